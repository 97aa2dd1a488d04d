package dev.afterword.mine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.Reading;
import org.junit.jupiter.api.Test;

/** Documents that are no usual postmortems: something sensible, quickly, and nothing invented. */
class OddDocumentsTest {
  @Test
  void nothing() {
    Reading reading = Reading.of("queue-full.md", "");
    assertThat(reading.facts().identity().title().value()).isEqualTo("Queue full");
    assertNothingIn(reading);
  }

  @Test
  void onlyATitle() {
    assertNothingIn(Reading.of("# Queue full\n"));
  }

  private static void assertNothingIn(Reading reading) {
    assertThat(reading.timeline()).isEmpty();
    assertThat(reading.actions()).isEmpty();
    assertThat(reading.started()).isEmpty();
    assertThat(reading.ended()).isEmpty();
    assertThat(reading.duration()).isEmpty();
  }

  @Test
  void verse() {
    assertNothingIn(
        Reading.of(
            """
            # The ballad of the broken disk

            At night the disk began to cry,\\
            a sector here, a sector there,\\
            we swapped it ere the sun was high\\
            and no one out there was aware.
            """));
  }

  @Test
  void japanese() {
    Reading reading =
        Reading.of(
            """
            # 注文キューの停止

            | 項目 | 内容 |
            |---|---|
            | 発生日時 | 2021年10月4日 9時5分 JST |
            | 復旧日時 | 2021年10月4日 11時40分 JST |
            | 重大度 | SEV-2 |

            ## タイムライン

            - 9時5分 障害発生
            - 9時20分 検知
            - 11時40分 復旧完了

            ## 再発防止策

            - [ ] 監視を追加
            - 上限を変更 完了
            """);
    assertThat(reading.started()).isEqualTo("2021-10-04T09:05 JST");
    assertThat(reading.ended()).isEqualTo("2021-10-04T11:40 JST");
    assertThat(reading.timeline()).hasSize(3);
    assertThat(reading.actions()).containsExactly("open: 監視を追加", "done: 上限を変更 完了");
    assertThat(reading.incident().severity()).isPresent();
  }

  @Test
  void templateLeftAsItWas() {
    assertNothingIn(
        Reading.of(
            """
            # Postmortem: [title]

            **Date:** YYYY-MM-DD
            **Start:** YYYY-MM-DD HH:MM UTC
            **Duration:** X hours Y minutes

            ## Timeline

            | Time (UTC) | Event |
            |---|---|
            | HH:MM | What happened |
            | | |

            ## Action items

            | Action | Owner | Due |
            |---|---|---|
            | <action> | | |

            - [ ] Action item 1
            - [ ] [what to do]
            """));
  }

  @Test
  void contradictoryTimes() {
    Reading reading =
        Reading.of(
            """
            # API down

            **Start:** 2021-10-04 09:05 UTC
            **End:** 2021-10-04 08:00 UTC

            ## Timeline

            - 2021-10-04 25:61 nonsense
            - 2021-02-30 10:00 no such day
            - 2021-10-04 18:41 PM and still evening
            """);
    assertThat(reading.started()).isEqualTo("2021-10-04T09:05 UTC");
    assertThat(reading.timeline())
        .noneMatch(event -> event.contains("25:61") && event.startsWith("2021-10-04T25"));
  }

  @Test
  void fourIncidentsInOneFile() {
    StringBuilder text = new StringBuilder("# What broke in October\n\n");
    for (int day = 4; day < 8; day++) {
      text.append("## Outage ").append(day).append("\n\n**Timeline:**\n\n");
      text.append("- 2021-10-0").append(day).append(" 09:05 Began\n");
      text.append("- 2021-10-0").append(day).append(" 10:00 Resolved\n\n");
    }
    assertThat(Reading.of(text.toString()).timeline()).hasSize(8);
  }

  @Test
  void thousandsOfLines() {
    StringBuilder text = new StringBuilder("# Long night\n\n## Timeline\n\n");
    text.append("- 09:05 a row with 12:00 and 2021-10-04 in it, ((((( and more\n".repeat(3_000));
    text.append("\n## Log\n\n");
    text.append("a line of a log without an end ::: --- 10:00 -- - - - - \n".repeat(20_000));
    assertThat(Reading.of(text.toString()).timeline()).hasSize(3_000);
  }
}
