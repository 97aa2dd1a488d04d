package dev.afterword.assemble;

import dev.afterword.words.Phrases;

/** Whether letters that read like a name mean the service of that name. */
final class NameCheck {
  private static final String JOINS_BEFORE = "/.@#-_\\=$&";
  private static final String JOINS_AFTER = "/_@-=.(";
  private static final String QUOTES = "\"'`“”‘’「」『』";

  private NameCheck() {}

  /**
   * @param title whether the text is a title, whose first word may be a name as well
   */
  static boolean means(Phrases.Match<ServiceName> match, String text, boolean title) {
    if (isPart(match, text)) {
      return false;
    }
    if (isQuoted(match, text)) {
      return true;
    }
    String here = text.substring(match.from(), match.to());
    String written = match.value().written();
    return switch (match.value().rule()) {
      case ANY_CASE -> true;
      case EXACT -> here.equals(written);
      case CAPITALS ->
          hasCapitals(here, written)
              && (title || written.indexOf(' ') > 0 || !beginsSentence(text, match.from()));
      case MARKED -> false;
    };
  }

  /** A part of an address, of a path or of a longer name. */
  private static boolean isPart(Phrases.Match<ServiceName> match, String text) {
    boolean before = match.from() > 0 && JOINS_BEFORE.indexOf(text.charAt(match.from() - 1)) >= 0;
    int to = match.to();
    boolean join = to < text.length() && JOINS_AFTER.indexOf(text.charAt(to)) >= 0;
    boolean goesOn = to + 1 < text.length() && Character.isLetterOrDigit(text.charAt(to + 1));
    return before || (join && goesOn);
  }

  private static boolean isQuoted(Phrases.Match<ServiceName> match, String text) {
    return match.from() > 0
        && match.to() < text.length()
        && QUOTES.indexOf(text.charAt(match.from() - 1)) >= 0
        && QUOTES.indexOf(text.charAt(match.to())) >= 0;
  }

  /** Each word that the name writes large is large here; of a small name the first one is. */
  private static boolean hasCapitals(String here, String written) {
    if (here.length() != written.length()) {
      return Character.isUpperCase(here.charAt(0));
    }
    for (int i = 0; i < here.length(); i++) {
      boolean begins = i == 0 || !Character.isLetterOrDigit(written.charAt(i - 1));
      boolean large = i == 0 || Character.isUpperCase(written.charAt(i));
      if (begins && large && !Character.isUpperCase(here.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean beginsSentence(String text, int at) {
    int before = at - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before < 0 || ".!?:;|\n•*".indexOf(text.charAt(before)) >= 0;
  }
}
