package dev.afterword.findings;

import dev.afterword.model.DetectionSource;
import dev.afterword.words.Phrases;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who or what noticed an incident, as a sentence tells it: a verb of noticing and who stands before
 * it or behind "by". The words stand in {@code detection.properties}.
 */
final class Noticing {
  private enum Sense {
    MONITORING,
    CUSTOMER,
    EMPLOYEE,
    PARTNER,
    SELF,
    COMPANY,
    CHANCE,
    NOTHING,
    REMEDY,
    NOTICES,
    FINDS,
    TELLS,
    FIRES,
    HEARS,
    REPORTS,
    BE,
    BY,
    FROM,
    WORK,
    NOT,
    UNTIL,
    FAILS
  }

  private static final Phrases<Sense> PHRASES = Phrases.read(Sense.class, "detection.properties");

  private static final Map<Sense, DetectionSource> SOURCES =
      new EnumMap<>(
          Map.of(
              Sense.MONITORING, DetectionSource.MONITORING,
              Sense.CUSTOMER, DetectionSource.CUSTOMER,
              Sense.EMPLOYEE, DetectionSource.EMPLOYEE,
              Sense.PARTNER, DetectionSource.PARTNER,
              Sense.SELF, DetectionSource.EMPLOYEE,
              Sense.COMPANY, DetectionSource.PARTNER));

  private static final Set<Sense> FAILING = EnumSet.of(Sense.FAILS, Sense.NOT);

  /** These say so only as the subject of a verb. */
  private static final Set<Sense> UNNAMED = EnumSet.of(Sense.SELF, Sense.COMPANY);

  private static final Set<Sense> VERBS =
      EnumSet.of(Sense.NOTICES, Sense.FINDS, Sense.TELLS, Sense.FIRES, Sense.HEARS);

  /** What a monitor may do to tell of something. */
  private static final Set<Sense> ACTS =
      EnumSet.of(Sense.NOTICES, Sense.FINDS, Sense.TELLS, Sense.FIRES);

  /** What is longer, such as a log, says it at its beginning, in characters. */
  private static final int LONGEST = 400;

  // Distances in characters.
  private static final int BESIDE = 3;
  private static final int SHORT = 25;
  private static final int MIDDLE = 40;
  private static final int FAR = 60;

  private static final String CLAUSES = ",;:(";

  /** Initials and handles are people of the team, at the end of what stands before a verb. */
  private static final Pattern HANDLE =
      Pattern.compile("^@[\\w-]+ [^.;]*and $|(?:^|[^\\w-])(?:@[\\w-]+|[A-Z]{2,3}) $");

