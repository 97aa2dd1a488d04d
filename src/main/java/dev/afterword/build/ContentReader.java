package dev.afterword.build;

import dev.afterword.assemble.Assembler;
import dev.afterword.assemble.Assembly;
import dev.afterword.assemble.Privacy;
import dev.afterword.build.BuildResult.Counts;
import dev.afterword.build.DocumentReader.Read;
import dev.afterword.check.Checks;
import dev.afterword.check.DocumentChecks;
import dev.afterword.config.Profiles;
import dev.afterword.config.ProfilesReader;
import dev.afterword.config.RawSettings;
import dev.afterword.config.Settings;
import dev.afterword.config.SettingsReader;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.SlashPath;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.jbake.JBakeEngine;
import dev.afterword.jbake.JBakeProperties;
import dev.afterword.markup.BodyEngine;
import dev.afterword.markup.BodyParser;
import dev.afterword.markup.MarkdownEngine;
import dev.afterword.mine.Miner;
import dev.afterword.model.DocumentKey;
import dev.afterword.source.Format;
import dev.afterword.source.Sidecars;
import dev.afterword.source.SourceFile;
import dev.afterword.source.SourceReader;
import dev.afterword.source.SourceTree;
import dev.afterword.survey.Sample;
import dev.afterword.survey.Survey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads configuration and sources, up to the knowledge base and what is wrong with them. */
final class ContentReader {
  private final BuildRequest request;
  private final Stages stages;
  private final RawSettings raw;
  private final Settings settings;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Reads the configuration.
   *
   * @throws UsageException if the request names what is not there
   */
  ContentReader(BuildRequest request, Stages stages) throws UsageException {
    this.request = request;
    this.stages = stages;
    this.raw = stages.run("configure", this::configuration);
    SettingsReader.Result result =
        SettingsReader.read(
            raw,
            new SettingsReader.Options(
                request.source(),
                request.output(),
                request.config(),
                request.drafts(),
                request.directory()),
            JBakeProperties::preset);
    this.settings = result.settings();
    problems.addAll(result.problems());
  }

  Settings settings() {
    return settings;
  }

  Content read() {
    SourceTree found = stages.run("walk", () -> SourceTree.walk(settings));
    ProfilesReader.Result local =
        stages.run("profiles", () -> DirectoryProfiles.read(settings, found, problems));
    SourceTree tree = found.without(local.exclude());
    Survey survey = survey(tree, local.profiles());
    Profiles profiles = local.profiles().inferring(survey.profiles());
    Sidecars sidecars = Sidecars.read(tree, settings.folders().project());
    problems.addAll(sidecars.problems());
    problems.addAll(unusedTemplates());
    DocumentReader reader = reader(profiles, sidecars);
    List<Read> all =
        stages.each("read", tree.documents(), reader::read).stream().flatMap(List::stream).toList();
    Map<Boolean, List<Read>> kept =
        all.stream().collect(Collectors.partitioningBy(read -> keep(read.facts())));
    List<Read> documents = kept.getOrDefault(true, List.of());
    Assembly assembly =
        stages.run(
            "assemble",
            () ->
                Assembler.assemble(
                    facts(documents),
                    facts(kept.getOrDefault(false, List.of())),
                    tree.others().keySet(),
                    settings.catalog()));
    problems.addAll(tree.problems());
    problems.addAll(assembly.problems());
    checkNotEmpty(all.isEmpty());
    List<Problem> checked = stages.run("check", () -> check(documents, assembly));
    Counts counts =
        new Counts(all.size(), all.size() - documents.size(), assembly.base().told().size(), 0, 0);
    Assembly shown = Privacy.apply(assembly, settings.site().people());
    return new Content(
        settings, tree, shown, counts, checked, byDocument(checked, facts(documents)));
  }

  private static List<DocumentFacts> facts(List<Read> documents) {
    return documents.stream().map(Read::facts).toList();
  }

  /** What is said of a line is said of the part of the file that it is in, if it is in one. */
  private static Map<DocumentKey, List<Problem>> byDocument(
      List<Problem> problems, List<DocumentFacts> documents) {
    Map<String, List<SourceFile>> files =
        documents.stream()
            .map(DocumentFacts::file)
            .sorted()
            .collect(Collectors.groupingBy(SourceFile::display));
    Map<DocumentKey, List<Problem>> byDocument = new HashMap<>();
    for (Problem problem : problems) {
      files.getOrDefault(problem.place().path(), List.of()).stream()
          .filter(file -> file.extent().covers(problem.place().line()))
          .reduce((whole, part) -> part)
          .ifPresent(
              file -> byDocument.computeIfAbsent(file.key(), k -> new ArrayList<>()).add(problem));
    }
    return byDocument;
  }

  private Survey survey(SourceTree tree, Profiles profiles) {
    List<Optional<Sample>> samples =
        stages.each("survey", Survey.choose(tree.documents()), Survey::ask);
    Survey survey = Survey.of(samples.stream().flatMap(Optional::stream).toList(), profiles);
    String content = relative(settings.folders().content());
    survey.findings().forEach(finding -> problems.add(finding.asProblem(content)));
    return survey;
  }

  private List<Problem> check(List<Read> documents, Assembly assembly) {
    return Checks.of(
        settings.checks(),
        documents.stream().map(Read::checks).toList(),
        assembly.base().incidents(),
        problems);
  }

  private List<Problem> unusedTemplates() {
    Path templates = settings.folders().templates();
    try {
      return UnusedTemplates.find(templates, relative(templates));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RawSettings configuration() throws UsageException {
    if (Files.isRegularFile(request.source())) {
      throw new UsageException(
          request.source() + " is a file; --source takes the folder that it lies in");
    }
    if (!Files.isDirectory(request.source())) {
      throw new UsageException("there is no folder " + request.source());
    }
    Path file = request.config().orElse(request.source().resolve(JBakeProperties.FILE_NAME));
    if (!Files.isRegularFile(file)) {
      if (request.config().isPresent()) {
        throw new UsageException("there is no configuration file " + file);
      }
      return RawSettings.none();
    }
    try {
      return JBakeProperties.read(file, relative(file));
    } catch (IOException e) {
      throw new UsageException("cannot read " + file + ": " + e.getMessage());
    }
  }

  private String relative(Path file) {
    return SlashPath.below(request.source(), file.toAbsolutePath());
  }

  private DocumentReader reader(Profiles profiles, Sidecars sidecars) {
    return new DocumentReader(
        new SourceReader(settings.reading().headerSeparator(), sidecars),
        new BodyParser(engines(settings, raw)),
        new Miner(profiles, settings.catalog()),
        new DocumentChecks.Reader(settings.checks()),
        profiles);
  }

  private static Map<Format, BodyEngine> engines(Settings settings, RawSettings raw) {
    Map<Format, BodyEngine> engines = new EnumMap<>(Format.class);
    BodyEngine jbake = new LazyEngine(() -> new JBakeEngine(raw, settings.folders().project()));
    engines.put(Format.MARKDOWN, new MarkdownEngine());
    engines.put(Format.ASCIIDOC, jbake);
    engines.put(Format.HTML, jbake);
    return engines;
  }

  private boolean keep(DocumentFacts document) {
    return settings.reading().drafts() || !document.draft();
  }

  private void checkNotEmpty(boolean empty) {
    if (empty) {
      String folder = relative(settings.folders().content());
      problems.add(Problem.of(ProblemCode.NO_CONTENT, Place.file(folder.isEmpty() ? "." : folder)));
    }
  }
}
