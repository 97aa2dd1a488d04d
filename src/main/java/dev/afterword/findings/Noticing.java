package dev.afterword.findings;

import dev.afterword.findings.DetectionSentence.Reach;
import dev.afterword.findings.DetectionSentence.Sense;
import dev.afterword.findings.DetectionSentence.Word;
import dev.afterword.model.DetectionSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who or what noticed an incident, as a sentence or an event tells it. */
final class Noticing {
  /** These say so only as the subject of a verb. */
  private static final Set<Sense> UNNAMED = EnumSet.of(Sense.SELF, Sense.COMPANY);

  /** A machine's message or those of users, at the head of an event. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)^\\W*(?:(?:[\\w-]+ ){0,4}(?:alerts?|alarms?)(?!\\w)(?! (?:us|me)\\b)(?! (?:is |are |was |were |has |have )?(?:resolv|clear|clos|silenc|mut|add|creat|channel|fatigue|rule|config|histor))"
              + "|(?:\\w+ ){0,2}(?<report>reports?) (?:of|that)(?!\\w))");

  /** Behind these stands what was noticed. */
  private static final Pattern NEWS = Pattern.compile(".:\\s| that(?!\\w)");

  /** Without a subject, at the head of an event: whoever keeps the record noticed it. */
  private static final Pattern UNSAID =
      Pattern.compile(
          "(?i)^\\W*(?:first |also )?(?:noticed|spotted|reali[sz]ed)(?! (?:by|via|through)\\b)");

  private final DetectionSentence sentence;

  private Noticing(String sentence) {
    this.sentence = new DetectionSentence(sentence);
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

  /** Whether it asks or tells what will be done about it. */
  private boolean isAside() {
    return sentence.has(Sense.REMEDY) || sentence.text().strip().endsWith("?");
  }

  private Optional<DetectionSource> atHead() {
    Matcher head = HEAD.matcher(sentence.text());
    boolean found =
        head.find()
            && sentence.words().stream()
                .noneMatch(word -> word.is(Sense.NOT) && word.before().length() < head.end());
    if (!found) {
      return Optional.empty();
    }
    return Optional.of(
        head.group("report") == null ? DetectionSource.MONITORING : DetectionSource.CUSTOMER);
  }

  private Optional<DetectionSource> unsaid() {
    String text = sentence.text();
    Matcher head = UNSAID.matcher(text);
    boolean seen = head.find() && NoticingVerb.hasObject(text.substring(head.end()));
    return seen && !isAside() ? Optional.of(DetectionSource.EMPLOYEE) : Optional.empty();
  }

  private Optional<DetectionSource> told() {
    if (sentence.has(Sense.CHANCE)) {
      return Optional.of(DetectionSource.CHANCE);
    }
    return sentence.words().stream()
        .filter(NoticingVerb::is)
        .flatMap(verb -> new NoticingVerb(sentence, verb).noticer().stream())
        .findFirst();
  }

  /** Whoever is named before the news: "reported: users cannot log in". */
  private Optional<DetectionSource> first() {
    return sentence.words().stream()
        .takeWhile(word -> !isNews(word))
        .filter(word -> !word.isOf(UNNAMED) && !NoticingVerb.isDenied(word) && !isTold(word))
        .flatMap(word -> Noticers.named(word).stream())
        .findFirst();
  }

  private boolean isNews(Word word) {
    return sentence.words().stream()
        .takeWhile(earlier -> earlier != word)
        .filter(NoticingVerb::is)
        .anyMatch(verb -> NEWS.matcher(verb.upTo(word)).find());
  }

  /** Whether somebody was told. */
  private static boolean isTold(Word who) {
    return who.is(Sense.EMPLOYEE)
        && Stream.of(who.next(), who.next().flatMap(Word::next))
            .flatMap(Optional::stream)
            .anyMatch(word -> word.is(Sense.TELLS) && who.isNear(word, Reach.SHORT));
  }
}