  /** A name at the head of a clause, before a verb that no machine does. */
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:^[^\\p{L}]*|[:,] |\\b(?:when|after|until|as|and) )(?!(?:The|Then|This|That|These|Any|All|First|Later|Our|Some|One|When|While|And|But|For|Not|None|Nobody|Who|Which|Issue|Problem|Error|Outage|Also|Last|Only|Never|Being|Been|Had|Has|Have|Initially|Previously|Newly|Already|Just)\\b)\\p{Lu}\\p{Ll}{2,}(?<!s)(?: (?!Research|Labs?|Security|Foundation|Group|Protocol|Network|Systems?|Project|Cloud)\\p{Lu}[\\p{L}'’.-]+)? $");

  private static final Pattern SEES =
      Pattern.compile("(?i)(?:notic|spott?|observ|reali[sz])(?:ed?|es|s)");

  /** What stands behind a verb that has an object. */
  private static final Pattern OBJECT =
      Pattern.compile(
          "^ (?!(?:in|on|at|by|during|after|while|for|from|via|through|across|when|with|since|only|again|and|but|as|to|near|later|first|internally|externally|early|late|around|within|under|between|over|because|until|due|before|immediately|today|yesterday)(?!\\w))[\\p{L}`'\"]");

  private static final Pattern BY_HANDLE =
      Pattern.compile("^ (?:@[\\w-]+|[A-Z]{2,3}|\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)(?!\\w)");

  /** Somebody of somewhere else. */
  private static final Pattern BY_STRANGER =
      Pattern.compile(
          "^ (?:\\p{Lu}[\\p{L}'.-]+ ){1,3}(?:(?:from|of|at) (?:the )?\\p{Lu}|(?:Research|Security|Labs)\\b)");

  /** The same, before a verb. */
  private static final Pattern STRANGER =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'.-]+ (?:(?:from|of|at) (?:the )?(?!Support|Engineering|Operations|Ops|SRE|Infra|Product|Platform|Sales|QA|DevOps)\\p{Lu}[\\p{L}'.-]+|Research|Security|Labs) $");

  /** A machine's message or those of users, at the head of an event. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)^\\W*(?:(?:[\\w-]+ ){0,4}(?:alerts?|alarms?)(?!\\w)(?! (?:us|me)\\b)(?! (?:is |are |was |were |has |have )?(?:resolv|clear|clos|silenc|mut|add|creat|channel|fatigue|rule|config|histor))"
              + "|(?:\\w+ ){0,2}(?<report>reports?) (?:of|that)(?!\\w))");

  private static final Pattern ALERT = Pattern.compile("alert|alarm|varsel|notification");

  private static final Pattern NOTIFYING =
      Pattern.compile(
          "(?i)^ (?:an? |the |several )?e-?mails? [^,;:]{0,50}\\bnotif(?:y|ying|ies|ied)\\b");

  private static final Pattern NO_OBJECT =
      Pattern.compile("^(?: (?:at|on|via|about|of|for|with)\\b|[.,;(]. )");

  /** Behind these stands what was noticed. */
  private static final Pattern NEWS = Pattern.compile(".:\\s| that(?!\\w)");

  /** Without a subject, at the head of an event: whoever keeps the record noticed it. */
  private static final Pattern UNSAID =
      Pattern.compile(
          "(?i)^\\W*(?:first |also )?(?:noticed|spotted|reali[sz]ed)(?! (?:by|via|through)\\b)");

  /** The name of a channel, up to a word in it. */
  private static final Pattern CHANNEL = Pattern.compile("#[\\w-]{0,30}$");

  private final String text;
  private final List<Phrases.Match<Sense>> words;

  private Noticing(String sentence) {
    this.text = sentence.substring(0, Math.min(LONGEST, sentence.length()));
    this.words = PHRASES.longest(text);
  }

  /** Who noticed, where a verb of noticing says so. */
  static Optional<DetectionSource> told(String sentence) {
    Noticing noticing = new Noticing(sentence);
    return noticing.isAside() ? Optional.empty() : noticing.told();
  }

  /** The same; among words on detection whoever is named first is enough. */
  static Optional<DetectionSource> named(String sentence) {
    Noticing noticing = new Noticing(sentence);
    return noticing.isAside()
        ? Optional.empty()
        : noticing.atHead().or(noticing::told).or(noticing::first);
  }

  /** The same of an event that an alert or reports stand at the head of. */
  static Optional<DetectionSource> headed(String event) {
    Noticing noticing = new Noticing(event);
    return noticing.atHead().or(noticing::unsaid);
  }

  private Optional<DetectionSource> atHead() {
    Matcher head = HEAD.matcher(text);
    boolean found =
        head.find()
            && words.stream().noneMatch(m -> m.value() == Sense.NOT && m.from() < head.end());
    if (!found) {
      return Optional.empty();
    }
    return Optional.of(
        head.group("report") == null ? DetectionSource.MONITORING : DetectionSource.CUSTOMER);
  }

  private Optional<DetectionSource> unsaid() {
    Matcher head = UNSAID.matcher(text);
    boolean seen = head.find() && OBJECT.matcher(text.substring(head.end())).find();
    return seen && !isAside() ? Optional.of(DetectionSource.EMPLOYEE) : Optional.empty();
  }

  /** Whether it asks or tells what will be done about it. */
  private boolean isAside() {
    return has(Sense.REMEDY) || text.strip().endsWith("?");
  }

  private boolean has(Sense sense) {
    return words.stream().anyMatch(m -> m.value() == sense);
  }

  private Optional<DetectionSource> told() {
    if (has(Sense.CHANCE)) {
      return Optional.of(DetectionSource.CHANCE);
    }
    return IntStream.range(0, words.size())
        .filter(i -> VERBS.contains(words.get(i).value()))
        .mapToObj(i -> isDenied(i) ? late(i) : verb(i))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Who did at last: "not noticed until users complained". */
  private Optional<DetectionSource> late(int verb) {
    return behind(verb, FAR, Sense.UNTIL).flatMap(until -> actorBehind(until, MIDDLE));
  }

  /** Whether nobody did. */
  private boolean isDenied(int verb) {
    return before(verb, MIDDLE, Sense.NOT).isPresent();
  }

  private Optional<DetectionSource> verb(int verb) {
    Sense sense = words.get(verb).value();
    if (sense == Sense.HEARS) {
      return heard(verb);
    }
    Optional<DetectionSource> by = by(verb);
    boolean passive = isPassive(verb);
    if (by.isPresent() || passive) {
      return by.or(() -> passively(verb)).or(() -> internally(verb)).or(() -> inPassing(verb));
    }
    return actively(verb).or(() -> inPassing(verb));
  }

  /** Behind "by", soon after the verb. */
  private Optional<DetectionSource> by(int verb) {
    Optional<Integer> by = behind(verb, SHORT, Sense.BY);
    if (by.isEmpty() && words.get(verb).value() == Sense.TELLS) {
      by = behind(verb, SHORT, Sense.FROM);
    }
    if (by.isEmpty()) {
      return Optional.empty();
    }
    String who = text.substring(words.get(by.get()).to());
    return actorBehind(by.get(), MIDDLE)
        .or(
            () ->
                BY_STRANGER.matcher(who).find()
                    ? Optional.of(DetectionSource.PARTNER)
                    : Optional.empty())
        .or(
            () ->
                BY_HANDLE.matcher(who).find()
                    ? Optional.of(DetectionSource.EMPLOYEE)
                    : Optional.empty());
  }

  private boolean isPassive(int verb) {
    return verb > 0
        && words.get(verb - 1).value() == Sense.BE
        && gap(verb - 1, verb) <= SHORT
        && isClause(verb - 1, verb);
  }

  /** Where nobody is named a machine pages people. */
  private Optional<DetectionSource> passively(int verb) {
    return words.get(verb).value() == Sense.TELLS && isByMachine(verb)
        ? Optional.of(DetectionSource.MONITORING)
        : Optional.empty();
  }

  /** "It was discovered and reported internally." */
  private Optional<DetectionSource> internally(int verb) {
    return behind(verb, SHORT, Sense.EMPLOYEE)
        .filter(who -> said(who).endsWith("internally"))
        .map(this::source);
  }

  private boolean isByMachine(int verb) {
    return said(verb).equals("paged") || said(verb).equals("alerted");
  }

  private String said(int at) {
    return text.substring(words.get(at).from(), words.get(at).to()).toLowerCase(Locale.ROOT);
  }

  /** Whoever stands next before the verb. */
  private Optional<DetectionSource> actively(int verb) {
    Sense did = words.get(verb).value();
    for (int i = verb - 1; i >= 0 && isNear(i, verb, FAR); i--) {
      Sense who = words.get(i).value();
      if (isActor(i) && acts(who, did) && !isObject(i, verb)) {
        return source(i) == DetectionSource.EMPLOYEE ? colleague(i, verb) : Optional.of(source(i));
      }
      if (VERBS.contains(who)) {
        break;
      }
    }
    return did == Sense.NOTICES ? subject(verb) : Optional.empty();
  }

  /** Somebody who stands at the head of the sentence, or a name beside the verb. */
  private Optional<DetectionSource> subject(int verb) {
    String before = text.substring(0, words.get(verb).from());
    if (STRANGER.matcher(before).find()) {
      return Optional.of(DetectionSource.PARTNER);
    }
    if (HANDLE.matcher(before).find() || isPerson(verb, before)) {
      return someone(verb);
    }
    boolean headed =
        isActor(0)
            && words.get(0).value() != Sense.MONITORING
            && words.get(0).from() <= BESIDE
            && before.endsWith(" and ");
    return headed ? Optional.of(source(0)) : Optional.empty();
  }

  private boolean isPerson(int verb, String before) {
    return SEES.matcher(said(verb)).matches()
        && PERSON.matcher(before).find()
        && OBJECT.matcher(text.substring(words.get(verb).to())).find()
        && !(verb > 0 && gap(verb - 1, verb) <= BESIDE);
  }

  /** "Somebody opened the dashboard and noticed". */
  private boolean isObject(int who, int verb) {
    return words.get(who).value() == Sense.MONITORING
        && text.substring(words.get(who).to(), words.get(verb).from()).contains(" and ");
  }

  private Optional<DetectionSource> colleague(int who, int verb) {
    return words.get(verb).value() == Sense.TELLS ? paged(who, verb) : someone(verb);
  }

  /** Somebody of the team; but who notices an alert was told by it. */
  private Optional<DetectionSource> someone(int verb) {
    return alertBehind(verb).or(() -> Optional.of(DetectionSource.EMPLOYEE));
  }

  private Optional<DetectionSource> alertBehind(int verb) {
    return behind(verb, SHORT, Sense.MONITORING)
        .filter(
            i ->
                ALERT.matcher(said(i)).find()
                    || words.subList(verb, i).stream().anyMatch(m -> m.value() == Sense.REPORTS))
        .map(i -> DetectionSource.MONITORING);
  }

  /** "On-call paged" says that a machine did it, "on-call paged a colleague" nothing. */
  private Optional<DetectionSource> paged(int who, int verb) {
    String behind = text.substring(words.get(verb).to());
    boolean whole =
        behind.isBlank() ? said(verb).equals("paged") : NO_OBJECT.matcher(behind).find();
    return whole && gap(who, verb) <= BESIDE && isByMachine(verb)
        ? Optional.of(DetectionSource.MONITORING)
        : Optional.empty();
  }

  private static boolean acts(Sense who, Sense did) {
    return switch (who) {
      case MONITORING -> ACTS.contains(did);
      case EMPLOYEE, SELF -> did == Sense.NOTICES || did == Sense.TELLS;
      default -> did == Sense.NOTICES || did == Sense.TELLS || did == Sense.FINDS;
    };
  }

  /** What people received or looked into; reports that are nobody's are those of users. */
  private Optional<DetectionSource> heard(int verb) {
    Optional<DetectionSource> source =
        actorBehind(verb, MIDDLE).filter(s -> s != DetectionSource.EMPLOYEE);
    boolean machine = source.filter(s -> s == DetectionSource.MONITORING).isPresent();
    if (machine || !isReport(verb) || isFromMachine(verb)) {
      return machine ? source : Optional.empty();
    }
    return source.or(() -> Optional.of(DetectionSource.CUSTOMER));
  }

  /** A message that notifies people is none that somebody wrote. */
  private boolean isFromMachine(int verb) {
    return NOTIFYING.matcher(text.substring(words.get(verb).to())).find();
  }

  /** "Reports" may be a verb too. */
  private boolean isReport(int verb) {
    return behind(verb, MIDDLE, Sense.REPORTS).isPresent()
        || behind(verb, MIDDLE, Sense.NOTICES)
            .filter(i -> said(i).startsWith("report"))
            .isPresent();
  }

  /** Who noticed something while at work on something else is one of the team. */
  private Optional<DetectionSource> inPassing(int verb) {
    Sense did = words.get(verb).value();
    boolean found = did == Sense.NOTICES || did == Sense.FINDS;
    return found && behind(verb, MIDDLE, Sense.WORK).isPresent()
        ? Optional.of(DetectionSource.EMPLOYEE)
        : Optional.empty();
  }

  /** Whoever is named before the news: "reported: users cannot log in". */
  private Optional<DetectionSource> first() {
    return IntStream.range(0, words.size())
        .takeWhile(i -> !isNews(i))
        .filter(i -> !UNNAMED.contains(words.get(i).value()) && isActor(i) && !isDenied(i))
        .filter(i -> !isTold(i))
        .mapToObj(this::source)
        .findFirst();
  }

  private boolean isNews(int at) {
    return IntStream.range(0, at)
        .filter(i -> VERBS.contains(words.get(i).value()))
        .anyMatch(
            i -> NEWS.matcher(text.substring(words.get(i).to(), words.get(at).from())).find());
  }

  /** Whether somebody was told. */
  private boolean isTold(int who) {
    return words.get(who).value() == Sense.EMPLOYEE
        && who + 1 < words.size()
        && IntStream.of(who + 1, Math.min(who + 2, words.size() - 1))
            .anyMatch(i -> words.get(i).value() == Sense.TELLS && isNear(who, i, SHORT));
  }

  private DetectionSource source(int at) {
    return Objects.requireNonNull(SOURCES.get(words.get(at).value()));
  }

  /** Whether words name somebody who did something. */
  private boolean isActor(int at) {
    return SOURCES.containsKey(words.get(at).value())
        && !isInName(words.get(at))
        && !CHANNEL.matcher(text.substring(0, words.get(at).from())).find()
        && !(at + 1 < words.size()
            && FAILING.contains(words.get(at + 1).value())
            && isNear(at, at + 1, SHORT));
  }

  /** A part of an address or a path. */
  private boolean isInName(Phrases.Match<Sense> word) {
    boolean before = word.from() > 0 && "/.@".indexOf(text.charAt(word.from() - 1)) >= 0;
    boolean behind =
        word.to() + 1 < text.length()
            && "/.@=".indexOf(text.charAt(word.to())) >= 0
            && Character.isLetterOrDigit(text.charAt(word.to() + 1));
    return before || behind;
  }

  private Optional<DetectionSource> actorBehind(int from, int distance) {
    for (int i = from + 1; i < words.size() && isNear(from, i, distance); i++) {
      if (isActor(i)) {
        return Optional.of(source(i));
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> behind(int from, int distance, Sense sense) {
    return IntStream.range(from + 1, words.size())
        .takeWhile(i -> isNear(from, i, distance))
        .filter(i -> words.get(i).value() == sense)
        .boxed()
        .findFirst();
  }

  private Optional<Integer> before(int to, int distance, Sense sense) {
    return Stream.iterate(to - 1, i -> i >= 0 && isNear(i, to, distance), i -> i - 1)
        .filter(i -> words.get(i).value() == sense)
        .findFirst();
  }

  private boolean isNear(int first, int second, int distance) {
    return gap(first, second) <= distance && isClause(first, second);
  }

  private int gap(int first, int second) {
    return words.get(second).from() - words.get(first).to();
  }

  private boolean isClause(int first, int second) {
    return text.substring(words.get(first).to(), words.get(second).from())
        .chars()
        .noneMatch(c -> CLAUSES.indexOf(c) >= 0);
  }
}
