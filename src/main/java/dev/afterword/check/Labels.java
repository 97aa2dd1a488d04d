package dev.afterword.check;

import dev.afterword.config.SeverityScale;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.model.Chronology;
import dev.afterword.model.Section;
import dev.afterword.model.SectionKind;
import dev.afterword.time.DurationText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two labels or rows of a document that give the severity or the duration, and not the same.
 *
 * <p>Three of a kind, or a heading of a part of its own between them, are several incidents in one
 * document.
 */
final class Labels implements TextRule {
  private static final Pattern SEVERITY =
      label("(?:incident |impact )?(?:severity|sev)(?: level)?|重大度");
  private static final Pattern DURATION =
      label("(?:total |incident |outage )?duration(?: of (?:the )?(?:incident|outage))?|障害時間");

  private final SeverityScale scale;

  Labels(SeverityScale scale) {
    this.scale = scale;
  }

  private static Pattern label(String names) {
    return Pattern.compile(
        "(?im)^[ \\t>|*+_-]{0,12}(" + names + ")[ \\t*_]{0,4}[:：|][ \\t*_]{0,6}([^|\\n]{1,120})");
  }

  private record Label(String name, String value, int from, int to) {}

  @Override
  public void check(DocumentText text, Consumer<Problem> report) {
    String lower = text.lower();
    if (lower.contains("sev") || lower.contains("重大度")) {
      compare(text, SEVERITY, this::sameRank, report);
    }
    if (lower.contains("duration") || lower.contains("障害時間")) {
      compare(text, DURATION, Labels::sameLength, report);
    }
  }

  private static void compare(
      DocumentText text,
      Pattern pattern,
      BiPredicate<String, String> same,
      Consumer<Problem> report) {
    List<Label> labels = new ArrayList<>();
    Matcher matcher = pattern.matcher(text.visible());
    while (matcher.find() && labels.size() < 3) {
      String value = matcher.group(2).replaceAll("[*_]+", "").strip();
      labels.add(new Label(matcher.group(1), value, matcher.start(1), matcher.end(2)));
    }
    if (labels.size() != 2) {
      return;
    }
    Label first = labels.get(0);
    Label second = labels.get(1);
    if (!same.test(first.value(), second.value()) && !apart(text, first, second)) {
      String line = Integer.toString(text.place(first.from()).line());
      report.accept(
          text.problem(
              ProblemCode.LABELS_DISAGREE,
              second.from(),
              second.to(),
              second.name().toLowerCase(Locale.ROOT),
              second.value(),
              first.value(),
              line));
    }
  }

  private static boolean apart(DocumentText text, Label first, Label second) {
    int from = text.place(first.from()).line();
    int to = text.place(second.from()).line();
    return text.sections().stream()
        .filter(section -> section.line() > from && section.line() < to)
        .anyMatch(Labels::ofItsOwn);
  }

  private static boolean ofItsOwn(Section section) {
    return section.kind() == SectionKind.OTHER && section.level() > 0 && section.level() <= 2;
  }

  /** What is on no scale cannot be compared. */
  private boolean sameRank(String a, String b) {
    OptionalInt first = scale.read(a).rank();
    OptionalInt second = scale.read(b).rank();
    return first.isEmpty() || second.isEmpty() || first.getAsInt() == second.getAsInt();
  }

  private static boolean sameLength(String a, String b) {
    Optional<Duration> first = DurationText.read(a);
    Optional<Duration> second = DurationText.read(b);
    return first.isEmpty() || second.isEmpty() || Chronology.near(first.get(), second.get());
  }
}
