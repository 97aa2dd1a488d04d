package dev.afterword.mine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.evidence.SectionClassifier;
import dev.afterword.model.EventTime;
import dev.afterword.model.Precision;
import dev.afterword.model.SectionKind;
import dev.afterword.testing.RandomText;
import dev.afterword.time.DurationText;
import dev.afterword.time.TimeText;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times, durations and headings as people write them. */
class TextsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2021                           | 2021                | YEAR   |",
        "2021-10                        | 2021-10             | MONTH  |",
        "2021-10-04                     | 2021-10-04          | DAY    |",
        "2021/10/4                      | 2021-10-04          | DAY    |",
        "2021.10.04                     | 2021-10-04          | DAY    |",
        "2021-10-04 15:39               | 2021-10-04T15:39    | MINUTE |",
        "2021-10-04T15:39Z              | 2021-10-04T15:39    | MINUTE | UTC",
        "2021-10-04T15:39:00Z           | 2021-10-04T15:39    | MINUTE | UTC",
        "2021-10-04T15:39:07Z           | 2021-10-04T15:39:07 | SECOND | UTC",
        "2021-10-04T15:39:07.123456Z    | 2021-10-04T15:39:07 | SECOND | UTC",
        "2021-10-04 15:39:00 +0200      | 2021-10-04T15:39    | MINUTE | +0200",
        "2021-10-04T15:39+02:00         | 2021-10-04T15:39    | MINUTE | +02:00",
        "2021-10-04 9:05 PDT            | 2021-10-04T09:05    | MINUTE | PDT",
        "2021-10-04 15:39 UTC+1         | 2021-10-04T15:39    | MINUTE | UTC+1",
        "2021-10-04 15:39 Europe/Berlin | 2021-10-04T15:39    | MINUTE | Europe/Berlin",
        "  2021-10-04  15:39  UTC       | 2021-10-04T15:39    | MINUTE | UTC",
        "October 4, 2021                | 2021-10-04          | DAY    |",
        "Mon, 4 Oct 2021                | 2021-10-04          | DAY    |",
        "4 October 2021 15:39 UTC       | 2021-10-04T15:39    | MINUTE | UTC",
        "04.10.2021                     | 2021-10-04          | DAY    |",
        "10/14/2021                     | 2021-10-14          | DAY    |",
      })
  void timesAreReadAsExactlyAsTheyAreWritten(
      String text, String value, Precision precision, String zone) {
    EventTime time = TimeText.read(text).orElseThrow();
    assertThat(time.text()).isEqualTo(value);
    assertThat(time.precision()).isEqualTo(precision);
    assertThat(time.zone()).isEqualTo(Optional.ofNullable(zone));
    assertThat(time.approximate()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "October 2021 to May 2022",
        "since October 4, 2021",
        "October 4",
        "10/04/2021",
        "2021-13-01",
        "2021-02-30",
        "2021-10-04 25:00",
        "2021-10-04 15:60",
        "2021-10-04 15:39 XYZ",
        "2021-10-04 or so",
        "20211",
        "21-10-04",
        "2021-10-04 15:39 Europe/Nowhere",
        "2021-10-04T"
      })
  void whatIsNoTimeIsNone(String text) {
    assertThat(TimeText.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"~2021-10-04 15:39", "~ 2021-10-04 15:39"})
  void aboutIsKept(String text) {
    assertThat(TimeText.read(text)).hasValueSatisfying(t -> assertThat(t.approximate()).isTrue());
  }

  @RepeatedTest(5)
  void whatIsWrittenByUsIsReadBackTheSame(RepetitionInfo run) {
    RandomText random = RandomText.seeded(run.getCurrentRepetition());
    List<Optional<String>> zones =
        List.of(Optional.empty(), Optional.of("UTC"), Optional.of("+05:30"), Optional.of("PDT"));
    for (int i = 0; i < 500; i++) {
      LocalDateTime local =
          LocalDateTime.of(1970, 1, 1, 0, 0)
              .plusSeconds(random.random().nextInt(Integer.MAX_VALUE));
      Precision precision =
          random.oneOf(List.of(Precision.DAY, Precision.MINUTE, Precision.SECOND));
      EventTime time =
          new EventTime(local.withSecond(17), precision, random.oneOf(zones), false, true);
      String written = time.text() + time.zone().map(zone -> " " + zone).orElse("");
      EventTime read = TimeText.read(written).orElseThrow(() -> new AssertionError(written));
      assertThat(read.text()).as("%s %s", random, written).isEqualTo(time.text());
      assertThat(read.precision()).isEqualTo(precision);
      assertThat(read.zone()).isEqualTo(time.zone());
    }
  }

  @RepeatedTest(5)
  void noTextEverStopsTheReaders(RepetitionInfo run) {
    RandomText random = RandomText.seeded(run.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      String text = random.text(60);
      try {
        TimeText.read(text);
        DurationText.read(text);
        assertThat(SectionClassifier.classify(text)).isNotNull();
      } catch (RuntimeException e) {
        throw new AssertionError(random + ": " + text, e);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "148 minutes       | PT2H28M",
        "1d 6h 40m         | PT30H40M",
        "2 h 15 min        | PT2H15M",
        "2 hours           | PT2H",
        "1.5 hours         | PT1H30M",
        "1,5 h             | PT1H30M",
        "about 45 mins     | PT45M",
        "90s               | PT1M30S",
        "3 hrs, 20 minutes | PT3H20M",
        "35:36 hours       | PT35H36M",
        "02:15             | PT2H15M",
        "PT2H15M           | PT2H15M",
        "P1DT2H            | PT26H",
        "20-minute         | PT20M",
        "2 days            | PT48H",
      })
  void durationsAreRead(String text, Duration duration) {
    assertThat(DurationText.read(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "long", "a while", "ongoing", "PT", "12", "0 minutes"})
  void whatIsNoDurationIsNone(String text) {
    assertThat(DurationText.read(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Summary                    | SUMMARY",
        "What happened?             | SUMMARY",
        "1. Problem statement       | SUMMARY",
        "🔥 3) The issue:           | SUMMARY",
        "Hva skjedde                | SUMMARY",
        "Related incidents          | REFERENCES",
        "Chain of events            | TIMELINE",
        "Event log                  | TIMELINE",
        "Tidslinje                  | TIMELINE",
        "How did this happen?       | ROOT_CAUSE",
        "Ursache                    | ROOT_CAUSE",
        "根因                        | ROOT_CAUSE",
        "Symptom                    | IMPACT",
        "Blast radius               | IMPACT",
        "Steps taken                | RESOLUTION",
        "Workaround                 | RESOLUTION",
        "How it was fixed           | RESOLUTION",
        "Avoiding this in future    | ACTIONS",
        "Call to action             | OTHER",
        "What did we learn?         | LESSONS",
        "What did not help          | WENT_WRONG",
        "Problems we had with the tooling before | OTHER",
        "TL;DR                      | SUMMARY",
        "Impact                     | IMPACT",
        "Customer impact            | IMPACT",
        "Timeline (all times UTC)   | TIMELINE",
        "Time line                  | TIMELINE",
        "Detection                  | DETECTION",
        "Root cause                 | ROOT_CAUSE",
        "Root Causes and Trigger    | ROOT_CAUSE",
        "Why did it happen?         | ROOT_CAUSE",
        "Contributing factors       | CONTRIBUTING",
        "Resolution                 | RESOLUTION",
        "Recovery                   | RESOLUTION",
        "Lessons learned            | LESSONS",
        "What went well             | WENT_WELL",
        "What went wrong            | WENT_WRONG",
        "What didn't go so well?    | WENT_WRONG",
        "Where we got lucky         | LUCKY",
        "Action items               | ACTIONS",
        "Follow-up                  | ACTIONS",
        "Next steps                 | ACTIONS",
        "References                 | REFERENCES",
        "Acknowledgements           | OTHER",
        "再発防止                   | ACTIONS",
        "概要                       | SUMMARY",
        "影響                       | IMPACT",
        "タイムライン               | TIMELINE",
        "原因                       | ROOT_CAUSE",
        "教訓                       | LESSONS",
        "Aksjonspunkter             | ACTIONS",
        "Próximos pasos             | ACTIONS",
        "Hva lærte vi?              | LESSONS",
        "Was haben wir gelernt?     | LESSONS",
        "Hva gikk bra               | WENT_WELL",
        "Was lief gut               | WENT_WELL",
        "Hva gikk dårlig            | WENT_WRONG",
        "Was ist schief gelaufen?   | WENT_WRONG",
        "Hvor hadde vi flaks        | LUCKY",
        "Whys                       | ROOT_CAUSE",
        "🤔 Five Why's              | ROOT_CAUSE",
        "5-whys                     | ROOT_CAUSE",
        "The underlying problem     | ROOT_CAUSE",
        "What broke                 | SUMMARY",
        "Reason for the outage      | ROOT_CAUSE",
        "Q: Why was it slow?        | OTHER",
        "Core challenges            | OTHER",
        "Challenges we faced        | WENT_WRONG",
        "Pain points                | WENT_WRONG",
        "What we did well           | WENT_WELL",
        "Where we were fortunate    | LUCKY",
        "How did it go undetected?  | OTHER",
        "How was the issue found?   | DETECTION",
        "How it is fixed            | RESOLUTION",
        "Short-term fix             | RESOLUTION",
        "Rollback                   | RESOLUTION",
        "Complicating factors       | CONTRIBUTING",
        "Countermeasures            | ACTIONS",
        "The way forward            | ACTIONS",
        "Minute by minute           | TIMELINE",
        "Insights                   | LESSONS",
        "In hindsight               | LESSONS",
        "In short                   | SUMMARY",
        "Fix applied                | RESOLUTION",
        "Fix - the second part      | RESOLUTION",
        "Recommended measures       | ACTIONS",
        "Causa principale           | ROOT_CAUSE",
        "Cosa abbiamo imparato      | LESSONS",
        "Cosa è andato bene         | WENT_WELL",
        "Tijdlijn                   | TIMELINE",
        "Wat ging er goed           | WENT_WELL",
        "Grondoorzaak               | ROOT_CAUSE",
        "Samenvatting               | SUMMARY",
        "Przyczyna źródłowa         | ROOT_CAUSE",
        "Podsumowanie               | SUMMARY",
        "Ce qui s'est bien passé    | WENT_WELL",
        "Que s'est-il passé ?       | SUMMARY",
        "Kök neden                  | ROOT_CAUSE",
        "Висновки                   | LESSONS",
        "More resources             | REFERENCES",
        "Summary and impact         | SUMMARY",
        "Impact & root cause        | IMPACT",
        "Root cause + remediation   | ROOT_CAUSE",
        "Root cause and resolution  | ROOT_CAUSE",
        "Resolution and root cause  | RESOLUTION",
        "What went well and where we got lucky | WENT_WELL",
        "Problem, cause, fix        | SUMMARY",
        "Summary of the impact      | IMPACT",
        "Lessons learned and action items | LESSONS",
        "See also                   | REFERENCES",
        "Related docs               | REFERENCES",
        "Proactive measures         | ACTIONS",
        "Hardening                  | ACTIONS",
        "Remaining work             | ACTIONS",
        "How we will prevent this   | ACTIONS",
        "GitHub Actions             | OTHER",
        "Rejected alternatives      | OTHER",
        "Fault tolerance            | OTHER",
        "Customer satisfaction      | OTHER",
        "Does this affect my data?  | OTHER",
        "Are we affected?           | OTHER",
        "三、根本原因                | ROOT_CAUSE",
        "Ⅲ. Resumo                  | SUMMARY",
        "IV. Impacto                | IMPACT",
        "🧭 2) Qué salió bien        | WENT_WELL",
        "Lo que salió mal           | WENT_WRONG",
        "Lo que no funcionó         | WENT_WRONG",
        "Dónde tuvimos suerte       | LUCKY",
        "Lecciones aprendidas       | LESSONS",
        "Acciones preventivas       | ACTIONS",
        "Accionables                | ACTIONS",
        "Medidas tomadas            | RESOLUTION",
        "Factores contribuyentes    | CONTRIBUTING",
        "Causas raíz                | ROOT_CAUSE",
        "CAUSA RAIZ                 | ROOT_CAUSE",
        "Detección                  | DETECTION",
        "Línea de tiempo            | TIMELINE",
        "Documentos relacionados    | REFERENCES",
        "O que deu certo            | WENT_WELL",
        "O que não funcionou        | WENT_WRONG",
        "Fatores que contribuíram   | CONTRIBUTING",
        "Próximos passos            | ACTIONS",
        "Plano de ação              | ACTIONS",
        "O que aconteceu?           | SUMMARY",
        "Referências internas       | REFERENCES",
        "Ce qui n'a pas marché      | WENT_WRONG",
        "Plan d'actions             | ACTIONS",
        "Causes racines             | ROOT_CAUSE",
        "Warum ist es passiert?     | ROOT_CAUSE",
        "Was ändern wir?            | ACTIONS",
        "Gegenmaßnahmen             | ACTIONS",
        "Sofortmaßnahmen            | RESOLUTION",
        "Hauptursache               | ROOT_CAUSE",
        "Weiterführende Links       | REFERENCES",
        "Кратко о случившемся       | SUMMARY",
        "Первопричина               | ROOT_CAUSE",
        "Причины сбоя               | ROOT_CAUSE",
        "Что прошло хорошо          | WENT_WELL",
        "Что пошло не так           | WENT_WRONG",
        "Где нам повезло            | LUCKY",
        "Рекомендации               | ACTIONS",
        "Связанные документы        | REFERENCES",
        "0. 一句话结论               | SUMMARY",
        "根因与修复                  | ROOT_CAUSE",
        "放大因素                    | CONTRIBUTING",
        "剩余风险与行动项             | ACTIONS",
        "做得好的地方                | WENT_WELL",
        "哪里做错了                  | WENT_WRONG",
        "经验教训                    | LESSONS",
        "相关文档                    | REFERENCES",
        "障害の内容                  | SUMMARY",
        "今後の対応                  | ACTIONS",
        "再発防止策（案）             | ACTIONS",
        "再発防止策として取り上げないこと | OTHER",
        "正しく対応できたこと         | WENT_WELL",
        "暫定対応                    | RESOLUTION",
        "なぜ監視が障害を検知できなかったか？ | OTHER",
        "근본 원인                   | ROOT_CAUSE",
        "재발 방지 대책              | ACTIONS",
        "잘한 점                     | WENT_WELL",
        "Co poszło źle              | WENT_WRONG",
        "Grundorsak                 | ROOT_CAUSE",
        "Nästa steg                 | ACTIONS",
        "Sonraki adımlar            | ACTIONS",
      })
  void headingsTellWhatTheirSectionIsAbout(String heading, SectionKind kind) {
    assertThat(SectionClassifier.classify(heading)).isEqualTo(kind);
    assertThat(SectionClassifier.classify(heading.toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(kind);
  }
}
