package dev.afterword.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a site to this machine only, and tells open pages to reload. Behaves like a static host: a
 * folder gets its {@code index.html}, what is not there gets {@code 404.html}.
 */
public final class PreviewServer implements AutoCloseable {
  /** The highest that there is. */
  public static final int LAST_PORT = 65_535;

  private static final int TRIES = 20;
  private static final String EVENTS = "/_afterword/events";
  private static final String SCRIPT = "/_afterword/reload.js";
  private static final String TAG = "<script src=\"" + SCRIPT + "\" defer></script></body>";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("wasm", "application/wasm"));

  private final Path site;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(PreviewServer::daemon);
  private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();

  private PreviewServer(Path site, HttpServer server) {
    this.site = site;
    this.server = server;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "preview");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * @param port the next free one is taken if it is in use; 0 for any
   */
  public static PreviewServer start(Path site, int port) throws IOException {
    PreviewServer preview = new PreviewServer(site, bind(port));
    preview.server.createContext("/", preview::handle);
    preview.server.setExecutor(preview.threads);
    preview.server.start();
    return preview;
  }

  private static HttpServer bind(int port) throws IOException {
    InetAddress local = InetAddress.getLoopbackAddress();
    for (int i = 0; ; i++) {
      try {
        return HttpServer.create(new InetSocketAddress(local, port == 0 ? 0 : port + i), 0);
      } catch (BindException e) {
        if (i == TRIES || port + i == LAST_PORT) {
          throw e;
        }
      }
    }
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  /** Tells all open pages to load again. */
  public void reload() {
    listeners.removeIf(listener -> !tell(listener));
  }

  /** False when nobody listens any more. */
  private static boolean tell(OutputStream listener) {
    try {
      listener.write("data: reload\n\n".getBytes(StandardCharsets.UTF_8));
      listener.flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    // Another site must not read the preview through a name that it makes point here.
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    if (!host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?")) {
      send(exchange, 403, "text/plain", "not here".getBytes(StandardCharsets.UTF_8));
      return;
    }
    switch (exchange.getRequestURI().getPath()) {
      case EVENTS -> listen(exchange);
      case SCRIPT -> send(exchange, 200, type("x.js"), script());
      default -> file(exchange);
    }
  }

  private static byte[] script() {
    return ("new EventSource('" + EVENTS + "').onmessage = () => location.reload();\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void listen(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write(": ready\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
    listeners.add(out);
  }

  private void file(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    Optional<Path> found = find(uri.getPath());
    if (found.isPresent() && Files.isDirectory(found.get()) && !uri.getPath().endsWith("/")) {
      exchange.getResponseHeaders().set("Location", uri.getRawPath() + "/");
      send(exchange, 301, "text/plain", new byte[0]);
      return;
    }
    Optional<Path> file =
        found.map(path -> Files.isDirectory(path) ? path.resolve("index.html") : path);
    if (file.isPresent() && Files.isRegularFile(file.get())) {
      send(exchange, 200, type(file.get().toString()), content(file.get()));
    } else {
      Path missing = site.resolve("404.html");
      byte[] body = Files.exists(missing) ? content(missing) : new byte[0];
      send(exchange, 404, type("x.html"), body);
    }
  }

  /** The path inside the site; empty when it leads out. */
  private Optional<Path> find(String path) {
    try {
      Path file = site.resolve(path.substring(1)).normalize();
      return file.startsWith(site) && Files.exists(file) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  /** Pages get the script that reloads them; it is part of the preview, never of the site. */
  private static byte[] content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".html")) {
      return bytes;
    }
    String html = new String(bytes, StandardCharsets.UTF_8);
    int end = html.lastIndexOf("</body>");
    String with = end < 0 ? html : html.substring(0, end) + TAG + html.substring(end + 7);
    return with.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
