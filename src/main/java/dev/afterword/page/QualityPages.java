package dev.afterword.page;

import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.ProblemCode.Family;
import dev.afterword.diag.Severity;
import dev.afterword.model.DocumentKey;
import dev.afterword.model.EntityId;
import dev.afterword.page.Pieces.Counted;
import dev.afterword.page.Pieces.Link;
import dev.afterword.page.Pieces.ProblemLine;
import dev.afterword.page.PlannedPage.Head;
import dev.afterword.page.Views.PageView;
import dev.afterword.page.Views.QualityPage;
import dev.afterword.page.Views.RuleGroup;
import dev.afterword.page.Views.RuleLine;
import dev.afterword.page.Views.RulePage;
import dev.afterword.page.Views.SourceProblems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How good the sources are: an overview, a page for each rule that has found something, and those
 * of {@link CoveragePages}.
 */
final class QualityPages {
  /** More would be a page of megabytes; the check lists all. */
  private static final int MOST_REMARKS = 300;

  private static final String ABOUT = "How complete and consistent the sources are.";

  private static final int MOST_DOCUMENTS = 25;

  /** The share of incidents that say it tells more than a list of those that do not. */
  private static final Set<ProblemCode> COVERED =
      EnumSet.of(
          ProblemCode.NO_START,
          ProblemCode.NO_END,
          ProblemCode.NO_SEVERITY,
          ProblemCode.NO_SERVICES,
          ProblemCode.NO_SUMMARY,
          ProblemCode.NO_TIMELINE,
          ProblemCode.NO_ACTIONS,
          ProblemCode.NO_LESSONS);

  /** Those first that say most about the incidents. */
  private static final Map<String, Set<Family>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("Contradictions", EnumSet.of(Family.CONTRADICTIONS));
    GROUPS.put("Left over or private", EnumSet.of(Family.LEFT_OVER));
    GROUPS.put("Missing", EnumSet.of(Family.MISSING));
    GROUPS.put("Language that blames", EnumSet.of(Family.BLAME));
    GROUPS.put(
        "Files, links and settings", EnumSet.of(Family.FILES, Family.LINKS, Family.SETTINGS));
  }

  private final PageContext context;
  private final CoveragePages coverage;
  private final Map<ProblemCode, List<Problem>> byRule = new TreeMap<>();

  QualityPages(PageContext context) {
    this.context = context;
    this.coverage = new CoveragePages(context);
    for (Problem problem : context.input.problems()) {
      if (!COVERED.contains(problem.code())) {
        byRule.computeIfAbsent(problem.code(), code -> new ArrayList<>()).add(problem);
      }
    }
  }

  List<PlannedPage> plan() {
    List<PlannedPage> pages = new ArrayList<>();
    pages.add(page(Routes.QUALITY, "quality.ftlh", "Source quality", ABOUT, this::overview));
    byRule.forEach(
        (code, found) ->
            pages.add(
                page(
                    path(code),
                    "quality-rule.ftlh",
                    title(code),
                    "Rule " + code.code() + ": " + code.title() + ".",
                    () -> rule(code, found))));
    pages.addAll(coverage.plan());
    return pages;
  }

  static PlannedPage page(
      SitePath path, String template, String title, String about, Supplier<PageView> view) {
    Head head = new Head(title, about, "quality");
    return new PlannedPage(path, template, head, view, "the site's own " + path.value());
  }

  private static SitePath path(ProblemCode code) {
    return Routes.QUALITY.page(code.key());
  }

  /** The name as a heading. */
  private static String title(ProblemCode code) {
    String words = code.key().replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private QualityPage overview() {
    return new QualityPage(
        context.input.documents().size(),
        coverage.incidents(),
        context.input.problems().size(),
        (int) context.input.problems().stream().filter(p -> COVERED.contains(p.code())).count(),
        coverage.lines(),
        groups(),
        most());
  }

  private List<RuleGroup> groups() {
    List<RuleGroup> groups = new ArrayList<>();
    for (Map.Entry<String, Set<Family>> group : GROUPS.entrySet()) {
      List<RuleLine> lines = new ArrayList<>();
      byRule.forEach(
          (code, found) -> {
            if (group.getValue().contains(code.family())) {
              lines.add(line(code, found));
            }
          });
      if (!lines.isEmpty()) {
        groups.add(new RuleGroup(group.getKey(), lines));
      }
    }
    return groups;
  }

  private static RuleLine line(ProblemCode code, List<Problem> found) {
    Severity gravest =
        found.stream().map(Problem::severity).max(Comparator.naturalOrder()).orElseThrow();
    int documents = (int) found.stream().map(p -> p.place().path()).distinct().count();
    return new RuleLine(
        code.code(),
        code.key(),
        title(code),
        gravest.label(),
        found.size(),
        documents,
        path(code).url());
  }

  private RulePage rule(ProblemCode code, List<Problem> found) {
    List<Problem> shown = found.subList(0, Math.min(MOST_REMARKS, found.size()));
    List<String> hints = found.stream().map(Problem::hint).distinct().limit(2).toList();
    boolean same = hints.size() == 1;
    Map<String, List<ProblemLine>> bySource = new TreeMap<>();
    for (Problem problem : shown) {
      ProblemLine line = same ? withoutHint(line(problem)) : line(problem);
      bySource.computeIfAbsent(problem.place().path(), p -> new ArrayList<>()).add(line);
    }
    List<SourceProblems> sources = new ArrayList<>();
    bySource.forEach(
        (source, lines) -> sources.add(new SourceProblems(source, pageOf(source), lines)));
    return new RulePage(line(code, found), same ? hints.get(0) : "", shown.size(), sources);
  }

  private static ProblemLine withoutHint(ProblemLine line) {
    return new ProblemLine(
        line.code(),
        line.severity(),
        line.place(),
        line.line(),
        line.message(),
        "",
        line.excerpt());
  }

  private @Nullable Link pageOf(String source) {
    EntityId id =
        context.input.documents().get(DocumentKey.file(context.input.contentPath(source)));
    return id == null ? null : context.names.link(id);
  }

  /** Where several have one title, their files tell them apart. */
  private List<Counted> most() {
    List<DocumentKey> keys =
        context.input.problemsByDocument().entrySet().stream()
            .filter(entry -> context.input.documents().containsKey(entry.getKey()))
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<DocumentKey, List<Problem>> entry) -> -entry.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_DOCUMENTS)
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Long> titles =
        keys.stream()
            .collect(Collectors.groupingBy(key -> document(key).text(), Collectors.counting()));
    return keys.stream()
        .map(
            key -> {
              Link link = document(key);
              boolean alone = titles.getOrDefault(link.text(), 0L) == 1;
              String text = alone ? link.text() : link.text() + " · " + key.path();
              int remarks = context.input.problemsByDocument().getOrDefault(key, List.of()).size();
              return new Counted(text, link.url(), remarks, 0);
            })
        .toList();
  }

  private Link document(DocumentKey key) {
    return context.names.link(Objects.requireNonNull(context.input.documents().get(key)));
  }

  static ProblemLine line(Problem problem) {
    return new ProblemLine(
        problem.code().code(),
        problem.severity().label(),
        problem.place().toString(),
        problem.place().line(),
        DisplayText.unbroken(problem.message()),
        problem.hint(),
        problem.excerpt());
  }
}
