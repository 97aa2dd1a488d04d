package dev.afterword.serve;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The preview notices what changes, wherever it lies and whenever it came. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ServeTest {
  private final SiteHarness site;
  private final Thread preview;
  private String[] command = {"serve", "--port", "0"};
  private SiteHarness.@Nullable Run run;

  ServeTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
    this.preview = new Thread(() -> run = site.run(command));
  }

  @AfterEach
  void stop() throws InterruptedException {
    preview.interrupt();
    preview.join();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(50);
    }
  }

  @Test
  void foldersThatComeAfterTheStartAreNoticed() throws InterruptedException {
    site.with("-- content/a.md --\n# One\n");
    preview.start();
    await(() -> site.has("css/tokens.css"));

    site.with("-- assets/css/tokens.css --\n/* mine */\n");
    await(() -> site.has("css/tokens.css") && site.text("css/tokens.css").equals("/* mine */\n"));

    site.with(
        "-- templates/page.ftlh --\nMy own\n-- content/b.md --\n---\ntype: page\n---\n# Two\n");
    await(() -> site.has("two/index.html") && site.text("two/index.html").contains("My own"));

    site.with("-- jbake.properties --\nasset.folder = static\n-- static/logo.svg --\n<svg/>\n");
    await(() -> site.has("logo.svg"));
    site.with("-- static/logo.svg --\n<svg></svg>\n");
    await(() -> site.has("logo.svg") && site.text("logo.svg").equals("<svg></svg>\n"));
    assertThat(preview.isAlive()).isTrue();
  }

  @Test
  void aSiteAmongTheSourcesIsNoChangeOfTheSources() throws InterruptedException {
    site.with("-- a.md --\n# One\n");
    command = new String[] {"serve", "--port", "0", "--output", "public"};
    Path page = site.root().resolve("public/incidents/one/index.html");
    preview.start();
    await(() -> Files.exists(page));
    site.edit("a.md", "One", "Two");
    await(() -> Files.exists(site.root().resolve("public/incidents/two/index.html")));
    // Twice the time in which the preview would notice its own output.
    Thread.sleep(2_500);
    stop();
    assertThat(requireNonNull(run).out().lines().filter(line -> line.contains("pages out")))
        .hasSize(2);
  }
}
