package dev.afterword.source;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** A header between two lines of {@code +++}. */
final class TomlHeader {
  private TomlHeader() {}

  static HeaderSyntax.Result read(List<String> lines, String path) {
    OptionalInt end = HeaderSyntax.closing(lines, "+++"::equals);
    if (end.isEmpty()) {
      Problem problem = Problem.of(ProblemCode.UNCLOSED_HEADER, new Place(path, 1, 1), "+++");
      return new HeaderSyntax.Result(Header.NONE, 0, Optional.of(problem));
    }
    int bodyIndex = end.getAsInt() + 1;
    TomlParseResult toml = Toml.parse(String.join("\n", lines.subList(1, end.getAsInt())));
    if (toml.hasErrors()) {
      TomlParseError error = toml.errors().get(0);
      Place place = new Place(path, error.position().line() + 1, error.position().column());
      return HeaderSyntax.Result.failed(bodyIndex, place, String.valueOf(error.getMessage()));
    }
    List<Header.Entry> entries = new ArrayList<>();
    for (String key : toml.keySet()) {
      TomlPosition position = position(toml, key);
      Object value = toml.get(List.of(key));
      if (value != null) {
        entries.add(
            new Header.Entry(key, value(value, position), position.line() + 1, position.column()));
      }
    }
    entries.sort(java.util.Comparator.comparingInt(Header.Entry::line));
    return HeaderSyntax.Result.of(new Header(entries), bodyIndex);
  }

  private static TomlPosition position(TomlTable table, String key) {
    TomlPosition position = table.inputPositionOf(List.of(key));
    return position == null ? TomlPosition.positionAt(1, 1) : position;
  }

  private static HeaderValue value(Object value, TomlPosition position) {
    int line = position.line() + 1;
    if (value instanceof TomlTable table) {
      Map<String, HeaderValue> entries = new LinkedHashMap<>();
      for (String key : table.keySet()) {
        Object entry = table.get(List.of(key));
        if (entry != null) {
          entries.put(key, value(entry, position(table, key)));
        }
      }
      return new HeaderValue.Mapping(entries, line, position.column());
    }
    if (value instanceof TomlArray array) {
      List<HeaderValue> items = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        items.add(value(array.get(i), array.inputPositionOf(i)));
      }
      return new HeaderValue.Sequence(items, line, position.column());
    }
    return new HeaderValue.Scalar(value.toString(), line, position.column());
  }
}
