package dev.afterword.cli;

import dev.afterword.build.UsageException;
import dev.afterword.diag.Nearest;
import dev.afterword.search.FilterKind;
import dev.afterword.search.SearchIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The filters of the search page as options. */
final class SearchFilters {
  private static final int MOST_SHOWN = 12;

  @Option(names = "--service", paramLabel = "NAME", description = "Only of this service.")
  private final List<String> services = new ArrayList<>();

  @Option(names = "--cause", paramLabel = "NAME", description = "Only with this cause.")
  private final List<String> causes = new ArrayList<>();

  @Option(
      names = "--severity",
      paramLabel = "RANK",
      description = "Only of this severity: 1 … or its label.")
  private final List<String> severities = new ArrayList<>();

  @Option(names = "--year", paramLabel = "YEAR", description = "Only of this year.")
  private final List<String> years = new ArrayList<>();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only incident, service, cause, term, reading-list, page or post.")
  private final List<String> types = new ArrayList<>();

  @Option(names = "--tag", paramLabel = "NAME", description = "Only with this tag.")
  private final List<String> tags = new ArrayList<>();

  @Option(names = "--term", paramLabel = "NAME", description = "Only with this glossary term.")
  private final List<String> terms = new ArrayList<>();

  /** Ids by kind; a value that the index does not have is a mistake worth telling. */
  SortedMap<FilterKind, List<String>> in(SearchIndex index) throws UsageException {
    SortedMap<FilterKind, List<String>> filters = new TreeMap<>();
    add(filters, index, FilterKind.SERVICE, services);
    add(filters, index, FilterKind.CAUSE, causes);
    add(filters, index, FilterKind.SEVERITY, severities);
    add(filters, index, FilterKind.YEAR, years);
    add(filters, index, FilterKind.TYPE, types);
    add(filters, index, FilterKind.TAG, tags);
    add(filters, index, FilterKind.TERM, terms);
    return filters;
  }

  private static void add(
      SortedMap<FilterKind, List<String>> filters,
      SearchIndex index,
      FilterKind kind,
      List<String> names)
      throws UsageException {
    List<String> ids = new ArrayList<>();
    for (String name : names) {
      ids.add(known(index, kind, name));
    }
    if (!ids.isEmpty()) {
      filters.put(kind, ids);
    }
  }

  private static String known(SearchIndex index, FilterKind kind, String name)
      throws UsageException {
    Optional<String> id = index.filterId(kind, name);
    if (id.isPresent()) {
      return id.get();
    }
    List<String> values = index.values(kind);
    String some =
        values.isEmpty()
            ? "none has one"
            : "there are "
                + String.join(", ", values.subList(0, Math.min(MOST_SHOWN, values.size())))
                + (values.size() > MOST_SHOWN
                    ? " and " + (values.size() - MOST_SHOWN) + " more"
                    : "");
    throw new UsageException(
        "no document has the "
            + kind.key()
            + " \""
            + name
            + "\"; "
            + Nearest.question(name, values)
            + some);
  }
}
