package dev.afterword.report;

import dev.afterword.diag.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the manual says about each rule. Its pages travel in the jar, so that both never differ. */
public final class RuleManual {
  private static final List<String> PAGES = List.of("problems.md", "quality.md");

  private final Map<ProblemCode, String> sections = new EnumMap<>(ProblemCode.class);

  private RuleManual() {}

  public static RuleManual load() {
    RuleManual manual = new RuleManual();
    PAGES.forEach(page -> manual.read(text(page)));
    return manual;
  }

  private static String text(String page) {
    try (InputStream in = RuleManual.class.getResourceAsStream("/manual/" + page)) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without " + page);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String page) {
    for (String section : page.split("\n## ", -1)) {
      String heading = section.lines().findFirst().orElse("").strip();
      Optional<ProblemCode> code = ProblemCode.named(heading.replaceFirst(" .*", ""));
      code.ifPresent(c -> sections.put(c, section.substring(heading.length()).strip()));
    }
  }

  /** The section of a rule as Markdown, without its heading. */
  public String section(ProblemCode code) {
    return sections.getOrDefault(code, "");
  }
}
