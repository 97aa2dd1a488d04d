package dev.afterword.search;

import dev.afterword.search.QueryNode.Clause;
import dev.afterword.search.QueryNode.Occur;
import java.util.List;
import java.util.Set;

/**
 * Words that make a sentence of a question and say nothing of what is asked for. In documents some
 * of them are so rare that they would count more than the word that matters: few reports say {@code
 * what}. Those of messages are not among them, such as {@code too} and {@code many}.
 */
final class Fillers {
  static final Set<String> WORDS =
      Set.of(
          "about", "also", "am", "any", "been", "being", "can", "cant", "could", "couldnt", "did",
          "didnt", "do", "does", "doesnt", "doing", "dont", "from", "had", "has", "have", "having",
          "how", "i", "im", "isnt", "might", "must", "my", "our", "should", "so", "some", "than",
          "wasnt", "we", "were", "what", "when", "where", "which", "who", "whom", "whose", "why",
          "would", "you", "your");

  private Fillers() {}

  /** The clauses without them, unless nothing else is asked for. */
  static List<Clause> without(List<Clause> clauses) {
    return clauses.stream().anyMatch(Fillers::says)
        ? clauses.stream().filter(clause -> !isFiller(clause)).toList()
        : clauses;
  }

  private static boolean says(Clause clause) {
    return clause.occur() != Occur.MUST_NOT && !isFiller(clause) && !isEmpty(clause.node());
  }

  /** A lone asterisk, say in a statement of SQL, is one as well. */
  private static boolean isFiller(Clause clause) {
    if (clause.occur() == Occur.MUST || clause.occur() == Occur.MUST_NOT) {
      return false;
    }
    if (clause.node() instanceof QueryNode.Word word && word.field().isEmpty()) {
      List<Token> tokens = Analysis.tokens(word.text());
      return tokens.size() == 1 && WORDS.contains(tokens.get(0).surface());
    }
    return clause.node() instanceof QueryNode.Everything;
  }

  /** Nothing but stop words and signs. */
  private static boolean isEmpty(QueryNode node) {
    if (node instanceof QueryNode.Word word) {
      return Analysis.tokens(word.text()).isEmpty();
    }
    return node instanceof QueryNode.Phrase phrase && Analysis.tokens(phrase.text()).isEmpty();
  }
}
