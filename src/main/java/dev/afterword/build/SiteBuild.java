package dev.afterword.build;

import dev.afterword.assemble.Assembler;
import dev.afterword.assemble.Assembly;
import dev.afterword.build.BuildResult.Counts;
import dev.afterword.config.IdPattern;
import dev.afterword.config.Profiles;
import dev.afterword.config.ProfilesReader;
import dev.afterword.config.RawSettings;
import dev.afterword.config.Settings;
import dev.afterword.config.SettingsReader;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.jbake.JBakeEngine;
import dev.afterword.jbake.JBakeProperties;
import dev.afterword.markup.BodyEngine;
import dev.afterword.markup.BodyParser;
import dev.afterword.markup.MarkdownEngine;
import dev.afterword.mine.DocumentFacts;
import dev.afterword.mine.Miner;
import dev.afterword.model.IncidentId;
import dev.afterword.output.StagedSite;
import dev.afterword.page.SiteInput;
import dev.afterword.page.SitePlan;
import dev.afterword.search.SearchDocument;
import dev.afterword.search.SearchIndex;
import dev.afterword.source.Format;
import dev.afterword.source.SourceDocument;
import dev.afterword.source.SourceFile;
import dev.afterword.source.SourceReader;
import dev.afterword.source.SourceTree;
import dev.afterword.survey.Sample;
import dev.afterword.survey.Survey;
import dev.afterword.view.Backlinks;
import dev.afterword.view.IncidentIndex;
import dev.afterword.view.Related;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The build, from sources to a published site.
 *
 * <pre>{@code
 * BuildResult result = SiteBuild.run(BuildRequest.of(Path.of("my-postmortems")), Progress.SILENT);
 * }</pre>
 */
public final class SiteBuild {
  private final BuildRequest request;
  private final Stages stages;
  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

  private SiteBuild(BuildRequest request, Progress progress) {
    this.request = request;
    this.stages = new Stages(progress);
  }

  /**
   * Builds a site. Whatever is wrong with content, configuration or templates is in the result.
   *
   * @throws UsageException if the request makes no sense
   * @throws IOException if the output cannot be written
   */
  public static BuildResult run(BuildRequest request, Progress progress)
      throws UsageException, IOException {
    return new SiteBuild(request, progress).run();
  }

  private BuildResult run() throws UsageException, IOException {
    RawSettings raw = stages.run("configure", this::configuration);
    Settings settings = settings(raw);
    checkTarget(settings);
    SourceTree found = stages.run("walk", () -> SourceTree.walk(settings));
    ProfilesReader.Result local =
        stages.run("profiles", () -> DirectoryProfiles.read(settings, found, problems));
    SourceTree tree = found.without(local.exclude());
    Survey survey = survey(settings, tree, local.profiles());
    Profiles profiles = local.profiles().inferring(survey.profiles());
    List<DocumentFacts> all =
        stages.each("read", tree.documents(), reading(settings, profiles, raw));
    List<DocumentFacts> documents = all.stream().filter(d -> keep(d, settings)).toList();
    Assembly assembly =
        stages.run("assemble", () -> Assembler.assemble(documents, tree.others().keySet()));
    problems.addAll(tree.problems());
    problems.addAll(assembly.problems());
    checkNotEmpty(settings, all);
    Counts read = new Counts(all.size(), all.size() - documents.size(), 0, 0, 0);
    return mustStop() ? result(settings, false, read) : write(settings, tree, assembly, read);
  }

  private BuildResult write(Settings settings, SourceTree tree, Assembly assembly, Counts read)
      throws IOException {
    List<SearchDocument> searchable = SearchDocuments.of(assembly.base(), settings);
    Path newIndex = SiteWriter.newIndex(settings);
    List<List<String>> synonyms = SearchDocuments.synonyms(assembly.base());
    stages.run("index", () -> index(newIndex, searchable, synonyms));
    try (SearchIndex index = SearchIndex.open(newIndex);
        StagedSite site = StagedSite.begin(settings.folders().output())) {
      Map<IncidentId, List<Related.Link>> related =
          stages.run("relate", () -> Related.of(assembly.base(), index.likeness(searchable)));
      SitePlan plan = stages.run("plan", () -> SitePlan.of(input(settings, assembly, related)));
      problems.addAll(plan.problems());
      SiteWriter writer = new SiteWriter(settings, plan, site, problems);
      stages.each("render", plan.pages(), writer::page);
      stages.run("data", () -> writer.data(assembly, related));
      stages.run("search", () -> writer.search(index, searchable));
      stages.run("assets", () -> writer.files(assembly.media(), tree.others()));
      boolean publish = !mustStop();
      if (publish) {
        stages.run("publish", () -> writer.publish(newIndex));
      }
      return result(settings, publish, counts(read, assembly, plan, site));
    } finally {
      StagedSite.delete(newIndex);
    }
  }

