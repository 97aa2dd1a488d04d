package dev.afterword.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;

/** Tells whether a word of a text is one that a query asks for. */
final class WordMatcher {
  private final Set<String> stems = new HashSet<>();
  private final Set<String> surfaces = new HashSet<>();
  private final List<Pattern> patterns = new ArrayList<>();

  private WordMatcher() {}

  static WordMatcher of(IndexReader reader, QueryNode node) throws IOException {
    WordMatcher matcher = new WordMatcher();
    matcher.collect(reader, node);
    return matcher;
  }

  boolean matches(Token token) {
    return stems.contains(token.stem())
        || surfaces.contains(token.surface())
        || patterns.stream().anyMatch(pattern -> pattern.matcher(token.surface()).matches());
  }

  private void collect(IndexReader reader, QueryNode node) throws IOException {
    if (node instanceof QueryNode.Group group) {
      for (QueryNode.Clause clause : group.clauses()) {
        if (clause.occur() != QueryNode.Occur.MUST_NOT) {
          collect(reader, clause.node());
        }
      }
    } else if (node instanceof QueryNode.Boosted boosted) {
      collect(reader, boosted.node());
    } else if (node instanceof QueryNode.Word word) {
      words(word.text());
    } else if (node instanceof QueryNode.Phrase phrase) {
      words(phrase.text());
    } else if (node instanceof QueryNode.Pattern pattern) {
      patterns.add(regex(Pieces.pattern(pattern.text())));
    } else if (node instanceof QueryNode.Fuzzy fuzzy) {
      String wanted = Pieces.pattern(fuzzy.text());
      Spelling.similar(reader, wanted, fuzzy.edits().orElse(2))
          .forEach(similar -> surfaces.add(similar.surface()));
    }
  }

  private void words(String text) {
    Analysis.tokens(text).forEach(token -> stems.add(token.stem()));
  }

  /** What {@code *} and {@code ?} stand for. */
  static Pattern regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
