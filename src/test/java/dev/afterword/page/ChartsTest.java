package dev.afterword.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.afterword.page.Charts.Column;
import dev.afterword.page.Pieces.Bar;
import dev.afterword.page.Pieces.BarChart;
import dev.afterword.page.Pieces.Part;
import dev.afterword.page.Pieces.Series;
import dev.afterword.page.Pieces.Tick;
import dev.afterword.testing.RandomText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartsTest {
  private static BarChart chart(List<List<Integer>> values) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      columns.add(new Column("c" + i, "", null, values.get(i)));
    }
    return Charts.bars("t", "", List.of(new Series("s", "")), columns);
  }

  @ParameterizedTest(name = "up to {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0   | 0 1",
        "1   | 0 1",
        "4   | 0 1 2 3 4",
        "5   | 0 1 2 3 4 5",
        "6   | 0 2 4 6",
        "11  | 0 5 10 15",
        "23  | 0 5 10 15 20 25",
        "70  | 0 20 40 60 80",
        "999 | 0 200 400 600 800 1000",
      })
  void theAxisHasFewRoundSteps(int top, String ticks) {
    assertThat(chart(List.of(List.of(top))).ticks().stream().map(t -> "" + t.value()).toList())
        .isEqualTo(List.of(ticks.split(" ")));
  }

  @RepeatedTest(10)
  void barsStandOnTheAxisAndTheirHeightIsTheirValue(RepetitionInfo run) {
    RandomText random = RandomText.seeded(run.getCurrentRepetition());
    List<List<Integer>> values =
        IntStream.range(0, 1 + random.random().nextInt(30))
            .mapToObj(i -> random.random().ints(3, 0, 50).boxed().toList())
            .toList();
    BarChart chart = chart(values);
    Tick highest = chart.ticks().get(chart.ticks().size() - 1);
    double unit = chart.height() / (double) highest.value();
    for (int i = 0; i < values.size(); i++) {
      Bar bar = chart.bars().get(i);
      assertThat(bar.total()).isEqualTo(values.get(i).stream().mapToInt(v -> v).sum());
      assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(chart.width());
      double floor = chart.height();
      for (Part part : bar.parts()) {
        assertThat(part.height()).as("%s", random).isCloseTo(part.value() * unit, within(0.03));
        assertThat(part.y() + part.height()).as("%s", random).isCloseTo(floor, within(0.03));
        assertThat(part.y()).isGreaterThanOrEqualTo(0);
        floor = part.y();
      }
    }
  }
}
