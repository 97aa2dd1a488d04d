package dev.afterword.build;

import dev.afterword.config.Settings;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.SlashPath;
import dev.afterword.export.StaticIndex.Known;
import dev.afterword.model.Incident;
import dev.afterword.model.IncidentId;
import dev.afterword.output.StagedSite;
import dev.afterword.page.PlannedPage;
import dev.afterword.page.Routes;
import dev.afterword.page.SitePlan;
import dev.afterword.render.IncidentsJson;
import dev.afterword.render.IncidentsJson.RelatedJson;
import dev.afterword.render.TemplateRenderer;
import dev.afterword.render.TemplateRenderer.RenderException;
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
    return content.byDocument().getOrDefault(incident.info().key(), List.of()).stream()
        .map(problem -> problem.code().code())
        .sorted()
        .distinct()
        .toList();
  }

  /** Media of documents, then the user's assets, then those of the theme that are not replaced. */
  void files(Collection<String> media, Map<String, Path> others, ThemeFiles theme, Known known)
      throws IOException {
    for (String path : media) {
      Path source = others.get(path);
      if (source != null) {
        copy(Routes.media(path).value(), source);
      }
    }
    for (Map.Entry<String, Path> asset : theme.users().entrySet()) {
      copy(asset.getKey(), asset.getValue());
    }
    for (Map.Entry<String, byte[]> asset : theme.published(known).entrySet()) {
      if (site.claim(asset.getKey(), "the theme").isEmpty()) {
        site.write(asset.getKey(), asset.getValue());
      }
    }
    // GitHub Pages would run the site through Jekyll and drop what begins with an underscore.
    claim(".nojekyll", DATA);
    site.write(".nojekyll", "");
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
}
