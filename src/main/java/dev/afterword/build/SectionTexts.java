package dev.afterword.build;

import dev.afterword.model.Prose;
import dev.afterword.model.Section;
import dev.afterword.model.SectionKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a document by what its sections are about. Each line is in one of them only, so that
 * nothing is searched twice.
 */
final class SectionTexts {
  private final Map<SectionKind, StringBuilder> texts = new EnumMap<>(SectionKind.class);
  private final Deque<Section> open = new ArrayDeque<>();
  private final List<Section> sections;
  private int next;

  private SectionTexts(List<Section> sections) {
    this.sections = sections;
  }

  static SectionTexts of(Prose prose) {
    SectionTexts texts = new SectionTexts(prose.sections());
    prose.text().lines().forEach(texts::add);
    return texts;
  }

  private void add(String line) {
    // Sections come in the order of the text, and each begins with a line of its own.
    int heading = next;
    while (heading < sections.size() && !begins(sections.get(heading), line)) {
      heading++;
    }
    if (heading < sections.size()) {
      enter(sections.get(heading));
      next = heading + 1;
    }
    texts.computeIfAbsent(kind(), kind -> new StringBuilder()).append(line).append('\n');
  }

  /** A line that only looks like a heading may end with a colon, or have its text behind that. */
  private static boolean begins(Section section, String line) {
    String heading = section.heading().strip();
    return line.equals(heading)
        || (!section.isWritten()
            && line.startsWith(heading)
            && ":：.".indexOf(line.charAt(heading.length())) >= 0);
  }

  private void enter(Section section) {
    while (!open.isEmpty() && open.peek().level() >= section.level()) {
      open.pop();
    }
    open.push(section);
  }

  /** What the innermost section is about that says so. */
  private SectionKind kind() {
    return open.stream()
        .map(Section::kind)
        .filter(kind -> kind != SectionKind.OTHER)
        .findFirst()
        .orElse(SectionKind.OTHER);
  }

  /** The text of these kinds, their headings included; empty where there is none. */
  String of(SectionKind... kinds) {
    StringBuilder joined = new StringBuilder();
    for (SectionKind kind : kinds) {
      joined.append(texts.getOrDefault(kind, new StringBuilder()));
    }
    return joined.toString().strip();
  }
}
