package dev.afterword.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.diag.Severity;
import dev.afterword.diag.Sha256;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The report in the Static Analysis Results Interchange Format 2.1.0 (an OASIS standard), with what
 * GitHub's code scanning asks for.
 */
public final class SarifReport {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final Report report;
  private final RuleManual manual;
  private final JsonGenerator json;
  private final Map<String, Integer> seen = new HashMap<>();

  private SarifReport(Report report, RuleManual manual, JsonGenerator json) {
    this.report = report;
    this.manual = manual;
    this.json = json;
  }

  public static void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new SarifReport(report, RuleManual.load(), json).write();
    }
    out.write('\n');
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    for (Problem problem : report.problems()) {
      result(problem);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Afterword");
    json.writeArrayFieldStart("rules");
    for (ProblemCode code : ProblemCode.values()) {
      rule(code);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void rule(ProblemCode code) throws IOException {
    String help = manual.section(code);
    json.writeStartObject();
    json.writeStringField("id", code.code());
    json.writeStringField("name", code.key());
    text("shortDescription", code.title());
    json.writeObjectFieldStart("help");
    json.writeStringField("text", help.replace("`", ""));
    json.writeStringField("markdown", help);
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(code.severity()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void text(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case INFO -> "note";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }

  private void result(Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", problem.code().code());
    json.writeStringField("level", level(problem.severity()));
    String hint = problem.hint();
    text("message", hint.isEmpty() ? problem.message() : problem.message() + "\n" + hint);
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    location(problem.place());
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("primaryLocationLineHash", fingerprint(problem));
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What is about a whole file is shown at its first line. */
  private void location(Place place) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(report.shown().apply(place.path())));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", Math.max(1, place.line()));
    if (place.column() > 0) {
      json.writeNumberField("startColumn", place.column());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String uri(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      return path;
    }
  }

  /**
   * The same after lines were added above: rule, file and the words of the line, and which of the
   * same it is.
   */
  private String fingerprint(Problem problem) {
    String line = report.line(problem.place()).strip();
    String words = line.isEmpty() ? problem.message() : line;
    String key = problem.code().code() + "\n" + problem.place().path() + "\n" + words;
    return HexFormat.of().formatHex(Sha256.of(key), 0, 8) + ":" + seen.merge(key, 1, Integer::sum);
  }
}
