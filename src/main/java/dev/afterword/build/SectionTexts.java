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
    while (heading < sections.size() && !sections.get(heading).heading().strip().equals(line)) {
      heading++;
    }
    if (heading < sections.size()) {
      enter(sections.get(heading));
      next = heading + 1;
    }
    texts.computeIfAbsent(kind(), kind -> new StringBuilder()).append(line).append('\n');
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
