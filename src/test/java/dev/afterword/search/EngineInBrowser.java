package dev.afterword.search;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.afterword.export.EngineFiles;
import dev.afterword.export.StaticIndex;
import dev.afterword.export.StaticIndex.Known;
import dev.afterword.output.ThemeAssets;
import dev.afterword.testing.Browsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The engine in a real browser, over files that are held in memory. */
public final class EngineInBrowser implements AutoCloseable {
  public static final String BASE = "http://afterword.test/search/";

  /** Among the files of an index what makes the engine know it, and the search page. */
  static final String KNOWN = "known";

  private static final String AHEAD = "ahead";

  private static final List<List<String>> SYNONYMS =
      List.of(
          List.of("database", "db"), List.of("Expired certificate", "certexpiry", "tls-expiry"));

  private final BrowserContext context;
  private final SortedMap<String, byte[]> assets = new TreeMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private Known known = new Known("null", "null");

  private EngineInBrowser(BrowserContext context) {
    this.context = context;
    load();
    publish();
    put("index.html", "<!doctype html><html lang=\"en\"><title>t</title>");
  }

  private void load() {
    try {
      ThemeAssets.load().forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String path, byte[] bytes) {
    if (path.startsWith(EngineFiles.FOLDER)) {
      assets.put(path, bytes);
    }
  }

  /** The modules one by one for tests of each; the engine and the page as they are published. */
  private void publish() {
    try {
      SortedMap<String, byte[]> compiled = ThemeAssets.compiled();
      for (Map<String, byte[]> each :
          List.of(assets, EngineFiles.published(assets, compiled, known))) {
        each.forEach((name, bytes) -> files.put(name.substring("search/".length()), bytes));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public static EngineInBrowser start() {
    return new EngineInBrowser(Browsers.shared().newContext());
  }

  /** Puts the files of an index, and the engine that knows it, in place of those of another. */
  public EngineInBrowser with(Map<String, byte[]> index) {
    index.forEach(files::put);
    known = new Known(known(index, KNOWN), known(index, AHEAD));
    publish();
    return this;
  }

  /** The script of the search page. */
  public String ahead() throws IOException {
    return EngineFiles.ahead(ThemeAssets.compiled(), known);
  }

  private static String known(Map<String, byte[]> index, String name) {
    byte[] json = index.get(name);
    return json == null ? "null" : new String(json, StandardCharsets.UTF_8);
  }

  public Map<String, byte[]> files() {
    return files;
  }

  /** What was asked for since the last time somebody asked. */
  public List<String> takeRequests() {
    List<String> taken = List.copyOf(requests);
    requests.clear();
    return taken;
  }

  /** Errors and warnings on the console. */
  public List<String> complaints() {
    return complaints;
  }

  public Page page() {
    Page page = plainPage();
    page.route("**/*", this::answer);
    page.navigate(BASE + "index.html");
    return page;
  }

  /** A page that asks the network. */
  public Page plainPage() {
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    return page;
  }

  private void answer(Route route) {
    String url = route.request().url().replaceFirst("[?#].*", "");
    String name = url.substring(Math.min(url.length(), BASE.length()));
    requests.add(name);
    byte[] bytes = files.get(name.isEmpty() ? "index.html" : name);
    if (bytes == null) {
      route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("gone"));
      return;
    }
    route.fulfill(
        new Route.FulfillOptions().setStatus(200).setContentType(type(name)).setBodyBytes(bytes));
  }

  public static String type(String name) {
    if (name.endsWith(".js")) {
      return "text/javascript";
    }
    if (name.endsWith(".json")) {
      return "application/json";
    }
    return name.endsWith(".css")
        ? "text/css"
        : name.endsWith(".bin") ? "application/octet-stream" : "text/html";
  }

  /** The static files of an index over documents. */
  public static Map<String, byte[]> export(Path directory, List<SearchDocument> documents) {
    SearchIndex.write(directory, documents, SYNONYMS);
    Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    try (SearchIndex index = SearchIndex.open(directory)) {
      Known known = StaticIndex.export(index, documents, files::put);
      files.put(KNOWN, known.entry().getBytes(StandardCharsets.UTF_8));
      files.put(AHEAD, known.ahead().getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  @Override
  public void close() {
    context.close();
  }
}
