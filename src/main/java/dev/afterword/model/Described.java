package dev.afterword.model;

import java.util.List;
import java.util.Optional;

/**
 * What a service, cause or term has in common: a name and, where somebody wrote a document about
 * it, a description.
 *
 * @param aliases other names, sorted
 * @param info empty for something that is only named by other documents
 */
public record Described(
    String name, List<String> aliases, Optional<DocumentInfo> info, Prose body) {
  public Described {
    aliases = List.copyOf(aliases);
  }

  public static Described named(String name) {
    return new Described(name, List.of(), Optional.empty(), Prose.EMPTY);
  }

  public String summary() {
    return info.map(DocumentInfo::summary).orElse("");
  }
}
