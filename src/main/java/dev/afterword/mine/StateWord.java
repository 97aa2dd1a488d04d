package dev.afterword.mine;

import dev.afterword.words.Phrases;
import dev.afterword.words.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word for how far an action is, and what stands around it in a text. The words stand in {@code
 * action-states.properties}.
 *
 * @param from its first character
 * @param to behind its last character
 */
record StateWord(Sense sense, String text, int from, int to) {
  /** The lists of words. */
  enum Sense {
    DONE,
    DONE_PLAINLY,
    COMPLETE,
    ALREADY,
    DONE_ANYWHERE,
    DONE_ENDING,
    DONE_CELL,
    DONE_GROUP,
    BEGUN,
    BEGUN_REMARK,
    BEGUN_ANYWHERE,
    DECLINED,
    DECLINED_ANYWHERE,
    OPEN,
    PENDING,
    PENDING_ANYWHERE,
    PLANNED,
    PLANNED_ANYWHERE,
    WAITING,
    NEXT,
    OPEN_CELL,
    OPEN_GROUP
  }

  private static final String RESOURCE = "action-states.properties";
  private static final Phrases<Sense> WORDS = Phrases.read(Sense.class, RESOURCE);
  private static final SortedMap<String, List<String>> LISTS =
      WordLists.read(StateWord.class, RESOURCE);
  private static final Set<String> UNDONE = words("undone");
  private static final Set<String> UNTIL = words("until");

  /** A mark stands at most so many characters before it. */
  private static final int NEAR = 20;

  // What stands before it.
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]*");
  private static final Pattern BRACKET = Pattern.compile("(?i)[(\\[（]\\s*(?:already )?$");
  private static final Pattern COLON = Pattern.compile("[:：]\\s*$");
  private static final Pattern DASH = Pattern.compile("\\s[–—-]+\\s*$");
  private static final Pattern STOP = Pattern.compile("[.:;,)\\]]\\s+$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Letters of other scripts need no border: "全部已完成". */
  private static final Pattern NO_LATIN = Pattern.compile("\\W*");

  // What stands behind it.
  private static final Pattern END = Pattern.compile("\\s*[)\\]]?\\s*[.!]?");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]*");
  private static final Pattern CLOSING = Pattern.compile("\\s*[)\\]），,;；:：]");
  private static final Pattern CLOSING_SOON = Pattern.compile("(?!\\p{L})[^)\\]）]{0,60}[)\\]）]");
  private static final Pattern ENDING = Pattern.compile("$|[)）]");
  private static final Pattern MARK = Pattern.compile("\\s*(?:[:：!–—]|[.-](?:\\s|$))");
  private static final Pattern NEW_CLAUSE = Pattern.compile("\\s*[:.;,(\\[#]");
  private static final Pattern MORE = Pattern.compile("\\W*(?:[(（\\[:–—].*)?");

  /** When or by what it was: "completed as of 2021-10-29". */
  private static final Pattern WHEN =
      Pattern.compile(" (?:as of|on|in|by|via|with) [^.;]{1,40}[.)]?", Pattern.CASE_INSENSITIVE);

  /** It is to be done so, or not before that. */
  private static final Pattern CONDITION =
      Pattern.compile(
          " (?:by|when|only|if|right|properly|manually|once|before|after|until)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Of a heading: it names what is to be done. */
  private static final Pattern AIM = Pattern.compile(" (?:by|in|for)\\b", Pattern.CASE_INSENSITIVE);

  private static Set<String> words(String list) {
    return WordLists.set(LISTS, list);
  }

  /** The words for states in a text, from left to right. */
  static List<StateWord> in(String text) {
    return WORDS.longest(text).stream()
        .map(match -> new StateWord(match.value(), text, match.from(), match.to()))
        .filter(word -> !word.isPart())
        .toList();
  }

  /** "fixed-size", "started_at", "completedジョブ". */
  private boolean isPart() {
    return isJoined(from - 1, from - 2) || isJoined(to, to + 1);
  }

  private boolean isJoined(int at, int beyond) {
    boolean latin = text.charAt(from) < '\u0250';
    boolean hyphen = isLetter(beyond) && (text.charAt(at) == '-' || text.charAt(at) == '_');
    return hyphen || (latin && isLetter(at));
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  /** At the beginning, before a mark that divides it from the rest. */
  boolean isHead() {
    return isBeginning() && behind(MARK).lookingAt();
  }

  boolean isBeginning() {
    return from == 0;
  }

  /** Between brackets alone, or before more that is said there. */
  boolean isBracketed() {
    return isAfter(BRACKET) && behind(CLOSING).lookingAt();
  }

  /** The first word between brackets. */
  boolean isFirstInBrackets() {
    return isAfter(BRACKET) && behind(CLOSING_SOON).lookingAt();
  }

  /** A remark on what stands before or behind it. */
  boolean isRemark() {
    return isBeginning() || isAfter(BRACKET) || isAfter(COLON) || isAfter(DASH);
  }

  /** The last word, whatever stands before it. */
  boolean isEnd() {
    return behind(END).matches();
  }

  /** The last word, and divided from what stands before it. */
  boolean isTail() {
    return isEnd() && isDivided();
  }

  /** "; completed as of 2021-10-29". */
  boolean isTailWithDate() {
    return isDivided() && text.charAt(from - 1) == ' ' && behind(WHEN).matches();
  }

  private boolean isDivided() {
    return isAfter(STOP) || isAfter(DASH);
  }

  private Matcher before(Pattern all) {
    return all.matcher(text).region(0, from);
  }

  private Matcher behind(Pattern signs) {
    return signs.matcher(text).region(to, text.length());
  }

  private boolean isAfter(Pattern mark) {
    return mark.matcher(text).region(Math.max(0, from - NEAR), from).find();
  }

  /** Behind a dash, whatever follows that is no condition. */
  boolean isAfterDash() {
    return isAfter(DASH) && !behind(CONDITION).lookingAt();
  }

  /** Behind a dash and before what else there is to say. */
  boolean isClauseAfterDash() {
    return isAfter(DASH) && behind(NEW_CLAUSE).lookingAt();
  }

  /** All there is. */
  boolean isAlone() {
    return isBeginning() && isLast();
  }

  /** The end of a word, and this is at the end of the text or a bracket. */
  boolean isEnding() {
    return behind(ENDING).lookingAt();
  }

  /** The first word of a cell. */
  boolean isFirstInCell() {
    return before(NO_LATIN).matches();
  }

  /** The same, and what follows is a remark on it. */
  boolean isCell() {
    return isFirstInCell() && behind(MORE).matches();
  }

  /** The first word of a heading. */
  boolean isFirst() {
    return before(NO_LETTER).matches();
  }

  /** Whether the heading goes on to say what for: "Open for all". */
  boolean isAim() {
    return behind(AIM).lookingAt();
  }

  /** The last word of a heading. */
  boolean isLast() {
    return behind(SIGNS).matches();
  }

  /** Whether a word before it says that it is not so, or not yet. */
  boolean isDenied() {
    List<String> words =
        List.of(SPACE.split(text.substring(0, from).strip().toLowerCase(Locale.ROOT)));
    return UNDONE.contains(words.get(words.size() - 1)) || words.stream().anyMatch(UNTIL::contains);
  }
}
