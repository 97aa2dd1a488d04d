package dev.afterword.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The place of a file in the site, relative to its root. The only home of rules about addresses: no
 * other code joins URL strings.
 *
 * <p>{@code incidents/2021-10-04-facebook-bgp/} is a page (its file is {@code index.html} in that
 * folder); {@code feed.xml} is a file; the empty path is the home page.
 *
 * @param value names joined by {@code /}, not encoded; a page ends with {@code /} or is empty
 */
public record SitePath(String value) implements Comparable<SitePath> {
  public static final SitePath HOME = new SitePath("");

  public SitePath {
    for (String name : List.of(value.split("/"))) {
      if (name.equals("..") || name.equals(".") || value.startsWith("/") || value.contains("\\")) {
        throw new IllegalArgumentException("not a path inside the site: " + value);
      }
    }
  }

  /** The page in a folder below this one. */
  public SitePath page(String name) {
    return new SitePath(value + name + "/");
  }

  /** A file in this folder. */
  public SitePath file(String name) {
    return new SitePath(value + name);
  }

  public boolean isPage() {
    return value.isEmpty() || value.endsWith("/");
  }

  /** The file that a web server sends for this path. */
  public String fileName() {
    return isPage() ? value + "index.html" : value;
  }

  /** As it stands in a link, relative to the site's root. */
  public String url() {
    StringBuilder url = new StringBuilder();
    for (String name : value.split("(?<=/)")) {
      boolean folder = name.endsWith("/");
      url.append(encode(folder ? name.substring(0, name.length() - 1) : name));
      url.append(folder ? "/" : "");
    }
    return url.toString();
  }

  /** What leads from this page to the root of the site: empty or {@code ../} repeated. */
  public String toRoot() {
    return "../".repeat((int) value.chars().filter(c -> c == '/').count());
  }

  /** A link that leads from this page to another path, under whatever address the site lies. */
  public String linkTo(SitePath target) {
    String link = toRoot() + target.url();
    return link.isEmpty() ? "./" : link;
  }

  private static String encode(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public int compareTo(SitePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
