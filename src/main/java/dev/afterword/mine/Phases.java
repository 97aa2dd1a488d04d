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
              "normal",
              "operational",
              "back up",
              "back online",
              "outage end",
              "incident end",
              "end of ",
              "復旧",
              "解消",
              "収束"),
          Phase.MITIGATED,
          List.of(
              "mitigat", "roll", "revert", "workaround", "stabili", "failed over", "暫定", "ロールバック"),
          Phase.DETECTED,
          List.of(
              "detect",
              "notic",
              "alert",
              "report",
              "page",
              "ping",
              "observ",
              "discover",
              "complain",
              "brought",
              "bring",
              "検知",
              "発覚"),
          Phase.ESCALATED,
          List.of("escalat", "incident"),
          Phase.STARTED,
          List.of("start", "begin", "began", "発生"));

  private static final Map<Phase, Pattern> WORDS = new LinkedHashMap<>();

  static {
    put(
        Phase.RESOLVED,
        "\\b(?:incident|issue|outage|problem|alert|everything|all services?|services?|site|system)\\b[^.]{0,60}"
            + "\\b(?:resolved|recovered|restored|over|closed|mitigated and resolved)\\b"
            + "|^(?:incident )?(?:resolved|recovered|fixed|resolution|all clear|restored)\\b"
            + "|\\b(?:back to normal|fully (?:recovered|restored|operational|resolved)|(?:is|are|was|were) resolved"
            + "|back (?:up|online)|returns? to normal|returned to normal|outage ends?|incident ends?|end of (?:incident|outage))\\b"
            + "|復旧(?:確認|完了|$)|解消|収束");
    put(
        Phase.MITIGATED,
        "\\bmitigat|\\broll(?:ed|ing|s)?[- ]?back|\\brevert|\\bworkaround|\\bstabili[sz]ed|\\bfailed over"
            + "|暫定対応|ロールバック");
    put(
        Phase.DETECTED,
        "\\bdetect|\\bnotic(?:e|es|ed)\\b|\\balert(?:s|ed)?\\b[^.]{0,30}\\b(?:fire|fired|fires|trigger|triggered|received|firing|notif)"
            + "|\\b(?:first|initial) (?:report|alert|page)|\\bpaged\\b|\\bpagerduty\\b|\\breports? (?:that|of)\\b|\\breported\\b|\\b(?:brought|bring) up\\b|\\bpings?\\b|\\bobserv(?:e|es|ed)\\b|\\bdiscover(?:s|ed)?\\b|\\bcomplain|検知|発覚");
    put(
        Phase.ESCALATED,
        "\\bescalat|\\bincident (?:was |is )?(?:declared|opened|created|started)\\b|\\bdeclared an incident");
    put(
        Phase.STARTED,
        "\\b(?:outage|incident|impact|problem|issue|degradation|errors?|failures?)\\b[^.]{0,30}\\b(?:start|starts|started|begin|begins|began)\\b"
            + "|^(?:start|started|begin|beginning|incident start|outage start)\\b|障害発生|^発生");
  }

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
    String lower = text.text().toLowerCase(Locale.ROOT);
    return WORDS.entrySet().stream()
        .filter(
            entry ->
                STEMS.getOrDefault(entry.getKey(), List.of()).stream().anyMatch(lower::contains))
        .filter(entry -> entry.getValue().matcher(text.text()).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<Phase> ofWord(String bold) {
    String word = bold.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]:：()]", "").strip();
    if (word.matches("(incident |outage )?(start|started|begin|began|onset).*|発生.*")) {
      return Optional.of(Phase.STARTED);
    }
    if (word.matches("(detect|alert|notic|first report|discover).*|検知.*|発覚.*")) {
      return Optional.of(Phase.DETECTED);
    }
    if (word.matches("(mitigat).*|暫定.*")) {
      return Optional.of(Phase.MITIGATED);
    }
    return word.matches("(resolv|recover|resolution|fixed|end|ended|restored).*|復旧.*|解消.*|完了.*")
        ? Optional.of(Phase.RESOLVED)
        : Optional.empty();
  }
}
