package dev.afterword.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The Chromium of the tests: Debian's where it is installed; else that package is installed where
 * this is Debian and we are root; else Playwright fetches one.
 *
 * <p>One browser serves all tests, since its start costs more than most of them.
 */
public final class Browsers {
  private static final Path DEBIAN = Path.of("/usr/bin/chromium");
  private static final Path APT = Path.of("/usr/bin/apt-get");
  private static final long MINUTES = 10;

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Browsers() {}

  /**
   * @throws IllegalStateException with one line that says what to do, if no browser can be had
   */
  public static Browser shared() {
    return Shared.BROWSER.orElseThrow(() -> new IllegalStateException(Shared.message));
  }

  /** Set once; a second try would only cost the same minutes again. */
  private static final class Shared {
    private static String message = "";
    private static final Optional<Browser> BROWSER = launch();

    private static Optional<Browser> launch() {
      List<String> tried = new ArrayList<>();
      Optional<Path> system = system(tried);
      if (system.isEmpty() && !fetch(tried)) {
        return missing(tried);
      }
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      BrowserType.LaunchOptions options =
          new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
      system.ifPresent(options::setExecutablePath);
      try {
        Browser browser = playwright.chromium().launch(options);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return Optional.of(browser);
      } catch (PlaywrightException e) {
        playwright.close();
        tried.add(reason(e));
        return missing(tried);
      }
    }

    /** Playwright's messages are objects in many lines; one of them says it. */
    private static String reason(PlaywrightException e) {
      return String.valueOf(e.getMessage())
          .lines()
          .map(line -> line.strip().replaceFirst("^message='", ""))
          .filter(line -> !line.isEmpty() && !line.equals("Error {"))
          .findFirst()
          .orElse("it does not start");
    }

    private static Optional<Browser> missing(List<String> tried) {
      message =
          "No Chromium for the browser tests ("
              + String.join("; ", tried)
              + "): install one, or leave these tests out with -DskipBrowserTests";
      return Optional.empty();
    }
  }

  private static Optional<Path> system(List<String> tried) {
    if (Files.isExecutable(DEBIAN)) {
      return Optional.of(DEBIAN);
    }
    tried.add(DEBIAN + " is not there");
    boolean root = "root".equals(System.getProperty("user.name"));
    if (root && Files.isExecutable(APT)) {
      boolean installed =
          run(tried, Map.of(), APT.toString(), "update")
              && run(
                  tried,
                  Map.of("DEBIAN_FRONTEND", "noninteractive"),
                  APT.toString(),
                  "install",
                  "-y",
                  "--no-install-recommends",
                  "chromium");
      return Optional.of(DEBIAN).filter(path -> installed && Files.isExecutable(path));
    }
    return Optional.empty();
  }

  /** In a process of its own: Playwright's command ends the JVM that it runs in. */
  private static boolean fetch(List<String> tried) {
    return run(
        tried,
        Map.of(),
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "com.microsoft.playwright.CLI",
        "install",
        "chromium");
  }

  private static boolean run(List<String> tried, Map<String, String> environment, String... words) {
    String name = words[0].endsWith("java") ? "playwright install" : String.join(" ", words);
    try {
      ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0) {
        return true;
      }
      process.destroyForcibly();
      tried.add(name + " failed");
    } catch (IOException e) {
      tried.add(name + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      tried.add(name + " was interrupted");
    }
    return false;
  }
}
