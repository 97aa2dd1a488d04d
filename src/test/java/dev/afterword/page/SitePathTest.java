package dev.afterword.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.model.Slug;
import dev.afterword.testing.RandomText;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {
  @Test
  void aPageIsAFolderWithAnIndex() {
    SitePath page = SitePath.HOME.page("incidents").page("dns");
    assertThat(page.value()).isEqualTo("incidents/dns/");
    assertThat(page.fileName()).isEqualTo("incidents/dns/index.html");
    assertThat(page.toRoot()).isEqualTo("../../");
    assertThat(SitePath.HOME.fileName()).isEqualTo("index.html");
    assertThat(SitePath.HOME.toRoot()).isEmpty();
    assertThat(page.file("feed.xml").fileName()).isEqualTo("incidents/dns/feed.xml");
    assertThat(page.file("feed.xml").isPage()).isFalse();
  }

  @Test
  void linksAreRelative() {
    SitePath page = new SitePath("incidents/dns/");
    assertThat(page.linkTo(new SitePath("services/gateway/"))).isEqualTo("../../services/gateway/");
    assertThat(page.linkTo(SitePath.HOME)).isEqualTo("../../");
    assertThat(SitePath.HOME.linkTo(page)).isEqualTo("incidents/dns/");
    assertThat(SitePath.HOME.linkTo(SitePath.HOME)).isEqualTo("./");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/../b", "./a", "/a", "a\\b", "a/./b", "..", "."})
  void aPathCannotLeaveTheSite(String value) {
    assertThatThrownBy(() -> new SitePath(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @RepeatedTest(5)
  void aBrowserFindsTheFileThatWasWritten(RepetitionInfo run) {
    RandomText random = RandomText.seeded(run.getCurrentRepetition());
    for (int i = 0; i < 200; i++) {
      SitePath from = randomPage(random);
      SitePath to = randomPage(random);
      URI link = URI.create(from.linkTo(to));
      URI page = URI.create("https://example.org/base/" + from.url());
      assertThat(page.resolve(link).getPath())
          .as("%s: %s to %s", random, from, to)
          .isEqualTo("/base/" + to.value());
    }
  }

  private static SitePath randomPage(RandomText random) {
    SitePath path = SitePath.HOME;
    for (int depth = random.random().nextInt(4); depth > 0; depth--) {
      path = path.page(Slug.of(random.text(20)));
    }
    return path;
  }

  @Test
  void oddNamesAreEncoded() {
    String name = "100% \"x\" #1? ü+&.png";
    SitePath file = new SitePath("media/").file(name);
    assertThat(URI.create(file.url()).getPath()).isEqualTo("media/" + name);
    assertThat(file.url()).matches("[A-Za-z0-9/.%*_-]+");
    assertThat(Stream.of(file.url().split("/"))).hasSize(2);
  }
}
