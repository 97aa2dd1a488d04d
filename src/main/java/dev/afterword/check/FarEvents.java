package dev.afterword.check;

import dev.afterword.model.Moment;
import dev.afterword.model.Precision;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Events of a timeline whose date was mistyped, most likely.
 *
 * <p>Being far from the others is no proof: the defect may have been there for a year. A slip shows
 * in one of two ways. An event between two others that are of the same days is far from both; or
 * the last one differs from its neighbour in nothing but the month or the year, or the first in the
 * year.
 */
final class FarEvents {
  private static final int FAR = 20;
  private static final int NEAR = 3;

  private FarEvents() {}

  /**
   * @param days from the nearest event before or behind it
   */
  record Far(Moment event, long days) {}

  static List<Far> find(List<Moment> timeline) {
    List<Moment> dated =
        timeline.stream()
            .filter(m -> m.at().dated() && m.at().precision().compareTo(Precision.DAY) >= 0)
            .toList();
    List<Far> far = new ArrayList<>();
    for (int i = 0; dated.size() > 2 && i < dated.size(); i++) {
      boolean inside = i > 0 && i < dated.size() - 1;
      boolean slip = inside ? outlier(dated, i) : atTheEnd(dated, i);
      if (slip) {
        LocalDate neighbour = date(dated, i == 0 ? 1 : i - 1);
        far.add(new Far(dated.get(i), days(date(dated, i), neighbour)));
      }
    }
    return far;
  }

  private static boolean outlier(List<Moment> dated, int i) {
    LocalDate before = date(dated, i - 1);
    LocalDate behind = date(dated, i + 1);
    return days(before, behind) <= NEAR
        && days(before, date(dated, i)) > FAR
        && days(behind, date(dated, i)) > FAR;
  }

  /** The first or the last event, beside two others that are of the same days. */
  private static boolean atTheEnd(List<Moment> dated, int i) {
    int step = i == 0 ? 1 : -1;
    LocalDate own = date(dated, i);
    LocalDate next = date(dated, i + step);
    // What comes first may have been a month before: the change that made it possible.
    boolean otherMonth =
        i > 0 && own.getYear() == next.getYear() && own.getMonth() != next.getMonth();
    boolean otherYear = own.getYear() != next.getYear() && own.getMonth() == next.getMonth();
    return days(next, date(dated, i + 2 * step)) <= NEAR
        && days(own, next) > FAR
        && (otherMonth || otherYear)
        && Math.abs(own.getDayOfMonth() - next.getDayOfMonth()) <= 1;
  }

  private static LocalDate date(List<Moment> dated, int i) {
    return dated.get(i).at().date();
  }

  private static long days(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }
}
