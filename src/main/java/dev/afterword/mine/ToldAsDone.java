package dev.afterword.mine;

import dev.afterword.words.FoldedText;
import dev.afterword.words.WordLists;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells whether the words of an action say what has been done and not what is to be done. */
final class ToldAsDone {
  /** What has been done, and is more than a plan or a note of it. */
  private static final Pattern PERFECT =
      Pattern.compile(
          "(?iu)^(?:(?:we|i|the team)(?:['’]ve| have)|(?:(?!should|could|would|must|may|might|not|n['’]t|if|when|once|until|after)[^\\s.:;,]+ ){1,12}?(?:has|have) (?:now |already |since |also )?been) (?:now |already |since |also )?(?:\\w+ly )?"
              + "(?:add|implement|fix|deploy|merg|updat|upgrad|remov|replac|chang|configur|enabl|disabl|increas|reduc|secur|patch|rotat|revok|migrat|document|complet|correct|adjust|improv|introduc|install|restor|clean|harden|mov|automat|resolv|extend|rewritten|put in place|set up|rolled out|built)(?:t?ed|ed|d)?\\b(?!(?: \\S+){0,4}? (?:task|ticket|issue|backlog|story|card|to-?do)s?\\b)");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SIGNS = Pattern.compile("^[\"'“‘`(]+|[\"'”’`.:;,!)–—-]+$");

  /** What is done, named before it is told: "Database monitoring: ". */
  private static final Pattern NAME = Pattern.compile("[^:.;]{2,60}:\\s+");

  /** In words, of the thing that something became of. */
  private static final int LONGEST_THING = 6;

  private static final SortedMap<String, List<String>> LISTS =
      WordLists.read(ToldAsDone.class, "actions.properties");
  private static final Set<String> ORDERS = words("order");
  private static final Set<String> ORDERS_OF_STATE = words("order.of.state");
  private static final Set<String> MADE = words("made");
  private static final Set<String> TOLD = words("told");
  private static final Set<String> MADE_NOW = words("made.now");
  private static final Set<String> UNMADE = words("unmade");
  private static final Set<String> ARTICLES = words("article");
  private static final Set<String> WHERE = words("where");
  private static final Set<String> ASKS = words("asks");

  private final List<String> written;
  private final List<String> words;

  private ToldAsDone(String text) {
    this.written = List.of(SPACE.split(text));
    this.words = written.stream().map(ToldAsDone::bare).toList();
  }

  private static Set<String> words(String list) {
    return WordLists.set(LISTS, list);
  }

  private static String bare(String word) {
    return SIGNS.matcher(FoldedText.of(word)).replaceAll("");
  }

  /** Whether a word at the beginning of a line tells somebody to do something. */
  static boolean isOrder(String word) {
    return ORDERS.contains(bare(word));
  }

  /**
   * Whether it is told as done.
   *
   * @param text a line, without marks
   */
  static boolean is(String text) {
    return isPerfect(text) || new ToldAsDone(text).isMade() || isToldBehindName(text);
  }

  /**
   * "Alerting: Added alerts for the pool". Without a name before it, it may be the name of a plan.
   */
  private static boolean isToldBehindName(String text) {
    Matcher name = NAME.matcher(text);
    if (!name.lookingAt()) {
      return false;
    }
    ToldAsDone told = new ToldAsDone(text.substring(name.end()));
    boolean object = told.words.size() > 1 && !told.words.get(1).isEmpty();
    return object
        && TOLD.contains(told.words.get(0))
        && !isLast(told.written.get(0))
        && !WHERE.contains(told.words.get(1));
  }

  private static boolean isPerfect(String text) {
    boolean perfect = text.contains(" been ") || text.contains("have ") || text.contains("ve ");
    return perfect && PERFECT.matcher(text).find();
  }

  /** "Monthly check added: …", "Access moved to the root", "The limit is now enforced". */
  private boolean isMade() {
    int last = Math.min(LONGEST_THING, words.size() - 1);
    return IntStream.rangeClosed(1, last)
        .anyMatch(i -> isThing(i) && (isNow(i) || (isMade(i) && isBare(i))));
  }

  private boolean isMade(int at) {
    return MADE.contains(words.get(at)) && (isEnd(at) || isWhere(at + 1));
  }

  /** With an article it is what somebody is to do something with: "Select the file created by". */
  private boolean isBare(int end) {
    return words.subList(0, end).stream().noneMatch(ARTICLES::contains);
  }

  private boolean isNow(int at) {
    return at + 2 < words.size()
        && (words.get(at).equals("is") || words.get(at).equals("are"))
        && words.get(at + 1).equals("now")
        && (MADE.contains(words.get(at + 2)) || MADE_NOW.contains(words.get(at + 2)));
  }

  /** Whether the words before one name a thing; a verb alone does: "Check added". */
  private boolean isThing(int end) {
    boolean order =
        end > 1 && (ORDERS.contains(words.get(0)) || ORDERS_OF_STATE.contains(words.get(0)));
    return !order
        && words.subList(0, end).stream().noneMatch(UNMADE::contains)
        && written.subList(0, end).stream().noneMatch(ToldAsDone::isLast);
  }

  /** Whether nothing follows a word, or what only tells more. */
  private boolean isEnd(int at) {
    if (at + 1 == words.size() || isLast(written.get(at))) {
      return true;
    }
    String next = written.get(at + 1);
    return words.get(at + 1).isEmpty()
        || (next.startsWith("(") && !ASKS.contains(words.get(at + 1)));
  }

  private static boolean isLast(String word) {
    return word.isEmpty() || ".:;,–—".indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  private boolean isWhere(int at) {
    return WHERE.contains(words.get(at))
        && words.subList(at, words.size()).stream().noneMatch(ASKS::contains);
  }
}
