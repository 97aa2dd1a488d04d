package dev.afterword.mine;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a label in a body stands for: the words before a colon or in the first cell of a row. */
enum LabelKey {
  SEVERITY("(incident |impact )?(severity|sev)( level| rating)?|priority|重大度|深刻度"),
  DURATION(
      "(total |incident |outage |impact |service )*(duration|downtime|length)( of (the )?(incident|outage|impact|disruption))?|how long"
          + "|time to (resol\\w+|recover\\w*|restore)|ttr|mttr|影響時間|障害時間"),
  REPAIR_TIME("time to (repair|fix|mitigat\\w+)"),
  DETECTION_TIME("(mean )?time to (detect\\w*|discover\\w*|notice)|m?ttd"),
  STARTED(
      "(incident |impact |outage |event )?(start|started|began|begin|begins|beginning)( time| date| at| on)*"
          + "|(time|date) started|(start|beginning) of (the )?(incident|outage|impact|event)|date/time started|(start|incident) date ?/ ?time|time of (incident|occurrence)|occurred( at| on)?|発生(日時|時刻)?|開始(日時|時刻)?"),
  DETECTED(
      "(first |incident )?(detected|discovered|noticed)( at| on| time| date)?|(detection|discovery) (time|date)|(time|date)( of)? (detected|discovered|detection|discovery)|(first )?reported( on| at| via| by)*( slack| discord| github| chat)?|検知(日時|時刻)?"),
  MITIGATED("(incident |impact |issue )?(mitigated|mitigation)( time| date| completed?| at| on)*"),
  ENDED(
      "(incident |impact |outage |event )?(end|ended|resolved|recovered|repaired|fixed|closed|restored)( time| date| at| on)*"
          + "|(time|date)( of)? (resolved|ended|resolution|recovery)|(resolution|recovery|solution|fix) (time|date|completed?)( at| on)?|end of (the )?(incident|outage|impact|event)|services? restored( at| on)?|復旧(日時|時刻)?|解消(日時|時刻)?|解決(日時|時刻)?|終了(日時|時刻)?"),
  PERIOD(
      "影響期間|障害期間|発生期間|(impact|outage|incident|time) (period|window)|timeframe|time frame|date ?/ ?time|dates?( and| &) times?|time period|period"),
  DATE("(incident |event |outage )?dates?( of (the )?(incident|outage|event))?|when|日付|日時|発生日"),
  /** The time of day alone, beside a date. */
  CLOCK("(incident |event )?time( of day)?|時刻"),
  STATUS("(document |report |postmortem )?(status|state)|ステータス|状態"),
  AFFECTED(
      "(affected|impacted) (services?|systems?|components?|products?|applications?)"
          + "|(services?|systems?|components?|products?|applications?)(\\(s\\))? (affected|impacted)|影響サービス|影響範囲サービス"),
  SERVICES("(services?|systems?|components?|products?|applications?)(\\(s\\))?|対象サービス|サービス"),
  CATEGORY("category|cause category|root cause category|分類|カテゴリー?"),
  CAUSE(
      "(root |direct |primary |likely )?causes?( of (the )?(incident|outage|failure))?|(直接|根本)?原因"),
  TRIGGER("(trigger|triggering)s?( event)?|トリガー|誘発要因"),
  DETECTION(
      "(detection|identified( by| via)?|(detected|discovered|found|noticed|spotted|raised) (by|via)|detection (method|source)|how (was it )?detected)|検知方法|検知元");

  private final Pattern words;

  LabelKey(String words) {
    this.words = Pattern.compile(words);
  }

  static Optional<LabelKey> of(String label) {
    String text =
        label
            .toLowerCase(Locale.ROOT)
            .replaceAll("[*_`:：]", "")
            .replaceAll("\\((utc|gmt|jst|local( time)?|[a-z]{2,4}t)[^)]{0,8}\\)", "")
            .strip();
    for (LabelKey key : values()) {
      if (key.words.matcher(text).matches()) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }
}
