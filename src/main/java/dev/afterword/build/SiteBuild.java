package dev.afterword.build;

import dev.afterword.assemble.Assembly;
import dev.afterword.build.BuildResult.Counts;
import dev.afterword.config.Settings;
import dev.afterword.diag.Problem;
import dev.afterword.export.StaticIndex.Known;
import dev.afterword.model.IncidentId;
import dev.afterword.output.StagedSite;
import dev.afterword.output.Staging;
import dev.afterword.page.SiteInput;
import dev.afterword.page.SitePlan;
import dev.afterword.search.SearchDocument;
import dev.afterword.search.SearchIndex;
import dev.afterword.view.Backlinks;
import dev.afterword.view.Coverage;
import dev.afterword.view.IncidentIndex;
import dev.afterword.view.Related;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /**
   * Reads a site and says what is wrong with it; writes nothing.
   *
   * @throws UsageException if the request makes no sense
   */
  public static CheckResult check(BuildRequest request, Progress progress) throws UsageException {
    Content content = new ContentReader(request, new Stages(progress)).read();
    return new CheckResult(
        content.settings(),
        content.counts(),
        Coverage.of(content.assembly().base()),
        content.problems());
  }

  private BuildResult run() throws UsageException, IOException {
    ContentReader reader = new ContentReader(request, stages);
    checkTarget(reader.settings());
    Content content = reader.read();
    problems.addAll(content.problems());
    return mustStop() ? result(content.settings(), false, content.counts()) : write(content);
  }

  private BuildResult write(Content content) throws IOException {
    try (Staging staging = Staging.beside(content.settings().folders().output())) {
      return write(content, staging);
    }
  }

  private BuildResult write(Content content, Staging staging) throws IOException {
    Settings settings = content.settings();
    Assembly assembly = content.assembly();
    List<SearchDocument> searchable = SearchDocuments.of(assembly.base(), settings);
    List<List<String>> synonyms = SearchDocuments.synonyms(assembly.base());
    Path newIndex = staging.place("index");
    Path newSite = staging.place("site");
    stages.perform("index", () -> SearchIndex.write(newIndex, searchable, synonyms));
    boolean publish;
    Counts counts;
    try (SearchIndex index = SearchIndex.open(newIndex)) {
      Map<IncidentId, List<Related.Link>> related =
          stages.run("relate", () -> Related.of(assembly.base(), index.likeness(searchable)));
      StagedSite site = StagedSite.begin(newSite);
      Known known = stages.run("search", () -> SearchFiles.write(site, index, searchable));
      ThemeFiles theme = ThemeFiles.of(settings.folders().assets());
      SiteInput input = input(content, related, theme.ahead(known));
      SitePlan plan = stages.run("plan", () -> SitePlan.of(input));
      problems.addAll(plan.problems());
      SiteWriter writer = new SiteWriter(settings, plan, site, problems);
      stages.forEach("render", plan.pages(), writer::page);
      stages.perform("data", () -> writer.data(content, related));
      stages.perform(
          "assets", () -> writer.files(assembly.media(), content.tree().others(), theme, known));
      publish = !mustStop();
      counts = counts(content.counts(), plan, site);
    }
    if (publish) {
      stages.perform("publish", () -> publish(settings.folders(), staging, newSite, newIndex));
    }
    return result(settings, publish, counts);
  }

  /** Site and index take the place of the old ones. */
  private static void publish(Settings.Folders folders, Staging staging, Path site, Path index)
      throws IOException {
    staging.publish(site, folders.output());
    staging.publish(index, folders.index());
  }

  private static Counts counts(Counts read, SitePlan plan, StagedSite site) {
    return new Counts(
        read.documents(), read.drafts(), read.incidents(), plan.pages().size(), site.files());
  }

  /** A wrong word on the command line must not cost anybody their files. */
  private static void checkTarget(Settings settings) throws UsageException, IOException {
    Path output = settings.folders().output();
    if (settings.folders().content().startsWith(output)
        || settings.folders().project().startsWith(output)) {
      throw new UsageException("the output folder " + output + " holds the sources");
    }
    refuse(output, "", Staging.objection(output, StagedSite::isSite));
    Path index = settings.folders().index();
    refuse(index, ", where the search index goes", Staging.objection(index, SearchIndex::isIndex));
  }

  private static void refuse(Path folder, String purpose, Optional<String> objection)
      throws UsageException {
    if (objection.isPresent()) {
      throw new UsageException(
          "will not replace "
              + folder
              + purpose
              + ": "
              + objection.get()
              + "; choose an empty folder");
    }
  }

  private static SiteInput input(
      Content content, Map<IncidentId, List<Related.Link>> related, String searchAhead) {
    Assembly assembly = content.assembly();
    return new SiteInput(
        content.settings(),
        assembly.base(),
        IncidentIndex.of(assembly.base()),
        related,
        Backlinks.of(assembly.base()),
        assembly.documents(),
        content.problems(),
        content.byDocument(),
        searchAhead);
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
