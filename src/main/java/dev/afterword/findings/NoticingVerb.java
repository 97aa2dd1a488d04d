package dev.afterword.findings;

import dev.afterword.findings.DetectionSentence.Reach;
import dev.afterword.findings.DetectionSentence.Sense;
import dev.afterword.findings.DetectionSentence.Word;
import dev.afterword.model.DetectionSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A verb of noticing: who stands before it, or behind "by", is who noticed. */
final class NoticingVerb {
  private static final Set<Sense> VERBS =
      EnumSet.of(Sense.NOTICES, Sense.FINDS, Sense.TELLS, Sense.FIRES, Sense.HEARS);

  /** What a monitor may do to tell of something. */
  private static final Set<Sense> ACTS =
      EnumSet.of(Sense.NOTICES, Sense.FINDS, Sense.TELLS, Sense.FIRES);

  /** In characters, from a word to the verb beside it. */
  private static final int BESIDE = 3;

  private static final Pattern SEES =
      Pattern.compile("(?i)(?:notic|spott?|observ|reali[sz])(?:ed?|es|s)");

  /** What stands behind a verb that has an object. */
  private static final Pattern OBJECT =
      Pattern.compile(
          "^ (?!(?:in|on|at|by|during|after|while|for|from|via|through|across|when|with|since|only|again|and|but|as|to|near|later|first|internally|externally|early|late|around|within|under|between|over|because|until|due|before|immediately|today|yesterday)(?!\\w))[\\p{L}`'\"]");

  private static final Pattern ALERT = Pattern.compile("alert|alarm|varsel|notification");

  private static final Pattern NOTIFYING =
      Pattern.compile(
          "(?i)^ (?:an? |the |several )?e-?mails? [^,;:]{0,50}\\bnotif(?:y|ying|ies|ied)\\b");

  private static final Pattern NO_OBJECT =
      Pattern.compile("^(?: (?:at|on|via|about|of|for|with)\\b|[.,;(]. )");

  private final DetectionSentence sentence;
  private final Word verb;
  private final Sense did;

  NoticingVerb(DetectionSentence sentence, Word verb) {
    this.sentence = sentence;
    this.verb = verb;
    this.did = verb.sense();
  }

  static boolean is(Word word) {
    return word.isOf(VERBS);
  }

  /** Whether what stands behind a verb is what was noticed. */
  static boolean hasObject(String behind) {
    return OBJECT.matcher(behind).find();
  }

  /** Whether nobody did it. */
  static boolean isDenied(Word word) {
    return word.before(Reach.MIDDLE).anyMatch(earlier -> earlier.is(Sense.NOT));
  }

  Optional<DetectionSource> noticer() {
    if (isDenied(verb)) {
      return late();
    }
    if (did == Sense.HEARS) {
      return heard();
    }
    Optional<DetectionSource> by = by();
    return by.isPresent() || isPassive()
        ? by.or(this::passively).or(this::internally).or(this::inPassing)
        : actively().or(this::inPassing);
  }

  /** Who did at last: "not noticed until users complained". */
  private Optional<DetectionSource> late() {
    return verb.behind(Reach.FAR, Sense.UNTIL)
        .flatMap(until -> Noticers.behind(until, Reach.MIDDLE));
  }

  /** What people received or looked into; reports that are nobody's are those of users. */
  private Optional<DetectionSource> heard() {
    Optional<DetectionSource> source =
        Noticers.behind(verb, Reach.MIDDLE).filter(s -> s != DetectionSource.EMPLOYEE);
    boolean machine = source.filter(s -> s == DetectionSource.MONITORING).isPresent();
    if (machine || !isReport() || isFromMachine()) {
      return machine ? source : Optional.empty();
    }
    return source.or(() -> Optional.of(DetectionSource.CUSTOMER));
  }

  /** "Reports" may be a verb too. */
  private boolean isReport() {
    return verb.behind(Reach.MIDDLE, Sense.REPORTS).isPresent()
        || verb.behind(Reach.MIDDLE, Sense.NOTICES)
            .filter(word -> word.said().startsWith("report"))
            .isPresent();
  }

  /** A message that notifies people is none that somebody wrote. */
  private boolean isFromMachine() {
    return NOTIFYING.matcher(verb.behind()).find();
  }

  /** Behind "by", soon after the verb. */
  private Optional<DetectionSource> by() {
    Optional<Word> by = verb.behind(Reach.SHORT, Sense.BY);
    if (by.isEmpty() && did == Sense.TELLS) {
      by = verb.behind(Reach.SHORT, Sense.FROM);
    }
    return by.flatMap(
        word -> Noticers.behind(word, Reach.MIDDLE).or(() -> PersonNames.by(word.behind())));
  }

