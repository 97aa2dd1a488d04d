package dev.afterword.chronology;

import dev.afterword.evidence.LabelKey;
import dev.afterword.evidence.Labels;
import dev.afterword.evidence.Labels.Label;
import dev.afterword.markup.RichText;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.time.Dating;
import dev.afterword.time.Span;
import dev.afterword.time.TimeMention;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The times that labels state, such as {@code **Start:** 09:12} or a row of a table of facts. */
final class LabelTimes {
  private static final Pattern ARROW = Pattern.compile("[^.;\\d]{0,60}(?:→|->|=>|⇒)[^.;\\d]{0,30}");

  /** A length may be counted from when it was noticed. */
  private static final Pattern NOTICING =
      Pattern.compile(
          "(?iu)report|detec|détec|alert|notic|erkannt|gemeldet|entdeckt|aviso|обнаруж|検知|発見|发现|발견");

  /** What stands right before the day on which it was. */
  private static final Pattern NOTICED =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:detected|discovered|noticed|found|reported)(?: on)?\\W*$");

  /** In characters, such as "at " or "~". */
  private static final int HEAD = 5;

  private final Dating dating;
  private final Labels labels;

  LabelTimes(Dating dating, Labels labels) {
    this.dating = dating;
    this.labels = labels;
  }

  /** The first time that the label has. */
  Optional<Fact<EventTime>> time(LabelKey key) {
    return labels
        .get(key)
        .flatMap(
            label ->
                dating
                    .first(label.value().text(), label.origin(), label.line())
                    .map(fact -> Span.orIn(fact, label.zone())));
  }

  /** The same where it opens what the label says: "we rolled back, until 10:12" is a story. */
  Optional<Fact<EventTime>> timeAtHead(LabelKey key) {
    boolean head =
        labels.get(key).stream()
            .flatMap(label -> dating.scan(label.value().text()).stream().limit(1))
            .anyMatch(mention -> mention.from() <= HEAD);
    return head ? time(key) : Optional.empty();
  }

  /** From start to end, by the labels that are for them. */
  Span outage() {
    Span over = range(LabelKey.ENDED);
    Span whole = over.end().isPresent() ? over : new Span(Optional.empty(), over.start());
    return new Span(time(LabelKey.STARTED), Optional.empty()).or(whole).or(range(LabelKey.PERIOD));
  }

  /** The same as a date, or the clocks beside one, may have it. */
  Span dated() {
    return range(LabelKey.DATE).or(fromTo(LabelKey.CLOCK));
  }

  /** "Duration: 09:12 to 11:40 UTC (148 minutes)" says more than how long. */
  Span bounds() {
    return fromTo(LabelKey.DURATION);
  }

  /** "Date: 3 March (deployed) → discovered 4 March". */
  Optional<Fact<EventTime>> noticedOnDate() {
    return labels.get(LabelKey.DATE).stream()
        .flatMap(
            label ->
                dating.scan(label.value().text()).stream()
                    .filter(m -> m.hasDay() && isNoticedAt(label.value().text(), m))
                    .flatMap(m -> dating.time(m).stream())
                    .map(time -> new Fact<>(time, label.origin(), label.line())))
        .findFirst();
  }

  private static boolean isNoticedAt(String text, TimeMention time) {
    return NOTICED.matcher(text.substring(0, time.from())).find();
  }

  private Span fromTo(LabelKey key) {
    Span span = range(key);
    return span.end().isPresent() ? span : labels.get(key).map(this::arrow).orElse(Span.UNKNOWN);
  }

  /** "04:04 UTC first failure → 05:37 UTC healthy". */
  private Span arrow(Label label) {
    String text = label.value().text();
    List<TimeMention> times = dating.scan(text);
    boolean two =
        times.size() == 2
            && times.get(0).hasClock() == times.get(1).hasClock()
            && ARROW.matcher(text.substring(times.get(0).to(), times.get(1).from())).matches();
    if (!two) {
      return Span.UNKNOWN;
    }
    Span span = dating.range(times.get(0), times.get(1), label.origin(), label.line());
    boolean noticed = NOTICING.matcher(text.substring(0, times.get(1).from())).find();
    Optional<Fact<EventTime>> end = span.end().filter(e -> times.get(1).hasDay());
    return noticed ? new Span(Optional.empty(), end) : span;
  }

  private Span range(LabelKey key) {
    return labels
        .get(key)
        .map(this::withClock)
        .map(
            label ->
                dating.range(label.value().text(), label.origin(), label.line()).orIn(label.zone()))
        .orElse(Span.UNKNOWN);
  }

  /** "Date: 3 March 2021" and "Time: 09:12 UTC" make one time. */
  private Label withClock(Label date) {
    Optional<Label> clock =
        labels.get(LabelKey.CLOCK).filter(label -> label.origin() == date.origin());
    return clock
        .map(
            label ->
                new Label(
                    date.key(),
                    new RichText(date.value().text() + " " + label.value().text(), List.of()),
                    date.origin(),
                    date.line(),
                    label.zone().or(date::zone)))
        .orElse(date);
  }
}
