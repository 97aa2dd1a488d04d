package dev.afterword.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.RandomText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "DNS was down            | dns-was-down",
        "  --A  b--c__d//        | a-b-c-d",
        "Don't, won’t            | dont-wont",
        "Čas přešel              | cas-presel",
        "Straße                  | straße",
        "ＦＵＬＬ ｗｉｄｔｈ       | full-width",
        "C | c",
        "C++ | c-plus-plus",
        "C# | c-sharp",
        "R&D | r-and-d",
        "データベース障害         | データベース障害",
        "ガ                       | ガ",
        "Привет мир              | привет-мир",
        "हिन्दी                    | हिन्दी",
        "İstanbul | istanbul",
        "503/504                 | 503-504",
        "!!! | x212121",
        "😀 | x1f600",
      })
  void namesBecomeAddresses(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  @Test
  void anEmptyNameStillHasAnAddress() {
    assertThat(Slug.of("")).isEqualTo("x");
  }

  @Test
  void longNamesAreCutAtAWord() {
    assertThat(Slug.of("abcdefghi ".repeat(20)))
        .isEqualTo("abcdefghi-".repeat(8).replaceAll("-$", ""));
    assertThat(Slug.of("a".repeat(200))).hasSize(80);
  }

  @RepeatedTest(20)
  void whateverTheNameTheAddressIsSafe(RepetitionInfo run) {
    RandomText random = RandomText.seeded(run.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      String name = random.text(120);
      String slug = Slug.of(name);
      assertThat(slug)
          .as("%s of %s", random, name)
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(80)
          .doesNotStartWith("-")
          .doesNotEndWith("-")
          .doesNotContain("--")
          .matches("[\\p{L}\\p{M}\\p{N}-]+");
      assertThat(Slug.of(slug)).as("%s: the slug of the slug of %s", random, name).isEqualTo(slug);
      assertThat(slug).isEqualTo(slug.toLowerCase(java.util.Locale.ROOT));
      assertThat(new String(slug.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .as("no half characters")
          .isEqualTo(slug);
    }
  }
}
