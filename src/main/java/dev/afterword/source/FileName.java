package dev.afterword.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a file says, or of its folder where the file is an index. */
public final class FileName {
  private static final Pattern LEADING_DATE =
      Pattern.compile("^((?:19|20)\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)[-_. ]*");

  /** A UUID, a hash or a number, once hyphens have become spaces. */
  private static final Pattern SERIAL = Pattern.compile("(?i)[0-9a-f ]{8,}|[0-9 ]+");

  private FileName() {}

  /** The date at the head of the name; empty where there is none, or one that no calendar has. */
  public static Optional<LocalDate> date(SourceFile file) {
    Matcher date = LEADING_DATE.matcher(file.stem());
    if (!date.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(date.group(1)),
              Integer.parseInt(date.group(2)),
              Integer.parseInt(date.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The name without its date, with spaces for hyphens and a capital letter. */
  public static String words(SourceFile file) {
    String stem = file.stem();
    Matcher date = LEADING_DATE.matcher(stem);
    boolean dated = date.find();
    if (dated && date.end() == stem.length()) {
      return stem;
    }
    String words = dated ? stem.substring(date.end()) : stem;
    String spaced = words.replaceAll("[-_]+", " ").strip();
    return spaced.isEmpty()
        ? stem
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  /** Whether the words of a name only tell one file from another. */
  public static boolean isSerial(String words) {
    return SERIAL.matcher(words).matches();
  }
}
