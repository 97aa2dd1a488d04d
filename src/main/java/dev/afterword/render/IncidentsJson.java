package dev.afterword.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.afterword.model.ActionItem;
import dev.afterword.model.CauseMention;
import dev.afterword.model.Chronology;
import dev.afterword.model.DetectionSource;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Incident;
import dev.afterword.model.IncidentId;
import dev.afterword.model.KnowledgeBase;
import dev.afterword.model.Lesson;
import dev.afterword.model.Moment;
import dev.afterword.model.Origin;
import dev.afterword.model.Section;
import dev.afterword.model.ServiceMention;
import dev.afterword.model.SeverityLevel;
import dev.afterword.model.TagId;
import dev.afterword.model.TermId;
import dev.afterword.model.TriggerMention;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes {@code api/incidents.json}, the machine-readable twin of the site. What is not known is
 * not there.
 */
public final class IncidentsJson {
  private final KnowledgeBase base;
  private final Function<IncidentId, String> urls;
  private final Function<IncidentId, List<RelatedJson>> related;
  private final Function<Incident, List<String>> problems;

  /** A related incident and why. */
  public record RelatedJson(String id, List<String> reasons) {}

  /**
   * @param urls the address of an incident, relative to the root of the site
   * @param problems the codes of what is wrong with the source, sorted
   */
  public IncidentsJson(
      KnowledgeBase base,
      Function<IncidentId, String> urls,
      Function<IncidentId, List<RelatedJson>> related,
      Function<Incident, List<String>> problems) {
    this.base = base;
    this.urls = urls;
    this.related = related;
    this.problems = problems;
  }

