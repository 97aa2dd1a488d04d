package dev.afterword.search;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Queries of every kind about the words of given texts. */
final class QueryGenerator {
  private static final List<String> FIELDS =
      List.of("title", "summary", "body", "timeline", "code", "service", "cause", "tag");

  private final Random random;
  private final List<List<String>> texts;

  /** Each text as its words in order. */
  QueryGenerator(long seed, List<List<String>> texts) {
    this.random = new Random(seed);
    this.texts = texts;
  }

  String next() {
    StringBuilder query = new StringBuilder(clause(2));
    for (int more = random.nextInt(4); more > 0; more--) {
      query.append(pick(List.of(" ", " ", " ", " ", " AND ", " OR ", " NOT ", " && ", " +", " -")));
      query.append(clause(2));
    }
    return random.nextInt(16) == 0 ? query.toString().toUpperCase(Locale.ROOT) : query.toString();
  }

  private String clause(int depth) {
    String clause =
        switch (random.nextInt(depth > 0 ? 17 : 15)) {
          case 0 -> "\"" + sequence() + "\"";
          case 1 -> "\"" + sequence() + "\"~" + (1 + random.nextInt(5));
          case 2 -> prefix();
          case 3 -> typo() + "~" + (random.nextBoolean() ? 1 + random.nextInt(2) : "");
          case 4 -> pick(FIELDS) + ":" + word();
          case 5 -> pick(FIELDS) + ":\"" + sequence() + "\"";
          case 6 -> range();
          case 7 -> wildcard();
          case 8 -> pick(FIELDS) + ":" + prefix();
          case 9, 10, 11 -> word();
          case 12 -> asked();
          case 13 -> word() + "_" + word();
          case 14 -> condition();
          case 15 ->
              "(" + clause(depth - 1) + pick(List.of(" ", " AND ", " -")) + clause(depth - 1) + ")";
          default -> pick(FIELDS) + ":(" + word() + " " + word() + ")";
        };
    return random.nextInt(8) == 0 ? clause + "^" + (1 + random.nextInt(4)) : clause;
  }

  /** As people ask, or what a message has in it. */
  private String asked() {
    return switch (random.nextInt(5)) {
      case 0 -> word() + "?";
      case 1 -> pick(List.of("what", "how", "does", "*", "?")) + " " + word();
      case 2 -> "--" + word();
      case 3 -> "https://" + word() + "/" + word() + "?" + word() + "=1";
      default -> pick(FIELDS) + ": " + word();
    };
  }

  /** What narrows, the names that only filters have, and what is long. */
  private String condition() {
    return switch (random.nextInt(6)) {
      case 0 -> "severity:" + random.nextInt(5);
      case 1 -> "severity:SEV-" + random.nextInt(5);
      case 2 -> "date:" + date();
      case 3 -> "date:(" + date() + " OR " + date() + ")";
      case 4 -> pick(List.of("year:", "type:", "kind:")) + word();
      default -> "\"" + (word() + " ").repeat(2 + random.nextInt(200)) + "\"";
    };
  }

  private String range() {
    return switch (random.nextInt(4)) {
      case 0 -> "date:[" + date() + " TO " + date() + "]";
      case 1 -> "date:{" + date() + " TO *]";
      case 2 -> "duration:[" + random.nextInt(200) + " TO " + (100 + random.nextInt(900)) + "}";
      default -> "severity:[1 TO " + (1 + random.nextInt(3)) + "]";
    };
  }

  private String date() {
    String year = String.valueOf(2015 + random.nextInt(10));
    return random.nextBoolean() ? year : year + "-0" + (1 + random.nextInt(9));
  }

  private String word() {
    List<String> text = pick(texts);
    return pick(text);
  }

  private String sequence() {
    List<String> text = pick(texts);
    int length = Math.min(text.size(), 2 + random.nextInt(2));
    int start = random.nextInt(text.size() - length + 1);
    return String.join(" ", text.subList(start, start + length));
  }

  private String prefix() {
    String word = word();
    return word.substring(0, Math.min(word.length(), 2 + random.nextInt(4))) + "*";
  }

  private String wildcard() {
    String word = word();
    return word.length() < 4 ? word + "*" : word.substring(0, 2) + "?" + word.substring(3, 4) + "*";
  }

  private String typo() {
    StringBuilder word = new StringBuilder(word());
    if (word.length() > 3) {
      int at = 1 + random.nextInt(word.length() - 2);
      switch (random.nextInt(3)) {
        case 0 -> word.deleteCharAt(at);
        case 1 -> word.insert(at, 'x');
        default -> word.setCharAt(at, 'q');
      }
    }
    return word.toString();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
