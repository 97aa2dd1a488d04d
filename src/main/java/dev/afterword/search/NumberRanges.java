package dev.afterword.search;

import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.search.Query;

/** Ranges of what is indexed as a number: days, minutes and ranks of severities. */
final class NumberRanges {
  private NumberRanges() {}

  /** Empty where a range is one of words. */
  static Optional<Query> of(QueryNode.Range range) {
    String field = range.field();
    if (field.equals(LuceneFields.DATE)) {
      return Optional.of(dates(range));
    }
    boolean ranks = field.equals(SearchField.SEVERITY.key());
    return field.equals(LuceneFields.DURATION) || (ranks && isNumeric(range))
        ? Optional.of(numbers(ranks ? LuceneFields.RANK : field, range))
        : Optional.empty();
  }

  private static boolean isNumeric(QueryNode.Range range) {
    return bound(range.from(), 0).isPresent() && bound(range.to(), 0).isPresent();
  }

  private static OptionalInt bound(String text, int open) {
    if (text.equals("*")) {
      return OptionalInt.of(open);
    }
    return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  private static Query numbers(String field, QueryNode.Range range) {
    OptionalInt from = bound(range.from(), 0);
    OptionalInt to = bound(range.to(), Integer.MAX_VALUE - 1);
    if (from.isEmpty() || to.isEmpty()) {
      return IntPoint.newRangeQuery(field, 1, 0);
    }
    return between(
        field,
        from.getAsInt() + (range.withFrom() ? 0 : 1),
        to.getAsInt() - (range.withTo() ? 0 : 1));
  }

  private static Query dates(QueryNode.Range range) {
    OptionalInt from =
        range.withFrom() ? Days.first(range.from()) : step(Days.last(range.from()), 1);
    OptionalInt to = range.withTo() ? Days.last(range.to()) : step(Days.first(range.to()), -1);
    int low = range.from().equals("*") ? 0 : from.orElse(Integer.MAX_VALUE);
    int high = range.to().equals("*") ? Integer.MAX_VALUE - 1 : to.orElse(0);
    return between(LuceneFields.DATE, low, high);
  }

  private static OptionalInt step(OptionalInt day, int by) {
    return day.isPresent() ? OptionalInt.of(day.getAsInt() + by) : day;
  }

  private static Query between(String field, int low, int high) {
    return low <= high
        ? IntPoint.newRangeQuery(field, low, high)
        : IntPoint.newRangeQuery(field, 1, 0);
  }
}
