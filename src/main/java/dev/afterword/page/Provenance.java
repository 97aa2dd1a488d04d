package dev.afterword.page;

import dev.afterword.config.Field;
import dev.afterword.model.Chronology;
import dev.afterword.model.DetectionSource;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Origin;
import dev.afterword.model.SeverityLevel;
import dev.afterword.page.Pieces.FactOrigin;
import dev.afterword.page.Pieces.Mention;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where values come from, and what the author may write so that nobody has to look. */
final class Provenance {
  /** What would end or change the meaning of a plain text in YAML. */
  private static final String SPECIAL = ",[]{}#&*!|>'\"%@`:";

  private static final Pattern TIME =
      Pattern.compile("~?[0-9T:.+ -]+Z?|~?[0-9T:. -]+[A-Za-z/_+:0-9-]+");

  private Provenance() {}

  /** For example {@code read from the timeline, line 31}. */
  static String of(Origin origin, int line) {
    return origin.description() + (line > 0 ? ", line " + line : "");
  }

  /** For example {@code suggested by a rule: the text says “out of disk”, line 12}. */
  static String of(Origin origin, int line, String words) {
    return words.isEmpty()
        ? of(origin, line)
        : of(origin, 0) + ": the text says “" + words + "”" + (line > 0 ? ", line " + line : "");
  }

  /** The line of a header that makes a severity certain; null for what stands there already. */
  static @Nullable String severity(Fact<SeverityLevel> fact) {
    return line(Field.SEVERITY, fact, fact.value().stated());
  }

  static @Nullable String time(Field field, Fact<EventTime> fact) {
    EventTime time = fact.value();
    String zone =
        time.precision().hasClock()
            ? time.zone().map(z -> z.equals("UTC") ? "Z" : " " + z).orElse("")
            : "";
    return time.dated()
        ? line(field, fact, (time.approximate() ? "~" : "") + time.text() + zone)
        : null;
  }

  static @Nullable String duration(Chronology chronology) {
    return chronology
        .statedDuration()
        .map(fact -> line(Field.DURATION, fact, minutes(fact.value())))
        .orElse(null);
  }

  private static String minutes(Duration duration) {
    return duration.toMinutes() + " minutes";
  }

  static @Nullable String detection(Fact<DetectionSource> fact) {
    return line(Field.DETECTION, fact, fact.value().key());
  }

  static FactOrigin fact(Fact<?> fact, @Nullable String write) {
    return origin(fact.origin(), List.of(of(fact.origin(), fact.line())), write);
  }

  private static FactOrigin origin(Origin origin, List<String> places, @Nullable String write) {
    return new FactOrigin(kind(origin), origin.how(), origin.where(), places, write);
  }

  private static String kind(Origin origin) {
    return switch (origin) {
      case HEADER -> "header";
      case SIDECAR, CONFIG -> "written";
      case SUGGESTED -> "suggested";
      default -> "read";
    };
  }

  /**
   * @param what it is computed from
   */
  static FactOrigin computed(String what) {
    return new FactOrigin(
        "computed", "computed from", what, List.of("computed from " + what), null);
  }

  /**
   * Of several values, each with its own origin; those that differ are all of the document.
   *
   * @param origins of the values, in their order; at least one
   */
  static FactOrigin group(Field field, List<Mention> values, List<Origin> origins) {
    boolean several = values.size() > 1;
    List<String> places =
        values.stream().map(m -> several ? m.text() + ": " + m.origin() : m.origin()).toList();
    List<String> names = values.stream().map(Mention::text).toList();
    boolean written = origins.stream().allMatch(Origin::written);
    String list = names.stream().map(Provenance::quoted).collect(Collectors.joining(", "));
    String write = written ? null : field.key() + ": [" + list + "]";
    return origins.stream().distinct().count() == 1
        ? origin(origins.get(0), places, write)
        : new FactOrigin("read", Origin.PROSE.how(), "the document", places, write);
  }

  private static @Nullable String line(Field field, Fact<?> fact, String value) {
    return fact.origin().written() ? null : field.key() + ": " + quoted(value);
  }

  /** Quotes only where YAML needs them; a time and its zone do not. */
  private static String quoted(String text) {
    boolean time = TIME.matcher(text).matches();
    boolean plain = time || text.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0);
    return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
