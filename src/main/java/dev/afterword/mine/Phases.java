package dev.afterword.mine;

import dev.afterword.markup.RichText;
import dev.afterword.model.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which step in the life of an incident an event marks, from the words it uses. */
final class Phases {
  /** One of these stands in every phrase of a phase; looking for them is cheap. */
  private static final Map<Phase, List<String>> STEMS =
      Map.of(
          Phase.RESOLVED,
          List.of(
              "resol",
              "recover",
              "restor",
              "over",
              "closed",
              "fixed",
              "all clear",
              "healthy",
              "working",
              " up",
              " back",
              "stop",
              "cease",
              "subside",
              "clear",
              "went away",
              "disappear",
              "resume",
              "normal",
              "function",
              "operational",
              "back up",
              "back online",
              "reopen",
              "re-open",
              "brought",
              "false positive",
              "outage end",
              "incident end",
              "end of ",
              "復旧",
              "解消",
              "収束"),
          Phase.MITIGATED,
          List.of(
              "mitigat",
              "repaired",
              "roll",
              "revert",
              "workaround",
              "stabili",
              "failed over",
              "暫定",
              "緩和策",
              "ロールバック"),
          Phase.DETECTED,
          List.of(
              "detect",
              "email",
              "e-mail",
              "identif",
              "issue",
              "problem",
              "critical",
              "spotted",
              "realiz",
              "realis",
              "warn",
              "alarm",
              "notic",
              "alert",
              "report",
              "page",
              "ping",
              "observ",
              "discover",
              "complain",
              "aware",
              "flag",
              "sees",
              "saw",
              "message",
              "open",
              "disclosed",
              "notif",
              "inform",
              "ticket",
              "brought",
              "bring",
              "検知",
              "発覚"),
          Phase.ESCALATED,
          List.of("escalat", "incident"),
          Phase.STARTED,
          List.of("start", "begin", "began", "occur", "onset", "発生"));

  private static final Map<Phase, Pattern> WORDS = new LinkedHashMap<>();

  static {
    put(
        Phase.RESOLVED,
        "\\b(?:incident|issue|outage|problem|alert|everything|all services?|services?|site|system)\\b[^.]{0,60}"
            + "\\b(?:resolved|recovered|restored|(?:is|was|now) over|closed|mitigated and resolved)\\b"
            + "|\\bbrought (?:back )?online\\b|\\bfalse positive\\b|^(?:incident )?(?:resolved|recovered|fixed|resolution|all clear|restored)\\b"
            + "|\\b(?:back to normal|fully (?:recovered|restored|operational|resolved)|(?:is|are|was|were) resolved"
            + "|(?<!\\b(?:bring|bringing|get|getting)\\b[^.]{0,30})back (?:up|online)|return(?:s|ed)? to (?:an? |its |their )?(?:fully )?(?:normal|functional|functioning|healthy|working|operational|stable)|^(?:all )?services? (?:is |are )?(?:operational|restored|back)|(?:verified|confirmed|fully) (?:as )?operational|resolution (?:is )?(?:confirmed|complete)|re-?open(?:s|ed)?\\b|outage ends?|incident ends?|end of (?:incident|outage))\\b"
            + "|(?<!partially )\\b(?:is|are|was|were|been|now) (?:fully |now |completely |again )?(?:restored|recovered|operational|healthy|(?:up|back|working)(?: again)?(?! (?:on|to|in|with|for|up)\\b)(?=\\s*(?:$|[.,;!(]| again| as | and )))"
            + "|\\b(?:errors?|alerts?|failures?) (?:stop(?:s|ped)?|cease[ds]?|subside[ds]?|clear(?:s|ed)|went away|disappear(?:s|ed)?)\\b"
            + "|\\b(?:chain|network|services?|traffic|operations?|processing|block production) (?:was |were |has |have )?resume[ds]?\\b|\\bmarked (?:as )?resolved\\b"
            + "|復旧(?:確認|完了|$)|解消|収束");
    put(
        Phase.MITIGATED,
        "\\bmitigat|^(?:incident )?repaired\\b|\\broll(?:ed|ing|s)?[- ]?back|\\brevert|\\bworkaround|\\bstabili[sz]ed|\\bfailed over"
            + "|暫定対応|緩和策|ロールバック");
    put(
        Phase.DETECTED,
        "\\bdetect(?!\\w* (?:that )?(?:a |the )?new )|\\bnotic(?:e|es|ed)\\b(?! (?:that )?(?:a |the )?new )|\\balert(?:s|ed)?\\b[^.]{0,30}\\b(?:fire|fired|fires|trigger|triggered|received|firing|notif)"
            + "|\\b(?:first|initial) (?:report|alert|page)|\\bincident (?:was |is )?reported (?:on|in|by|to|via|through)\\b|\\bpaged\\b|\\bpagerduty\\b|(?<!incident |postmortem |post-mortem |the |this |stops |stopped |starts |started )\\breport(?:s|ed|ing)?\\b(?! (?:back|published|written|as|over)\\b)|\\balerted\\b|\\balerts? (?:the |our )?[^.]{0,20}\\bteam\\b|\\balarms?\\b|\\balerts? (?:go|goes|went|going) off\\b|^\\W*(?:\\w+ ){0,2}(?:alert|page)\\b(?! (?:silenced|acknowledged|muted|resolved|clear\\w*|disabled|closed|updated))|\\btrigger(?:s|ed) (?:an? |the )?(?:\\w+ ){0,2}(?:alerts?|alarms?)\\b|\\bbec[ao]mes? aware\\b|\\bmade aware\\b|\\b(?:is|are|was|were) (?:notified|informed)\\b|\\bsupport ticket[^.]{0,60}\\b(?:opened|created|received|filed|submitted)\\b(?! (?:with|to|at))|\\bticket\\b.{0,120}?\\b(?:opened|created|received) (?:about|by an? (?:user|customer))|\\bflag(?:s|ged)\\b[^.]{0,30}\\b(?:issues?|problems?|errors?)|\\be-?mails? (?:was|were|is) received|^identified (?:a |an |the )?(?:problem|issue)|\\b(?:sees|saw)\\b[^.]{0,40}\\b(?:errors?|fail\\w*|spikes?|drops?|40[0-9]s?|50[0-9]s?|timeouts?)\\b|\\bmessages? (?:in|on|by)\\b[^.]{0,60}\\babout\\b|\\bopen(?:s|ed) (?:an? )?(?:github |support )?(?:issue|ticket|bug)\\b|\\b(?:was|is) disclosed to\\b|\\b(?:automated|first) warning|\\brealis?z?e[sd]?\\b|\\b(?:brought|bring) up\\b|\\b(?:first )?pinge?[sd]?\\b|\\bobserv(?:e|es|ed)\\b|\\bdiscover(?:s|ed)?\\b|\\breali[sz]ation\\b|\\bcritical fires?\\b|\\b(?:sees?|saw|receiv(?:es|ed)|gets?|got)\\b[^.]{0,30}\\balerts?\\b|\\breceiv(?:es|ed) (?:an )?e-?mails?\\b|\\bemails\\b|\\braise[sd]? (?:an? |the )?(?:\\w+ )?issue\\b|\\bidentified by\\b|^(?:the )?(?:problem|issue|outage) (?:is |was )?(?:first )?(?:identified|found|seen|spotted)\\b|\\bcomplain|検知|発覚");
    put(
        Phase.ESCALATED,
        "\\bescalat|\\bincident (?:was |is )?(?:declared|opened|created|started)\\b|\\bdeclared an incident");
    put(
        Phase.STARTED,
        "\\b(?:outage|incident|impact|problem|issue|degradation|errors?|failures?)\\b[^.]{0,30}\\b(?:starts|started|begins?|began|onset)\\b(?! again)|^(?:fault|failure|incident|outage|issue|problem) occur(?:s|red)\\b"
            + "|^(?:start|begin|beginning|onset)(?: of (?:the )?(?:outage|incident|impact|issue|problem|event)\\b|\\s*[.:]?$)"
            + "|^(?:incident|outage|impact) (?:start|begin)|障害発生|^発生");
  }

