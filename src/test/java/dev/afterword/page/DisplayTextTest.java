package dev.afterword.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values are said to people. */
class DisplayTextTest {
  @ParameterizedTest
  @CsvSource({
    "https://github.com/acme/shop/issues/12, acme/shop#12",
    "https://github.com/acme/shop/pull/7, acme/shop#7",
    "https://gitlab.example.org/acme/team/shop/-/issues/3, acme/team/shop#3",
    "https://acme.atlassian.net/browse/OPS-7, OPS-7",
    "https://tracker.example.org/item?id=4, tracker.example.org/item?id=4",
    "OPS-7, OPS-7",
  })
  void aTicketIsNamedAsPeopleNameIt(String written, String name) {
    assertThat(DisplayText.ticket(written)).isEqualTo(name);
  }

  @Test
  void aLengthOfTimeStaysOnOneLine() {
    assertThat(
            DisplayText.unbroken("It took 1 d 7 h; from start to end it is 2 h 27 min in 3 steps"))
        .isEqualTo(
            "It took 1\u00a0d\u00a07\u00a0h; from start to end it is 2\u00a0h\u00a027\u00a0min in 3 steps");
  }
}
