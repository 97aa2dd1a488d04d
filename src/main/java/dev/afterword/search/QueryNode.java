package dev.afterword.search;

import java.util.List;
import java.util.Optional;

/** A query as it was written, before it is known what the words mean in an index. */
sealed interface QueryNode {
  /**
   * Whether some of what matches matches better than the rest: patterns, ranges and numbers match
   * or do not.
   */
  default boolean ranks() {
    return false;
  }

  /** Whether a clause has to match, may match or must not match. */
  enum Occur {
    MUST,
    SHOULD,
    /** The same where OR says so; only while a query is read. */
    ALTERNATIVE,
    MUST_NOT
  }

  /** Part of a {@link Group}. */
  record Clause(Occur occur, QueryNode node) {}

  /** Clauses together. */
  record Group(List<Clause> clauses) implements QueryNode {
    public Group {
      clauses = List.copyOf(clauses);
    }

    @Override
    public boolean ranks() {
      return clauses.stream()
          .anyMatch(clause -> clause.occur() != Occur.MUST_NOT && clause.node().ranks());
    }
  }

  /** A word or an identifier; the field is empty for all fields, here and below. */
  record Word(String field, String text) implements QueryNode {
    @Override
    public boolean ranks() {
      return !LuceneFields.isNumber(field);
    }
  }

  /** Words in this order, or at most {@code slop} moves from it. */
  record Phrase(String field, String text, int slop) implements QueryNode {
    @Override
    public boolean ranks() {
      return !LuceneFields.isNumber(field);
    }
  }

  /** A pattern with {@code *} and {@code ?}. */
  record Pattern(String field, String text) implements QueryNode {}

  /** A word with up to so many letters wrong; by the length of the word where that is not said. */
  record Fuzzy(String field, String text, Optional<Integer> edits) implements QueryNode {
    @Override
    public boolean ranks() {
      return !LuceneFields.isNumber(field);
    }
  }

  /** From a value to a value; {@code *} is open. */
  record Range(String field, String from, String to, boolean withFrom, boolean withTo)
      implements QueryNode {}

  /** Every document. */
  record Everything() implements QueryNode {}

  /** A node that weighs more or less. */
  record Boosted(QueryNode node, float boost) implements QueryNode {
    @Override
    public boolean ranks() {
      return node.ranks();
    }
  }
}
