package dev.afterword.page;

import dev.afterword.config.SeverityScale;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Incident;
import dev.afterword.model.IncidentId;
import dev.afterword.model.Precision;
import dev.afterword.model.SeverityLevel;
import dev.afterword.page.Pieces.Group;
import dev.afterword.page.Pieces.Mention;
import dev.afterword.page.Pieces.Row;
import dev.afterword.page.Pieces.SeverityBadge;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Incidents in lists. */
final class Rows {
  private static final int LONG_LIST = 50;

  private final Names names;
  private final SeverityScale scale;
  private final Map<IncidentId, Row> rows = new ConcurrentHashMap<>();

  Rows(Names names, SeverityScale scale) {
    this.names = names;
    this.scale = scale;
  }

  /** Made once for each incident, which stands in a dozen lists. */
  Row row(Incident incident) {
    return rows.computeIfAbsent(incident.id(), id -> newRow(incident));
  }

  private Row newRow(Incident incident) {
    return new Row(
        incident.briefTitle(),
        Routes.of(incident.id()).url(),
        incident.date().map(DisplayText::when).orElse(null),
        incident.started().isEmpty() && incident.date().isPresent(),
        incident.severity().map(this::badge).orElse(null),
        incident.chronology().duration().map(DisplayText::duration).orElse(null),
        incident.status().kind().key(),
        incident.status().state().key(),
        incident.info().summary(),
        services(incident),
        causes(incident),
        null);
  }

  /** Without summary and links, for lists of hundreds. */
  private Row shortRow(Incident incident) {
    Row row = row(incident);
    return new Row(
        row.title(),
        row.url(),
        row.date(),
        row.published(),
        row.severity(),
        row.duration(),
        row.kind(),
        row.state(),
        "",
        List.of(),
        List.of(),
        null);
  }

  private SeverityBadge badge(Fact<SeverityLevel> severity) {
    OptionalInt rank = severity.value().rank();
    if (rank.isEmpty()) {
      return new SeverityBadge(severity.value().stated(), "", "", null);
    }
    String slug = scale.slug(rank.getAsInt());
    return new SeverityBadge(
        scale.label(rank.getAsInt()), slug, Routes.severity(slug).url(), rank.getAsInt());
  }

  private List<Mention> services(Incident incident) {
    return incident.links().services().stream()
        .map(m -> FactBox.mention(names.link(m.id()), m.role().key(), m.origin(), m.line(), ""))
        .toList();
  }

  private List<Mention> causes(Incident incident) {
    return incident.links().causes().stream()
        .map(m -> FactBox.mention(names.link(m.id()), "", m.origin(), m.line(), m.words()))
        .toList();
  }

  /** By year, newest first; what has no date comes last. Long lists leave out the summaries. */
  List<Group> groups(List<Incident> incidents) {
    return groups(incidents, incident -> null);
  }

  /**
   * The same for a service.
   *
   * @param through names the part of the service that an incident struck, if not itself
   */
  List<Group> groups(List<Incident> incidents, Function<Incident, @Nullable String> through) {
    return groups(
        incidents,
        through,
        date -> new Heading(Integer.toString(date.year()), "year-" + date.year()));
  }

  /** By month, newest first; what is known by its year only has a group of its own. */
  List<Group> byMonth(List<Incident> incidents) {
    return groups(
        incidents,
        incident -> null,
        date -> {
          if (date.precision() == Precision.YEAR) {
            return new Heading("Month unknown", "month-unknown");
          }
          YearMonth month = YearMonth.from(date.local());
          return new Heading(DisplayText.month(month), "month-" + month);
        });
  }

  private record Heading(String text, String anchor) {}

  private List<Group> groups(
      List<Incident> incidents,
      Function<Incident, @Nullable String> through,
      Function<EventTime, Heading> heading) {
    boolean many = incidents.size() > LONG_LIST;
    Map<Heading, List<Row>> groups = new LinkedHashMap<>();
    for (Incident incident : incidents) {
      Heading key =
          incident.date().map(heading).orElseGet(() -> new Heading("Without a date", "undated"));
      groups
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add((many ? shortRow(incident) : row(incident)).through(through.apply(incident)));
    }
    return groups.entrySet().stream()
        .map(entry -> new Group(entry.getKey().text, entry.getKey().anchor, entry.getValue()))
        .toList();
  }
}
