package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each preset on a document as somebody would fill in the template of its family. */
class PresetsTest {
  @TempDir Path folder;

  /** The incident of a document in a directory with a preset. */
  private JsonNode read(String preset, String name, String document) {
    SiteHarness site =
        SiteHarness.in(folder)
            .file("content/afterword.properties", "preset = " + preset + "\n")
            .file("content/" + name, document);
    site.build().succeeds();
    return site.incident(name);
  }

  private static List<String> values(JsonNode incident, String list, String key) {
    return StreamSupport.stream(incident.get(list).spliterator(), false)
        .map(node -> node.path(key).asText())
        .toList();
  }

  private static String time(JsonNode incident, String key) {
    JsonNode time = incident.path(key);
    return time.path("value").asText() + " " + time.path("zone").asText();
  }

  @Test
  void sreBook() {
    JsonNode incident =
        read(
            "sre-book",
            "pool.md",
            """
            # Order pool ran dry (incident #7)

            **Date:** 2023-04-03

            **Status:** Complete, action items in progress

            **Trigger:** A batch job opened 400 connections.

            ## Summary
            The pool of the order database was empty for an hour.

            ## Impact
            One order in five failed.

            ## Root Causes
            The pool had no limit for a single client.

            ## Detection
            An alert on failed orders.

            ## Action Items

            | Action Item | Type | Owner | Bug |
            |---|---|---|---|
            | Limit connections for each client | prevent | ada | #12 **DONE** |
            | Alert on an empty pool | detect | grace | #13 |

            ## Lessons Learned
            ### What went well
            The rollback was quick.
            ### What went wrong
            Nobody knew the job.
            ### Where we got lucky
            It was a holiday.

            ## Timeline
            2023-04-03 (*all times UTC*)

            - 09:12 The job starts; **OUTAGE BEGINS**
            - 09:20 Alert fires
            - 10:15 Job stopped; orders are back to normal

            ## Supporting information
            A graph.
            """);
    assertThat(values(incident, "sections", "kind"))
        .containsExactly(
            "summary",
            "impact",
            "root-cause",
            "detection",
            "actions",
            "lessons",
            "went-well",
            "went-wrong",
            "lucky",
            "timeline",
            "references");
    assertThat(time(incident, "started")).isEqualTo("2023-04-03T09:12 UTC");
    assertThat(time(incident, "ended")).isEqualTo("2023-04-03T10:15 UTC");
    assertThat(values(incident, "actions", "owner")).containsExactly("ada", "grace");
    assertThat(values(incident, "actions", "group")).containsExactly("prevent", "detect");
  }

  @Test
  void atlassian() {
    JsonNode incident =
        read(
            "atlassian",
            "pool.md",
            """
            # Orders failed

            | Field | Value |
            |---|---|
            | Priority | Highest |
            | Affected services | Orders |
            | Incident date | 2023-04-03 |
            | Time of impact | 2023-04-03 09:12 UTC |
            | Time resolved | 2023-04-03 10:15 UTC |

            ## Incident summary
            The pool of the order database was empty for an hour.
            ## Leadup
            A batch job had been added.
            ## Fault
            The job opened 400 connections.
            ## Impact
            One order in five failed.
            ## Detection
            An alert.
            ## Response
            Two engineers looked.
            ## Recovery
            The job was stopped.
            ## Five whys
            Because there was no limit.
            ## Backlog check
            Nothing there.
            ## Recurrence
            Never before.
            ## Lessons learned
            Limits belong to the pool.
            ## Corrective actions
            - Limit connections
            """);
    assertThat(values(incident, "sections", "kind"))
        .containsExactly(
            "summary",
            "contributing",
            "root-cause",
            "impact",
            "detection",
            "resolution",
            "resolution",
            "root-cause",
            "references",
            "other",
            "lessons",
            "actions");
    assertThat(incident.get("severity").get("stated").asText()).isEqualTo("Highest");
    assertThat(incident.get("severity").get("rank").asInt()).isEqualTo(1);
    assertThat(time(incident, "started")).isEqualTo("2023-04-03T09:12 UTC");
    assertThat(time(incident, "ended")).isEqualTo("2023-04-03T10:15 UTC");
  }

  @Test
  void pagerduty() {
    JsonNode incident =
        read(
            "pagerduty",
            "pool.md",
            """
            # Orders failed on 2023-04-03

            ## Overview
            The pool of the order database was empty for an hour.
            ## What Happened
            A batch job opened 400 connections.
            ## Contributing Factors
            There was no limit.
            ## Resolution
            The job was stopped.
            ## Impact
            - Time in SEV-1: 63 minutes
            - Accounts affected: 1,200
            ## Responders
            Two.
            ## Timeline
            All times in UTC.

            - 2023-04-03 09:12 - Orders began to fail
            - 2023-04-03 10:15 - Orders recovered
            ## How'd We Do?
            ### What Went Well?
            Quick page.
            ### What Didn't Go So Well?
            No owner.
            ## Action Items
            - Limit connections
            ## Messaging
            ### Internal Email
            Dear all.
            """);
    assertThat(values(incident, "sections", "kind"))
        .containsExactly(
            "summary",
            "summary",
            "contributing",
            "resolution",
            "impact",
            "other",
            "timeline",
            "lessons",
            "went-well",
            "went-wrong",
            "actions",
            "other",
            "other");
    assertThat(incident.get("duration").get("statedMinutes").asInt()).isEqualTo(63);
    assertThat(time(incident, "started")).isEqualTo("2023-04-03T09:12 UTC");
  }

