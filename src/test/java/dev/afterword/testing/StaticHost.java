package dev.afterword.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a folder below a path, as GitHub Pages serves the site of a project. */
public final class StaticHost implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css",
          "js", "text/javascript",
          "json", "application/json",
          "xml", "application/xml",
          "svg", "image/svg+xml",
          "png", "image/png",
          "txt", "text/plain; charset=utf-8");

  private final Path folder;
  private final String base;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  private StaticHost(Path folder, String base, HttpServer server) {
    this.folder = folder;
    this.base = base;
    this.server = server;
  }

  /**
   * @param folder may be filled later
   * @param base begins and ends with a slash
   */
  public static StaticHost start(Path folder, String base) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    StaticHost host = new StaticHost(folder, base, server);
    server.createContext("/", host::handle);
    server.setExecutor(host.threads);
    server.start();
    return host;
  }

  /** Where the site is, with a slash at the end. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + base;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Path file = folder.resolve(path.startsWith(base) ? path.substring(base.length()) : "?");
    Path found = Files.isDirectory(file) ? file.resolve("index.html") : file;
    boolean there = found.normalize().startsWith(folder) && Files.isRegularFile(found);
    if (there && Files.isDirectory(file) && !path.endsWith("/")) {
      exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getRawPath() + "/");
      exchange.sendResponseHeaders(301, -1);
    } else {
      send(exchange, there ? 200 : 404, there ? found : folder.resolve("404.html"));
    }
    exchange.close();
  }

  private static void send(HttpExchange exchange, int status, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
