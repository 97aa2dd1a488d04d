package dev.afterword.golden;

import dev.afterword.source.Format;
import dev.afterword.testing.SiteHarness;
import dev.afterword.testing.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * A small project under {@code src/test/resources/sites} and what has to become of it.
 *
 * <p>{@code project/} is the project, {@code pages.txt} names the pages whose {@code <main>} is
 * compared, {@code expected/} holds those pages, the list of all files and the messages.
 */
record GoldenSite(Path folder) {
  private static final Path ROOT = Path.of("src/test/resources/sites");

  /** All of them, found by looking. */
  static Stream<GoldenSite> all() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.sorted().map(GoldenSite::new).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SortedMap<String, byte[]> project() {
    return Tree.of(folder.resolve("project"));
  }

  /** Its documents of more than one line. */
  List<String> documents() {
    return project().entrySet().stream()
        .filter(file -> Format.of(file.getKey()).isPresent())
        .filter(file -> new String(file.getValue(), StandardCharsets.UTF_8).contains("\n"))
        .map(Map.Entry::getKey)
        .toList();
  }

  List<String> pages() {
    return SiteHarness.read(folder.resolve("pages.txt")).lines().toList();
  }

  /** The expected files by their name. */
  SortedMap<String, String> expected() {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder.resolve("expected"))) {
      Tree.of(folder.resolve("expected"))
          .forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
    }
    return texts;
  }

  /** What a build really gives, under the same names. */
  SortedMap<String, String> actual(SiteHarness site, SiteHarness.Run run) {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("files.txt", String.join("\n", site.files()) + "\n");
    texts.put("messages.txt", run.err());
    texts.put("incidents.json", site.text("api/incidents.json") + "\n");
    for (String page : pages()) {
      Document document = site.page(page);
      document.outputSettings().indentAmount(1);
      texts.put(name(page), SiteHarness.only(document, "main").outerHtml() + "\n");
    }
    return texts;
  }

  private static String name(String page) {
    return page.replaceAll("/$", "").replace('/', '.') + ".html";
  }

  void rewrite(SortedMap<String, String> texts) {
    expected().keySet().forEach(name -> delete(folder.resolve("expected/" + name)));
    texts.forEach((name, text) -> write(folder.resolve("expected/" + name), text));
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
