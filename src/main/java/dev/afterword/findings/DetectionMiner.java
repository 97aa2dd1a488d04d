package dev.afterword.findings;

import dev.afterword.config.Field;
import dev.afterword.evidence.Evidence;
import dev.afterword.evidence.LabelKey;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.model.DetectionSource;
import dev.afterword.model.Fact;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.model.Phase;
import dev.afterword.model.SectionKind;
import dev.afterword.words.Sentences;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how people came to know of an incident. */
final class DetectionMiner {
  /** Of a section on detection; further down it tells what could be better. */
  private static final int FIRST_OF_SECTION = 4;

  /** Of a timeline only its beginning tells of detection. */
  private static final int FIRST_EVENTS = 8;

  /** Further down, people find out why. */
  private static final int FIRST_OF_SUMMARY = 10;

  /** A long story tells of other things. */
  private static final int FIRST_OF_STORY = 30;

  private static final Set<SectionKind> STORY =
      EnumSet.of(
          SectionKind.OTHER, SectionKind.IMPACT, SectionKind.RESOLUTION, SectionKind.TIMELINE);

  private static final Pattern ON_DETECTION =
      Pattern.compile(
          "(?i)^[\\W\\d]*(?:(?:[ap]\\.?m\\.?|utc|gmt)\\W+)?(?:(?:initial )?(?:detection|discovery) (?:was|came|happened|occurred|is)\\b(?! (?:slow|delayed|late|difficult|hard|poor|not|missing|impossible))"
              + "|(?:(?:the |this )?(?:issue|incident|problem|outage|fault|bug|failure)s? )?(?:was |were )?(?:first |initially )?(?:detected|discovered|noticed|spotted|found|reported) (?:by|via|through)\\b)");

  /** A heading of why nobody noticed. */
  private static final Pattern ON_SILENCE =
      Pattern.compile(
          "(?i)\\b(?:undetected|unnoticed|(?:not|n['’]t) (?:\\w+ )?(?:detect|notice|catch|caught|spot)|detection (?:failed|gaps?))");

  private DetectionMiner() {}

  static Optional<Fact<DetectionSource>> mine(Evidence evidence, List<Moment> timeline) {
    return header(evidence)
        .or(() -> label(evidence, LabelKey.DETECTION))
        .or(() -> section(evidence))
        .or(() -> label(evidence, LabelKey.DETECTED))
        .or(() -> finder(evidence))
        .or(() -> stated(evidence))
        .or(() -> event(timeline))
        .or(() -> summary(evidence))
        .or(() -> elsewhere(evidence));
  }

  private static Optional<Fact<DetectionSource>> header(Evidence evidence) {
    return evidence
        .header()
        .text(Field.DETECTION)
        .flatMap(
            scalar ->
                value(scalar.text())
                    .map(
                        source ->
                            new Fact<>(
                                source, evidence.header().origin(Field.DETECTION), scalar.line())));
  }

  /** What a label says; it may also be the source's own name. */
  private static Optional<Fact<DetectionSource>> label(Evidence evidence, LabelKey key) {
    return evidence
        .labels()
        .get(key)
        .flatMap(
            l -> value(l.value().text()).map(source -> new Fact<>(source, l.origin(), l.line())));
  }

  /** Who is named as the one who found it is one of the team unless it says otherwise. */
  private static Optional<Fact<DetectionSource>> finder(Evidence evidence) {
    return evidence
        .labels()
        .get(LabelKey.FINDER)
        .map(
            l ->
                new Fact<>(
                    value(l.value().text()).orElse(DetectionSource.EMPLOYEE),
                    l.origin(),
                    l.line()));
  }

  /** A sentence about nothing but detection says it wherever the incident is told of. */
  private static Optional<Fact<DetectionSource>> stated(Evidence evidence) {
    return evidence.chapters().stream()
        .filter(chapter -> !chapter.context().looksBack())
        .flatMap(chapter -> chapter.blocks().stream())
        .flatMap(DetectionMiner::sentences)
        .filter(sentence -> ON_DETECTION.matcher(sentence.text()).find())
        .limit(1)
        .flatMap(
            sentence ->
                Noticing.named(sentence.text())
                    .map(source -> new Fact<>(source, Origin.PROSE, sentence.line()))
                    .stream())
        .findFirst();
  }

