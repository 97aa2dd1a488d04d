package dev.afterword.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that mean the same: whoever searches for {@code kubernetes} finds {@code k8s}.
 *
 * <p>They are put into the index where one of them stands in a text, so that a query needs to know
 * nothing of them. Only names of one word are put in, but those of several words are recognised:
 * {@code Domain Name System} counts as {@code DNS}.
 */
final class Synonyms {
  static final Synonyms NONE = new Synonyms(List.of());

  /** For the first stem of a name the names that begin with it. */
  private final Map<String, List<Name>> names = new HashMap<>();

  /** A name as its stems, and the one-word names that mean the same. */
  private record Name(List<String> stems, List<Token> others) {}

  private Synonyms(List<List<String>> groups) {
    for (List<String> group : groups) {
      List<List<Token>> analysed =
          group.stream().map(Synonyms::words).filter(words -> !words.isEmpty()).distinct().toList();
      for (List<Token> name : analysed) {
        List<String> stems = name.stream().map(Token::stem).toList();
        List<Token> others =
            analysed.stream()
                .filter(other -> other.size() == 1 && !other.get(0).stem().equals(stems.get(0)))
                .map(other -> other.get(0))
                .toList();
        names.computeIfAbsent(stems.get(0), stem -> new ArrayList<>()).add(new Name(stems, others));
      }
    }
  }

  /** Each group holds names of one thing. */
  static Synonyms of(List<List<String>> groups) {
    return groups.isEmpty() ? NONE : new Synonyms(groups);
  }

  /** An identifier counts as one word. */
  private static List<Token> words(String name) {
    List<Token> tokens = Analysis.tokens(name);
    boolean identifier =
        !tokens.isEmpty() && tokens.get(0).whole() && tokens.get(0).end() == name.strip().length();
    return identifier ? tokens.subList(0, 1) : Pieces.parts(name);
  }

  /** The words of a text, each name followed by those that mean the same, in the same place. */
  List<Token> added(List<Token> tokens) {
    if (names.isEmpty()) {
      return tokens;
    }
    List<Token> added = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      added.add(token);
      for (Name name : names.getOrDefault(token.stem(), List.of())) {
        if (stands(name.stems(), tokens, i)) {
          name.others().forEach(other -> added.add(at(token, other)));
        }
      }
    }
    return added;
  }

  private static Token at(Token place, Token word) {
    return new Token(
        word.surface(), word.stem(), place.position(), place.start(), place.end(), place.whole());
  }

  private static boolean stands(List<String> stems, List<Token> tokens, int from) {
    int i = from;
    int position = tokens.get(from).position();
    for (String stem : stems) {
      while (i < tokens.size() && tokens.get(i).whole() && !tokens.get(i).stem().equals(stem)) {
        i++;
      }
      if (i >= tokens.size() || !tokens.get(i).stem().equals(stem)) {
        return false;
      }
      if (tokens.get(i).position() > position + stems.size() + 1) {
        return false;
      }
      i++;
    }
    return true;
  }
}
