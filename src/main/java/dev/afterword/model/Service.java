package dev.afterword.model;

import java.util.List;
import java.util.Optional;

/** Something that people run and that can break. */
public record Service(
    ServiceId id,
    Described about,
    Optional<String> owner,
    Optional<ServiceId> parent,
    List<ServiceId> dependsOn) {
  public Service {
    dependsOn = List.copyOf(dependsOn);
  }

  public String name() {
    return about.name();
  }
}
