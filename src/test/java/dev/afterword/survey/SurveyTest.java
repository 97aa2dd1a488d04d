package dev.afterword.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.config.Profile;
import dev.afterword.config.Profiles;
import dev.afterword.source.Format;
import dev.afterword.source.SourceFile;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyTest {
  private static Sample sample(String path, String text) {
    return Sampler.sample(new SourceFile(path, Path.of(path), path, Format.MARKDOWN), text);
  }

  private static List<String> findings(Stream<Sample> samples) {
    return Survey.of(samples.toList(), Profiles.of(Profile.NONE)).findings().stream()
        .map(f -> f.folder() + ": " + f.setting() + " = " + f.value())
        .toList();
  }

  private static List<String> findings(Sample... samples) {
    return findings(Stream.of(samples));
  }

  @ParameterizedTest(name = "{0}: day {1}, month {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "on 25/12/2021 and 13-01-2022    | 2 | 0",
        "on 12/25/2021                   | 0 | 1",
        "on 03/04/2021                   | 0 | 0",
        "on 04/04/2021                   | 0 | 0",
        "on 03/04/2021, 3 April 2021     | 1 | 0",
        "on 03/04/2021 (2021-03-05)      | 0 | 1",
        "on 03/04/2021 (2019-03-04)      | 0 | 0",
        "on 04/05/2021 (April 20, 2021)  | 0 | 0",
        "see /logs/25/12/2021 and 1.25/12/2021 | 0 | 0",
        "at 31/31/2021                   | 0 | 0",
        "version 25.12.2021              | 0 | 0",
      })
  void aDateTellsWhatComesFirstWhereItCanBeReadInOneWayOnly(String line, int day, int month) {
    Sample sample = sample("a.md", "# Title\n\n" + line + "\n");
    assertThat(List.of(sample.dayFirst(), sample.monthFirst())).containsExactly(day, month);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2021-04-03-orders.md, 1, 0",
    "2021-03/04-orders.md, 0, 1",
    "2021/04/orders.md, 1, 0",
    "orders.md, 0, 0"
  })
  void theNameOfFileOrFolderCanTellToo(String path, int day, int month) {
    Sample sample = sample(path, "# Title\n\non 03/04/2021\n");
    assertThat(List.of(sample.dayFirst(), sample.monthFirst())).containsExactly(day, month);
  }

  @Test
  void headersAndCodeSayNothing() {
    Sample sample =
        sample(
            "a.md",
            """
            ---
            date: 25/12/2021 10:00 UTC
            ---
            # Title
            ```
            25/12/2021 10:00 UTC
            ```
            """);
    assertThat(sample.dayFirst()).isZero();
    assertThat(sample.clock()).isFalse();
    assertThat(sample.zone()).isEmpty();
  }

  private static Sample dates(String folder, String date) {
    return sample(folder + "/x.md", "# Title\n\nIt began on " + date + ".\n");
  }

  @Test
  void aFolderIsMentionedWhereItDiffersFromTheOneAbove() {
    assertThat(
            findings(
                Stream.concat(
                    Stream.of(dates("us", "12/25/2021"), dates("us/old", "12/26/2021")),
                    IntStream.range(13, 32).mapToObj(day -> dates("eu/" + day, day + "/12/2021")))))
        .containsExactly(": dates = day-first", "us: dates = month-first");
  }

  @Test
  void oneDateIsNotEnoughAndContradictionsConcludeNothing() {
    assertThat(findings(dates("a", "25/12/2021"))).isEmpty();
    assertThat(
            findings(
                dates("a", "25/12/2021"),
                dates("a", "26/12/2021"),
                dates("a", "12/27/2021"),
                dates("a", "27/12/2021")))
        .isEmpty();
  }

  @Test
  void whatIsSetIsNotAsked() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      samples.add(sample("a/" + i + ".md", "# T\n\n25/12/2021 at 10:0" + i + " UTC\n"));
    }
    Profiles known =
        Profiles.of(Profile.NONE)
            .with("a", Profile.NONE.withDates(dev.afterword.config.DateOrder.MONTH_FIRST));
    Survey survey = Survey.of(samples, known);
    assertThat(known.inferring(survey.profiles()).of("a").dates())
        .contains(dev.afterword.config.DateOrder.MONTH_FIRST);
    assertThat(survey.findings().stream().map(Finding::setting).toList())
        .doesNotContain("dates ")
        .contains("timezone");
    Profile zoned =
        new Profile(
            Optional.of(ZoneId.of("UTC")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            dev.afterword.config.Words.NONE,
            java.util.Map.of());
    assertThat(Survey.of(samples, Profiles.of(zoned)).findings().stream().map(Finding::setting))
        .containsExactly("dates");
  }

  private static Stream<Sample> zoned(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(i -> sample("a/" + line.hashCode() + i + ".md", line));
  }

  @Test
  void theUsualZoneIsWhatMostDocumentsName() {
    assertThat(findings(zoned(5, "10:05 UTC it began"))).containsExactly(": timezone = UTC");
    assertThat(findings(zoned(5, "All times are in CET, from 10:05."))).hasSize(1);
    assertThat(findings(zoned(4, "10:05 UTC it began"))).isEmpty();
    assertThat(findings(Stream.concat(zoned(5, "10:05 UTC it began"), zoned(6, "10:05 it began"))))
        .isEmpty();
    assertThat(findings(Stream.concat(zoned(5, "10:05 UTC it began"), zoned(2, "10:05 JST"))))
        .isEmpty();
    assertThat(findings(Stream.concat(zoned(3, "10:05 PST"), zoned(3, "10:05 PDT"))))
        .containsExactly(": timezone = PT");
  }

  @ParameterizedTest(name = "{0} / {1} → {2}")
  @CsvSource({
    "INC-12-disk, Disk full, INC-#",
    "PM2021-003 - Flux, Flux, PM#-#",
    "inc_7, Disk, INC-#",
    "disk, Postmortem: OPS-12 disk full, OPS-#",
    "disk, Disk full (SRE-7), SRE-#",
    "2021-05-03-disk, Disk full, ",
    "incident-2021-05-03, Disk full, ",
    "day-12, Disk full, ",
    "disk, Disk full on web-12, "
  })
  void whatMayBeANumber(String name, String title, String template) {
    assertThat(
            sample(name + ".md", "# " + title + "\n").numbers().stream()
                .map(Sample.NumberText::template))
        .isEqualTo(Optional.ofNullable(template).stream().toList());
  }

  @Test
  void numbersAreOfIncidentsWhereMostHaveOneOfTheirOwn() {
    assertThat(findings(IntStream.range(0, 5).mapToObj(i -> sample("INC-" + i + ".md", "# T\n"))))
        .containsExactly(": id = INC-#");
    assertThat(findings(IntStream.range(0, 4).mapToObj(i -> sample("INC-" + i + ".md", "# T\n"))))
        .isEmpty();
    assertThat(
            findings(IntStream.range(0, 9).mapToObj(i -> sample(i + ".md", "# SEV-2 Disk full\n"))))
        .isEmpty();
  }

  @Test
  void filesLaterThanTheirTextAreNamedAfterTheReport() {
    assertThat(
            findings(
                IntStream.range(1, 7)
                    .mapToObj(
                        i -> sample("2021-05-0" + i + "-x.md", "# T\n\nOn 2021-04-0" + i + "."))))
        .containsExactly(": file-date = report");
    assertThat(
            findings(
                IntStream.range(1, 7)
                    .mapToObj(
                        i -> sample("2021-05-0" + i + "-x.md", "# T\n\nOn May " + i + ", 2021."))))
        .isEmpty();
  }

  @Test
  void largeCollectionsAreAskedEvenly() {
    List<SourceFile> files =
        IntStream.range(0, 10_000)
            .mapToObj(i -> new SourceFile(i + ".md", Path.of("x"), i + ".md", Format.MARKDOWN))
            .toList();
    List<SourceFile> chosen = Survey.choose(files);
    assertThat(chosen).hasSize(2_000).doesNotHaveDuplicates();
    assertThat(chosen.get(1_000).path()).isEqualTo("5000.md");
    assertThat(Survey.choose(files.subList(0, 3))).hasSize(3);
  }
}
