package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.RandomText;
import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any document is a document: whatever stands in it, it is counted and shown, in a time that grows
 * with its length, and the others are too.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AnyDocumentTest {
  private static final int LENGTH = 8_000;

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "00",
          "-1",
          "5",
          "59",
          "60",
          "366",
          "2147483648",
          "9223372036854775808",
          "99999999999999999999",
          "0.00000000000000000001",
          "1e999",
          "１２",
          "٣٣");

  private static final List<String> TIMES =
      List.of(
          "T+#",
          "T +#:#",
          "+#h",
          "# minutes later",
          "about # hours after",
          "0000-00-00 24:00",
          "0000-01-01 00:00 UTC",
          "9999-12-31 23:59:59.999999999Z",
          "2099-12-31 23:59",
          "2021-02-30 10:00",
          "2021-10-04T09:05:00+99:99",
          "2021-10-04 09:05 GMT+18:59",
          "31.12.9999",
          "99/99/2021",
          "#/#/2021 09:05",
          "February 30, 2021 12:60 PM",
          "Feb 29 to 30",
          "#月#日 #時#分",
          "24:00",
          "# weeks # days",
          "P#D",
          "PT-#S",
          "#:# hours",
          "1.5.5 hours",
          "SEV-#",
          "&#xE000;#&#xE001;",
          "\"https://example.org/#\"",
          " https://example.org:#/",
          "https://[#/");

  private static final List<String> LINES =
      List.of(
          "- % It broke.",
          "* **%** - Alarm.",
          "| % | x |",
          "**Duration:** %",
          "**Started:** %",
          "Detected: %",
          "End: % (#)",
          "## %",
          "## Timeline",
          "## Action items",
          "- [ ] % (due: %)",
          "It took % and began at %, until %.",
          "<p data-line=\"%\" data-event=\"%\">%</p>",
          "<div title=' data-event=\"&#xE001;#'>%</div>",
          "[%](%) ![%](<%>) [[%]]",
          "<a href=\"%\">%</a>",
          "<code>%",
          "```%",
          "export const m = {",
          "import % from",
          "{% % %} {{< % >}}",
          "<!-- afterword: ignore % -->",
          "<!-- %");

  private static final List<String> FIELDS =
      List.of(
          "started: %",
          "ended: \"%\"",
          "date: %",
          "duration: %",
          "severity: %",
          "sources: [\" https://example.org/#\", {url: \"%\"}]",
          "slug: \"%\"",
          "tags: [\"%\", {a: #}, [], ~]",
          "services: {a: [#]}",
          "title: \"\\uE0009\\uE001 %\"",
          "? [a, b]\n: c",
          "date: !!timestamp #",
          "zone: %",
          "kind: %",
          "\"%\": %",
          "items: #",
          "%");

  private static final List<String> OPENERS =
      List.of(
          "[",
          "![",
          "[[",
          "](",
          "[^1]",
          "<",
          "<a ",
          "<code>",
          "<code ",
          "<pre>",
          "<q>",
          "</",
          "<!--",
          "<b>",
          "<div>",
          "*",
          "**a",
          "* ",
          "_",
          "~~",
          "`",
          "`` ",
          "{%",
          "{{<",
          "{{< ",
          "{{< % ",
          "{:",
          "{#",
          "|",
          "| a",
          "> ",
          "- ",
          "#",
          "(",
          "\"",
          "“",
          "„",
          "«",
          "'",
          "&",
          "&#xE000;",
          "&#",
          "https://",
          "http://a ",
          "a@",
          "@",
          ":",
          "==",
          "$",
          "\\",
          " ",
          "\t",
          "a: ",
          "1. ",
          "T+",
          "+1",
          "1h ",
          "1 hour and ",
          "2021-10-04 ",
          "3/4/2021 ",
          "March 3 ",
          "09:05 ",
          "09:05-",
          "9 am ",
          "Start: ",
          "**a:** ",
          "not ",
          "the ",
          "due to ",
          "and ",
          "was down ",
          "if ",
          "root cause ",
          "?",
          ".",
          "-",
          "–",
          "a/",
          "a.b",
          "INC-",
          "!!! ",
          "x",
          "é",
          "時",
          "import ",
          "include::",
          "|===");

  private final SiteHarness site;

  AnyDocumentTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
  }

  private static String filled(String template, RandomText any) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      switch (c) {
        case '%' -> text.append(filled(any.oneOf(TIMES), any));
        case '#' -> text.append(any.random().nextInt(4) == 0 ? "#" : any.oneOf(NUMBERS));
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  private static String some(List<String> templates, int most, RandomText any) {
    return IntStream.range(0, any.random().nextInt(most + 1))
        .mapToObj(i -> filled(any.oneOf(templates), any) + "\n")
        .collect(Collectors.joining());
  }

  private static String document(RandomText any) {
    String header = any.random().nextBoolean() ? "---\n" + some(FIELDS, 4, any) + "---\n" : "";
    return header + "# Queue full\n\nIt was full.\n\n## Timeline\n\n" + some(LINES, 30, any);
  }

  private void everyDocumentIsShown(int documents, String seed) {
    SiteHarness.Run run = site.build("--keep-going");
    assertThat(run.exit()).as("%s %s", seed, run.err()).isIn(0, 1);
    assertThat(run.out() + run.err())
        .as(seed)
        .doesNotContain("Exception", "KB114", "\tat ")
        .contains(documents + " documents in");
    assertThat(site.incidents()).as(seed).hasSize(documents);
    for (String page : site.pages("incidents")) {
      assertThat(site.main("incidents/" + page + "/").select("div.prose").outerHtml())
          .as(seed)
          .doesNotContain("\uE000", "\uE001");
    }
  }

  @RepeatedTest(3)
  void withOddValues(RepetitionInfo repetition) {
    RandomText any = RandomText.seeded(repetition.getCurrentRepetition());
    List<String> endings = List.of("md", "md", "md", "mdx", "html", "txt");
    for (int i = 0; i < 100; i++) {
      site.file("content/" + i + "." + any.oneOf(endings), document(any));
    }
    everyDocumentIsShown(100, any.toString());
  }

  @Test
  void withWhatNeverEnds() {
    for (int i = 0; i < OPENERS.size(); i++) {
      String opener = OPENERS.get(i);
      int times = LENGTH / opener.length();
      String line = opener.repeat(times) + "\n";
      String lines = ("x " + opener + "\n").repeat(LENGTH / (opener.length() + 3));
      site.file("content/" + i + "-line." + (i % 2 == 0 ? "md" : "mdx"), "# A\n\n" + line);
      site.file("content/" + i + "-lines.md", "# A\n\n" + opener + "</q></code></pre>\n" + lines);
      site.file("content/" + i + ".html", "<h1>A</h1>\n<p>" + line);
    }
    everyDocumentIsShown(3 * OPENERS.size(), "");
  }
}