  /** In characters; an event says at its head what it is about. */
  private static final int LONGEST = 800;

  /** What was only tried or decided has not helped yet. */
  private static final Pattern TRIED =
      Pattern.compile(
          "\\b(?:attempt(?:ed|s|ing)?|tr(?:y|ied|ies|ying) to|not possible|unable|fail(?:ed|s)? to|decid(?:e|ed|es)|decision|plan(?:s|ned)? to|begins?|starts? |persists?|no (?:effect|improvement)|did(?:n't| not) help)");

  private Phases() {}

  private static void put(Phase phase, String pattern) {
    WORDS.put(phase, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  /** A word in bold at the head says it outright; else the words of the event do. */
  static Optional<Phase> of(RichText text) {
    String bold = text.first(RichText.Kind.BOLD);
    if (!bold.isEmpty() && text.text().startsWith(bold)) {
      Optional<Phase> outright = ofWord(bold);
      if (outright.isPresent()) {
        return outright;
      }
    }
    String head = text.text().substring(0, Math.min(LONGEST, text.text().length()));
    String lower = head.toLowerCase(Locale.ROOT);
    return WORDS.entrySet().stream()
        .filter(
            entry ->
                STEMS.getOrDefault(entry.getKey(), List.of()).stream().anyMatch(lower::contains))
        .filter(entry -> entry.getValue().matcher(head).find())
        .filter(entry -> !(entry.getKey() == Phase.MITIGATED && TRIED.matcher(lower).find()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<Phase> ofWord(String bold) {
    String word = bold.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]:：()]", "").strip();
    if (word.matches(
        "(incident |outage |impact |issue |problem )?(start|started|starts|begin|began|begins|onset)( of .*)?|発生.*")) {
      return Optional.of(Phase.STARTED);
    }
    if (word.matches("(detect|alert|notic|first report|discover).*|検知.*|発覚.*")) {
      return Optional.of(Phase.DETECTED);
    }
    if (word.matches("(mitigat).*|暫定.*|緩和.*")) {
      return Optional.of(Phase.MITIGATED);
    }
    return word.matches("(resolv|recover|resolution|fixed|end|ended|restored).*|復旧.*|解消.*|完了.*")
        ? Optional.of(Phase.RESOLVED)
        : Optional.empty();
  }
}