  private boolean isPassive() {
    return verb.previous()
        .filter(word -> word.is(Sense.BE) && word.isNear(verb, Reach.SHORT))
        .isPresent();
  }

  /** Where nobody is named a machine pages people. */
  private Optional<DetectionSource> passively() {
    return did == Sense.TELLS && isByMachine()
        ? Optional.of(DetectionSource.MONITORING)
        : Optional.empty();
  }

  private boolean isByMachine() {
    return verb.said().equals("paged") || verb.said().equals("alerted");
  }

  /** "It was discovered and reported internally." */
  private Optional<DetectionSource> internally() {
    return verb.behind(Reach.SHORT, Sense.EMPLOYEE)
        .filter(who -> who.said().endsWith("internally"))
        .map(who -> DetectionSource.EMPLOYEE);
  }

  /** Who noticed something while at work on something else is one of the team. */
  private Optional<DetectionSource> inPassing() {
    boolean found = did == Sense.NOTICES || did == Sense.FINDS;
    return found && verb.behind(Reach.MIDDLE, Sense.WORK).isPresent()
        ? Optional.of(DetectionSource.EMPLOYEE)
        : Optional.empty();
  }

  /** Whoever stands next before the verb. */
  private Optional<DetectionSource> actively() {
    Optional<Word> who =
        verb.before(Reach.FAR)
            .takeWhile(word -> !is(word))
            .filter(word -> Noticers.named(word).isPresent() && acts(word) && !isObject(word))
            .findFirst();
    if (who.isEmpty()) {
      return did == Sense.NOTICES ? subject() : Optional.empty();
    }
    Optional<DetectionSource> source = who.flatMap(Noticers::named);
    boolean inside = source.filter(s -> s == DetectionSource.EMPLOYEE).isPresent();
    return inside ? who.flatMap(this::colleague) : source;
  }

  private boolean acts(Word who) {
    return switch (who.sense()) {
      case MONITORING -> ACTS.contains(did);
      case EMPLOYEE, SELF -> did == Sense.NOTICES || did == Sense.TELLS;
      default -> did == Sense.NOTICES || did == Sense.TELLS || did == Sense.FINDS;
    };
  }

  /** "Somebody opened the dashboard and noticed". */
  private boolean isObject(Word who) {
    return who.is(Sense.MONITORING) && who.upTo(verb).contains(" and ");
  }

  private Optional<DetectionSource> colleague(Word who) {
    return did == Sense.TELLS ? paged(who) : someone();
  }

  /** "On-call paged" says that a machine did it, "on-call paged a colleague" nothing. */
  private Optional<DetectionSource> paged(Word who) {
    String behind = verb.behind();
    boolean whole =
        behind.isBlank() ? verb.said().equals("paged") : NO_OBJECT.matcher(behind).find();
    return whole && isBeside(who) && isByMachine()
        ? Optional.of(DetectionSource.MONITORING)
        : Optional.empty();
  }

  private boolean isBeside(Word earlier) {
    return earlier.upTo(verb).length() <= BESIDE;
  }

  /** Somebody of the team; but who notices an alert was told by it. */
  private Optional<DetectionSource> someone() {
    return alertBehind().or(() -> Optional.of(DetectionSource.EMPLOYEE));
  }

  private Optional<DetectionSource> alertBehind() {
    return verb.behind(Reach.SHORT, Sense.MONITORING)
        .filter(word -> ALERT.matcher(word.said()).find() || isOfReports(word))
        .map(word -> DetectionSource.MONITORING);
  }

  private boolean isOfReports(Word monitor) {
    return verb.behind(Reach.SHORT)
        .takeWhile(word -> word != monitor)
        .anyMatch(word -> word.is(Sense.REPORTS));
  }

  /** Somebody who stands at the head of the sentence, or a name beside the verb. */
  private Optional<DetectionSource> subject() {
    String before = verb.before();
    if (PersonNames.endsWithStranger(before)) {
      return Optional.of(DetectionSource.PARTNER);
    }
    if (PersonNames.endsWithHandle(before) || isPerson()) {
      return someone();
    }
    Word head = sentence.words().get(0);
    boolean headed =
        !head.is(Sense.MONITORING) && head.before().length() <= BESIDE && before.endsWith(" and ");
    return headed ? Noticers.named(head) : Optional.empty();
  }

  private boolean isPerson() {
    return SEES.matcher(verb.said()).matches()
        && PersonNames.endsWithPerson(verb.before())
        && hasObject(verb.behind())
        && verb.previous().filter(this::isBeside).isEmpty();
  }
}