  @Test
  void cstate() {
    JsonNode incident =
        read(
            "cstate",
            "2023-04-03-orders.md",
            """
            ---
            title: Orders fail
            date: 2023-04-03 09:12:00
            resolved: true
            resolvedWhen: 2023-04-03 10:15:00
            severity: disrupted
            affected:
              - Orders
            section: issue
            informational: false
            ---
            *Resolved* - The pool is full again.
            """);
    assertThat(time(incident, "started")).isEqualTo("2023-04-03T09:12 UTC");
    assertThat(time(incident, "ended")).isEqualTo("2023-04-03T10:15 UTC");
    assertThat(incident.get("severity").get("rank").asInt()).isEqualTo(2);
    assertThat(values(incident, "services", "name")).containsExactly("Orders");
  }

  @Test
  void wikimedia() {
    JsonNode incident =
        read(
            "wikimedia",
            "2023-04-03-orders.md",
            """
            # 2023-04-03 orders

            document status: draft

            ## Summary

            | Incident ID | 2023-04-03 orders | Start | 2023-04-03 09:12:00 |
            |---|---|---|---|
            | Task | T1 | End | 2023-04-03 10:15:00 |
            | People paged | 2 | Responder count | 3 |

            The pool of the order database was empty for an hour.

            ## Timeline
            *All times in UTC.*

            * 09:12 Orders begin to fail **OUTAGE BEGINS**
            * 10:15 Orders recover **OUTAGE ENDS**

            ## Detection
            An alert.
            ## Conclusions
            ### What went well?
            * Quick page
            ### What went poorly?
            * No owner
            ### Where did we get lucky?
            * A holiday
            ## Links to relevant documentation
            * The runbook
            ## Actionables
            * Limit connections
            ## Scorecard
            All yes.
            """);
    assertThat(values(incident, "sections", "kind"))
        .containsExactly(
            "summary",
            "timeline",
            "detection",
            "lessons",
            "went-well",
            "went-wrong",
            "lucky",
            "references",
            "actions",
            "other");
    assertThat(incident.get("documentState").asText()).isEqualTo("draft");
    assertThat(time(incident, "started")).isEqualTo("2023-04-03T09:12:00 UTC");
    assertThat(time(incident, "ended")).isEqualTo("2023-04-03T10:15:00 UTC");
    assertThat(values(incident, "actions", "text")).containsExactly("Limit connections");
  }

  @Test
  void howie() {
    JsonNode incident =
        read(
            "howie",
            "pool.md",
            """
            # How the order pool ran dry

            ## Executive summary
            The pool of the order database was empty for an hour.
            ## Narrative
            - 2023-04-03 09:12 UTC: Orders began to fail
            - 2023-04-03 09:20 UTC: An alert fired
            - 2023-04-03 10:15 UTC: Orders recovered
            ## Contributors and enablers
            A job that nobody remembered.
            ## Mitigators
            A quick rollback.
            ## Difficulties in handling
            Two teams, two chats.
            ## Themes
            Who owns what runs at night.
            ## Follow-up items
            - Name an owner for each job
            ## Participants
            Five.
            """);
    assertThat(values(incident, "sections", "kind"))
        .containsExactly(
            "summary",
            "timeline",
            "contributing",
            "resolution",
            "went-wrong",
            "lessons",
            "actions",
            "other");
    assertThat(values(incident, "timeline", "at"))
        .containsExactly("2023-04-03T09:12", "2023-04-03T09:20", "2023-04-03T10:15");
  }

  @Test
  void japanese() {
    JsonNode incident =
        read(
            "ja",
            "pool.md",
            """
            # 注文障害の報告

            | 項目 | 値 |
            |---|---|
            | 重大度 | 緊急 |
            | 発生日時 | 2023-04-03 09:12 |
            | 復旧日時 | 2023-04-03 10:15 |

            ## 障害概要
            注文用の接続プールが一時間空になった。
            ## 影響範囲
            注文の二割が失敗した。
            ## 直接原因
            バッチが接続を使い切った。
            ## 対応経緯
            バッチを止めた。
            ## 良かった点
            早く気づいた。
            ## 反省点
            担当が不明だった。
            ## 恒久対応

            | 対策 | 担当者 | 期限 | 状況 |
            |---|---|---|---|
            | 接続数を制限する | 田中 | 2023-04-30 | 実施済 |
            | 監視を追加する | 鈴木 | 2023-05-31 | 未着手 |
            """);
    assertThat(values(incident, "sections", "kind"))
        .containsExactly(
            "summary", "impact", "root-cause", "timeline", "went-well", "went-wrong", "actions");
    assertThat(incident.get("severity").get("rank").asInt()).isEqualTo(1);
    assertThat(time(incident, "started")).isEqualTo("2023-04-03T09:12 Asia/Tokyo");
    assertThat(time(incident, "ended")).isEqualTo("2023-04-03T10:15 Asia/Tokyo");
    assertThat(values(incident, "actions", "owner")).containsExactly("田中", "鈴木");
    assertThat(values(incident, "actions", "state")).containsExactly("done", "open");
    assertThat(values(incident, "actions", "due")).containsExactly("2023-04-30", "2023-05-31");
  }
}
