package dev.afterword.chronology;

import dev.afterword.markup.Block.Paragraph;
import dev.afterword.model.Fact;
import dev.afterword.model.Origin;
import dev.afterword.time.DurationText;
import dev.afterword.words.Sentences;
import dev.afterword.words.Wording;
import dev.afterword.words.Wording.Sense;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from a sentence how long an outage took, such as "was down for about 3 hours". */
final class ToldDuration {
  private static final String ABOUT =
      "(?:a total of |about |approximately |approx\\.? |roughly |around |nearly |just over |just under |over |almost |~ ?)*";
  private static final String AMOUNT =
      "(?:\\d+(?:\\.\\d+)?|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";
  private static final String LENGTH =
      "(an hour and a half|three[ -]quarters of an hour|(?:"
          + AMOUNT
          + "(?: and a half)?\\s*(?:weeks?|days?|hours?|hrs?|minutes?|mins?)\\b(?:\\s*(?:,|and|&)?\\s*)?)+|\\d+\\s?h\\s?\\d+\\s?m(?:in)?\\b|\\d+(?:\\.\\d+)?\\s?h\\b)";

  private static final String INCIDENT =
      "\\b(?:the|this|our|total)(?: (?:whole|entire|total|actual))? (?:outage|incident|disruption|downtime|interruption)";

  /** What names the incident says how long it took wherever it stands. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?i)(?:"
              + INCIDENT
              + " (?:lasted|persisted|took|was (?:fully )?(?:resolved|mitigated|fixed) (?:with)?in)(?: overall| altogether| in total| for)?"
              + "|\\bproblem was around for|\\bfor a (?:short|brief) (?:while|time|period(?: of time)?) \\()\\s*"
              + ABOUT
              + LENGTH);

  /** "It took 1 hour and 31 minutes from the start of the incident to the fix." */
  private static final Pattern TOOK_FROM =
      Pattern.compile(
          "(?i)\\btook "
              + ABOUT
              + LENGTH
              + "\\s*from (?:the )?(?:start|beginning|onset) of (?:the|this) (?:outage|incident|disruption)\\b");

  private static final String DOWN =
      "(?<!\\p{L})(?:caíd[oa]s?|inaccesibles?|inaccessibles?|indisponibles?|indisponível|indisponíveis|nicht erreichbar|nicht verfügbar|ausgefallen|недоступ\\p{L}*)"
          + "(?:[ \\n](?:durante|por|pendant|für|в течение))?|(?:中断|不可用|失联|宕机|ダウン|不能|停止)(?:了|期間は?)?";

  /** "Недоступен ~5 минут", "アクセス不能（約37時間）": it was down, and for how long. */
  private static final Pattern DOWN_FOR =
      Pattern.compile(
          "(?iu)(?:"
              + DOWN
              + ")\\s*[(（]?\\s*(?:etwa|rund|environ|unos|unas|cerca de|aproximadamente|около|примерно|大?约|約|~)?\\s*"
              + "(\\d+(?:[.,]\\d+)?\\s?(?:h|horas?|heures?|stunden?|час(?:а|ов)?|minut(?:os?|es|en)|минут[аы]?|min|días?|dias?|jours?|tagen?|小[时時]|時間|分[钟鐘]|分間?|天|日間)(?![a-zа-яñ\\d]|\\s\\d))");

  /** What set it off stands before these. */
  private static final Pattern CONSEQUENCE =
      Pattern.compile(
          "(?i)^.*\\b(?:resulting in|result(?:ed)? in|caus(?:ing|ed)|leading to|led to)\\b");

