package dev.afterword.build;

import dev.afterword.config.Settings;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.SlashPath;
import dev.afterword.model.Incident;
import dev.afterword.model.IncidentId;
import dev.afterword.output.StagedSite;
import dev.afterword.output.ThemeAssets;
import dev.afterword.page.PlannedPage;
import dev.afterword.page.Routes;
import dev.afterword.page.SitePlan;
import dev.afterword.render.IncidentsJson;
import dev.afterword.render.IncidentsJson.RelatedJson;
import dev.afterword.render.TemplateRenderer;
import dev.afterword.render.TemplateRenderer.RenderException;
import dev.afterword.search.EngineFiles;
import dev.afterword.search.SearchDocument;
import dev.afterword.search.SearchIndex;
import dev.afterword.search.StaticIndex;
import dev.afterword.view.Related;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the planned site to disk. */
final class SiteWriter {
  private static final String DATA = "the site's data";

  private final Settings settings;
  private final SitePlan plan;
  private final StagedSite site;
  private final List<Problem> problems;
  private final TemplateRenderer renderer;

  /**
   * @param problems what goes wrong is added here; must allow several threads
   */
  SiteWriter(Settings settings, SitePlan plan, StagedSite site, List<Problem> problems) {
    this.settings = settings;
    this.plan = plan;
    this.site = site;
    this.problems = problems;
    Path templates = settings.folders().templates();
    Optional<Path> own = Optional.of(templates).filter(Files::isDirectory);
    this.renderer = new TemplateRenderer(plan.site(), own, relative(templates));
  }

  private String relative(Path path) {
    return SlashPath.below(settings.folders().project(), path);
  }

  /** Renders a page. */
  void page(PlannedPage page) {
    try {
      String text = renderer.render(page);
      String file = page.path().fileName();
      // The plan has reported pages that claim one address; the first one stays.
      if (site.claim(file, page.source()).isEmpty()) {
        site.write(file, text);
      }
    } catch (RenderException e) {
      problems.add(e.problem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void data(Content content, Map<IncidentId, List<Related.Link>> related) throws IOException {
    IncidentsJson json =
        new IncidentsJson(
            content.assembly().base(),
            id -> Routes.of(id).url(),
            id ->
                related.getOrDefault(id, List.of()).stream()
                    .map(link -> new RelatedJson(link.id().slug(), plan.reasons(link)))
                    .toList(),
            incident -> codes(content, incident));
    String path = Routes.API.file("incidents.json").value();
    claim(path, DATA);
    try (OutputStream out = site.stream(path)) {
      json.write(out);
    }
  }

  private static List<String> codes(Content content, Incident incident) {
    return content.bySource().getOrDefault(incident.info().source(), List.of()).stream()
        .map(problem -> problem.code().code())
        .sorted()
        .distinct()
        .toList();
  }

  /**
   * Writes the files of the search.
   *
   * @return with what the engine begins, so that it knows the index
   */
  byte[] search(SearchIndex index, List<SearchDocument> documents) {
    return StaticIndex.export(
        index,
        documents,
        (name, content) -> {
          String path = Routes.SEARCH.file(name).value();
          claim(path, DATA);
          write(path, content);
        });
  }

  /**
   * Media of documents, then the user's assets, then those of the theme that are not replaced.
   *
   * @param known what {@link #search} returned
   */
  void files(Collection<String> media, Map<String, Path> others, byte[] known) throws IOException {
    for (String path : media) {
      Path source = others.get(path);
      if (source != null) {
        copy(Routes.media(path).value(), source);
      }
    }
    Map<String, Path> users = usersAssets();
    SortedMap<String, byte[]> theme = ThemeAssets.load();
    SortedMap<String, byte[]> compiled = ThemeAssets.compiled();
    for (Map.Entry<String, Path> asset : users.entrySet()) {
      String path = asset.getKey();
      if (path.startsWith(EngineFiles.FOLDER) && theme.containsKey(path)) {
        theme.put(path, Files.readAllBytes(asset.getValue()));
        compiled.clear();
      } else {
        copy(path, asset.getValue());
      }
    }
    SortedMap<String, byte[]> published = EngineFiles.published(theme, compiled, known);
    for (Map.Entry<String, byte[]> asset : published.entrySet()) {
      if (site.claim(asset.getKey(), "the theme").isEmpty()) {
        site.write(asset.getKey(), asset.getValue());
      }
    }
    // GitHub Pages would run the site through Jekyll and drop what begins with an underscore.
    claim(".nojekyll", DATA);
    site.write(".nojekyll", "");
  }

  private Map<String, Path> usersAssets() throws IOException {
    Path folder = settings.folders().assets();
    return Files.isDirectory(folder) ? ThemeAssets.files(folder) : new TreeMap<>();
  }

  private void copy(String path, Path source) throws IOException {
    if (claim(path, relative(source))) {
      site.copy(path, source);
    }
  }

  private boolean claim(String path, String owner) {
    Optional<String> other = site.claim(path, owner);
    other.ifPresent(
        taken ->
            problems.add(
                Problem.of(ProblemCode.OUTPUT_COLLISION, Place.file(owner), path, taken, owner)));
    return other.isEmpty();
  }

  private void write(String path, byte[] content) {
    try {
      site.write(path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
