package dev.afterword.timeline;

import dev.afterword.evidence.LabelKey;
import dev.afterword.markup.RichText;
import dev.afterword.model.Phase;
import dev.afterword.words.Phrases;
import dev.afterword.words.Wording;
import dev.afterword.words.Wording.Sense;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which step in the life of an incident an event marks, from the words it uses. */
final class Phases {
  /** In characters; an event says at its head what it is about. */
  private static final int LONGEST = 800;

  /** In characters, between what was mended and that it was. */
  private static final int WIDE = 60;

  /** In characters, where only "is" or "was" stands between. */
  private static final int CLOSE = 6;

  /** In characters, between an alert and that it fired. */
  private static final int NARROW = 30;

  private static final Set<Sense> SUBJECT =
      EnumSet.of(Sense.INCIDENT, Sense.ERROR, Sense.SERVICE, Sense.ALERT, Sense.PAGE);
  private static final Set<Sense> TROUBLE = EnumSet.of(Sense.INCIDENT, Sense.ERROR);
  private static final Set<Sense> SIGNS = EnumSet.of(Sense.INCIDENT, Sense.ERROR, Sense.FAILURE);
  private static final Set<Sense> MENDED = EnumSet.of(Sense.MENDED);
  private static final Set<Sense> END = EnumSet.of(Sense.END);
  private static final Set<Sense> COMPLETED = EnumSet.of(Sense.COMPLETED);
  private static final Set<Sense> ALERT = EnumSet.of(Sense.ALERT, Sense.PAGE);
  private static final Set<Sense> BEGINS = EnumSet.of(Sense.BEGAN, Sense.BEGINNING);
  private static final Set<Sense> BEGAN = EnumSet.of(Sense.BEGAN);

  /** What is under way. */
  private static final Pattern STARTED =
      Pattern.compile(
          "(?i)\\s(?:(?:is|was|has|has been|of \\S+) )?(?:started|starts|begun|began|begins|initiated|triggered|in progress|under ?way|ongoing|requested|proposed|discussed)\\b");

  /** What ends an event that says no more than that it is back. */
  private static final Pattern NO_MORE = Pattern.compile("\\s*(?:$|[.,;!(]| again| as | and ).*");

  private static final Pattern INCIDENT_ONLY =
      Pattern.compile("\\W*(?:(?:incident|outage|impact|all)\\W*)?", Pattern.CASE_INSENSITIVE);

  /** In characters, between "no" or "not" and the word that it turns round. */
  private static final int BEFORE = 24;

  private static final Set<Sense> NOTICING = EnumSet.of(Sense.NOTICED, Sense.NOTICES);
  private static final Set<Sense> GOOD =
      EnumSet.of(Sense.WELL, Sense.COMPLETED, Sense.SHIPPED, Sense.OVER, Sense.MENDED);

  private static final Set<Sense> GOOD_OR_BAD = EnumSet.copyOf(GOOD);

  static {
    GOOD_OR_BAD.addAll(SIGNS);
    GOOD_OR_BAD.addAll(ALERT);
  }

  /** Of good and of bad news. */
  private static final Pattern TELLING =
      Pattern.compile("\\b(?:report|inform|notif|told|tell|mention|ask|said|say|wrote|write)");

  private static final Set<Sense> TURNS_ROUND = EnumSet.of(Sense.NONE, Sense.NOT);
  private static final Pattern CLAUSE =
      Pattern.compile("[,.;:–—]|\\b(?:but|and|then|until|before)\\b");
  private static final Pattern ALERT_NAME =
      Pattern.compile("\\b[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*){1,6}\\W[^.]{0,30}$");

