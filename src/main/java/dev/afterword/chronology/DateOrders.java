package dev.afterword.chronology;

import dev.afterword.config.DateOrder;
import dev.afterword.evidence.Chapter;
import dev.afterword.evidence.Evidence;
import dev.afterword.markup.Block;
import dev.afterword.markup.Block.ListBlock;
import dev.afterword.markup.Block.Paragraph;
import dev.afterword.markup.Block.Quote;
import dev.afterword.markup.Block.Table;
import dev.afterword.markup.RichText;
import dev.afterword.source.FileName;
import dev.afterword.time.TimeText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells from one document whether its dates such as 03/04/2021 begin with the day: a part over 12
 * shows it, and so does a date that agrees with the one in the file's name in one order only.
 */
public final class DateOrders {
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})([-/])(\\d{1,2})\\2((?:19|20)\\d{2})(?![\\d/-])");

  /** What is done about an incident mostly is within as many days. */
  private static final int FEW_DAYS = 7;

  private final Optional<LocalDate> known;
  private Optional<DateOrder> order = Optional.empty();
  private Optional<DateOrder> likely = Optional.empty();

  /** Dates in numbers that may be read in either order. */
  private final List<Ambiguous> ambiguous = new ArrayList<>();

  /** Dates that are the same in either order, such as 03/03/2021. */
  private final Set<LocalDate> certain = new HashSet<>();

  private record Ambiguous(int first, int second, int year) {
    /** Whether it is a date, or about as early or late, when it begins with the day. */
    boolean isDayFirst(LocalDate date, int daysApart) {
      return isNear(date, LocalDate.of(year, second, first), daysApart);
    }

    boolean isMonthFirst(LocalDate date, int daysApart) {
      return isNear(date, LocalDate.of(year, first, second), daysApart);
    }

    private static boolean isNear(LocalDate a, LocalDate b, int days) {
      return Math.abs(ChronoUnit.DAYS.between(a, b)) <= days;
    }
  }

  private DateOrders(Optional<LocalDate> known) {
    this.known = known;
  }

  /** Empty where the document does not tell. */
  public static Optional<DateOrder> in(Evidence evidence) {
    DateOrders orders = new DateOrders(FileName.date(evidence.file()));
    orders.read(evidence.title());
    for (Chapter chapter : evidence.chapters()) {
      orders.read(chapter.heading());
      chapter.blocks().forEach(orders::read);
    }
    return orders.order.or(() -> orders.likely).or(() -> orders.agreeing(evidence.chapters()));
  }

  /** "08-01-2026" beside "8 January 2026" begins with the day. */
  private Optional<DateOrder> agreeing(List<Chapter> chapters) {
    if (ambiguous.isEmpty()) {
      return Optional.empty();
    }
    Set<LocalDate> named = named(chapters);
    Set<LocalDate> all = new HashSet<>(named);
    all.addAll(certain);
    return agreeing(named, 0).or(() -> agreeing(all, FEW_DAYS));
  }

  private Optional<DateOrder> agreeing(Set<LocalDate> dates, int daysApart) {
    boolean dayFirst =
        ambiguous.stream()
            .anyMatch(a -> dates.stream().anyMatch(date -> a.isDayFirst(date, daysApart)));
    boolean monthFirst =
        ambiguous.stream()
            .anyMatch(a -> dates.stream().anyMatch(date -> a.isMonthFirst(date, daysApart)));
    return dayFirst == monthFirst
        ? Optional.empty()
        : Optional.of(dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
  }

  /** The dates of paragraphs that name their month. */
  private static Set<LocalDate> named(List<Chapter> chapters) {
    return chapters.stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(block -> block instanceof Paragraph)
        .flatMap(block -> TimeText.WORDS.scan(((Paragraph) block).text().text()).stream())
        .flatMap(mention -> mention.date().stream())
        .flatMap(date -> date.resolve(OptionalInt.empty()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void read(Block block) {
    if (block instanceof Paragraph paragraph) {
      read(paragraph.text().text());
    } else if (block instanceof ListBlock list) {
      list.items()
          .forEach(
              item -> {
                read(item.text().text());
                item.children().forEach(this::read);
              });
    } else if (block instanceof Table table) {
      table.rows().forEach(row -> read(row.cells()));
    } else if (block instanceof Quote quote) {
      quote.children().forEach(this::read);
    }
  }

  private void read(List<RichText> cells) {
    cells.forEach(cell -> read(cell.text()));
  }

  private void read(String text) {
    boolean candidate = text.contains("/20") || text.contains("-20") || text.contains("/19");
    if (order.isPresent() || !candidate) {
      return;
    }
    Matcher m = NUMBERS.matcher(text);
    while (order.isEmpty() && m.find()) {
      number(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(3)), m.group(4));
    }
  }

  private void number(int first, int second, String year) {
    if (first > 12 && second <= 12) {
      order = Optional.of(DateOrder.DAY_FIRST);
    } else if (second > 12 && first <= 12) {
      order = Optional.of(DateOrder.MONTH_FIRST);
    } else if (first == second && first <= 12 && first > 0) {
      certain.add(LocalDate.of(Integer.parseInt(year), first, second));
    } else if (first <= 12 && second <= 12 && first * second > 0) {
      ambiguous.add(new Ambiguous(first, second, Integer.parseInt(year)));
    }
    if (known.isPresent() && known.get().getYear() == Integer.parseInt(year)) {
      LocalDate date = known.get();
      boolean dayFirst = date.getDayOfMonth() == first && date.getMonthValue() == second;
      boolean monthFirst = date.getDayOfMonth() == second && date.getMonthValue() == first;
      if (dayFirst != monthFirst) {
        likely = Optional.of(dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
      }
    }
  }
}
