package dev.afterword.mine;

import dev.afterword.config.Field;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.model.DetectionSource;
import dev.afterword.model.Fact;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.model.Phase;
import dev.afterword.model.SectionKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how people came to know of an incident. */
final class DetectionMiner {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|(?<=。)|\\n");
  private static final int SENTENCES = 2;

  /** Makes a sentence of the summary one about detection. */
  private static final Pattern NOTICED =
      Pattern.compile(
          "(?i)\\b(?:detected|noticed|discovered|alerted|reported|reports?|paged|notified|informed"
              + "|made aware|became aware|spotted|came to our attention|alarm went off)\\b|検知|報告");

  private static final Pattern CHANCE =
      Pattern.compile(
          "(?i)\\b(?:by chance|by luck|happened to (?:look|be looking|notice|see)|stumbled|coincidence)|偶然");

  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(?:no|not|never|without|none|lack|missing|failed|n.t)\\b[^.;]{0,40}$");

  /** The first of these in a sentence says who it was. */
  private static final Map<DetectionSource, Pattern> SOURCES =
      new TreeMap<>(
          Map.of(
              DetectionSource.MONITORING,
              Pattern.compile(
                  "(?i)\\b(?:alert(?:s|ed|ing)?|alarms?|monitoring|monitors?|paged|pager|pagerduty|opsgenie|grafana"
                      + "|prometheus|datadog|sentry|nagios|pingdom|statuscake|health ?checks?|dashboards?|probes?)\\b|アラート|監視"),
              DetectionSource.CUSTOMER,
              Pattern.compile(
                  "(?i)\\b(?:customers?|clients?|users?|community members?|support (?:tickets?|requests?|team received)"
                      + "|bug reports?|on twitter|on discord|on gitter|forum)\\b|ユーザー?|顧客"),
              DetectionSource.EMPLOYEE,
              Pattern.compile(
                  "(?i)\\b(?:employees?|engineers?|developers?|colleagues?|staff|team members?|a member of|(?:sre|ops|dev|infra|platform|[a-z]+) team"
                      + "|on-?call|we (?:noticed|discovered|found|detected|spotted)|manual(?:ly)? (?:check|observ|test|found))\\b|手動|オペレータ|開発者"),
              DetectionSource.PARTNER,
              Pattern.compile(
                  "(?i)\\b(?:researchers?|vendors?|partners?|our provider|hosting provider|third part(?:y|ies)|auditors?"
                      + "|(?:aws|amazon|google|github|microsoft|cloudflare) (?:alerted|notified|informed|contacted|reported))\\b|研究者")));

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
        .flatMap(label -> read(label.value().text(), label.origin(), label.line()));
  }

  private static Optional<Fact<DetectionSource>> section(Evidence evidence) {
    return paragraphs(evidence, SectionKind.DETECTION)
        .flatMap(p -> sentences(p, SENTENCES, Origin.SECTION))
        .findFirst();
  }

  private static Optional<Fact<DetectionSource>> event(List<Moment> timeline) {
    return timeline.stream()
        .filter(moment -> moment.phase().filter(p -> p == Phase.DETECTED).isPresent())
        .findFirst()
        .flatMap(moment -> read(moment.text(), Origin.TIMELINE, moment.line()));
  }

  private static Optional<Fact<DetectionSource>> summary(Evidence evidence) {
    return paragraphs(evidence, SectionKind.SUMMARY)
        .filter(p -> NOTICED.matcher(p.text().text()).find())
        .flatMap(
            p ->
                SENTENCE
                    .splitAsStream(p.text().text())
                    .filter(sentence -> NOTICED.matcher(sentence).find())
                    .flatMap(sentence -> read(sentence, Origin.SUMMARY, p.line()).stream()))
        .findFirst();
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

  private static Stream<Fact<DetectionSource>> sentences(
      Paragraph paragraph, int most, Origin origin) {
    return SENTENCE
        .splitAsStream(paragraph.text().text())
        .limit(most)
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
    DetectionSource first = null;
    int at = Integer.MAX_VALUE;
    for (Map.Entry<DetectionSource, Pattern> source : SOURCES.entrySet()) {
      Matcher words = source.getValue().matcher(text);
      boolean earlier = words.find() && words.start() < at;
      if (earlier && !NOT.matcher(text.substring(0, words.start())).find()) {
        first = source.getKey();
        at = words.start();
      }
    }
    return Optional.ofNullable(first);
  }
}