  /** "Ana posts in #ops: is login down?" */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)^\\W*(?:[\\p{L}@._-]+\\s){1,3}(?:asks?|asked|posts?|posted|writes?|wrote|says?|said) (?:on|in) (?:the )?(?:#\\w|(?:slack|discord|irc|teams|chat|zulip|telegram)\\b)[^.]{0,120}\\?");

  private static final Pattern FEW_WORDS = Pattern.compile("\\W*(?:\\S+ ){0,2}");
  private static final Pattern ONSET =
      Pattern.compile(
          "(?i)^(?:(?:start|begin|beginning|onset)(?: of (?:the )?(?:outage|incident|impact|issue|problem|event)\\b|\\s*[.:]?$)"
              + "|(?:incident|outage|impact) (?:start|begin)|(?:fault|failure|incident|outage|issue|problem) occur(?:s|red)\\b|発生)");

  /** What a word alone at the head says. */
  private static final Map<Sense, Phase> STEPS =
      Map.ofEntries(
          Map.entry(Sense.BEGAN, Phase.STARTED),
          Map.entry(Sense.BEGINNING, Phase.STARTED),
          Map.entry(Sense.NOTICED, Phase.DETECTED),
          Map.entry(Sense.NOTICES, Phase.DETECTED),
          Map.entry(Sense.ALERT, Phase.DETECTED),
          Map.entry(Sense.PAGE, Phase.DETECTED),
          Map.entry(Sense.RELIEF, Phase.MITIGATED),
          Map.entry(Sense.RELIEVED, Phase.MITIGATED),
          Map.entry(Sense.MENDED, Phase.RESOLVED),
          Map.entry(Sense.SETTLED, Phase.RESOLVED),
          Map.entry(Sense.OVER, Phase.RESOLVED),
          Map.entry(Sense.END, Phase.RESOLVED));

  private static final Map<LabelKey, Phase> LABELS =
      Map.of(
          LabelKey.STARTED, Phase.STARTED,
          LabelKey.DETECTED, Phase.DETECTED,
          LabelKey.MITIGATED, Phase.MITIGATED,
          LabelKey.ENDED, Phase.RESOLVED);

  /** "Natural resolution". */
  private static final Pattern SOME_RECOVERY =
      Pattern.compile(
          "(?i)(?!planned|attempted|partial|temporary|initial|first|no )\\p{L}+ (?:resolution|recovery|restoration)");

  private static final int LONGEST_LABEL = 32;

  /** What programs say. */
  private static final Pattern SPOKEN =
      Pattern.compile("(?i)\\b(?:not?|detected|discovered|notice[sd]?|report(?:s|ed)?)\\b");

  private Phases() {}

  /**
   * A word in bold at the head says it outright; else the words of the event do, or few of them
   * that are the label of a time.
   */
  static Optional<Phase> of(RichText text) {
    String bold = text.first(RichText.Kind.BOLD);
    if (!bold.isEmpty() && text.text().startsWith(bold)) {
      Optional<Phase> outright = ofWord(bold);
      if (outright.isPresent()) {
        return outright;
      }
    }
    String head = withoutCode(text).substring(0, Math.min(LONGEST, text.text().length()));
    return of(head, Wording.of(head)).or(() -> ofLabel(text.text().strip()));
  }

  /** "Detection time", "Recovery". */
  private static Optional<Phase> ofLabel(String words) {
    if (words.length() > LONGEST_LABEL) {
      return Optional.empty();
    }
    return SOME_RECOVERY.matcher(words).matches()
        ? Optional.of(Phase.RESOLVED)
        : LabelKey.ofTime(words).or(() -> LabelKey.of(words)).map(LABELS::get);
  }

  /** In code a "not" turns nothing round, and nobody notices: "`not found` errors detected". */
  private static String withoutCode(RichText text) {
    StringBuilder words = new StringBuilder(text.text());
    for (RichText.Span span : text.spans()) {
      if (span.kind() == RichText.Kind.CODE) {
        String code =
            SPOKEN
                .matcher(text.text().substring(span.from(), span.to()))
                .replaceAll(m -> "-".repeat(m.group().length()));
        words.replace(span.from(), span.to(), code);
      }
    }
    return words.toString();
  }

  private static Optional<Phase> of(String text, Wording words) {
    if (isOver(words)) {
      return Optional.of(Phase.RESOLVED);
    }
    if (isMitigated(words)) {
      return Optional.of(Phase.MITIGATED);
    }
    if (isNoticed(text, words)) {
      return Optional.of(Phase.DETECTED);
    }
    if (words.has(Sense.ESCALATED)) {
      return Optional.of(Phase.ESCALATED);
    }
    boolean began = words.follows(TROUBLE, BEGAN, NARROW) || ONSET.matcher(text).find();
    return began ? Optional.of(Phase.STARTED) : Optional.empty();
  }

  private static boolean isOver(Wording words) {
    return told(words, EnumSet.of(Sense.OVER))
        || words.all(EnumSet.of(Sense.BACK)).stream().anyMatch(back -> isBack(words, back))
        || words.all(EnumSet.of(Sense.UP)).stream()
            .anyMatch(up -> NO_MORE.matcher(words.behind(up)).matches())
        || words.follows(SUBJECT, MENDED, WIDE)
        || words.follows(SUBJECT, EnumSet.of(Sense.SETTLED), CLOSE)
        || (atHead(words, END, FEW_WORDS) && words.follows(END, COMPLETED, WIDE))
        || atHead(words, EnumSet.of(Sense.MENDED, Sense.SETTLED), INCIDENT_ONLY);
  }

  /** What was only tried or begun has not helped yet. */
  private static boolean isMitigated(Wording words) {
    return words
        .first(EnumSet.of(Sense.RELIEF, Sense.RELIEVED))
        .map(
            m ->
                !words.has(EnumSet.of(Sense.TRIED, Sense.RECURS))
                    && !STARTED.matcher(words.behind(m)).lookingAt()
                    && !words.has(BEGINS, 0, m.from()))
        .orElse(false);
  }

  /** "They try to bring it back up" is no success. */
  private static boolean isBack(Wording words, Phrases.Match<Sense> back) {
    return !words.has(
        EnumSet.of(Sense.BRINGING, Sense.AIM), Math.max(0, back.from() - NARROW), back.from());
  }

  /** Whether a word tells it that none before it in its clause turns round: "nobody noticed". */
  private static boolean told(Wording words, Set<Sense> what) {
    return words.all(what).stream().anyMatch(m -> !isTurnedRound(words, m));
  }

  private static boolean isTurnedRound(Wording words, Phrases.Match<Sense> match) {
    return words
        .last(TURNS_ROUND, match.from() - BEFORE, match.from())
        .map(turn -> !CLAUSE.matcher(words.between(turn, match)).find())
        .orElse(false);
  }

  /** "QA reports that all tests pass", "released, and users are informed": nothing was wrong. */
  private static boolean isGoodNews(Wording words, Phrases.Match<Sense> noticing) {
    return TELLING.matcher(words.of(noticing)).find()
        && words
            .last(GOOD_OR_BAD, 0, words.endOfSentence(noticing))
            .filter(m -> GOOD.contains(m.value()) && !isTurnedRound(words, m))
            .isPresent();
  }

  /** "KubeJobFailed fires": what fires and has such a name is an alert. */
  private static boolean isNamedAlert(Wording words) {
    return words.all(EnumSet.of(Sense.FIRED)).stream()
        .filter(fired -> words.of(fired).startsWith("fir"))
        .anyMatch(fired -> ALERT_NAME.matcher(words.before(fired)).find());
  }

  private static boolean isNoticed(String text, Wording words) {
    return ASKED.matcher(text).find()
        || words.all(NOTICING).stream()
            .anyMatch(m -> !isTurnedRound(words, m) && !isGoodNews(words, m))
        || isNamedAlert(words)
        || follows(
            words,
            EnumSet.of(Sense.ALERT, Sense.PAGE, Sense.WATCHED),
            EnumSet.of(Sense.FIRED),
            NARROW)
        || follows(words, EnumSet.of(Sense.FIRED, Sense.SAW, Sense.GOT), ALERT, NARROW)
        || follows(words, EnumSet.of(Sense.SAW), SIGNS, WIDE)
        || follows(words, EnumSet.of(Sense.TICKET), EnumSet.of(Sense.OPENED), WIDE)
        || follows(words, EnumSet.of(Sense.PERSON), EnumSet.of(Sense.ASKS), NARROW)
        || follows(words, EnumSet.of(Sense.MESSAGE), EnumSet.of(Sense.ABOUT), WIDE)
        || (atHead(words, ALERT, FEW_WORDS) && !words.has(Sense.NONE));
  }

  /** Whether one sense follows another that nothing turns round: "no alert fired" is none. */
  private static boolean follows(Wording words, Set<Sense> first, Set<Sense> second, int distance) {
    return words.all(first).stream()
        .anyMatch(m -> !isTurnedRound(words, m) && words.near(m, second, distance));
  }

  private static boolean atHead(Wording words, Set<Sense> what, Pattern before) {
    return words.first(what).map(m -> before.matcher(words.before(m)).matches()).orElse(false);
  }

  private static Optional<Phase> ofWord(String bold) {
    Wording words = Wording.of(bold);
    return words
        .first(STEPS.keySet())
        .filter(m -> INCIDENT_ONLY.matcher(words.before(m)).matches())
        .map(m -> STEPS.get(m.value()));
  }
}
