package dev.afterword.scoring;

import dev.afterword.config.Catalog;
import dev.afterword.config.Profiles;
import dev.afterword.config.RawSettings;
import dev.afterword.config.Settings;
import dev.afterword.config.SettingsReader;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.jbake.JBakeEngine;
import dev.afterword.jbake.JBakeProperties;
import dev.afterword.log.ParsedDocument;
import dev.afterword.markup.BodyParser;
import dev.afterword.markup.MarkdownEngine;
import dev.afterword.mine.Miner;
import dev.afterword.source.Format;
import dev.afterword.source.Sidecars;
import dev.afterword.source.SourceDocument;
import dev.afterword.source.SourceFile;
import dev.afterword.source.SourceReader;
import dev.afterword.source.SourceTree;
import dev.afterword.survey.Sample;
import dev.afterword.survey.Survey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Real documents, a folder for each collection. They are read without configuration, but with what
 * a collection shows as a whole, as in a build.
 */
final class Corpora {
  private static final Catalog NOTHING_DECLARED =
      new Catalog(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  private final Path folder;
  private final BodyParser parser;
  private final Map<Path, Miner> miners = new HashMap<>();

  Corpora(Path folder) {
    this.folder = folder;
    var jbake = new JBakeEngine(RawSettings.none(), folder);
    this.parser =
        new BodyParser(
            Map.of(
                Format.MARKDOWN, new MarkdownEngine(),
                Format.HTML, jbake,
                Format.ASCIIDOC, jbake));
  }

  /**
   * @param name of a document: its collection, then its path there
   * @return empty where it is not on this machine, which is said
   */
  Optional<DocumentFacts> read(String name) {
    return document(name).map(document -> mine(name, document));
  }

  /** The document itself; empty where it is not on this machine, which is said. */
  Optional<SourceDocument> document(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      System.out.println("not there, left out: " + file);
      return Optional.empty();
    }
    String path = collection(name).relativize(file).toString();
    Format format = Format.of(path).orElse(Format.MARKDOWN);
    SourceFile source = new SourceFile(path, file, path, format);
    return Optional.of(new SourceReader("~~~~~~", Sidecars.none()).read(source));
  }

  /** What is read from a document, or from another writing of it. */
  DocumentFacts mine(String name, SourceDocument document) {
    Miner miner = miners.computeIfAbsent(collection(name), Corpora::miner);
    return miner.mine(ParsedDocument.whole(document, parser.parse(document)));
  }

  private Path collection(String name) {
    return folder.resolve(name.substring(0, name.indexOf('/')));
  }

  private static Miner miner(Path collection) {
    var options =
        new SettingsReader.Options(
            collection.toAbsolutePath(), Optional.empty(), Optional.empty(), false);
    Settings settings =
        SettingsReader.read(RawSettings.none(), options, JBakeProperties::preset).settings();
    Profiles profiles = settings.reading().profiles();
    List<Sample> samples =
        Survey.choose(SourceTree.walk(settings).documents()).stream()
            .map(Survey::ask)
            .flatMap(Optional::stream)
            .toList();
    return new Miner(profiles.inferring(Survey.of(samples, profiles).profiles()), NOTHING_DECLARED);
  }
}
