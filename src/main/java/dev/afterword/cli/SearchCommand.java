package dev.afterword.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.afterword.build.UsageException;
import dev.afterword.search.SearchIndex;
import dev.afterword.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword search}: asks the index that the last build has left. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Searches the index that the last build left, in the language of the site.")
final class SearchCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = "Words, \"a phrase\", -not, service:x …")
  @SuppressWarnings("NullAway.Init")
  private List<String> words;

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
      description = "How many hits to show. Default: 10.")
  private int limit;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean asJson;

  private final Console console;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, IOException {
    Path directory = console.directory().resolve(index);
    if (!SearchIndex.exists(directory)) {
      throw new UsageException(
          "there is no index at " + console.shown(directory) + "; build the site first");
    }
    try (SearchIndex open = SearchIndex.open(directory)) {
      SearchResult result = open.search(String.join(" ", words), Math.max(0, limit));
      if (asJson) {
        json(result);
      } else {
        print(result);
      }
    }
    return ExitCode.FINE;
  }

  private void json(SearchResult result) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(console.out());
    json.useDefaultPrettyPrinter();
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeNumberField("total", result.total());
    json.writeArrayFieldStart("hits");
    for (SearchResult.Hit hit : result.hits()) {
      json.writeStartObject();
      json.writeStringField("id", hit.id());
      json.writeStringField("type", hit.type());
      json.writeStringField("url", hit.url());
      json.writeStringField("title", hit.title());
      json.writeNumberField("score", hit.score());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    console.out().println();
  }

  private void print(SearchResult result) {
    result.notice().ifPresent(notice -> console.err().println(notice));
    for (SearchResult.Hit hit : result.hits()) {
      console.out().println(hit.title() + "  (" + hit.type() + ", " + hit.url() + ")");
      if (!hit.excerpt().isBlank()) {
        console.out().println("    " + hit.excerpt().replace('\n', ' '));
      }
    }
    String total = result.total() == 1 ? "1 hit" : result.total() + " hits";
    console.out().println(total);
    result.suggestion().ifPresent(s -> console.out().println("did you mean: " + s));
  }
}
