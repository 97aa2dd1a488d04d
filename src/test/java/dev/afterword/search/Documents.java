package dev.afterword.search;

import dev.afterword.search.SearchDocument.Facets;
import dev.afterword.search.SearchDocument.Label;
import dev.afterword.search.SearchDocument.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds documents for tests. */
public final class Documents {
  private DocumentKind kind = DocumentKind.INCIDENT;
  private String title = "";
  private String summary = "";
  private String body = "";
  private String code = "";
  private String timeline = "";
  private String lessons = "";
  private String date = "";
  private int rank;
  private long minutes = -1;
  private List<Label> services = List.of();
  private List<Label> causes = List.of();
  private List<Label> tags = List.of();

  public static Documents titled(String title) {
    Documents documents = new Documents();
    documents.title = title;
    return documents;
  }

  public Documents kind(DocumentKind other) {
    kind = other;
    return this;
  }

  public Documents summary(String text) {
    summary = text;
    return this;
  }

  public Documents body(String text) {
    body = text;
    return this;
  }

  public Documents code(String text) {
    code = text;
    return this;
  }

  public Documents timeline(String text) {
    timeline = text;
    return this;
  }

  public Documents lessons(String text) {
    lessons = text;
    return this;
  }

  public Documents date(String text) {
    date = text;
    return this;
  }

  public Documents severity(int number) {
    rank = number;
    return this;
  }

  public Documents minutes(long number) {
    minutes = number;
    return this;
  }

  public Documents services(String... names) {
    services = labels(names);
    return this;
  }

  public Documents causes(String... names) {
    causes = labels(names);
    return this;
  }

  public Documents tags(String... names) {
    tags = labels(names);
    return this;
  }

  private static List<Label> labels(String... names) {
    return List.of(names).stream()
        .map(name -> new Label(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), name))
        .toList();
  }

  public SearchDocument as(String id) {
    return new SearchDocument(
        id,
        kind,
        kind.key() + "s/" + id + "/",
        new Texts(title, summary, lessons, "", timeline, body, code),
        new Facets(
            services,
            List.of(),
            causes,
            List.of(),
            tags,
            rank > 0 ? OptionalInt.of(rank) : OptionalInt.empty(),
            rank > 0 ? Optional.of("SEV-" + rank) : Optional.empty()),
        date.isEmpty() ? Optional.empty() : Optional.of(date),
        minutes >= 0
            ? Optional.of(new SearchDocument.Length(minutes, minutes + " min"))
            : Optional.empty());
  }
}
