package dev.afterword.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.model.Prose;
import dev.afterword.model.Section;
import dev.afterword.model.SectionKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionTextsTest {
  private static Section section(SectionKind kind, String heading, int level) {
    return new Section(kind, heading, "", level, 0);
  }

  private static SectionTexts of(String text, Section... sections) {
    return SectionTexts.of(new Prose("", List.of(), text, "", List.of(sections)));
  }

  @Test
  void eachLineIsInOneSection() {
    SectionTexts texts =
        of(
            """
            Before.
            Timeline
            09:00 It broke.
            First day
            10:00 It still was.
            Lessons
            Test.
            """,
            section(SectionKind.TIMELINE, "Timeline", 2),
            section(SectionKind.OTHER, "First day", 3),
            section(SectionKind.LESSONS, "Lessons", 2));
    assertThat(texts.of(SectionKind.OTHER)).isEqualTo("Before.");
    assertThat(texts.of(SectionKind.TIMELINE).lines())
        .containsExactly("Timeline", "09:00 It broke.", "First day", "10:00 It still was.");
    assertThat(texts.of(SectionKind.LESSONS).lines()).containsExactly("Lessons", "Test.");
  }

  @Test
  void aNameBeforeItsTextBeginsASection() {
    SectionTexts texts =
        of(
            """
            Impact: no orders.
            Impacts of that are none.
            Actions:
            Fix it.
            """,
            section(SectionKind.IMPACT, "Impact", 7),
            section(SectionKind.ACTIONS, "Actions", 7));
    assertThat(texts.of(SectionKind.IMPACT).lines())
        .containsExactly("Impact: no orders.", "Impacts of that are none.");
    assertThat(texts.of(SectionKind.ACTIONS).lines()).containsExactly("Actions:", "Fix it.");
  }

  @Test
  void anotherSectionOfTheSameLevelEndsIt() {
    SectionTexts texts =
        of(
            """
            Actions
            Fix it.
            Credits
            All of us.
            """,
            section(SectionKind.ACTIONS, "Actions", 2),
            section(SectionKind.OTHER, "Credits", 2));
    assertThat(texts.of(SectionKind.ACTIONS).lines()).containsExactly("Actions", "Fix it.");
    assertThat(texts.of(SectionKind.OTHER).lines()).containsExactly("Credits", "All of us.");
  }

  @Test
  void aHeadingThatIsNotThereLosesNothing() {
    SectionTexts texts = of("One.\nTwo.", section(SectionKind.SUMMARY, "Summary", 2));
    assertThat(texts.of(SectionKind.OTHER).lines()).containsExactly("One.", "Two.");
    assertThat(texts.of(SectionKind.SUMMARY)).isEmpty();
  }
}
