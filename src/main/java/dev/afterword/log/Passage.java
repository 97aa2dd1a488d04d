package dev.afterword.log;

import dev.afterword.markup.Block;
import dev.afterword.markup.Block.Heading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading of one level with everything down to the next of that level or above.
 *
 * @param next the heading that ends it; empty at the end of the body
 * @param year that a heading above names
 */
record Passage(Heading head, List<Block> content, Optional<Heading> next, OptionalInt year) {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final int LEVELS = 6;

  Passage {
    content = List.copyOf(content);
  }

  String title() {
    return head.text().text();
  }

  /**
   * The passages of a level, in their order.
   *
   * @param divides which headings count; others are part of what is told there
   * @param year what is known before the first heading
   */
  static List<Passage> of(
      List<Block> blocks, int level, Predicate<Heading> divides, OptionalInt year) {
    List<Passage> passages = new ArrayList<>();
    OptionalInt[] years = new OptionalInt[LEVELS + 1];
    years[0] = year;
    for (int i = 0; i < blocks.size(); i++) {
      if (!(blocks.get(i) instanceof Heading heading) || !divides.test(heading)) {
        continue;
      }
      if (heading.level() == level) {
        int end = end(blocks, i + 1, level, divides);
        Optional<Heading> next =
            end == blocks.size() ? Optional.empty() : Optional.of((Heading) blocks.get(end));
        passages.add(new Passage(heading, blocks.subList(i + 1, end), next, last(years)));
      } else if (heading.level() < level) {
        years[heading.level()] = year(heading.text().text());
        Arrays.fill(years, heading.level() + 1, years.length, OptionalInt.empty());
      }
    }
    return passages;
  }

  private static int end(List<Block> blocks, int from, int level, Predicate<Heading> divides) {
    int end = from;
    while (end < blocks.size()
        && !(blocks.get(end) instanceof Heading h && h.level() <= level && divides.test(h))) {
      end++;
    }
    return end;
  }

  /** That of the nearest heading above. */
  private static OptionalInt last(OptionalInt[] years) {
    OptionalInt last = OptionalInt.empty();
    for (OptionalInt year : years) {
      last = year != null && year.isPresent() ? year : last;
    }
    return last;
  }

  /** The one year that a text names. */
  static OptionalInt year(String text) {
    Matcher found = YEAR.matcher(text);
    List<String> years = found.results().map(result -> result.group()).distinct().toList();
    return years.size() == 1 ? OptionalInt.of(Integer.parseInt(years.get(0))) : OptionalInt.empty();
  }
}
