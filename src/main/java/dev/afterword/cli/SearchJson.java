package dev.afterword.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.afterword.search.Explanation;
import dev.afterword.search.SearchResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** The answer for programs: the names and shapes of {@code search/engine.js}. */
final class SearchJson {
  private final JsonGenerator json;

  private SearchJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * @param explanations one for each hit, or none at all
   */
  static void print(SearchResult result, List<Explanation> explanations, PrintWriter out)
      throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new SearchJson(json).answer(result, explanations);
    }
    out.println();
  }

  private void answer(SearchResult result, List<Explanation> explanations) throws IOException {
    json.writeStartObject();
    json.writeNumberField("total", result.total());
    json.writeArrayFieldStart("hits");
    for (int i = 0; i < result.hits().size(); i++) {
      json.writeStartObject();
      hit(result.hits().get(i));
      if (!explanations.isEmpty()) {
        explanation(explanations.get(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    optional("suggestion", result.suggestion());
    optional("notice", result.notice());
    json.writeEndObject();
  }

  private void hit(SearchResult.Hit hit) throws IOException {
    json.writeStringField("id", hit.id());
    json.writeStringField("type", hit.type());
    json.writeStringField("url", hit.url());
    json.writeStringField("title", hit.title());
    json.writeNumberField("score", hit.score());
    json.writeStringField("date", hit.facts().date().orElse(""));
    json.writeStringField("severity", hit.facts().severity().orElse(""));
    strings("services", hit.facts().services());
    json.writeArrayFieldStart("excerpt");
    for (SearchResult.Part part : hit.found().excerpt()) {
      json.writeStartObject();
      json.writeStringField("text", part.text());
      json.writeBooleanField("mark", part.mark());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("matched", hit.found().matched());
  }

  private void explanation(Explanation explanation) throws IOException {
    json.writeArrayFieldStart("explanation");
    for (Explanation.Part part : explanation.parts()) {
      json.writeStartObject();
      json.writeStringField("word", part.label());
      json.writeNumberField("score", part.score());
      json.writeNumberField("documents", part.documents());
      json.writeArrayFieldStart("fields");
      for (Explanation.Place place : part.places()) {
        json.writeStartObject();
        json.writeStringField("field", place.field());
        json.writeNumberField("times", place.times());
        json.writeNumberField("weight", place.weight());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void optional(String name, Optional<String> value) throws IOException {
    json.writeFieldName(name);
    if (value.isPresent()) {
      json.writeString(value.get());
    } else {
      json.writeNull();
    }
  }
}
