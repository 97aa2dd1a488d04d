package dev.afterword.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.afterword.config.Catalog;
import dev.afterword.config.Profiles;
import dev.afterword.config.RawSettings;
import dev.afterword.config.SettingsReader;
import dev.afterword.jbake.JBakeProperties;
import dev.afterword.markup.BodyParser;
import dev.afterword.markup.MarkdownEngine;
import dev.afterword.mine.DocumentFacts;
import dev.afterword.mine.DocumentFacts.Findings;
import dev.afterword.mine.Miner;
import dev.afterword.mine.Suggestion;
import dev.afterword.source.Format;
import dev.afterword.source.Sidecars;
import dev.afterword.source.SourceFile;
import dev.afterword.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scores the causes and triggers that rules suggest, and how an incident was noticed, against what
 * a person read.
 *
 * <pre>CauseScore CORPORA LABELS.json [--misses | --values]</pre>
 *
 * With {@code --values} it prints all values with the words they were read from.
 */
public final class CauseScore {
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<Path, Miner> miners = new HashMap<>();
  private final String detail;

  private CauseScore(String detail) {
    this.detail = detail;
  }

  /** Debatable values count nowhere. */
  private static final class Tally {
    private int right;
    private int wrong;
    private int missing;

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missing == 0 ? 1 : (double) right / (right + missing);
    }
  }

  /** What a person read in one document. */
  private record Expected(String source, Map<String, List<String>> values) {
    static Expected read(JsonParser parser) throws IOException {
      Map<String, List<String>> values = new TreeMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        values.put(name, list(parser));
      }
      return new Expected(values.getOrDefault("source", List.of()).get(0), values);
    }

    private static List<String> list(JsonParser parser) throws IOException {
      List<String> list = new ArrayList<>();
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return List.of(parser.getText());
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(parser.getText());
      }
      return list;
    }

    List<String> of(String field) {
      return values.getOrDefault(field, List.of());
    }

    boolean tells(String field) {
      return values.containsKey(field) && !of("unsure").contains(field);
    }
  }

  public static void main(String[] args) throws IOException {
    CauseScore score = new CauseScore(args.length > 2 ? args[2] : "");
    for (Expected expected : expected(Path.of(args[1]))) {
      Path file = Path.of(args[0]).resolve(expected.source());
      if (Files.isRegularFile(file)) {
        score.document(Path.of(args[0]), expected);
      } else {
        System.out.println("not there, left out: " + file);
      }
    }
    score.print();
  }

  private static List<Expected> expected(Path file) throws IOException {
    List<Expected> all = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        all.add(Expected.read(parser));
      }
    }
    return all;
  }

  private void document(Path corpora, Expected expected) {
    Path file = corpora.resolve(expected.source());
    Path folder = corpora.resolve(corpora.relativize(file).getName(0));
    String path = folder.relativize(file).toString();
    Format format = Format.of(path).orElse(Format.MARKDOWN);
    var document =
        new SourceReader("~~~~~~", Sidecars.none()).read(new SourceFile(path, file, path, format));
    var body = new BodyParser(Map.of(Format.MARKDOWN, new MarkdownEngine())).parse(document);
    DocumentFacts facts = miners.computeIfAbsent(folder, CauseScore::miner).mine(document, body);
    score(expected, facts.incident().findings());
  }

  private static Miner miner(Path folder) {
    var options =
        new SettingsReader.Options(
            folder.toAbsolutePath(), Optional.empty(), Optional.empty(), false);
    Profiles profiles =
        SettingsReader.read(RawSettings.none(), options, JBakeProperties::preset)
            .settings()
            .reading()
            .profiles();
    return new Miner(profiles, new Catalog(new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
  }

  private void score(Expected expected, Findings findings) {
    compare(expected, "causes", findings.causes());
    compare(expected, "triggers", findings.triggers());
    findings
        .detection()
        .ifPresentOrElse(
            source ->
                compare(
                    expected,
                    "detection",
                    Map.of(source.value().key(), source.origin() + " " + source.line())),
            () -> compare(expected, "detection", Map.of()));
  }

  private void compare(Expected expected, String field, List<Suggestion> suggestions) {
    Map<String, String> found = new TreeMap<>();
    suggestions.forEach(
        s -> found.put(s.id(), s.words() + " (" + s.origin() + " " + s.line() + ")"));
    compare(expected, field, found);
  }

  private void compare(Expected expected, String field, Map<String, String> found) {
    if (!expected.tells(field)) {
      found.forEach((value, words) -> say("?", field, expected, value + "\t" + words));
      return;
    }
    Tally tally = tallies.computeIfAbsent(field, f -> new Tally());
    found.forEach(
        (value, words) -> {
          boolean debatable = expected.of("either").contains(value);
          boolean right = expected.of(field).contains(value);
          tally.right += right ? 1 : 0;
          tally.wrong += right || debatable ? 0 : 1;
          say(
              right ? "right" : debatable ? "either" : "WRONG",
              field,
              expected,
              value + "\t" + words);
        });
    for (String value : expected.of(field)) {
      if (!value.isEmpty() && !found.containsKey(value)) {
        tally.missing++;
        say("missing", field, expected, value);
      }
    }
  }

  private void say(String verdict, String field, Expected expected, String what) {
    boolean miss = verdict.equals("WRONG") || verdict.equals("missing");
    if (detail.equals("--values") || (miss && detail.equals("--misses"))) {
      System.out.println(verdict + "\t" + field + "\t" + expected.source() + "\t" + what);
    }
  }

  private void print() {
    tallies.forEach(
        (field, t) ->
            System.out.printf(
                Locale.ROOT,
                "%-10s right %3d  wrong %3d  missing %3d  precision %.3f  recall %.3f%n",
                field,
                t.right,
                t.wrong,
                t.missing,
                t.precision(),
                t.recall()));
  }
}
