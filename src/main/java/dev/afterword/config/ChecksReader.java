package dev.afterword.config;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a site wants to hear about its sources. */
final class ChecksReader {
  private static final String CHECK = "afterword.check.";
  private static final String PRIVATE_HOSTS = "afterword.private-hosts";

  private ChecksReader() {}

  /**
   * @param problems what is wrong is added to it
   */
  static Settings.Checks read(RawSettings raw, List<Problem> problems) {
    Map<ProblemCode, Optional<Severity>> levels = new EnumMap<>(ProblemCode.class);
    raw.values()
        .forEach(
            (key, values) ->
                rule(key)
                    .ifPresent(
                        rule -> {
                          String value = String.join(",", values).strip().toLowerCase(Locale.ROOT);
                          Optional<Severity> severity = severity(value);
                          if (severity.isPresent() || value.equals("off")) {
                            levels.put(rule, severity);
                          } else {
                            problems.add(wrong(raw, key, value, rule));
                          }
                        }));
    return new Settings.Checks(levels, raw.values().getOrDefault(PRIVATE_HOSTS, List.of()));
  }

  private static Optional<Severity> severity(String value) {
    return Stream.of(Severity.values()).filter(s -> s.label().equals(value)).findFirst();
  }

  private static Problem wrong(RawSettings raw, String key, String value, ProblemCode rule) {
    return Problem.of(
        ProblemCode.BAD_SETTING,
        Place.line(raw.file(), raw.lineOf(key)),
        key,
        "off, info, warning or error",
        value,
        "leave it out for the default, " + rule.severity().label());
  }

  private static Optional<ProblemCode> rule(String key) {
    return key.startsWith(CHECK)
        ? ProblemCode.named(key.substring(CHECK.length())).filter(ProblemCode::optional)
        : Optional.empty();
  }

  static boolean knows(String key) {
    return key.equals(PRIVATE_HOSTS) || rule(key).isPresent();
  }

  /** All keys, for hints. */
  static Stream<String> keys() {
    return Stream.concat(
        Stream.of(PRIVATE_HOSTS),
        Stream.of(ProblemCode.values())
            .filter(ProblemCode::optional)
            .map(rule -> CHECK + rule.key()));
  }
}
