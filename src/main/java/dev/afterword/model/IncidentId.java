package dev.afterword.model;

/** The id of an incident. */
public record IncidentId(String slug) implements EntityId, Comparable<IncidentId> {
  @Override
  public Kind kind() {
    return Kind.INCIDENT;
  }

  @Override
  public int compareTo(IncidentId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
