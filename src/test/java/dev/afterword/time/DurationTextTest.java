package dev.afterword.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths of time as people write them, in minutes. */
class DurationTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "148 minutes                | 148",
        "1d 6h 40m                  | 1840",
        "~ 1h 26m                   | 86",
        "3 h                        | 180",
        "5mn                        | 5",
        "1 hour - 5 minutes of it   | 60",
        "half an hour               | 30",
        "half-hour                  | 30",
        "three quarters of an hour  | 45",
        "1h30                       | 90",
        "1 h 05                     | 65",
        "two and a half hours       | 150",
        "1 hour, 20 minutes         | 80",
        "2 weeks                    | 20160",
        "a week                     | 10080",
        "1 week and 2 days          | 12960",
        "35:36 hours                | 2136",
        "2 Stunden und 30 Minuten   | 150",
        "1 Woche                    | 10080",
        "2 horas y 30 minutos       | 150",
        "3 días                     | 4320",
        "2 heures 30                | 120",
        "1 jour et 2 heures         | 1560",
        "2 часа 15 минут            | 135",
        "2小时30分钟                 | 150",
        "3天                         | 4320",
        "2時間30分                   | 150",
        "2시간 30분                  | 150",
      })
  void minutes(String text, long minutes) {
    assertThat(DurationText.read(text)).hasValueSatisfying(d -> assertThat(d).hasMinutes(minutes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3月5日",
        "10월 4일",
        "all day",
        "v1.2",
        "45s – 1 min",
        "1 hour to 2 hours",
        "99999999999999999999 weeks 99999999999999999999 days",
        "6000 weeks",
        "P99999999999999999999D",
        "P99999999999D",
        "PT-5M"
      })
  void noLength(String text) {
    assertThat(DurationText.read(text)).isEmpty();
  }
}