  /** One incident at a time, so that nothing is held in memory. */
  public void write(OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeArrayFieldStart("incidents");
      for (Incident incident : base.incidents()) {
        json.writeRaw('\n');
        incident(json, incident);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void incident(JsonGenerator json, Incident incident) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", incident.id().slug());
    json.writeStringField("url", urls.apply(incident.id()));
    json.writeStringField("source", incident.info().source());
    json.writeStringField("title", incident.title());
    optional(json, "number", incident.info().number().map(Fact::value));
    json.writeStringField("kind", incident.status().kind().key());
    json.writeStringField("documentState", incident.status().state().key());
    if (!incident.info().summary().isEmpty()) {
      json.writeStringField("summary", incident.info().summary());
    }
    severity(json, incident.severity());
    chronology(json, incident.chronology());
    links(json, incident);
    sections(json, incident.narrative().body().sections());
    timeline(json, incident.narrative().timeline());
    actions(json, incident.narrative().actions());
    lessons(json, incident.narrative().lessons());
    related(json, incident);
    strings(json, "problems", problems.apply(incident));
    json.writeEndObject();
  }

  private static void severity(JsonGenerator json, Optional<Fact<SeverityLevel>> severity)
      throws IOException {
    if (severity.isEmpty()) {
      return;
    }
    SeverityLevel level = severity.get().value();
    json.writeObjectFieldStart("severity");
    json.writeStringField("stated", level.stated());
    if (level.rank().isPresent()) {
      json.writeNumberField("rank", level.rank().getAsInt());
    }
    origin(json, severity.get().origin());
    json.writeEndObject();
  }

  private static void chronology(JsonGenerator json, Chronology chronology) throws IOException {
    time(json, "started", chronology.started());
    time(json, "detected", chronology.detected());
    time(json, "mitigated", chronology.mitigated());
    time(json, "ended", chronology.ended());
    Optional<Duration> stated = chronology.statedDuration().map(Fact::value);
    Optional<Duration> computed = chronology.computedDuration();
    if (stated.isPresent() || computed.isPresent()) {
      json.writeObjectFieldStart("duration");
      if (stated.isPresent()) {
        json.writeNumberField("statedMinutes", stated.get().toMinutes());
      }
      if (computed.isPresent()) {
        json.writeNumberField("computedMinutes", computed.get().toMinutes());
      }
      json.writeEndObject();
    }
  }

  private static void origin(JsonGenerator json, Origin origin) throws IOException {
    json.writeStringField("origin", origin.key());
    json.writeStringField("confidence", origin.confidence().key());
  }

  private static void time(JsonGenerator json, String name, Optional<Fact<EventTime>> time)
      throws IOException {
    if (time.isEmpty()) {
      return;
    }
    EventTime value = time.get().value();
    json.writeObjectFieldStart(name);
    json.writeStringField("value", value.text());
    json.writeStringField("precision", value.precision().key());
    if (value.zone().isPresent()) {
      json.writeStringField("zone", value.zone().get());
    }
    json.writeBooleanField("approximate", value.approximate());
    origin(json, time.get().origin());
    json.writeEndObject();
  }

  private void links(JsonGenerator json, Incident incident) throws IOException {
    json.writeArrayFieldStart("services");
    for (ServiceMention mention : incident.links().services()) {
      json.writeStartObject();
      json.writeStringField("id", mention.id().slug());
      json.writeStringField("name", base.service(mention.id()).name());
      json.writeStringField("role", mention.role().key());
      origin(json, mention.origin());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("causes");
    for (CauseMention mention : incident.links().causes()) {
      json.writeStartObject();
      json.writeStringField("id", mention.id().slug());
      json.writeStringField("name", base.cause(mention.id()).name());
      origin(json, mention.origin());
      reason(json, mention.words());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("triggers");
    for (TriggerMention mention : incident.links().triggers()) {
      json.writeStartObject();
      json.writeStringField("name", mention.name());
      origin(json, mention.origin());
      reason(json, mention.words());
      json.writeEndObject();
    }
    json.writeEndArray();
    detection(json, incident.links().detection());
    strings(json, "tags", incident.links().tags().stream().map(TagId::slug).toList());
    strings(json, "terms", incident.links().terms().stream().map(TermId::slug).toList());
  }

  /** The words that a rule goes by. */
  private static void reason(JsonGenerator json, String words) throws IOException {
    if (!words.isEmpty()) {
      json.writeStringField("words", words);
    }
  }

  private static void detection(JsonGenerator json, Optional<Fact<DetectionSource>> detection)
      throws IOException {
    if (detection.isPresent()) {
      json.writeObjectFieldStart("detection");
      json.writeStringField("source", detection.get().value().key());
      origin(json, detection.get().origin());
      json.writeEndObject();
    }
  }

  private static void lessons(JsonGenerator json, List<Lesson> lessons) throws IOException {
    json.writeArrayFieldStart("lessons");
    for (Lesson lesson : lessons) {
      json.writeStartObject();
      json.writeStringField("kind", lesson.kind().key());
      json.writeStringField("text", lesson.text());
      if (!lesson.anchor().isEmpty()) {
        json.writeStringField("anchor", lesson.anchor());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void sections(JsonGenerator json, List<Section> sections) throws IOException {
    json.writeArrayFieldStart("sections");
    for (Section section : sections) {
      json.writeStartObject();
      json.writeStringField("kind", section.kind().key());
      json.writeStringField("heading", section.heading());
      json.writeStringField("anchor", section.anchor());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void timeline(JsonGenerator json, List<Moment> timeline) throws IOException {
    json.writeArrayFieldStart("timeline");
    for (Moment moment : timeline) {
      json.writeStartObject();
      json.writeStringField("at", moment.at().text());
      json.writeStringField("precision", moment.at().precision().key());
      if (moment.at().zone().isPresent()) {
        json.writeStringField("zone", moment.at().zone().get());
      }
      json.writeStringField("text", moment.text());
      if (moment.phase().isPresent()) {
        json.writeStringField("phase", moment.phase().get().key());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void actions(JsonGenerator json, List<ActionItem> actions) throws IOException {
    json.writeArrayFieldStart("actions");
    for (ActionItem action : actions) {
      json.writeStartObject();
      json.writeStringField("text", action.text());
      json.writeStringField("state", action.state().key());
      optional(json, "owner", action.owner());
      optional(json, "ticket", action.ticket());
      optional(json, "due", action.due());
      optional(json, "group", action.group());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  private void related(JsonGenerator json, Incident incident) throws IOException {
    json.writeArrayFieldStart("related");
    for (RelatedJson other : related.apply(incident.id())) {
      json.writeStartObject();
      json.writeStringField("id", other.id());
      strings(json, "reasons", other.reasons());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
