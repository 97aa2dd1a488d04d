package dev.afterword.page;

import dev.afterword.page.Pieces.Bar;
import dev.afterword.page.Pieces.BarChart;
import dev.afterword.page.Pieces.Part;
import dev.afterword.page.Pieces.Series;
import dev.afterword.page.Pieces.Tick;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The geometry of bar charts. */
final class Charts {
  private static final int SLOT = 24;
  private static final int GAP = 4;
  private static final int HEIGHT = 140;

  private Charts() {}

  /**
   * A bar before it has a place.
   *
   * @param label names it in full, {@code axisLabel} below the axis (may be empty)
   * @param values one for each series
   */
  record Column(String label, String axisLabel, @Nullable String url, List<Integer> values) {
    int total() {
      return values.stream().mapToInt(Integer::intValue).sum();
    }
  }

  static BarChart bars(String title, String caption, List<Series> series, List<Column> columns) {
    int top = columns.stream().mapToInt(Column::total).max().orElse(0);
    int step = step(top);
    int max = Math.max(step, (top + step - 1) / step * step);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      bars.add(bar(columns.get(i), i, max));
    }
    List<Tick> ticks = new ArrayList<>();
    for (int value = 0; value <= max; value += step) {
      ticks.add(new Tick(value, y(value, max)));
    }
    return new BarChart(title, caption, series, SLOT * columns.size(), HEIGHT, bars, ticks);
  }

  private static Bar bar(Column column, int index, int max) {
    List<Part> parts = new ArrayList<>();
    int below = 0;
    for (int s = 0; s < column.values().size(); s++) {
      int value = column.values().get(s);
      double y = y(below + value, max);
      parts.add(new Part(s, value, y, round(y(below, max) - y)));
      below += value;
    }
    double x = SLOT * index + GAP / 2.0;
    return new Bar(column.label(), column.axisLabel(), below, column.url(), x, SLOT - GAP, parts);
  }

  private static double y(int value, int max) {
    return round(HEIGHT - (double) HEIGHT * value / max);
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }

  /** Three to five round steps: 1, 2 or 5 times a power of ten. */
  private static int step(int top) {
    int step = 1;
    int[] factors = {2, 5, 10};
    for (int power = 1; ; power *= 10) {
      for (int factor : factors) {
        if (top <= step * 5) {
          return step;
        }
        step = power * factor;
      }
    }
  }
}
