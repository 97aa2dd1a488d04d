package dev.afterword.mine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.model.ActionItem;
import dev.afterword.testing.Reading;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Action items in the forms that people give them. */
class ActionMinerTest {
  @Test
  void aRemarkBehindTheTicketCounts() {
    String table =
        "| Action | Ticket |\n|---|---|\n| Alert | #86 — complete in hotfix |\n| Limit | #87 - who knows |\n| Watch | #88 |";
    assertThat(Reading.of("# Queue full\n\n## Action items\n\n" + table + "\n").actions())
        .extracting(action -> action.replaceFirst("( ?[:]).*", ""))
        .containsExactly("done", "unknown", "unknown");
  }

  @Test
  void whatIsNumberedIsDoneAsTheListBelowItSays() {
    assertThat(
            Reading.of(
                    """
                    # Queue full

                    ## Action items

                    1. **Make limits easy to see**
                       - Add them to the board
                       - Write them down
                    2. **Centralize alerts**
                       - Queue depth

                    ## Follow-ups

                    1. **Alerts**
                       - Queue depth
                    """)
                .actions())
        .containsExactly(
            "unknown: Make limits easy to see",
            "unknown: Centralize alerts",
            "unknown: Queue depth");
  }

  @Test
  void theColumnOfTheOwnerIsNoAction() {
    String table =
        "| What next | Owner |\n|---|---|\n| Alert | storage team |\n| Limit | storage team |\n";
    assertThat(
            Reading.of("# Queue full\n\n## Action items\n\n" + table).incident().actions().stream()
                .map(action -> action.text() + ": " + action.owner().orElse("")))
        .containsExactly("Alert: storage team", "Limit: storage team");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown     | - Alert on queue depth",
        "open        | - [ ] Alert on queue depth",
        "done        | - [x] Alert on queue depth",
        "done        | - ✅ Alert on queue depth",
        "done        | - Alert on queue depth √",
        "in-progress | - Alert on queue depth (PR open)",
        "done        | - ~~Alert on queue depth~~",
        "done        | - Alert on queue depth (done)",
        "done        | - Alert on queue depth **DONE**",
        "done        | - Alert on queue depth - done.",
        "done        | - Alert on queue depth (COMPLETED in PR #12)",
        "done        | - Done: alert on queue depth",
        "done        | - Alert on queue depth; completed as of 2021-10-29.",
        "done        | - Alert on queue depth (shipped this week)",
        "done        | - Already added an alert",
        "done        | - キューの監視 完了",
        "in-progress | - Alert on queue depth (in progress)",
        "open        | - **Alert** *(pending)* – Tell when a digest is gone",
        "in-progress | - In progress: alert on queue depth",
        "in-progress | - Alert on queue depth 🚧",
        "in-progress | - キューの監視 対応中",
        "in-progress | - [ ] Alert on queue depth (in progress)",
        "done        | - [x] Alert on queue depth (in progress)",
        "declined    | - Alert on queue depth (declined)",
        "declined    | - Alert on queue depth: won't do",
        "declined    | - Alert on queue depth ❌",
        "declined    | - キューの監視 見送り",
        "open        | - TODO alert on queue depth",
        "open        | - **Open** — alert on queue depth",
        "open        | - **Pending: alert on queue depth**",
        "open        | - Pendiente: alertar sobre la cola",
        "done        | - **Done** — alert on queue depth",
        "done        | - Alerts on queue depth have been added",
        "done        | - We have now replaced the disks of all nodes",
        "done        | - Hecho: alertar sobre la cola",
        "unknown     | - Alerts on queue depth should have been added",
        "unknown     | - We have added a ticket to alert on queue depth",
        "open        | - Pending: alert on queue depth",
        "open        | 1. **Open** — alert on queue depth",
        "done        | - Alert on queue depth - done and told to all",
        "done        | - Alert on queue depth – done [#7](https://example.com/issues/7)",
        "done        | - Alert on queue depth - done: it rings",
        "open        | - Alert on queue depth. **Open.**",
        "open        | - Alert on queue depth – pending",
        "unknown     | - Say so - done when the disk is full",
        "in-progress | - [~] Alert on queue depth",
        "declined    | - [-] Alert on queue depth",
        "open        | - Alert on queue depth. Status: open",
        "open        | - 🔴 Not started: alert on queue depth",
        "done        | 1. Alert on queue depth\\n   - Due date: completed",
        "open        | ### 1. Alert on queue depth\\n\\n- **Owner:** Ann\\n- **Status:** Open",
        "open        | ### Outstanding\\n\\n- Alert on queue depth",
        "done        | - **Monthly check added:** a task asks both servers",
        "done        | - Check added",
        "done        | - **Alerting**: Added alerts on queue depth",
        "done        | - Runbook: Updated the steps for a full queue",
        "unknown     | - Alerting: Improved alerts on queue depth",
        "unknown     | - Broker: Enabled by default",
        "done        | - Depth rule deployed - it rings",
        "done        | - The limit is now enforced",
        "unknown     | - Select the file created by the broker",
        "unknown     | - Status page updated (if the queue is public)",
        "done        | - `queue.lock` added to `.gitignore`",
        "done        | - Queue access moved to the root – see the notes",
        "done        | - A depth is now required in the configuration",
        "unknown     | - Is now",
        "unknown     | - Check rows removed from the queue",
        "unknown     | - Keep the alert enabled in all regions",
        "unknown     | - Limit on items added to the queue",
        "unknown     | - Files moved to the archive need a checksum",
        "unknown     | - Alert to be added in spring",
        "open        | - Alert on queue depth (next step)",
        "open        | - キューの監視（次のステップ）",
        "done        | ### Measures implemented\\n\\n- Alert on queue depth",
        "done        | ### Medidas aplicadas\\n\\n- Alerta de la cola",
        "unknown     | ### Measures to be implemented\\n\\n- Alert on queue depth",
        "open        | ### Safety (recommended, not yet done)\\n\\n- Alert on queue depth",
        "open        | ### Work still outstanding\\n\\n- Alert on queue depth",
        "unknown     | - Alert when a backup takes hours to complete",
        "unknown     | - Back up within a day when a plan is ever canceled",
        "unknown     | - Pause alerts during ongoing upgrades",
        "done        | - 添加告警（已完成）",
        "done        | - Alarm für die Warteschlange (umgesetzt mit #12)",
        "done        | - Erledigt: Alarm für die Warteschlange",
        "done        | - Alerta de la cola – hecho y probado",
        "done        | - Alarme de la file – terminé (#12)",
        "done        | - Alert on queue depth (already merged)",
        "done        | - Alert on queue depth: resolved",
        "done        | - Alert on queue depth (in place)",
        "done        | - キューの監視を実装済み",
        "done        | - Closed",
        "unknown     | - Alert on queue depth (was the queue closed)",
        "unknown     | - Fixed-size queues",
        "unknown     | - Already-seen messages cost too much",
        "unknown     | - Complete, with tables and charts",
        "unknown     | - Measure what started_at says",
        "in-progress | - Alerta de la cola en curso",
        "in-progress | - Work on the alert is under way",
        "in-progress | - Alert on queue depth (work-in-progress)",
        "unknown     | - Tell when a backup has started",
        "declined    | - Alert on queue depth – won’t fix",
        "declined    | - 기각: 큐 경보",
        "open        | - Alarm für die Warteschlange (offen)",
        "open        | - Alarme de la file. À faire",
        "open        | - Alert on queue depth (planned, not urgent)",
        "unknown     | - Alert on planned maintenance",
        "done        | ### Bugs fixed\\n\\n- Alert on queue depth",
        "unknown     | ### Until the queue is fixed\\n\\n- Alert on queue depth",
        "open        | ### Tareas pendientes\\n\\n- Alerta de la cola",
        "unknown     | ### Next steps\\n\\n- Alert on queue depth",
        "unknown     | ### Actions (→ backlog)\\n\\n- Alert on queue depth",
      })
  void state(String state, String item) {
    assertThat(actions(item.replace("\\n", "\n")))
        .singleElement()
        .asString()
        .startsWith(state + ":");
  }

  private static java.util.List<String> actions(String below) {
    return Reading.of("# Queue full\n\n## Action items\n\n" + below + "\n").actions();
  }

  @ParameterizedTest
  @CsvSource({
    "'- '",
    "'- TBD'",
    "'- Action item 1'",
    "'- [ ] <what to do>'",
    "'- None'",
    "'1. ...'",
    "'| Action | Owner |\n| - | - |\n| | |'",
    "'- {{ summary }} [link to issue]'",
  })
  void templatesHaveNone(String item) {
    assertThat(actions(item)).isEmpty();
  }

  /** Who, which ticket, until when; nobody and nothing where it is none. */
  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann       |          | 2021-11-01 | - Alert on depth. Owner: Ann. Due: 2021-11-01",
        "@ann      |          | 2021-11-01 | - Alert on depth (@ann, due 2021-11-01)",
        "Ann       |          | November 3 | - Alert on depth (owner: Ann, due: November 3)",
        "eng       |          | 2021-11-01 | - Alert on depth (owner=eng, priority=high, due=2021-11-01)",
        "          |          |            | - Alert on depth (owner=, priority=, due=)",
        "Ann       |          | 2021-11-01 | - Alert on depth\\n  - Owner: Ann\\n  - Due date: 2021-11-01",
        "Ann       |          | 2021-11-01 | ### Alert on depth\\n\\n**Owner:** Ann\\n**Due:** 2021-11-01",
        "Ann       |          |            | - Alert on depth (assigned to Ann)",
        "          |          | end of Q2  | - Alert on depth by end of Q2",
        "          |          |            | - Replace `@Transactional` in the handler",
        "          | a/b#12   |            | - Alert on depth (a/b#12)",
        "          |          |            | - Patch CVE-2021-1234 and use TLS-1 no more",
        "          |          |            | - Carry on with item #6",
        "Ann       |          | 2021-11-01 | - Alarm. Verantwortlich: Ann. Fällig am: 2021-11-01",
        "安        |          | 下个月     | - 监控（负责人：安，截止日期：下个月）",
        "          | OPS-1    |            | - Alert. Owner: not yet assigned. Ticket: OPS-1. Due: à définir",
      })
  void details(String owner, String ticket, String due, String item) {
    ActionItem action =
        Reading.of("# Queue full\n\n## Action items\n\n" + item.replace("\\n", "\n") + "\n")
            .incident()
            .actions()
            .get(0);
    assertThat(action.owner()).isEqualTo(Optional.ofNullable(owner));
    assertThat(action.ticket()).isEqualTo(Optional.ofNullable(ticket));
    assertThat(action.due()).isEqualTo(Optional.ofNullable(due));
  }

  @Test
  void cellsThatSayNothing() {
    Reading reading =
        Reading.of(
            """
            # Queue full

            ## Follow-ups

            | Action | Owner | Ticket | Due |
            | :- | :- | :- | :- |
            | Alert on depth | to be assigned | to be raised | YYYY-MM-DD |
            | Limit retries | 待指定 | OPS-1 | done in v2 |
            """);
    assertThat(reading.actions()).containsExactly("unknown: Alert on depth", "done: Limit retries");
    assertThat(reading.incident().actions()).allMatch(action -> action.owner().isEmpty());
    assertThat(reading.incident().actions()).allMatch(action -> action.due().isEmpty());
    assertThat(reading.incident().actions().get(0).ticket()).isEmpty();
    assertThat(reading.incident().actions().get(1).ticket()).contains("OPS-1");
  }

  @Test
  void tableWithColumns() {
    Reading reading =
        Reading.of(
            """
            # Queue full

            ## Follow-ups

            | Action | Type | Owner | Ticket | Due | Status |
            | :- | :- | :- | :- | :- | :- |
            | Alert on depth | detect | Ann | OPS-12 | 2021-11-01 | Done |
            | Limit retries | prevent | Bob | - | | In progress |
            | Second region | prevent | | | | Won't do |
            | Buy disks | | | | | Open |
            """);
    assertThat(reading.actions())
        .containsExactly(
            "done: Alert on depth",
            "in-progress: Limit retries",
            "declined: Second region",
            "open: Buy disks");
    ActionItem first = reading.incident().actions().get(0);
    assertThat(first.owner()).contains("Ann");
    assertThat(first.ticket()).contains("OPS-12");
    assertThat(first.due()).contains("2021-11-01");
    assertThat(first.group()).contains("detect");
    assertThat(first.line()).isEqualTo(7);
  }

  @Test
  void groupsGiveTheirStateAndName() {
    Reading reading =
        Reading.of(
            """
            # Queue full

            ## Remediation

            ### Immediate actions (completed)

            - Raised the limit
            - Restarted consumers

            ### Later

            - Split the queue
            """);
    assertThat(reading.actions())
        .containsExactly(
            "done: Raised the limit", "done: Restarted consumers", "unknown: Split the queue");
    assertThat(reading.incident().actions().get(2).group()).contains("Later");
  }

  @ParameterizedTest
  @CsvSource({
    "Completed, done",
    "Actions (complete), done",
    "✅ Gjort, done",
    "Under way, in-progress",
    "In progress (two weeks), in-progress",
    "Complete the handbook, unknown",
    "Later, unknown"
  })
  void aGroupMayTellTheState(String heading, String state) {
    assertThat(ActionGroups.state(heading).key()).isEqualTo(state);
  }

  @Test
  void aLineBeforeAListGivesItsState() {
    assertThat(
            actions(
                "**In progress (two weeks):**\n\n- Split the queue\n\nLater, when there is time:\n\n- Buy disks"))
        .containsExactly("in-progress: Split the queue", "unknown: Buy disks");
  }

  @Test
  void linesThatTellWhatToDoAreActions() {
    assertThat(actions("Alert on queue depth.\nLimit the retries of consumers."))
        .containsExactly(
            "unknown: Alert on queue depth.", "unknown: Limit the retries of consumers.");
    assertThat(actions("Alert fatigue was real. We will look at it.\nMany of us agree.")).isEmpty();
  }

  @Test
  void remediesBesideWhatIsPlannedWereDoneAndAreNoActions() {
    String remedy = "## Remediation\n\n- Restarted the queue\n\n";
    String planned = "## Follow-up\n\n- Watch the queue\n";
    assertThat(Reading.of("# Queue down\n\n" + remedy).actions()).hasSize(1);
    Reading both = Reading.of("# Queue down\n\n" + remedy + planned);
    assertThat(both.actions()).containsExactly("unknown: Watch the queue");
    assertThat(both.sections()).containsExactly("3 resolution", "7 actions");
  }

  @ParameterizedTest
  @CsvSource({"Action Item, 1", "Step, 0"})
  void aTableOfActionItemsNeedsNoHeading(String head, int actions) {
    String table = "| %s | Owner | State |\n| - | - | - |\n| Split the queue | Ann | DONE |\n";
    assertThat(Reading.of("# Queue full\n\nIt was full.\n\n" + table.formatted(head)).actions())
        .hasSize(actions);
  }

  @Test
  void listsOfGroups() {
    assertThat(
            Reading.of(
                    """
                    # Queue full

                    ## Action items

                    - Testing
                        - regression test for full queues
                    - Prevent:
                        - [x] limit retries
                    - Tell the users, all of them, by mail
                        - with a text that legal has seen
                    """)
                .actions())
        .containsExactly(
            "unknown: regression test for full queues",
            "done: limit retries",
            "unknown: Tell the users, all of them, by mail");
  }

  @Test
  void labelledListIsASection() {
    Reading reading =
        Reading.of(
            """
            # Queue full

            - **Time to resolve**: 2h 5m
            - **Resolution**:
                - Consumers were restarted
            - **Review actions**:
                - Alert on depth
                - Limit retries. Done.
            """);
    assertThat(reading.sections()).containsExactly("4 resolution", "6 actions");
    assertThat(reading.actions())
        .containsExactly("unknown: Alert on depth", "done: Limit retries. Done.");
    assertThat(reading.duration()).isEqualTo("125");
  }

  @Test
  void noteBesideTheListIsNoAction() {
    assertThat(
            actions(
                "These come from the review.\n\n> **Note**\n> Owners are in the tracker.\n\n- Alert on depth"))
        .containsExactly("unknown: Alert on depth");
  }

  @Test
  void bulletsBetweenNumbersSayHow() {
    assertThat(
            actions(
                "1. **New tables**\n\n- with triggers\n- with a backfill\n\n2. **More consumers**\nWe watched\n\n- lag\n- throughput"))
        .containsExactly("unknown: New tables", "unknown: More consumers We watched");
  }

  @Test
  void theSameLabelBelowEachSaysWhatItIs() {
    assertThat(
            actions(
                "1. **More consumers**\n   - **Description:** Two for each queue.\n\n2. **Alert on depth**\n   - **Description:** As for the lag."))
        .containsExactly("unknown: More consumers", "unknown: Alert on depth");
  }

  @Test
  void explanationOfTheGroupsIsNoAction() {
    assertThat(
            actions(
                "- Alert on depth\n\n### Definitions\n\n- **Prevent:** it cannot happen again\n- **Detect:** we see it"))
        .containsExactly("unknown: Alert on depth");
  }

  @Test
  void callToOthersIsNoAction() {
    assertThat(Reading.of("# Phishing\n\n## Call to action\n\n- Use a second factor\n").actions())
        .isEmpty();
  }

  @Test
  void headingWithoutWordsEndsNothing() {
    Reading reading =
        Reading.of(
            "# Queue full\n\n##\n\nDowntime of 20 minutes.\n\n##\n\n## Action items\n\n- Alert\n");
    assertThat(reading.duration()).isEqualTo("20");
    assertThat(reading.actions()).containsExactly("unknown: Alert");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "待执行, open",
    "进行中, in-progress",
    "已完成, done",
    "Todo (after the move), open",
    "Pendiente, open",
    "Em andamento, in-progress",
    "Erledigt, done",
    "не начато, open",
    "готово, done",
    "배포완료, done",
    "2024년 예정, open",
    "Upcoming, open",
    "Yes, done",
    "100 %, done",
    "40 %, in-progress",
    "❌, open",
    "기각됨, declined",
    "Next step, unknown",
  })
  void cellsOfTables(String cell, String state) {
    String table = "| 编号 | 行动项 | 负责人 | 状态 |\n|---|---|---|---|\n| A1 | 队列监控 | 安 | " + cell + " |";
    assertThat(Reading.of("# Queue full\n\n## 行动项\n\n" + table + "\n").incident().actions())
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.text()).isEqualTo("队列监控");
              assertThat(action.owner()).contains("安");
              assertThat(action.state().key()).isEqualTo(state);
            });
  }

  @Test
  void oneWordInAnotherColumnSaysThatItIsDone() {
    String table =
        "| Action | Reference |\n|---|---|\n| Watch | [Done](https://example.org) |\n| Limit | none |";
    assertThat(actions(table)).containsExactly("done: Watch", "unknown: Limit");
  }

  @ParameterizedTest
  @CsvSource({
    "### Rejected alternatives",
    "### Not adopted",
    "### Verification",
    "### 再発防止策として取り上げないこと",
  })
  void whatIsNotToBeDoneIsNoAction(String heading) {
    assertThat(actions("- Watch the queue\n\n" + heading + "\n\nA second queue would cost more."))
        .containsExactly("unknown: Watch the queue");
  }

  @Test
  void aSentenceWithoutSpacesIsNoGroup() {
    assertThat(actions("- キューの深さを監視する\n    - 深さを測って可視化する")).containsExactly("unknown: キューの深さを監視する");
  }

  @Test
  void theNameOfAllPartsIsNoAction() {
    assertThat(
            Reading.of(
                    "# API\n\n## Action items\n\n### Things to do in the medium term\n\n#### Queue\n\n- Alert on depth\n")
                .actions())
        .containsExactly("unknown: Alert on depth");
  }

  @Test
  void aLineOfATableIsNoAction() {
    assertThat(
            Reading.of("# API\n\n## Actions\n\n| What |\n|---|\n| :--- |\n| Alert |\n").actions())
        .containsExactly("unknown: Alert");
  }
}
