package dev.afterword.search;

import dev.afterword.search.QueryNode.Boosted;
import dev.afterword.search.QueryNode.Clause;
import dev.afterword.search.QueryNode.Fuzzy;
import dev.afterword.search.QueryNode.Group;
import dev.afterword.search.QueryNode.Occur;
import dev.afterword.search.QueryNode.Pattern;
import dev.afterword.search.QueryNode.Phrase;
import dev.afterword.search.QueryNode.Range;
import dev.afterword.search.QueryNode.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Dates, durations and severities beside words narrow what these find, as filters do: {@code dns
 * date:2021} is about DNS, in 2021. Several of one field are alternatives. Where OR stands between
 * them and a word, they widen.
 */
final class Conditions {
  private static final Set<String> FIELDS =
      Set.of(LuceneFields.DATE, LuceneFields.DURATION, SearchField.SEVERITY.key());

  private Conditions() {}

  /** The clauses with what narrows made obligatory; alternatives are as other clauses are. */
  static List<Clause> narrowing(List<Clause> clauses) {
    Map<String, List<Clause>> conditions = new LinkedHashMap<>();
    List<Clause> narrowed = new ArrayList<>();
    for (Clause clause : clauses) {
      Optional<String> field =
          clause.occur() == Occur.SHOULD ? field(clause.node()) : Optional.empty();
      if (field.isPresent()) {
        conditions.computeIfAbsent(field.get(), name -> new ArrayList<>()).add(clause);
      } else {
        boolean alternative = clause.occur() == Occur.ALTERNATIVE;
        narrowed.add(alternative ? new Clause(Occur.SHOULD, clause.node()) : clause);
      }
    }
    if (narrowed.isEmpty() && conditions.size() == 1) {
      return clauses;
    }
    conditions.values().forEach(each -> narrowed.add(new Clause(Occur.MUST, any(each))));
    return narrowed;
  }

  private static QueryNode any(List<Clause> clauses) {
    return clauses.size() == 1 ? clauses.get(0).node() : new Group(clauses);
  }

  /** The field of a condition; nothing for what is none. */
  private static Optional<String> field(QueryNode node) {
    if (node instanceof Boosted boosted) {
      return field(boosted.node());
    }
    if (node instanceof Group group) {
      List<Optional<String>> fields =
          group.clauses().stream().map(clause -> field(clause.node())).distinct().toList();
      return fields.size() == 1 ? fields.get(0) : Optional.empty();
    }
    return Optional.of(named(node)).filter(FIELDS::contains);
  }

  private static String named(QueryNode node) {
    if (node instanceof Word word) {
      return word.field();
    }
    if (node instanceof Phrase phrase) {
      return phrase.field();
    }
    if (node instanceof Pattern pattern) {
      return pattern.field();
    }
    if (node instanceof Fuzzy fuzzy) {
      return fuzzy.field();
    }
    return node instanceof Range range ? range.field() : "";
  }
}
