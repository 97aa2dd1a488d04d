package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SiteHarness;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The preview notices what changes, wherever it lies and whenever it came. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ServeTest {
  private final SiteHarness site;
  private final Thread preview;

  ServeTest(@TempDir Path folder) {
    this.site = SiteHarness.in(folder);
    this.preview = new Thread(() -> site.run("serve", "--port", "0"));
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
}
