package dev.afterword.mine;

import dev.afterword.model.Titles;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand before the first sentence that says something: greetings, names, labels. */
final class Preliminaries {
  /** Of an update: {@code [Final Message]}; behind it words, not the address of a link. */
  private static final Pattern BRACKETS =
      Pattern.compile("^\\[[\\p{L}][^\\]]{1,38}\\]\\s*(?:(?:-+>|→|[-–—:])\\s*)?(?=[\\p{L}\\d])");

  private static final Pattern TIMESTAMP =
      Pattern.compile("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}\\S*\\s+");

  /** The first sentence. */
  private static final Pattern GREETING =
      Pattern.compile(
          "(?iu)^(?:hi|hello|hey|dear|good (?:morning|evening|afternoon)|greetings|hallo|hola|bonjour"
              + "|olá|welcome to)\\b[^.!?\\n]{0,90}[.!,]\\s+(?=\\S)");

  /** Names and what joins them, to the end of the text. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?iu:(?:written |posted |published )?by|authors?|av|von|verfasser|autor(?:es|en|in)?"
              + "|auteurs?|作者|著者)\\s*[:：]?\\s+(?:(?:\\p{Lu}[\\p{L}.'’-]*|and|og|und|et|y|e|of|for|the"
              + "|de|da|van|von|&)[\\s,]*)+(?:\\([^)]{0,80}\\)\\s*)*\\.?$");

  /** A step of a timeline, to the second or the minute. */
  private static final Pattern CLOCK =
      Pattern.compile("^[\\[(]?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\b(?!\\s*%).*");

  /** A slot of a template, a row of a table, a component of a page. */
  private static final Pattern NO_TEXT =
      Pattern.compile("(?s)^(?:<[^>]*>|\\[[^\\]]*\\])$|^\\|.*|^<\\p{Lu}\\w+\\s.*");

  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

  private static final Pattern SEVERAL = Pattern.compile("\\p{L}\\S*\\s+\\S");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final int LEAST_LETTERS = 4;

  private Preliminaries() {}

  /**
   * The text from its first sentence on; empty where it says nothing of its own.
   *
   * @param title of the document, which needs no second time
   */
  static String without(String text, String title) {
    String rest = cut(cut(cut(text.strip(), TIMESTAMP), BRACKETS), GREETING);
    boolean empty =
        NO_TEXT.matcher(rest).find()
            || BYLINE.matcher(rest).find()
            || CLOCK.matcher(rest).matches()
            || Titles.same(rest, title)
            || !says(rest);
    return empty ? "" : rest;
  }

  private static String cut(String text, Pattern head) {
    Matcher found = head.matcher(text);
    return found.find() ? text.substring(found.end()) : text;
  }

  /** Two words at least; of scripts without blanks as many letters as make some. */
  private static boolean says(String text) {
    String words = ADDRESS.matcher(text).replaceAll(" ").strip();
    boolean several = SEVERAL.matcher(words).find();
    long letters = words.codePoints().filter(Character::isLetter).count();
    boolean unspaced = UNSPACED.matcher(words).find();
    return unspaced || (several && letters >= LEAST_LETTERS);
  }
}
