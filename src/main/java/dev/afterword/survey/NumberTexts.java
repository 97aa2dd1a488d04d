package dev.afterword.survey;

import dev.afterword.survey.Sample.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what may be the number of an incident: INC-123, PM2021-003. */
final class NumberTexts {
  private static final Pattern IN_NAME =
      Pattern.compile("^([A-Za-z]{2,10})([-_ ]?)(\\d{1,7}(?:[-_]\\d{1,7}){0,2})(?![A-Za-z0-9])");
  private static final Pattern IN_TITLE =
      Pattern.compile(
          "(?<![A-Za-z0-9-])([A-Z]{2,10})([- ]?)(\\d{1,7}(?:-\\d{1,7}){0,2})(?![A-Za-z0-9-])");
  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d{2}([-_]?)(?:0[1-9]|1[0-2])(?:\\1[0-3]\\d)?");

  /** In small letters only these words say that a number is one of an incident. */
  private static final Set<String> PREFIXES = Set.of("inc", "pm", "rca", "pir", "ir", "tir");

  private NumberTexts() {}

  /** At the head of a file's name. */
  static Optional<NumberText> inName(String stem) {
    Matcher m = IN_NAME.matcher(stem);
    boolean found = m.find();
    boolean upper = found && m.group(1).equals(m.group(1).toUpperCase(Locale.ROOT));
    boolean known = found && PREFIXES.contains(m.group(1).toLowerCase(Locale.ROOT));
    return upper || known ? number(m) : Optional.empty();
  }

  /** Anywhere in a title. */
  static List<NumberText> inTitle(String title) {
    List<NumberText> numbers = new ArrayList<>();
    Matcher m = IN_TITLE.matcher(title);
    while (m.find()) {
      number(m).ifPresent(numbers::add);
    }
    return numbers;
  }

  private static Optional<NumberText> number(Matcher m) {
    String digits = m.group(3).replace('_', '-');
    if (DATE.matcher(m.group(3)).matches()) {
      return Optional.empty();
    }
    String separator = m.group(2).equals("_") ? "-" : m.group(2);
    String head = m.group(1).toUpperCase(Locale.ROOT) + separator;
    return Optional.of(new NumberText(head + digits.replaceAll("\\d+", "#"), head + digits));
  }
}
