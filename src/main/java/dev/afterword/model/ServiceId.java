package dev.afterword.model;

/** The id of a service. */
public record ServiceId(String slug) implements EntityId, Comparable<ServiceId> {
  @Override
  public Kind kind() {
    return Kind.SERVICE;
  }

  @Override
  public int compareTo(ServiceId other) {
    return slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return slug;
  }
}
