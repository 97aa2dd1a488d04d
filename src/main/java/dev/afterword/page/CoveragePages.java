package dev.afterword.page;

import dev.afterword.diag.ProblemCode;
import dev.afterword.model.Incident;
import dev.afterword.model.IncidentId;
import dev.afterword.page.Pieces.Link;
import dev.afterword.page.Views.CoverageLine;
import dev.afterword.page.Views.ListPage;
import dev.afterword.view.Coverage;
import dev.afterword.view.Coverage.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How many incidents say what they should, and a page for each field that some of them lack. */
final class CoveragePages {
  private static final int MOST_INCIDENTS = 500;

  private final PageContext context;
  private final Coverage coverage;

  /**
   * A field as pages speak of it.
   *
   * @param better what to do where it is missing
   */
  private record Wanted(String noun, String better) {
    static Wanted of(Field field) {
      return switch (field) {
        case TITLE -> of("title", ProblemCode.NO_TITLE);
        case STARTED -> of("start", ProblemCode.NO_START);
        case DETECTED ->
            new Wanted(
                "detection",
                "write detected: 2021-10-04T15:45Z in the header, or a line \"Detected: …\"");
        case ENDED -> of("end", ProblemCode.NO_END);
        case SEVERITY -> of("severity", ProblemCode.NO_SEVERITY);
        case SERVICES -> of("services", ProblemCode.NO_SERVICES);
        case CAUSES -> new Wanted("causes", "write causes: [name] in the header");
        case SUMMARY -> of("summary", ProblemCode.NO_SUMMARY);
        case TIMELINE -> of("timeline", ProblemCode.NO_TIMELINE);
        case ACTIONS -> of("action items", ProblemCode.NO_ACTIONS);
        case LESSONS -> of("lessons", ProblemCode.NO_LESSONS);
      };
    }

    /** What the rule says that asks for it. */
    private static Wanted of(String noun, ProblemCode rule) {
      return new Wanted(noun, rule.hint(List.of()));
    }

    String name() {
      return Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
    }
  }

  CoveragePages(PageContext context) {
    this.context = context;
    this.coverage = Coverage.of(context.input.base());
  }

  int incidents() {
    return coverage.incidents();
  }

  List<CoverageLine> lines() {
    return Stream.of(Field.values()).map(this::line).toList();
  }

  private CoverageLine line(Field field) {
    int without = coverage.incidents() - coverage.known(field);
    Link link = without == 0 ? null : new Link(without + " without", path(field).url());
    return new CoverageLine(
        Wanted.of(field).name(), coverage.known(field), coverage.percent(field), link);
  }

  private static SitePath path(Field field) {
    return Routes.QUALITY.page("without-" + field.key());
  }

  List<PlannedPage> plan() {
    List<PlannedPage> pages = new ArrayList<>();
    for (Field field : Field.values()) {
      List<IncidentId> without = coverage.without(field);
      if (!without.isEmpty()) {
        Wanted wanted = Wanted.of(field);
        String title = "Incidents without " + wanted.noun();
        pages.add(
            QualityPages.page(
                path(field),
                "list.ftlh",
                title,
                title + ".",
                () -> list(title, wanted.better(), without)));
      }
    }
    return pages;
  }

  private ListPage list(String title, String better, List<IncidentId> ids) {
    List<Incident> incidents =
        ids.stream()
            .limit(MOST_INCIDENTS)
            .flatMap(id -> context.names.incident(id).stream())
            .toList();
    String share = ids.size() + " of " + coverage.incidents() + " incidents";
    String newest = ids.size() > MOST_INCIDENTS ? ", the newest " + MOST_INCIDENTS + " here" : "";
    return new ListPage(
        title,
        share + newest + ". Better: " + better + ".",
        context.figures.stats(List.of(), false),
        null,
        null,
        context.rows.groups(incidents),
        List.of());
  }
}
