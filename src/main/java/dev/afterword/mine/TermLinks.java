package dev.afterword.mine;

import dev.afterword.config.Field;
import dev.afterword.diag.Place;
import dev.afterword.facts.Reference;
import dev.afterword.markup.Block;
import dev.afterword.markup.RichText;
import dev.afterword.model.DocumentType;
import dev.afterword.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a glossary entry leads on to from its sections "Related terms", "Prerequisites" and
 * "What's next": the item's bold words, link or words before a colon.
 */
final class TermLinks {
  private static final int LONGEST_NAME = 60;

  private TermLinks() {}

  /** Adds to the references of a term; what the header gives stays as it is. */
  static void read(
      DocumentType type, List<Block> blocks, String path, Map<Field, List<Reference>> references) {
    if (type != DocumentType.TERM) {
      return;
    }
    Optional<Field> current = Optional.empty();
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        current = field(heading.text().text()).filter(field -> !references.containsKey(field));
      } else if (current.isPresent() && block instanceof Block.ListBlock list) {
        add(list, path, references.computeIfAbsent(current.get(), f -> new ArrayList<>()));
        current = Optional.empty();
      }
    }
  }

  private static Optional<Field> field(String heading) {
    String text = heading.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
    if (text.startsWith("related terms") || text.equals("see also")) {
      return Optional.of(Field.RELATED);
    }
    if (text.startsWith("prerequisite")) {
      return Optional.of(Field.PREREQUISITES);
    }
    return text.startsWith("what's next") || text.equals("next")
        ? Optional.of(Field.NEXT)
        : Optional.empty();
  }

  private static void add(Block.ListBlock list, String path, List<Reference> names) {
    for (Block.Item item : list.items()) {
      String name = name(item.text());
      if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
        names.add(new Reference(name, Origin.SECTION, Place.line(path, item.line())));
      }
    }
  }

  private static String name(RichText text) {
    String bold = text.first(RichText.Kind.BOLD);
    String link = text.first(RichText.Kind.LINK);
    String words = bold.isEmpty() ? link : bold;
    String whole = words.isEmpty() ? text.text() : words;
    int colon = whole.indexOf(':');
    return (colon > 0 ? whole.substring(0, colon) : whole).strip();
  }
}
