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
          + "(?: and a half)?\\s*(?:weeks?|days?|hours?|hrs?|minutes?|mins?)\\b(?:\\s*(?:,|and|&)?\\s*)?)+|\\d+\\s?h\\s?\\d+\\s?m(?:in)?\\b)";

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
      Pattern.compile("(?i)\\b(?:downtime|last(?:ed|ing)|duration|problem was around)\\b");
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

  /** The first of the sentences that says it. */
  static Optional<Fact<Duration>> in(Stream<Paragraph> paragraphs) {
    return paragraphs.flatMap(paragraph -> in(paragraph).stream()).findFirst();
  }

  private static Optional<Fact<Duration>> in(Paragraph paragraph) {
    String text = paragraph.text().text();
    boolean unit = UNIT.matcher(text).find();
    if (!unit) {
      return Optional.empty();
    }
    for (String sentence : Sentences.of(text)) {
      if (LASTED.matcher(sentence).find() || Wording.of(sentence).has(OUTAGE)) {
        Optional<Duration> found = inSentence(sentence).filter(d -> isLikely(sentence, d));
        if (found.isPresent()) {
          return found.map(d -> new Fact<>(d, Origin.PROSE, paragraph.line()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * For weeks people work on it, or had something in use; an outage must be said to have lasted.
   */
  private static boolean isLikely(String sentence, Duration length) {
    return length.toDays() < 7 || LASTED.matcher(sentence).find();
  }

  private static boolean tellsOfOutage(String before) {
    return !NOT.matcher(IMPOSSIBLE.matcher(before).replaceAll("")).find()
        && !SETTING.matcher(before).find();
  }

  /** What the title says. */
  static Optional<Fact<Duration>> inTitle(String title) {
    boolean told = UNIT.matcher(title).find() && Wording.of(title).has(OUTAGE);
    return told ? inSentence(title).map(length -> Fact.of(length, Origin.TITLE)) : Optional.empty();
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
