package dev.afterword.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days told by their distance from a Thursday, 18 March 2021. */
class RelativeDaysTest {
  private static final LocalDate THURSDAY = LocalDate.of(2021, 3, 18);

  private static String days(String sentence) {
    return RelativeDays.in(sentence, THURSDAY).stream()
        .map(told -> told.day().map(LocalDate::toString).orElse("?"))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Yesterday the queue filled up             | 2021-03-17",
        "This morning mail was late                | 2021-03-18",
        "The day before yesterday it began         | 2021-03-16",
        "Three days ago a disk failed              | 2021-03-15",
        "Seit gestern ist das WLAN gestört         | 2021-03-17",
        "Vorgestern fiel der Server aus            | 2021-03-16",
        "Vor zwei Tagen fiel der Server aus        | 2021-03-16",
        "Hier soir, le site était en panne         | 2021-03-17",
        "Ayer se cayó la base de datos             | 2021-03-17",
        "Ontem o site ficou fora do ar             | 2021-03-17",
        "昨日、サーバーが停止しました                       | 2021-03-17",
        "今天上午服务中断                                | 2021-03-18",
        "어제 장애가 발생했습니다                           | 2021-03-17",
        "On Tuesday the queue filled up            | 2021-03-16",
        "Am Dienstag fiel der Server aus           | 2021-03-16",
        "Last Friday the queue filled up           | 2021-03-12",
        "On the 16th the queue filled up           | 2021-03-16",
        "On the 27th the queue filled up           | 2021-02-27",
        "Yesterday it broke, today it is back      | 2021-03-18, 2021-03-17",
      })
  void tellsTheDay(String sentence, String expected) {
    assertThat(days(sentence).split(", ")).containsExactlyInAnyOrder(expected.split(", "));
  }

  /** Of these nobody can say which day it was. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last week we announced a release",
        "Earlier this week mail was late",
        "Letzte Woche fiel der Server aus",
        "La semana pasada hubo una caída",
        "先週、サーバーが停止しました",
        "Last Tuesday the queue filled up",
        "On Thursday the queue filled up",
        "Last night the queue filled up",
      })
  void leavesTheDayOpen(String sentence) {
    assertThat(days(sentence)).isEqualTo("?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hier finden sich die Daten",
        "On Tuesday, March 2, the queue filled up",
        "On Tuesday the 2nd of March the queue filled up",
        "On the 16th of February the queue filled up",
        "We run it every Tuesday",
        "In the last minutes of the match",
        "The todayist's yesterdays",
      })
  void saysNothing(String sentence) {
    assertThat(days(sentence)).isEmpty();
  }
}
