package dev.afterword.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.model.Section;
import dev.afterword.testing.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What begins a section and what only looks like it; what is the title. */
class SectionsTest {
  private static Reading below(String heading, String text) {
    return Reading.of("# Queue full\n\n## " + heading + "\n\n" + text + "\n");
  }

  /** A heading in a language, or in words, of its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "สรุปปัญหา                        | summary",
        "บทเรียนที่ได้                       | lessons",
        "Nguyên nhân gốc rễ             | root-cause",
        "Tindakan perbaikan             | actions",
        "Következő lépések              | actions",
        "Τι πήγε καλά                   | went-well",
        "السبب الجذري                   | root-cause",
        "לקחים                          | lessons",
        "मूल कारण                        | root-cause",
        "Why it wasn't caught in review | detection",
        "Interim containment actions    | resolution",
        "Fishbone analysis              | root-cause",
        "What happens now               | actions",
        "What this exercise revealed    | lessons",
        "Rollback actions taken         | resolution",
        "Leftover tasks                 | actions",
        "Resolution actions taken       | resolution",
        "What has Acme done about this? | resolution",
        "What should be done about it?  | actions",
        "修復(兩部分)                       | resolution",
        "Proposed safety mechanisms     | actions",
        "Recommended guardrails         | actions",
        "Plan d’amélioration pour éviter la récurrence | actions",
        "Permanent data loss            | impact",
        "Pérdida de datos               | impact",
        "Root cause: the rate of a window is diluted by what came before | root-cause",
        "How the night unfolded         | timeline",
        "Why recovery took so long      | contributing",
        "Fixes required                 | actions",
        "Cleanup plan (recommended)     | actions",
        "Systemic mitigation            | actions",
        "What next                      | actions",
        "How are we going to do better in the future? | actions",
        "Fix applied ✅                  | resolution",
        "Fix appliqué                   | resolution",
        "Fix-forward applied            | resolution",
        "조치 (1차)                       | resolution",
        "추적 항목                        | actions",
        "运气成分                        | lucky",
        "What happend?                  | summary",
      })
  void headings(String heading, String kind) {
    assertThat(below(heading, "The queue.").sections()).singleElement().asString().contains(kind);
  }

  @Test
  void headingsNeedNoSpace() {
    assertThat(Reading.of("# Queue full\n\nIt was.\n\n##Root cause\n\nA limit.\n").sections())
        .singleElement()
        .asString()
        .contains("root-cause");
    assertThat(Reading.of("# Queue full\n\n##Root cause\n\n#12 mends it.\n").sections()).isEmpty();
  }

  @Test
  void actionsWithOwnersArePlans() {
    String plans =
        "## Corrective actions\n\n1. Alert\n   - Owner: Ann\n\n## Prevention\n\n- Test\n";
    assertThat(Reading.of("# Queue full\n\n" + plans).actions())
        .containsExactly("unknown: Alert", "unknown: Test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The incident was resolved by:",
        "This change affected:",
        "Common symptoms included:",
        "Recovery was verified through:",
        "Two layered causes:",
        "**The cause was the queue**",
        "**What happens to my orders?**",
        "**Why does the limit not prevent all this?**",
        "1. **Recovered the broker**\n2. Sent all orders again",
        "- **The cause is a full queue**",
      })
  void sentencesAreNoSections(String line) {
    assertThat(below("Notes", line + "\n\n- the queue").sections()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**Root cause**           | root-cause",
        "Root cause:              | root-cause",
        "Action Items             | actions",
        "**What went well**       | went-well",
        "What we did:             | resolution",
        "- **Root cause**: full   | ''",
        "1. **Root cause**        | root-cause",
      })
  void linesThatAreSections(String line, String kind) {
    assertThat(below("Notes", line + "\n\n    the queue").sections())
        .isEqualTo(kind.isEmpty() ? List.of() : List.of("5 " + kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Change register                       | actions",
        "Permanent controls                    | actions",
        "Work to do                            | actions",
        "Siguientes pasos                      | actions",
        "Reste à faire                         | actions",
        "长效机制                               | actions",
        "やること                               | actions",
        "다음 단계                              | actions",
        "Cleanup                               | resolution",
        "What fixed it                         | resolution",
        "Bereinigung                           | resolution",
        "Rollback                              | resolution",
        "Rollback notes                        | ''",
        "How it was encountered and identified | detection",
        "Why it wasn't caught sooner           | detection",
        "The bug in detail                     | root-cause",
        "バグの詳細                             | root-cause",
        "What broke                            | summary",
        "Detours / what we got wrong           | went-wrong",
        "What failed                           | went-wrong",
        "What I'd do differently               | went-wrong",
        "Observed behavior                     | impact",
        "Next steps for users                  | ''",
        "待实施的永久恢复                         | actions",
        "防再犯                                 | actions",
        "Mitigations for the future            | actions",
        "Notes for future engineers            | ''",
        "発生内容：                              | summary",
        "Background                            | summary",
        "Background processes                  | ''",
        "TL;DR — the fix was successful        | summary",
        "What happened: the fix did not help   | summary",
        "Source                                | references",
        "Commands for reference                | ''",
        "提炼的原则                              | lessons",
        "What happened when                    | timeline",
        "Why it went unnoticed                 | detection",
        "発見の経緯                              | detection",
        "How we got here                       | root-cause",
        "What made it harder                   | contributing",
        "Как устранили                         | resolution",
        "Pistes d'amélioration                 | actions",
        "Lo bueno                              | went-well",
        "暴露的问题                              | went-wrong",
        "What this taught us                   | lessons",
        "Related commits                       | references",
        "Scope                                 | ''",
        "Updates:                              | timeline",
      })
  void lessUsualNamesOfSections(String heading, String kind) {
    assertThat(below(heading, "The queue was full.").sections())
        .isEqualTo(kind.isEmpty() ? List.of() : List.of("3 " + kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Root cause | **Impact:** no orders.           | ''
          Root cause | **Impact:**\\n\\nNo orders.       | ''
          Resolution | **Actions:**\\n\\n- Add an alert  | 5 actions
          Details    | **Impact:**\\n\\nNo orders.       | 5 impact
          Details    | Timeline:\\n\\n```\\n09:12 it broke\\n``` | 5 timeline
          Details    | Verify the recovery yourself:\\n\\n- look | ''
          """)
  void labelsOpenSectionsWhereNothingElseIsTold(String heading, String text, String inner) {
    List<String> found = below(heading, text.translateEscapes()).sections();
    assertThat(found.stream().filter(s -> s.startsWith("5 ")))
        .isEqualTo(inner.isEmpty() ? List.of() : List.of(inner));
  }

  /** A document without headings for what it tells: names in bold, with the text behind them. */
  private static final String LABELLED =
      """
      # Queue full

      **Status:** done

      **Summary:** The queue was full for an hour, and no order came through.

      **Root cause:** A limit that nobody had looked at since the beginning.

      **Trigger:** A sale began at noon, and with it came twice the orders.

      **Detection:** A customer called us ten minutes after it had begun.
      """;

