package dev.afterword.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;

/** Puts words right that no document has, and has shortened ones looked up as beginnings. */
final class Suggestion {
  private static final int SHORTEST = 4;

  /** From so many letters on two of them may be wrong, and hardly anybody shortens a word to it. */
  private static final int LONG = 6;

  /** What is put right as a whole: never a part of a longer word. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  private Suggestion() {}

  /** The query with its mistyped words replaced; empty where none is. */
  static Optional<String> of(IndexReader reader, String query, QueryNode node) throws IOException {
    Map<String, String> better = new LinkedHashMap<>();
    collect(reader, node, better);
    String suggestion =
        WORD.matcher(query)
            .replaceAll(
                word -> Matcher.quoteReplacement(better.getOrDefault(word.group(), word.group())));
    return suggestion.equals(query) ? Optional.empty() : Optional.of(suggestion);
  }

  private static void collect(IndexReader reader, QueryNode node, Map<String, String> better)
      throws IOException {
    if (node instanceof QueryNode.Group group) {
      for (QueryNode.Clause clause : group.clauses()) {
        if (clause.occur() != QueryNode.Occur.MUST_NOT) {
          collect(reader, clause.node(), better);
        }
      }
    } else if (node instanceof QueryNode.Boosted boosted) {
      collect(reader, boosted.node(), better);
    } else if (node instanceof QueryNode.Word word && word.field().isEmpty()) {
      collect(reader, word.text(), better);
    } else if (node instanceof QueryNode.Phrase phrase && phrase.field().isEmpty()) {
      collect(reader, phrase.text(), better);
    }
  }

  private static void collect(IndexReader reader, String text, Map<String, String> better)
      throws IOException {
    List<Token> tokens = Analysis.tokens(text);
    if (tokens.size() == 1 && isPlain(tokens.get(0).surface())) {
      Token token = tokens.get(0);
      String typed = text.substring(token.start(), token.end());
      better(reader, token).ifPresent(right -> better.put(typed, right));
    }
  }

  private static Optional<String> better(IndexReader reader, Token token) throws IOException {
    if (!WordTerms.forms(reader, LuceneFields.ALL, token.stem()).isEmpty()) {
      return Optional.empty();
    }
    return isShortened(reader, token)
        ? Optional.of(token.stem() + "*")
        : nearest(reader, token.surface());
  }

  /** {@code certs} are certificates and no carts. */
  private static boolean isShortened(IndexReader reader, Token token) throws IOException {
    return token.surface().length() < LONG
        && isPlain(token.stem())
        && Spelling.withFirstLetterOf(reader, token.stem()).stream()
            .anyMatch(word -> word.surface().startsWith(token.stem()));
  }

  /** The nearest plain word, among equally near ones the most frequent. */
  private static Optional<String> nearest(IndexReader reader, String surface) throws IOException {
    int edits = surface.length() < LONG ? 1 : 2;
    return Spelling.similar(reader, surface, edits).stream()
        .filter(similar -> isPlain(similar.surface()))
        .min(
            Comparator.comparingInt(Spelling.Similar::distance)
                .thenComparing(similar -> -similar.documents())
                .thenComparing(Spelling.Similar::surface))
        .map(Spelling.Similar::surface);
  }

  private static boolean isPlain(String surface) {
    return surface.length() >= SHORTEST && surface.chars().allMatch(Characters::isLower);
  }
}