  private static Optional<DetectionSource> value(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return Stream.of(DetectionSource.values())
        .filter(source -> source.key().equals(word))
        .findFirst()
        .or(() -> first(text, Noticing::named));
  }

  private static Optional<DetectionSource> first(
      String text, Function<String, Optional<DetectionSource>> reading) {
    return Sentences.parts(text).stream().map(reading).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Fact<DetectionSource>> section(Evidence evidence) {
    return first(
        evidence, SectionKind.DETECTION, Origin.SECTION, FIRST_OF_SECTION, Noticing::named);
  }

  private static Optional<Fact<DetectionSource>> summary(Evidence evidence) {
    return first(evidence, SectionKind.SUMMARY, Origin.SUMMARY, FIRST_OF_SUMMARY, Noticing::told);
  }

  /** In the story of it; what people inside notice there is rather why it happened. */
  private static Optional<Fact<DetectionSource>> elsewhere(Evidence evidence) {
    return evidence.chapters().stream()
        .filter(c -> c.level() > 0 && STORY.contains(c.context()))
        .flatMap(chapter -> chapter.blocks().stream())
        .flatMap(DetectionMiner::sentences)
        .limit(FIRST_OF_STORY)
        .flatMap(
            sentence ->
                Noticing.told(sentence.text())
                    .filter(source -> source != DetectionSource.EMPLOYEE)
                    .map(source -> new Fact<>(source, Origin.PROSE, sentence.line()))
                    .stream())
        .findFirst();
  }

  /** What is marked as detection, else the first of the early events that tells of it. */
  private static Optional<Fact<DetectionSource>> event(List<Moment> timeline) {
    return timeline.stream()
        .filter(moment -> moment.phase().filter(p -> p == Phase.DETECTED).isPresent())
        .limit(1)
        .flatMap(moment -> read(moment, Noticing::named))
        .findFirst()
        .or(
            () ->
                timeline.stream()
                    .limit(FIRST_EVENTS)
                    .flatMap(moment -> read(moment, Noticing::told))
                    .findFirst());
  }

  private static Stream<Fact<DetectionSource>> read(
      Moment moment, Function<String, Optional<DetectionSource>> reading) {
    return first(moment.text(), reading)
        .or(() -> Noticing.headed(moment.text()))
        .map(source -> new Fact<>(source, Origin.TIMELINE, moment.line()))
        .stream();
  }

  private record Sentence(String text, int line) {}

  /** The first of some sentences that tells; what opens a document is summary. */
  private static Optional<Fact<DetectionSource>> first(
      Evidence evidence,
      SectionKind kind,
      Origin origin,
      int most,
      Function<String, Optional<DetectionSource>> reading) {
    return evidence.chapters().stream()
        .filter(c -> c.context() == kind || (kind == SectionKind.SUMMARY && c.level() == 0))
        .filter(c -> !ON_SILENCE.matcher(c.heading()).find())
        .flatMap(chapter -> chapter.blocks().stream())
        .flatMap(DetectionMiner::sentences)
        .limit(most)
        .flatMap(
            sentence ->
                reading
                    .apply(sentence.text())
                    .map(source -> new Fact<>(source, origin, sentence.line()))
                    .stream())
        .findFirst();
  }

  private static Stream<Sentence> sentences(Block block) {
    if (block instanceof Paragraph paragraph) {
      return sentences(paragraph.text().text(), paragraph.line());
    }
    return block instanceof ListBlock list
        ? list.items().stream().flatMap(item -> sentences(item.text().text(), item.line()))
        : Stream.empty();
  }

  private static Stream<Sentence> sentences(String text, int line) {
    return Sentences.parts(text).stream().map(sentence -> new Sentence(sentence, line));
  }
}
