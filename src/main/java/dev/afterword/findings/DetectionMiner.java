package dev.afterword.findings;

import dev.afterword.config.Field;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.LabelKey;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.RichText;
import dev.afterword.model.DetectionSource;
import dev.afterword.model.Fact;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.model.Phase;
import dev.afterword.model.SectionKind;
import dev.afterword.words.Phrases;
import dev.afterword.words.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how people came to know of an incident. */
final class DetectionMiner {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|(?<=。)|\\n");
  private static final int SENTENCES = 2;

  /** Of a timeline only its beginning tells of detection. */
  private static final int FIRST_EVENTS = 8;

  /** Makes words of a summary or of an event ones about detection. */
  private static final Pattern NOTICED =
      Pattern.compile(
          "(?i)\\b(?:detect(?:s|ed)|notic(?:e[sd]?|ing)|discover(?:s|ed)|alerted|paged|notif(?:y|ies|ied)|informed"
              + "|made aware|became aware|spot(?:s|ted)|contact(?:s|ed) (?:us|(?:our )?support|the team)|uncovered|found (?:\\w+ )?(?:while|when|during)|complain(?:s|ed|ts?)|came to our attention|responsible disclosure|researchers? (?:\\w+ ){0,2}?(?:identif|found|contact|disclos)\\w*"
              + "|(?<!was |be |status |which )report(?:ed|ing)"
              + "|(?:users?|customers?|players?|receiv\\w+|multiple|several|first|initial|getting|got|following|investigating) (?:\\w+ )?reports?|reports (?:from|of|by|that|started|came)"
              + "|incoming reports?|(?:receiv\\w+|got|saw|seen|post\\w*|sent|send\\w*) (?:\\w+ ){0,4}(?:alerts?|pages?|alarms?)"
              + "|(?:alerts?|alarms?)(?: \\w+){0,2} (?:went off|trigger\\w*|fir(?:es?|ed|ing)|start\\w*|rais\\w*|indicat\\w*|show\\w*|notif\\w*|came|page[ds]?|detect\\w*))\\b|検知|報告");

  /** What will be done about it says nothing of this time. */
  private static final Pattern REMEDY =
      Pattern.compile(
          "(?i)\\b(?:improv|implement|plan|enhanc|prevent|future|will|remediat|add(?:ed|ing)? (?:more )?(?:alert|monitor)|mitigat|insufficient|absence|aggressive|set up|should(?!n)|would(?!n))");

  /** In characters. */
  private static final int AROUND = 60;

  /** Further down, people find out why. */
  private static final int FIRST_OF_SUMMARY = 10;

  /** A machine's message, at the head of an event. */
  private static final Pattern ALERT =
      Pattern.compile(
          "(?i)^\\W*(?:[\\w-]+ ){0,4}(?:alerts?|alarms?)\\b(?! (?:is |are |was |were |has |have )?(?:resolv|clear|clos|silenc|mut|add|creat|channel|fatigue|rule|config))");

  private static final Pattern CHANCE =
      Pattern.compile(
          "(?i)\\b(?:by (?:pure |sheer )?(?:chance|luck|accident)|happened to (?:look|be looking|notice|see)|stumbled|coincidence|coincidentally)|偶然");

  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(?:no|not|never|without|none|lack|missing|failed|n.t|instead of|rather than|before any)\\b[^.;]{0,40}$");

  /** Behind these stands who was told. */
  private static final Pattern OBJECT =
      Pattern.compile(
          "(?i)\\b(?:alert|notif|pag|inform|contact|e?mail|messag|ping|tell|told)\\w* (?:the |our |an? |all )?(?:(?!from |by )[\\w-]+ ){0,2}$");

  private static final Pattern NOT_BEHIND =
      Pattern.compile(
          "(?i)^\\w*(?: \\w+){0,6}? (?:fails?|crash\\w*|is down|was down|did ?n.t|did not|was ?n.t|was not|were ?n.t|were not|had not|failed to|never|could not|should|would|is not|are not)\\b");

  /** Whoever stands before these was told; who told them stands behind. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)\\b(?:(?:was|were|been|got|being|is|are|get|gets) (?:\\w+ )?(?:alerted|paged|notified|informed|contacted|made aware|told|tipped off)"
              + "|(?:reported|noticed|detected|discovered|spotted|identified|raised|flagged|found|alerted|paged|notified|informed) (?:\\w+ly |internally )?(?=by\\b(?! \\d))"
              + "|\\b(?:team|on-?call|staff|engineers?) (?:paged(?= *$)|(?:alerted|paged)(?=\\W* (?:by|at|on|via|through|about|of)\\b))"
              + "|became aware|(?:receiv|got|get|notic|saw|see)\\w*(?= (?:\\w+ ){0,5}(?:reports?|alerts?|alarms?|pages?|notifications?|e-?mails?|messages?|complaints?|calls?|tickets?)\\b)"
              + "|(?:investigat|respond|look)\\w+ (?:to |into )?(?=(?:\\w+ ){0,3}(?:reports|alerts?)\\b))");

  private static final Pattern NEWS = Pattern.compile(":\\s| that\\b");

  /** A machine tells, unless somebody is named: "the team was paged". */
  private static final Pattern BY_MACHINE = Pattern.compile("(?i)(?:alerted|paged)$");

