package dev.afterword.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A value of a header with its place. Scalars are text, whatever the language of the header makes
 * of them: {@code resolved: yes} is "yes" and {@code version: 1.10} is "1.10"; the field decides
 * what type is meant.
 */
public sealed interface HeaderValue {
  /** In the file, counted from 1. */
  int line();

  /** In the line, counted from 1. */
  int column();

  /** What it is, for messages. */
  String kind();

  /** The texts in it: one for a scalar, those of its scalars for a list, none for a map. */
  List<Scalar> scalars();

  /** A single value. */
  record Scalar(String text, int line, int column) implements HeaderValue {
    @Override
    public String kind() {
      return text.isEmpty() ? "empty" : "\"" + text + "\"";
    }

    @Override
    public List<Scalar> scalars() {
      return text.isBlank() ? List.of() : List.of(this);
    }
  }

  /** A list. */
  record Sequence(List<HeaderValue> items, int line, int column) implements HeaderValue {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }

    @Override
    public List<Scalar> scalars() {
      return items.stream().flatMap(item -> item.scalars().stream()).toList();
    }
  }

  /** A map; keeps the order of the header. */
  record Mapping(Map<String, HeaderValue> entries, int line, int column) implements HeaderValue {
    public Mapping {
      entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String kind() {
      return "a map";
    }

    @Override
    public List<Scalar> scalars() {
      return List.of();
    }

    /** The text of a key, if it has one. */
    public Stream<Scalar> text(String key) {
      HeaderValue value = entries.get(key);
      return value == null ? Stream.empty() : value.scalars().stream().limit(1);
    }
  }
}
