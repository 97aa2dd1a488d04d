package dev.afterword.chronology;

import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.LabelKey;
import dev.afterword.evidence.Labels;
import dev.afterword.evidence.Labels.Label;
import dev.afterword.model.Fact;
import dev.afterword.time.Dating;
import dev.afterword.time.DurationText;
import dev.afterword.time.Span;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a document says it took: a label, what stands beside the times, title or prose. */
final class StatedDuration {
  /** A length behind it is but a guess, or how long it took at most. */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:unknown|unclear|undetermined|tbd|unbekannt|unklar|desconocid[oa]|inconnue?|неизвестно)(?!\\p{L})|不明|未知|(?:less than|under|up to|at most|weniger als|bis zu|moins de|menos de|менее) \\d)|^[\\s~]*<\\s*\\d|\\d\\s?\\p{L}{1,2}未[満满]|(?<!\\p{L})between \\d+ and \\d");

  private static final Pattern BRACKETS = Pattern.compile("[(（]([^)）]*)[)）]");

  private StatedDuration() {}

  /**
   * @param bounds the times that stand where a length should
   */
  static Optional<Fact<Duration>> of(Evidence evidence, Dating dating, Span bounds) {
    Labels labels = evidence.labels();
    return labels
        .get(LabelKey.DURATION)
        .or(() -> labels.get(LabelKey.REPAIR_TIME))
        .filter(label -> !UNKNOWN.matcher(label.value().text()).find())
        .flatMap(label -> read(label.value().text(), label))
        .or(() -> between(bounds))
        .or(() -> labels.get(LabelKey.PERIOD).flatMap(period -> ofPeriod(period, dating)))
        .or(() -> ToldDuration.inTitle(evidence.title()))
        .or(() -> ToldDuration.in(ToldParagraphs.telling(evidence.chapters())))
        .or(() -> ToldDuration.named(ToldParagraphs.everywhere(evidence.chapters())));
  }

  private static Optional<Fact<Duration>> read(String text, Label label) {
    return DurationText.read(text).map(d -> new Fact<>(d, label.origin(), label.line()));
  }

  private static Optional<Fact<Duration>> between(Span span) {
    return span.start()
        .flatMap(
            start ->
                span.end()
                    .flatMap(end -> start.value().until(end.value()))
                    .map(length -> new Fact<>(length, start.origin(), start.line())));
  }

  /** "Time of outage: 148 minutes", "10:00 – 12:00 (about 2 hours)". */
  private static Optional<Fact<Duration>> ofPeriod(Label period, Dating dating) {
    String text = period.value().text();
    Optional<Fact<Duration>> whole =
        dating.scan(text).isEmpty() ? read(text, period) : Optional.empty();
    Matcher brackets = BRACKETS.matcher(text);
    return whole.or(() -> brackets.find() ? read(brackets.group(1), period) : Optional.empty());
  }
}