  private static final Pattern UNIT = Pattern.compile("hour|minute|day|week|min\\b|mins|hrs|\\dh");

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "(?i)\\b(?:last(?:ed|ing)(?: overall| altogether| in total| for)?|for|duration of|(?:duration|downtime)\\b[^.]{0,40}\\bwas|outage of|period of|down for|unusable for|failed for|halted for|interrupted for|affected for|degraded for|downtime (?:for|of)|(?:outage|incident|disruption|downtime|recovery|restoration|it) took(?: us)?|unavailable for|unreachable for|offline for|unavailability of|total of|(?:resolved|restored|recovered|fixed|mitigated) (?:with)?in|interruption (?:was|of|lasted))\\s+"
                  + ABOUT
                  + LENGTH),
          Pattern.compile(
              "(?i)\\b(?:over|about|approximately|roughly)\\s+"
                  + LENGTH
                  + "(?!\\s*(?:after|before|later|ago|prior|earlier)\\b)"),
          Pattern.compile("(?i)\\(\\s*" + ABOUT + LENGTH + "\\s*\\)"),
          Pattern.compile(
              "(?i)\\b("
                  + AMOUNT
                  + "[\\s-](?:minute|hour|day|week)|half[\\s-]hour)s?[\\s-](?:long )?(?:[a-z]+ ){0,2}(?:outage|failure|downtime|disruption|interruption)"));
  private static final Pattern LASTED =
      Pattern.compile(
          "(?i)\\b(?:downtime|last(?:ed|ing)|duration|problem was around|locked(?: \\w+)? out)\\b");
  private static final Set<Sense> OUTAGE =
      EnumSet.of(
          Sense.ERROR,
          Sense.FAILURE,
          Sense.MENDED,
          Sense.SETTLED,
          Sense.OVER,
          Sense.AIM,
          Sense.INCIDENT,
          Sense.BECAME);

  /** What users could not do for so long is the outage itself; a page of the makers is not. */
  private static final Pattern IMPOSSIBLE =
      Pattern.compile(
          "(?i)\\b(?:users?|customers?|clients?|visitors?|members?|people|players?|students?|everyone)"
              + " (?:could(?: not|n['’]t)|can(?:not|['’]t))\\b");

  private static final Pattern NOT =
      Pattern.compile("(?i)\\b(?:not|n't|never|no longer|up to|expire\\w*|every)\\b");

  /** How long something is meant to last that is no outage. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?i)\\b(?:ttls?|time-?outs?|retention|lease|interval|back-?off|cool-?down|cached?|valid|history|logs|backups?)\\b[^.,;]{0,24}$");

  private ToldDuration() {}

  /** What names the incident and its length, wherever it stands; two lengths are of two parts. */
  static Optional<Fact<Duration>> named(Stream<Paragraph> paragraphs) {
    List<Fact<Duration>> found =
        paragraphs
            .filter(paragraph -> UNIT.matcher(paragraph.text().text()).find())
            .flatMap(paragraph -> named(paragraph).stream())
            .toList();
    long lengths = found.stream().map(Fact::value).distinct().count();
    return lengths == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static List<Fact<Duration>> named(Paragraph paragraph) {
    return Sentences.of(paragraph.text().text()).stream()
        .flatMap(sentence -> Stream.of(WHOLE, TOOK_FROM).map(form -> form.matcher(sentence)))
        .filter(Matcher::find)
        .flatMap(m -> DurationText.read(m.group(1)).stream())
        .map(length -> new Fact<>(length, Origin.PROSE, paragraph.line()))
        .toList();
  }

  /** The first of the sentences that says it. */
  static Optional<Fact<Duration>> in(Stream<Paragraph> paragraphs) {
    return paragraphs.flatMap(paragraph -> in(paragraph).stream()).findFirst();
  }

  private static Optional<Fact<Duration>> in(Paragraph paragraph) {
    String text = paragraph.text().text();
    if (!UNIT.matcher(text).find()) {
      return downFor(text).map(length -> new Fact<>(length, Origin.PROSE, paragraph.line()));
    }
    for (String sentence : Sentences.of(text)) {
      if (LASTED.matcher(sentence).find() || Wording.of(sentence).has(OUTAGE)) {
        Optional<Duration> found = inSentence(sentence).filter(d -> isLikely(sentence, d));
        if (found.isPresent()) {
          return found.map(d -> new Fact<>(d, Origin.PROSE, paragraph.line()));
        }
      }
    }
    return downFor(text).map(length -> new Fact<>(length, Origin.PROSE, paragraph.line()));
  }

  /** In one of the languages that say it in other words; two are those of two parts. */
  private static Optional<Duration> downFor(String text) {
    Matcher m = DOWN_FOR.matcher(text);
    Optional<Duration> length = m.find() ? DurationText.read(m.group(1)) : Optional.empty();
    return length.filter(found -> !m.find());
  }

  /**
   * For weeks people work on it, or had something in use; an outage must be said to have lasted.
   */
  private static boolean isLikely(String sentence, Duration length) {
    return length.toDays() < 7 || LASTED.matcher(sentence).find();
  }

  private static boolean tellsOfOutage(String before) {
    String outage = CONSEQUENCE.matcher(before).replaceFirst("");
    return !NOT.matcher(IMPOSSIBLE.matcher(outage).replaceAll("")).find()
        && !SETTING.matcher(before).find();
  }

  /** What the title says. */
  static Optional<Fact<Duration>> inTitle(String title) {
    boolean told =
        UNIT.matcher(title).find()
            && (LASTED.matcher(title).find() || Wording.of(title).has(OUTAGE));
    return (told ? inSentence(title) : Optional.<Duration>empty())
        .or(() -> downFor(title))
        .map(length -> Fact.of(length, Origin.TITLE));
  }

  /** Two lengths are those of two parts of it. */
  private static Optional<Duration> inSentence(String sentence) {
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(sentence);
      if (m.find() && tellsOfOutage(sentence.substring(0, m.start(1)))) {
        Optional<Duration> length = DurationText.read(m.group(1));
        return m.find() ? Optional.empty() : length;
      }
    }
    return Optional.empty();
  }
}
