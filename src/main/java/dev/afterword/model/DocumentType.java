package dev.afterword.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of thing a document describes. */
public enum DocumentType {
  POSTMORTEM("postmortem", "incident", "post-mortem", "retrospective"),
  SERVICE("service"),
  CAUSE("cause"),
  TERM("term", "glossary"),
  READING_LIST("reading-list"),
  PAGE("page"),
  POST("post");

  private final List<String> names;

  DocumentType(String... names) {
    this.names = List.of(names);
  }

  /** The type that a name stands for, in any case; empty where it stands for none. */
  public static Optional<DocumentType> of(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return Stream.of(values()).filter(type -> type.names.contains(wanted)).findFirst();
  }
}
