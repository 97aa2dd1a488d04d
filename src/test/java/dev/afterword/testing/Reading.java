package dev.afterword.testing;

import dev.afterword.config.RawSettings;
import dev.afterword.config.SettingsReader;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.facts.DocumentFacts.IncidentFacts;
import dev.afterword.jbake.JBakeProperties;
import dev.afterword.log.ParsedDocument;
import dev.afterword.markup.BodyParser;
import dev.afterword.markup.MarkdownEngine;
import dev.afterword.mine.Miner;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.SectionKind;
import dev.afterword.source.Format;
import dev.afterword.source.Sidecars;
import dev.afterword.source.SourceFile;
import dev.afterword.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is read from one document, without settings, in words that a test can compare. */
public record Reading(DocumentFacts facts) {
  /** A document whose name says nothing. */
  public static Reading of(String text) {
    return of("report.md", text);
  }

  public static Reading of(String name, String text) {
    try {
      Path folder = Files.createTempDirectory("afterword-reading");
      Path file = folder.resolve(name);
      try {
        Files.createDirectories(folder.resolve(name).resolve("..").normalize());
        Files.writeString(file, text);
        return read(folder, file, name);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Reading read(Path folder, Path file, String name) {
    var document =
        new SourceReader("~~~~~~", Sidecars.none())
            .read(new SourceFile(name, file, name, Format.of(name).orElse(Format.MARKDOWN)));
    var settings =
        SettingsReader.read(
                RawSettings.none(),
                new SettingsReader.Options(folder, Optional.empty(), Optional.empty(), false),
                JBakeProperties::preset)
            .settings();
    var body = new BodyParser(Map.of(Format.MARKDOWN, new MarkdownEngine())).parse(document);
    return new Reading(
        new Miner(settings.reading().profiles(), settings.catalog())
            .mine(ParsedDocument.whole(document, body)));
  }

  public IncidentFacts incident() {
    return facts.incident().orElseThrow();
  }

  public List<dev.afterword.diag.Problem> problems() {
    return facts.problems();
  }

  public String summary() {
    return facts.identity().summary();
  }

  /** {@code 2021-10-04T09:05 UTC started: text}, one an event. */
  public List<String> timeline() {
    return incident().timeline().stream()
        .map(
            moment ->
                text(moment.at())
                    + moment.phase().map(phase -> " " + phase.key()).orElse("")
                    + ": "
                    + moment.text())
        .toList();
  }

  /** {@code done: text}, one an action. */
  public List<String> actions() {
    return incident().actions().stream()
        .map(action -> action.state().key() + ": " + action.text())
        .toList();
  }

  /** {@code 3 impact}, one a section that is of a known kind. */
  public List<String> sections() {
    return facts.body().sections().stream()
        .filter(section -> section.kind() != SectionKind.OTHER)
        .map(section -> section.line() + " " + section.kind().key())
        .toList();
  }

  public String started() {
    return text(incident().chronology().started());
  }

  public String detected() {
    return text(incident().chronology().detected());
  }

  public String mitigated() {
    return text(incident().chronology().mitigated());
  }

  public String ended() {
    return text(incident().chronology().ended());
  }

  /** In minutes; empty where the document does not say. */
  public String duration() {
    return incident()
        .chronology()
        .statedDuration()
        .map(fact -> "" + fact.value().toMinutes())
        .orElse("");
  }

  private static String text(Optional<Fact<EventTime>> fact) {
    return fact.map(Fact::value).map(Reading::text).orElse("");
  }

  public static String text(EventTime time) {
    return (time.approximate() ? "~" : "")
        + time.text()
        + time.zone().map(zone -> " " + zone).orElse("");
  }
}
