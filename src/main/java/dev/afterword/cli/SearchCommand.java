package dev.afterword.cli;

import dev.afterword.build.UsageException;
import dev.afterword.search.Explanation;
import dev.afterword.search.SearchIndex;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchRequest.Sorting;
import dev.afterword.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword search}: asks the index that the last build has left. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Searches the index that the last build left, in the language of the site.",
      "Without a query it lists everything, the newest first."
    })
final class SearchCommand implements Callable<Integer> {
  @Parameters(paramLabel = "QUERY", description = "Words, '\"a phrase\"', -not, service:x …")
  private final List<String> words = new ArrayList<>();

  @Option(
      names = {"-i", "--index"},
      paramLabel = "DIR",
      defaultValue = "target/index",
      description = "The index. Default: target/index.")
  @SuppressWarnings("NullAway.Init")
  private Path index;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "10",
      description = "How many results to show. Default: 10.")
  private int limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many results to leave out before those.")
  private int offset;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "RELEVANCE",
      description = "relevance (the default), date, oldest, duration or severity.")
  @SuppressWarnings("NullAway.Init")
  private Sorting sorting;

  @Mixin private final SearchFilters filters = new SearchFilters();

  @Option(names = "--explain", description = "Say how the score of each result comes about.")
  private boolean explain;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean asJson;

  private final Console console;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, IOException {
    if (limit < 0 || offset < 0) {
      throw new UsageException("--limit and --offset are 0 or more");
    }
    try (SearchIndex open = open()) {
      SearchRequest request =
          new SearchRequest(String.join(" ", words), filters.in(open), sorting, offset, limit);
      SearchResult result = open.search(request);
      List<Explanation> explanations = explain ? open.explain(request) : List.of();
      if (asJson) {
        SearchJson.print(result, explanations, console.out());
      } else {
        new SearchPrinter(console).print(result, explanations, request);
      }
    }
    return ExitCode.FINE;
  }

  private SearchIndex open() throws UsageException {
    Path directory = console.directory().resolve(index);
    Optional<String> obstacle = SearchIndex.obstacle(directory);
    if (obstacle.isPresent()) {
      throw new UsageException(
          obstacle.get()
              + " at "
              + console.shown(directory)
              + "; run \"afterword build\", or say with --index where another one is");
    }
    return SearchIndex.open(directory);
  }
}