  private static Path index(
      Path directory, List<SearchDocument> documents, List<List<String>> synonyms) {
    SearchIndex.write(directory, documents, synonyms);
    return directory;
  }

  private static Counts counts(Counts read, Assembly assembly, SitePlan plan, StagedSite site) {
    return new Counts(
        read.documents(),
        read.drafts(),
        assembly.base().incidents().size(),
        plan.pages().size(),
        site.files());
  }

  private RawSettings configuration() throws UsageException {
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
    return request.source().relativize(file.toAbsolutePath()).toString().replace('\\', '/');
  }

  private Settings settings(RawSettings raw) {
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
    problems.addAll(result.problems());
    return result.settings();
  }

  /** A wrong word on the command line must not cost anybody their files. */
  private static void checkTarget(Settings settings) throws UsageException, IOException {
    Path output = settings.folders().output();
    if (settings.folders().content().startsWith(output)
        || settings.folders().project().startsWith(output)) {
      throw new UsageException("the output folder " + output + " holds the sources");
    }
    Optional<String> objection = StagedSite.objection(output);
    if (objection.isPresent()) {
      throw new UsageException(
          "will not replace " + output + ": " + objection.get() + "; choose an empty folder");
    }
  }

  private Survey survey(Settings settings, SourceTree tree, Profiles profiles) {
    List<Optional<Sample>> samples =
        stages.each("survey", Survey.choose(tree.documents()), Survey::ask);
    Survey survey = Survey.of(samples.stream().flatMap(Optional::stream).toList(), profiles);
    String content = relative(settings.folders().content());
    survey.findings().forEach(finding -> problems.add(finding.asProblem(content)));
    return survey;
  }

  private static Function<SourceFile, DocumentFacts> reading(
      Settings settings, Profiles profiles, RawSettings raw) {
    SourceReader reader = new SourceReader(settings.reading().headerSeparator());
    BodyParser parser = new BodyParser(engines(settings, raw));
    Miner miner = new Miner(profiles);
    return file -> {
      SourceDocument document = reader.read(file);
      Optional<Pattern> numbers = profiles.of(file.folder()).ids().map(IdPattern::mentions);
      return miner.mine(document, parser.parse(document, numbers));
    };
  }

  private static Map<Format, BodyEngine> engines(Settings settings, RawSettings raw) {
    Map<Format, BodyEngine> engines = new EnumMap<>(Format.class);
    BodyEngine jbake = new LazyEngine(() -> new JBakeEngine(raw, settings.folders().project()));
    engines.put(Format.MARKDOWN, new MarkdownEngine());
    engines.put(Format.ASCIIDOC, jbake);
    engines.put(Format.HTML, jbake);
    return engines;
  }

  private static boolean keep(DocumentFacts document, Settings settings) {
    return settings.reading().drafts() || !document.draft();
  }

  private void checkNotEmpty(Settings settings, List<DocumentFacts> documents) {
    if (documents.isEmpty()) {
      String folder = relative(settings.folders().content());
      problems.add(Problem.of(ProblemCode.NO_CONTENT, Place.file(folder.isEmpty() ? "." : folder)));
    }
  }

  private SiteInput input(
      Settings settings, Assembly assembly, Map<IncidentId, List<Related.Link>> related) {
    return new SiteInput(
        settings,
        assembly.base(),
        IncidentIndex.of(assembly.base()),
        related,
        Backlinks.of(assembly.base()),
        assembly.documents(),
        sortedProblems());
  }

  private boolean mustStop() {
    synchronized (problems) {
      return !request.keepGoing()
          && problems.stream().anyMatch(p -> p.severity().atLeast(request.failOn()));
    }
  }

  private BuildResult result(Settings settings, boolean published, Counts counts) {
    return new BuildResult(settings, published, counts, sortedProblems(), stages.timings());
  }

  private List<Problem> sortedProblems() {
    return List.copyOf(problems).stream().sorted().distinct().toList();
  }
}
