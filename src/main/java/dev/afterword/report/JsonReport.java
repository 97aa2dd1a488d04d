package dev.afterword.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.afterword.diag.Problem;
import dev.afterword.diag.Severity;
import dev.afterword.report.Report.RuleCount;
import dev.afterword.view.Coverage.Field;
import java.io.IOException;
import java.io.Writer;

/** The report for machines; the manual describes its keys. */
public final class JsonReport {
  /** Raised when a key changes its meaning or goes. */
  private static final int VERSION = 1;

  private final Report report;
  private final JsonGenerator json;

  private JsonReport(Report report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  public static void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new JsonReport(report, json).write();
    }
    out.write('\n');
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeNumberField("documents", report.documents());
    json.writeNumberField("incidents", report.coverage().incidents());
    json.writeObjectFieldStart("total");
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.label(), report.count(severity));
    }
    json.writeEndObject();
    rules();
    coverage();
    json.writeArrayFieldStart("problems");
    for (Problem problem : report.problems()) {
      problem(problem);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rules() throws IOException {
    json.writeArrayFieldStart("rules");
    for (RuleCount rule : report.byRule()) {
      json.writeStartObject();
      json.writeStringField("code", rule.code().code());
      json.writeStringField("name", rule.code().key());
      json.writeStringField("severity", rule.severity().label());
      json.writeNumberField("found", rule.found());
      json.writeNumberField("documents", rule.documents());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void coverage() throws IOException {
    json.writeObjectFieldStart("coverage");
    for (Field field : Field.values()) {
      json.writeNumberField(field.key(), report.coverage().known(field));
    }
    json.writeEndObject();
  }

  private void problem(Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", problem.code().code());
    json.writeStringField("name", problem.code().key());
    json.writeStringField("severity", problem.severity().label());
    json.writeStringField("path", report.shown().apply(problem.place().path()));
    if (problem.place().line() > 0) {
      json.writeNumberField("line", problem.place().line());
    }
    if (problem.place().column() > 0) {
      json.writeNumberField("column", problem.place().column());
    }
    json.writeStringField("message", problem.message());
    if (!problem.hint().isEmpty()) {
      json.writeStringField("hint", problem.hint());
    }
    if (!problem.excerpt().isEmpty()) {
      json.writeStringField("excerpt", problem.excerpt());
    }
    json.writeEndObject();
  }
}
