package dev.afterword.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteHarnessTest {
  @Test
  void aTextIsCutIntoItsFiles() {
    assertThat(SiteHarness.split("-- a.md --\none\n\ntwo\n-- b/c d.md --\n-- e --\nlast"))
        .containsExactly(entry("a.md", "one\n\ntwo\n"), entry("b/c d.md", ""), entry("e", "last"));
  }

  @Test
  void aMistakeInTheTextIsNoSilentlyMissingFile() {
    assertThatThrownBy(() -> SiteHarness.split("text\n-- a.md --\n"))
        .hasMessageContaining("text before the first file");
    assertThatThrownBy(() -> SiteHarness.split("-- a.md --\n-- a.md --\n"))
        .hasMessageContaining("twice: a.md");
  }

  @Test
  void treesThatDifferSayWhere() {
    TreeMap<String, byte[]> one = new TreeMap<>();
    one.put("same", new byte[] {1});
    one.put("changed", new byte[] {1});
    one.put("gone", new byte[0]);
    TreeMap<String, byte[]> other = new TreeMap<>(one);
    other.put("changed", new byte[] {2});
    other.remove("gone");
    assertThat(Tree.differences(one, other)).containsExactly("changed", "gone");
    assertThat(Tree.differences(one, one)).isEmpty();
  }

  @Test
  void aSiteIsBuiltEditedAndBuiltAgain(@TempDir Path folder) {
    SiteHarness site =
        SiteHarness.in(folder)
            .with(
                """
                -- content/2021/slow dns.md --
                ---
                date: 2021-10-04
                ---
                # DNS was slow
                """);
    SiteHarness.Run run = site.build().succeeds();
    assertThat(run.out())
        .matches(
            """
            1 document in, 1 incident, \\d+ pages out, no problems in \\[TIME] → target/site
            8 hints for authors: see quality/ or run afterword check
            """);
    site.edit("content/2021/slow dns.md", "slow", "fast").build().succeeds();
    assertThat(SiteHarness.only(site.main("incidents/2021-10-04-dns-was-fast/"), "h1").text())
        .isEqualTo("DNS was fast");
    assertThat(site.pages("incidents")).containsExactly("2021-10-04-dns-was-fast");
    assertThat(site.incident("2021/slow dns.md").get("title").asText()).isEqualTo("DNS was fast");
    assertThat(site.links("", "DNS was fast"))
        .containsExactly("/incidents/2021-10-04-dns-was-fast/");
  }
}
