package dev.afterword.scoring;

import dev.afterword.facts.DocumentFacts;
import dev.afterword.facts.DocumentFacts.IncidentFacts;
import dev.afterword.model.ActionItem;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Section;
import dev.afterword.model.SectionKind;
import dev.afterword.source.Format;
import dev.afterword.source.SourceDocument;
import dev.afterword.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes real documents in other ways and tells where something else is then read from them. What
 * is read need not be right for that, so no labels are needed.
 *
 * <pre>VariantScore CORPORA LABELS [--changes] [NAME ...]</pre>
 *
 * The labels only say which documents to take; a name chooses the variants that contain it.
 */
public final class VariantScore {
  private final Corpora corpora;
  private final boolean tells;

  private VariantScore(Corpora corpora, boolean tells) {
    this.corpora = corpora;
    this.tells = tells;
  }

  /** How often a field was read, and how often something else in the variant. */
  private static final class Tally {
    int read;
    int changed;
  }

  public static void main(String[] args) throws IOException {
    List<String> words = new ArrayList<>(List.of(args).subList(2, args.length));
    boolean tells = words.remove("--changes");
    VariantScore score = new VariantScore(new Corpora(Path.of(args[0])), tells);
    List<Expected> documents = MiningScore.expected(Path.of(args[1]));
    Map<String, Map<String, Tally>> all = new LinkedHashMap<>();
    for (Variant variant : Variants.all()) {
      if (words.isEmpty() || words.stream().anyMatch(variant.name()::contains)) {
        all.put(variant.name(), new TreeMap<>());
      }
    }
    for (Expected document : documents) {
      score.compare(document.name(), all);
    }
    all.forEach(VariantScore::print);
  }

  private static void print(String variant, Map<String, Tally> tallies) {
    String changed =
        tallies.entrySet().stream()
            .filter(entry -> entry.getValue().changed > 0)
            .map(e -> e.getKey() + " " + e.getValue().changed + "/" + e.getValue().read)
            .collect(Collectors.joining(", "));
    int documents = tallies.containsKey("document") ? tallies.get("document").read : 0;
    System.out.printf(Locale.ROOT, "%-30s %4d documents: %s%n", variant, documents, changed);
  }

  private void compare(String name, Map<String, Map<String, Tally>> all) {
    Optional<SourceDocument> document =
        corpora.document(name).filter(d -> d.file().format() == Format.MARKDOWN);
    if (document.isEmpty()) {
      return;
    }
    DocumentFacts facts = corpora.mine(name, document.get());
    for (Variant variant : Variants.all()) {
      if (all.containsKey(variant.name())) {
        SourceDocument other = written(document.get(), variant);
        if (!other.body().equals(document.get().body())) {
          compare(name, variant, facts, corpora.mine(name, other), all.get(variant.name()));
        }
      }
    }
  }

  static SourceDocument written(SourceDocument document, Variant variant) {
    SourceFile file = document.file();
    boolean html = variant.name().equals(Variants.HTML);
    SourceFile as =
        html
            ? new SourceFile(
                file.path().replaceFirst("\\.\\w+$", "") + ".html",
                file.file(),
                file.display(),
                Format.HTML)
            : file;
    return new SourceDocument(
        as,
        document.header(),
        document.beside(),
        variant.write().apply(document.body()),
        document.bodyLine(),
        document.problems());
  }

  private void compare(
      String name,
      Variant variant,
      DocumentFacts facts,
      DocumentFacts other,
      Map<String, Tally> tallies) {
    Map<String, String> before = digest(facts, variant);
    Map<String, String> after = digest(other, variant);
    tallies.computeIfAbsent("document", key -> new Tally()).read++;
    before.forEach(
        (field, value) -> {
          Tally tally = tallies.computeIfAbsent(field, key -> new Tally());
          tally.read += value.isEmpty() ? 0 : 1;
          if (!value.equals(after.get(field))) {
            tally.changed++;
            tell(variant.name(), field, name, value, after.get(field));
          }
        });
  }

  private void tell(String variant, String field, String name, String before, String after) {
    if (tells) {
      System.out.println(
          String.join("\t", variant, field, name, "<" + before + ">", "<" + after + ">"));
    }
  }

  /** What is compared, by field. */
  static Map<String, String> digest(DocumentFacts facts, Variant variant) {
    Map<String, String> digest = new LinkedHashMap<>();
    if (variant.sameWords()) {
      digest.put("title", words(facts.identity().title().value()));
    }
    digest.put("sections", sections(facts, variant.sameLines()));
    facts.incident().ifPresent(incident -> addIncident(digest, incident, variant));
    return digest;
  }

  private static void addIncident(
      Map<String, String> digest, IncidentFacts incident, Variant variant) {
    var times = incident.chronology();
    digest.put("kind", incident.kind().key());
    digest.put("started", time(times.started()));
    digest.put("detected", time(times.detected()));
    digest.put("mitigated", time(times.mitigated()));
    digest.put("ended", time(times.ended()));
    digest.put("duration", times.statedDuration().map(d -> "" + d.value().toMinutes()).orElse(""));
    digest.put("severity", incident.severity().map(s -> s.value().stated()).orElse(""));
    digest.put(
        "timeline",
        incident.timeline().stream()
            .map(moment -> text(moment.at()))
            .collect(Collectors.joining(" ")));
    digest.put(
        "actions",
        incident.actions().stream()
            .map(action -> action(action, variant.sameWords()))
            .collect(Collectors.joining(" | ")));
  }

  private static String sections(DocumentFacts facts, boolean lines) {
    return facts.body().sections().stream()
        .filter(section -> section.kind() != SectionKind.OTHER)
        .map(section -> section(section, lines))
        .collect(Collectors.joining(" "));
  }

  private static String section(Section section, boolean lines) {
    return lines ? section.line() + ":" + section.kind().key() : section.kind().key();
  }

  private static String time(Optional<Fact<EventTime>> time) {
    return time.map(fact -> text(fact.value())).orElse("");
  }

  /** To the minute. */
  private static String text(EventTime time) {
    String text = time.text();
    return text.substring(0, Math.min(16, text.length()));
  }

  private static String action(ActionItem action, boolean words) {
    return action.state().key() + (words ? " " + words(action.text()) : "");
  }

  private static String words(String text) {
    return text.replaceAll("[^\\p{L}\\d]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
