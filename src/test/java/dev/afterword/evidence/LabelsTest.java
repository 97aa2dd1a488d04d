package dev.afterword.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts behind labels, and the first words of a document, which are none. */
class LabelsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "**Severity:** SEV-2                                  | 2",
        "- **Severity**: Critical (whole site)                | 1",
        "Severity: P3                                         | 3",
        "~ Severity ~ High ~\\n~-~-~\\n~ Status ~ done ~      | 2",
        "## Severity\\n\\n**Critical** - all customers         | 1",
        "## 2.1 Severity\\n\\n**Critical** - all customers     | 1",
        "## 🔥 Severity\\n\\n**Critical** - all customers      | 1",
        "Severity (see `docs/how-we-rate-what-happens.md`): sev2 | 2",
        "**Severity:** alta                                   | 2",
        "**Severity:** Média                                  | 3",
        "**Severity:** Kritisch                               | 1",
        "**Severity:** élevée                                 | 2",
        "**Severity:** средняя                                | 3",
        "**Severity:** 严重                                   | 1",
        "重大度：軽微                                           | 4",
        "**Severity:** SEV-1 ~ SEV-2 ~ SEV-3                  | ''",
        "**Severity:** low/medium/high                        | ''",
        "~ Sev ~ Detection ~\\n~---~---~\\n~ 1 ~ alert ~\\n~ 2 ~ call ~ | ''",
        "~ Severity ~ SEV-2 ~\\n~---~---~\\n~ Status ~ done ~   | 2",
        "## Impact\\n\\nThis was a SEV1 for all customers      | 1",
        "We say severe things                                 | ''",
        "**Date:** today ¦ **Severity:** SEV-2                | 2",
        "**Date:** today, **Severity:** SEV-2 **Status:** done | 2",
        "Date: 3 May 2024 · Severity: P1 · Status: done       | 1",
      })
  void severity(String text, String rank) {
    String body = text.replace("\\n", "\n").replace('~', '|');
    assertThat(
            Reading.of("# API down\n\n" + body + "\n")
                .incident()
                .severity()
                .map(fact -> "" + fact.value().rank().orElse(0))
                .orElse(""))
        .isEqualTo(rank);
  }

  @Test
  void theGravestIsTheSeverity() {
    String header = "---\ntitle: API down\nmax_severity: down\n---\n\n";
    assertThat(Reading.of(header + "All was down.\n").incident().severity())
        .map(fact -> fact.value().rank().orElse(0))
        .contains(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "**Date:** 3 May 2024 | **Severity:** 2\\n**Author:** someone with a name,",
    "**Severity:** 2 (a part of the customers saw errors on some of their pages)\\n,",
    "Severity: 2 (a part of the customers saw errors on some of their pages)\\n,",
    "- **Date:** 3 May 2024\\n- **Severity:** 2\\n,",
    "**Date:** 3 May 2024\\n**Platform:** three machines in a cupboard that somebody else looks after\\n,",
    "Written by: somebody of the team\\nLast changed: 3 May 2024\\n,",
    "Internal report: https://example.org/reports/of/the/incident/of/the/third/of/may/\\n,",
    ",'**Summary:** '",
  })
  void summary(@Nullable String before, @Nullable String label) {
    String head = before == null ? "" : before.replace("\\n", "\n") + "\n\n## Summary\n\n";
    String summary = "The API answered nobody for an hour, because its certificate had expired.";
    String body = head + (label == null ? "" : label) + summary;
    assertThat(Reading.of("# API down\n\n" + body + "\n").summary()).isEqualTo(summary);
  }

  @Test
  void whatOpensADocumentComesBeforeItsSummary() {
    String opening = "On the third of May the API answered nobody, and here is what we learned.";
    assertThat(
            Reading.of("# API down\n\n" + opening + "\n\n## Summary\n\nAll was down.\n").summary())
        .isEqualTo(opening);
  }

  @Test
  void labelsAloneAreNoSummary() {
    assertThat(
            Reading.of("# API down\n\n**Date:** 3 May 2024 | **Status:** all is well again now\n")
                .summary())
        .isEmpty();
  }
}
