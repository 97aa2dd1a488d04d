package dev.afterword.check;

import dev.afterword.source.SourceFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date that a file name begins with. */
final class FileDates {
  private static final Pattern DATE =
      Pattern.compile("^(\\d{4})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)");

  private FileDates() {}

  static Optional<LocalDate> of(SourceFile file) {
    Matcher date = DATE.matcher(file.stem());
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
}
