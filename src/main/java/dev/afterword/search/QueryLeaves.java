package dev.afterword.search;

import java.util.ArrayList;
import java.util.List;

/** The words, phrases and patterns that a query asks for, without those that it excludes. */
final class QueryLeaves {
  private final List<Leaf> leaves = new ArrayList<>();

  private QueryLeaves() {}

  /**
   * A part of a query that has no parts.
   *
   * @param boost how much the query makes it count
   */
  record Leaf(QueryNode node, float boost) {

    /** The words that the search page names it by. */
    String label() {
      if (node instanceof QueryNode.Word word) {
        return word.text();
      }
      if (node instanceof QueryNode.Phrase phrase) {
        return '"' + phrase.text() + '"';
      }
      if (node instanceof QueryNode.Pattern pattern) {
        return pattern.text();
      }
      if (node instanceof QueryNode.Fuzzy fuzzy) {
        return fuzzy.text() + "~";
      }
      if (node instanceof QueryNode.Range range) {
        return range.field() + ":" + range.from() + "–" + range.to();
      }
      return "*";
    }

    /** The same asked of one field; of the field that it names if it names one. */
    QueryNode in(SearchField field) {
      if (node instanceof QueryNode.Word word && word.field().isEmpty()) {
        return new QueryNode.Word(field.key(), word.text());
      }
      if (node instanceof QueryNode.Phrase phrase && phrase.field().isEmpty()) {
        return new QueryNode.Phrase(field.key(), phrase.text(), phrase.slop());
      }
      if (node instanceof QueryNode.Pattern pattern && pattern.field().isEmpty()) {
        return new QueryNode.Pattern(field.key(), pattern.text());
      }
      if (node instanceof QueryNode.Fuzzy fuzzy && fuzzy.field().isEmpty()) {
        return new QueryNode.Fuzzy(field.key(), fuzzy.text(), fuzzy.edits());
      }
      return node;
    }
  }

  static List<Leaf> of(QueryNode node) {
    QueryLeaves leaves = new QueryLeaves();
    leaves.collect(node, 1);
    return List.copyOf(leaves.leaves);
  }

  private void collect(QueryNode node, float boost) {
    if (node instanceof QueryNode.Group group) {
      for (QueryNode.Clause clause : group.clauses()) {
        if (clause.occur() != QueryNode.Occur.MUST_NOT) {
          collect(clause.node(), boost);
        }
      }
    } else if (node instanceof QueryNode.Boosted boosted) {
      collect(boosted.node(), boost * boosted.boost());
    } else {
      leaves.add(new Leaf(node, boost));
    }
  }
}
