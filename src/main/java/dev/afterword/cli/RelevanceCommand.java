package dev.afterword.cli;

import dev.afterword.build.UsageException;
import dev.afterword.relevance.Relevance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code afterword relevance}: how good the ranking is on a collection that people have judged. */
@Command(
    name = "relevance",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the ranking on a judged collection, beside that of Lucene as it comes.",
      "A collection is a folder with docs.jsonl, queries.jsonl and qrels.txt."
    })
final class RelevanceCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder of the collection.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final Console console;

  RelevanceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException {
    Path directory = console.directory().resolve(folder);
    if (!Files.isDirectory(directory)) {
      throw new UsageException("there is no folder " + console.shown(directory));
    }
    try {
      print(Relevance.measure(directory));
    } catch (IOException e) {
      throw new UsageException(console.shown(directory) + ": " + e.getMessage());
    }
    return ExitCode.FINE;
  }

  private void print(Relevance.Report report) {
    console.out().println(report.documents() + " documents; mean nDCG@10, linear gains");
    console
        .out()
        .println(row("queries", "", "Afterword", "Lucene (English, BM25)", "better", "worse", "p"));
    for (Relevance.Score score : report.scores()) {
      console
          .out()
          .println(
              row(
                  score.form(),
                  String.valueOf(score.queries()),
                  number(score.ours()),
                  number(score.lucene()),
                  String.valueOf(score.better()),
                  String.valueOf(score.worse()),
                  String.format(Locale.ROOT, "%.3f", score.chance())));
    }
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-12s %7s %11s %24s %8s %7s %7s", cells);
  }

  private static String number(double ndcg) {
    return String.format(Locale.ROOT, "%.4f", ndcg);
  }
}