  private static final Pattern BY_SOMEBODY = Pattern.compile("^ ?(?:\\w+ )?(?:by|from|to)\\b");

  /** Reports without a word on whose they are. */
  private static final Pattern REPORTS =
      Pattern.compile("(?i)^ ?(?:\\w+ ){0,3}reports\\b(?! (?:from|by)\\b)");

  /** Who noticed, by the words that name them; empty for words that name nobody. */
  private static final Phrases<Optional<DetectionSource>> SOURCES = sources();

  /** The name of a channel, up to a word in it. */
  private static final Pattern CHANNEL = Pattern.compile("#[\\w-]{0,30}$");

  /** Initials and handles are people of the team. */
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:^|[^\\w-])(?:@[\\w-]+|[A-Z]{2,3}) (?:first )?(?:noticed|notices|spotted|observed|discovered)\\b"
              + "|\\b(?:noticed|spotted|detected|discovered|found) by (?:@[\\w-]+|[A-Z]{2,3})\\b"
              + "|\\b(?:[Nn]oticed|[Dd]iscovered|[Ff]ound|[Dd]etected|[Ss]potted|[Oo]bserved|uncovered) (?:[\\w-]+ ){0,4}(?:while|when (?:we|I|one)|during (?:the |an? |our )?(?!out|inc)|as part of|incidentally)"
              + "|^\\W*(?:Noticed|Spotted)\\b(?! by)");

  private DetectionMiner() {}

  static Optional<Fact<DetectionSource>> mine(Evidence evidence, List<Moment> timeline) {
    return header(evidence)
        .or(() -> label(evidence))
        .or(() -> section(evidence))
        .or(() -> event(timeline))
        .or(() -> summary(evidence));
  }

  private static Optional<Fact<DetectionSource>> header(Evidence evidence) {
    return evidence
        .header()
        .text(Field.DETECTION)
        .flatMap(
            scalar ->
                read(scalar.text(), evidence.header().origin(Field.DETECTION), scalar.line()));
  }

  private static Optional<Fact<DetectionSource>> label(Evidence evidence) {
    return evidence
        .labels()
        .get(LabelKey.DETECTION)
        .flatMap(l -> sentences(new Paragraph(l.value(), l.line()), l.origin()).findFirst());
  }

  private static Optional<Fact<DetectionSource>> section(Evidence evidence) {
    return paragraphs(evidence, SectionKind.DETECTION)
        .flatMap(p -> sentences(p, Origin.SECTION))
        .findFirst();
  }

  /** What is marked as detection, else the first of the early events that tells of it. */
  private static Optional<Fact<DetectionSource>> event(List<Moment> timeline) {
    return timeline.stream()
        .filter(moment -> moment.phase().filter(p -> p == Phase.DETECTED).isPresent())
        .findFirst()
        .flatMap(DetectionMiner::read)
        .or(
            () ->
                timeline.stream()
                    .limit(FIRST_EVENTS)
                    .filter(DetectionMiner::isNotice)
                    .findFirst()
                    .flatMap(DetectionMiner::read));
  }

  private static boolean isNotice(Moment moment) {
    return NOTICED.matcher(moment.text()).find() || ALERT.matcher(moment.text()).find();
  }

  private static Optional<Fact<DetectionSource>> read(Moment moment) {
    return read(moment.text(), Origin.TIMELINE, moment.line());
  }

  private static Optional<Fact<DetectionSource>> summary(Evidence evidence) {
    return paragraphs(evidence, SectionKind.SUMMARY)
        .flatMap(
            p ->
                SENTENCE
                    .splitAsStream(p.text().text())
                    .map(sentence -> new Paragraph(new RichText(sentence, List.of()), p.line())))
        .limit(FIRST_OF_SUMMARY)
        .filter(p -> !REMEDY.matcher(p.text().text()).find())
        .flatMap(
            p ->
                aroundNoticed(p.text().text())
                    .flatMap(words -> read(words, Origin.SUMMARY, p.line()).stream()))
        .findFirst();
  }

  /** The words around each verb of noticing: a summary speaks of other things too. */
  private static Stream<String> aroundNoticed(String sentence) {
    return NOTICED
        .matcher(sentence)
        .results()
        .map(verb -> sentence.substring(clauseStart(sentence, verb), clauseEnd(sentence, verb)));
  }

  private static int clauseStart(String sentence, MatchResult verb) {
    int start = verb.start();
    while (start > Math.max(0, verb.start() - AROUND)
        && ",;:".indexOf(sentence.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static int clauseEnd(String sentence, MatchResult verb) {
    int end = verb.end();
    while (end < Math.min(sentence.length(), verb.end() + AROUND)
        && ",;:".indexOf(sentence.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The paragraphs and items of the sections of a kind; what opens a document is summary. */
  private static Stream<Paragraph> paragraphs(Evidence evidence, SectionKind kind) {
    return evidence.chapters().stream()
        .filter(c -> c.context() == kind || (kind == SectionKind.SUMMARY && c.level() == 0))
        .flatMap(chapter -> chapter.blocks().stream())
        .flatMap(DetectionMiner::paragraphs);
  }

  private static Stream<Paragraph> paragraphs(Block block) {
    if (block instanceof Paragraph paragraph) {
      return Stream.of(paragraph);
    }
    return block instanceof ListBlock list
        ? list.items().stream().map(item -> new Paragraph(item.text(), item.line()))
        : Stream.empty();
  }

  private static Stream<Fact<DetectionSource>> sentences(Paragraph paragraph, Origin origin) {
    return SENTENCE
        .splitAsStream(paragraph.text().text())
        .limit(SENTENCES)
        .filter(sentence -> !REMEDY.matcher(sentence).find())
        .flatMap(sentence -> read(sentence, origin, paragraph.line()).stream());
  }

  /** What a sentence says; the value of a header may also be the source's own name. */
  private static Optional<Fact<DetectionSource>> read(String text, Origin origin, int line) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return Stream.of(DetectionSource.values())
        .filter(source -> source.key().equals(word))
        .findFirst()
        .or(() -> told(text))
        .map(source -> new Fact<>(source, origin, line));
  }

  private static Optional<DetectionSource> told(String text) {
    if (CHANCE.matcher(text).find()) {
      return Optional.of(DetectionSource.CHANCE);
    }
    String words = withoutNews(text);
    Matcher told = TOLD.matcher(words);
    boolean passive =
        told.find() && isNews(words, told) && !NOT.matcher(words.substring(0, told.start())).find();
    Optional<DetectionSource> source =
        passive ? byWhom(told.group().strip(), words.substring(told.end())) : first(words);
    return source.or(
        () ->
            PERSON.matcher(words).find()
                ? Optional.of(DetectionSource.EMPLOYEE)
                : Optional.empty());
  }

  /** Whether somebody is told of the incident and not of what came of it, which stands behind. */
  private static boolean isNews(String words, Matcher told) {
    Matcher noticed = NOTICED.matcher(words);
    return !noticed.find() || told.start() <= noticed.end();
  }

  /** Up to what it was that people noticed: "reported: users cannot log in". */
  private static String withoutNews(String text) {
    Matcher noticed = NOTICED.matcher(text);
    if (!noticed.find()) {
      return text;
    }
    int label = text.startsWith(":", noticed.end()) ? 1 : 0;
    Matcher news = NEWS.matcher(text);
    return news.find(noticed.end() + label) ? text.substring(0, news.start()) : text;
  }

  /** Who told those that "were alerted"; reports that are nobody's are those of users. */
  private static Optional<DetectionSource> byWhom(String verb, String behind) {
    Matcher reports = REPORTS.matcher(behind);
    if (reports.find()) {
      return first(behind.substring(0, reports.end()))
          .or(() -> Optional.of(DetectionSource.CUSTOMER));
    }
    boolean machine = BY_MACHINE.matcher(verb).find() && !BY_SOMEBODY.matcher(behind).find();
    return first(behind)
        .or(() -> machine ? Optional.of(DetectionSource.MONITORING) : Optional.empty());
  }

  /** Whoever is named first, unless the sentence says that it was not them. */
  private static Optional<DetectionSource> first(String text) {
    return SOURCES.longest(text).stream()
        .filter(named -> named.value().isPresent() && isSubject(text, named))
        .findFirst()
        .flatMap(Phrases.Match::value);
  }

  private static boolean isSubject(String text, Phrases.Match<?> named) {
    String before = text.substring(0, named.from());
    return !CHANNEL.matcher(before).find()
        && !NOT.matcher(before).find()
        && !OBJECT.matcher(before).find()
        && !NOT_BEHIND.matcher(text.substring(named.to())).find();
  }

  private static Phrases<Optional<DetectionSource>> sources() {
    Phrases<Optional<DetectionSource>> sources = new Phrases<>();
    Map<String, List<String>> lists = WordLists.read(DetectionMiner.class, "detection.properties");
    lists.forEach((key, phrases) -> sources.addAll(phrases, source(key)));
    return sources;
  }

  private static Optional<DetectionSource> source(String key) {
    return Stream.of(DetectionSource.values()).filter(s -> s.key().equals(key)).findFirst();
  }
}