  @Test
  void namesInBoldAreSectionsWhereNoHeadingIs() {
    Reading read = Reading.of(LABELLED);
    assertThat(read.sections()).containsExactly("5 summary", "7 root-cause", "11 detection");
    assertThat(read.summary())
        .isEqualTo("The queue was full for an hour, and no order came through.");
    assertThat(
            Reading.of(LABELLED + "\n## Root cause\n\nA limit.\n\n## Detection\n\nA call.\n")
                .sections())
        .containsExactly("13 root-cause", "17 detection");
  }

  @Test
  void linesThatLookLikeHeadingsHaveAnchors() {
    Reading read =
        Reading.of(LABELLED + "\n## Impact\n\nNone.\n\n**Action items**\n\n- Raise the *limit*\n");
    assertThat(read.facts().body().sections().stream().map(Section::anchor))
        .containsExactly("summary", "root-cause", "detection", "impact", "action-items");
    assertThat(read.facts().body().html())
        .contains(
            "<p id=\"root-cause\"><strong>Root cause:", "<p id=\"action-items\"><strong>Action");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Impact:** high\n\n**Detection:** alert\n\n**Resolution:** restart",
        "**Impact:** Nobody could order anything.\n**Cause:** The queue was full of orders.\n**Fix:** We raised the limit at once.",
        "**Cause:** The queue was full.\n\n**Cause:** The disk was full.\n\n**Fix:** We raised the limit.\n\n**Fix:** We bought a disk.",
      })
  void factsAreNoSections(String text) {
    assertThat(below("Notes", text).sections()).isEmpty();
  }

  @Test
  void aLessonAboutTheCauseIsNotTheCause() {
    assertThat(below("Lessons", "**Root cause analysis**\n\n- look twice").sections())
        .containsExactly("3 lessons");
  }

  @Test
  void anItemWithNothingBelowIsNoSection() {
    assertThat(below("Notes", "- **No data lost**\n- **Automatic recovery**").sections()).isEmpty();
    assertThat(below("Notes", "- **Review actions**:\n\n1. Raise the limit").sections())
        .containsExactly("5 actions");
  }

  @Test
  void aPartOfTheImpactIsNoSecondOne() {
    assertThat(
            below("Impact", "**User impact:**\n\nNo orders.\n\n- **Impact on staff:**\n  - none")
                .sections())
        .containsExactly("3 impact");
  }

  @Test
  void actionItemsBelowPreventionAreASection() {
    assertThat(
            below("Prevention", "### Action items\n\n- Watch\n\n### Long-term actions\n\n- Limit")
                .sections())
        .containsExactly("3 actions", "5 actions");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**Postmortem: the queue**\\n\\nIt was full.          | Postmortem: the queue",
        "**The queue is full**\\nIt was full.                | The queue is full",
        "Incident report: no orders\\n\\n## Summary           | Incident report: no orders",
        "Queue outage in May\\n===\\n\\nIt was full.         | Queue outage in May",
        "<h1>The queue</h1>\\n\\nIt was full.                | The queue",
        "**Summary**\\n\\nIt was full.                        | A file",
        "**Date:** 3 May 2024\\n\\nIt was full.               | A file",
        "**It was full.**\\n\\nAnd then it was not.           | A file",
        "See the postmortem: https://example.org/1\\n\\nFull. | A file",
        "# Summary\\n\\nFull.\\n\\n# Impact\\n\\nNo orders.     | A file",
        "# Summary\\n\\nFull.                                | Summary",
      })
  void title(String text, String title) {
    assertThat(
            Reading.of("a-file.md", text.replace("\\n", "\n")).facts().identity().title().value())
        .isEqualTo(title);
  }

  @Test
  void underlinedLinesAreTheHeadingsOfAText() {
    Reading reading =
        Reading.of(
            "a-file.rst",
            """
            .. post:: 2024-05-03

            ==========
            Queue full
            ==========

            It was full.

            Root cause
            ----------

            There is one ---- only.

            ----

            What did we learn?
            ------------------
            That it has an end.
            """);
    assertThat(reading.facts().identity().title().value()).isEqualTo("Queue full");
    assertThat(reading.sections()).containsExactly("9 root-cause", "16 lessons");
    assertThat(reading.facts().body().html()).contains("There is one ---- only.\n\n----");
  }

  @Test
  void remediesWhosePartsArePlansAreNotDone() {
    assertThat(
            Reading.of(
                    """
                    # Queue full

                    ## Corrective actions

                    ### Completed

                    - Restarted

                    ### Recommended improvements

                    - Alert on depth

                    ## Preventive measures

                    - Limit senders
                    """)
                .sections())
        .containsExactly("3 actions", "13 actions");
  }

  @Test
  void remediesBesidePlansAreDone() {
    assertThat(
            Reading.of(
                    "# Queue full\n\n## Corrective actions\n\n- Restarted\n\n## Next steps\n\n- Alert\n")
                .sections())
        .containsExactly("3 resolution", "7 actions");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Временная шкала              | timeline",
        "Ce qui a manqué              | went-wrong",
        "아쉬운 것                      | went-wrong",
        "Mitigation plan              | actions",
        "Fix shipped (same day)       | resolution",
        "Corrección aplicada          | resolution",
        "Hotfix                       | resolution",
        "Fiks                         | resolution",
      })
  void namesOfSections(String heading, String kind) {
    assertThat(below(heading, "The queue.").sections()).containsExactly("3 " + kind);
  }

  @Test
  void numbersLeadToAList() {
    assertThat(below("Notes", "Три фактора:\n\n- очередь").sections()).isEmpty();
  }
}
