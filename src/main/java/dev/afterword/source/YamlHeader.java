package dev.afterword.source;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A header between two lines of {@code ---}. */
final class YamlHeader {
  /** A header beyond this is an attack, not a header. */
  private static final int MAX_NODES = 10_000;

  private static final int MAX_DEPTH = 20;
  private static final String TOO_DEEP = "it is nested too deeply or repeats itself too often";

  private final String path;
  private final int firstLine;
  private int nodes;

  /**
   * @param firstLine the line of the file that the header's first line is
   */
  private YamlHeader(String path, int firstLine) {
    this.path = path;
    this.firstLine = firstLine;
  }

  static HeaderSyntax.Result read(List<String> lines, String path) {
    OptionalInt end = HeaderSyntax.closing(lines, line -> line.equals("---") || line.equals("..."));
    if (end.isEmpty()) {
      return unclosed(lines, path);
    }
    String yaml = String.join("\n", lines.subList(1, end.getAsInt()));
    // The header's first line is the file's second.
    return new YamlHeader(path, 2).parse(yaml, end.getAsInt() + 1);
  }

  /** A file that is all header. */
  static HeaderSyntax.Result whole(String text, String path) {
    return new YamlHeader(path, 1).parse(text, 0);
  }

  private HeaderSyntax.Result parse(String yaml, int bodyIndex) {
    try {
      Optional<Node> root = compose(yaml, path);
      if (root.isPresent() && !(root.get() instanceof MappingNode)) {
        // Two rules with text between them: no header at all.
        return HeaderSyntax.Result.none();
      }
      List<Header.Entry> entries = root.isPresent() ? entries((MappingNode) root.get()) : List.of();
      return HeaderSyntax.Result.of(new Header(entries), bodyIndex);
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      Place place = mark.map(this::place).orElse(Place.line(path, 1));
      return HeaderSyntax.Result.failed(bodyIndex, place, e.getProblem());
    } catch (YamlEngineException e) {
      return HeaderSyntax.Result.failed(
          bodyIndex, Place.line(path, 1), String.valueOf(e.getMessage()));
    } catch (BadHeader e) {
      return HeaderSyntax.Result.failed(bodyIndex, e.place, e.text);
    } catch (StackOverflowError e) {
      // The library has no limit of its own for thousands of brackets.
      return HeaderSyntax.Result.failed(bodyIndex, Place.line(path, 2), TOO_DEEP);
    }
  }

  /** A first line of {@code ---} is a rule, unless something like a header follows it. */
  private static HeaderSyntax.Result unclosed(List<String> lines, String path) {
    boolean looksLikeHeader = lines.size() > 1 && lines.get(1).matches("[\\w-]+:(\\s.*)?");
    if (!looksLikeHeader) {
      return HeaderSyntax.Result.none();
    }
    Problem problem = Problem.of(ProblemCode.UNCLOSED_HEADER, new Place(path, 1, 1), "---");
    return new HeaderSyntax.Result(Header.NONE, 0, Optional.of(problem));
  }

  private static Optional<Node> compose(String yaml, String path) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(path)
            .setMaxAliasesForCollections(20)
            .setCodePointLimit(1 << 20)
            .build();
    return new Compose(settings).composeString(yaml);
  }

  private List<Header.Entry> entries(MappingNode mapping) throws BadHeader {
    List<Header.Entry> entries = new ArrayList<>();
    for (Map.Entry<Node, Node> pair : pairs(mapping).entrySet()) {
      Node key = pair.getKey();
      Place place = place(key);
      entries.add(
          new Header.Entry(name(key), value(pair.getValue(), 1), place.line(), place.column()));
    }
    return entries;
  }

  private Map<Node, Node> pairs(MappingNode mapping) throws BadHeader {
    Map<Node, Node> pairs = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      if (!names.add(name(key))) {
        throw new BadHeader(place(key), "\"" + name(key) + "\" stands there twice");
      }
      pairs.put(key, tuple.getValueNode());
    }
    return pairs;
  }

  private String name(Node key) throws BadHeader {
    if (key instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new BadHeader(place(key), "a name must be plain text");
  }

  private HeaderValue value(Node node, int depth) throws BadHeader {
    Place place = place(node);
    if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
      throw new BadHeader(place, TOO_DEEP);
    }
    if (node instanceof SequenceNode sequence) {
      List<HeaderValue> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(value(item, depth + 1));
      }
      return new HeaderValue.Sequence(items, place.line(), place.column());
    }
    if (node instanceof MappingNode mapping) {
      Map<String, HeaderValue> entries = new LinkedHashMap<>();
      for (Map.Entry<Node, Node> pair : pairs(mapping).entrySet()) {
        entries.put(name(pair.getKey()), value(pair.getValue(), depth + 1));
      }
      return new HeaderValue.Mapping(entries, place.line(), place.column());
    }
    return new HeaderValue.Scalar(text((ScalarNode) node), place.line(), place.column());
  }

  /** {@code key:}, {@code key: ~} and {@code key: null} all say nothing. */
  private static String text(ScalarNode scalar) {
    String text = scalar.getValue();
    boolean plain = scalar.isPlain();
    return plain && (text.equals("~") || text.equalsIgnoreCase("null")) ? "" : text;
  }

  private Place place(Node node) {
    return node.getStartMark().map(this::place).orElse(Place.line(path, 1));
  }

  private Place place(Mark mark) {
    return new Place(path, mark.getLine() + firstLine, mark.getColumn() + 1);
  }

  private static final class BadHeader extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Place place;
    private final String text;

    BadHeader(Place place, String text) {
      super(text, null, false, false);
      this.place = place;
      this.text = text;
    }
  }
}
