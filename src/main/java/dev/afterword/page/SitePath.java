package dev.afterword.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

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
  private static final Pattern CLIMBS = Pattern.compile("(?:^|/)\\.\\.?(?:/|$)");

  public static final SitePath HOME = new SitePath("");

  public SitePath {
    boolean outside =
        value.startsWith("/")
            || value.indexOf('\\') >= 0
            || (value.indexOf('.') >= 0 && CLIMBS.matcher(value).find());
    if (outside) {
      throw new IllegalArgumentException("not a path inside the site: " + value);
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

  /** What the menu knows a page and those below it by; files have none. */
  public String section() {
    int slash = value.indexOf('/');
    return slash < 0 ? "" : value.substring(0, slash);
  }

  /** The file that a web server sends for this path. */
  public String fileName() {
    return isPage() ? value + "index.html" : value;
  }

  /** As it stands in a link, relative to the site's root. */
  public String url() {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain =
          c == '/' || c == '-' || c == '.' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
      if (!plain) {
        return encoded();
      }
    }
    return value;
  }

  private String encoded() {
    StringBuilder url = new StringBuilder();
    StringTokenizer names = new StringTokenizer(value, "/", true);
    while (names.hasMoreTokens()) {
      String name = names.nextToken();
      url.append(name.equals("/") ? name : encode(name));
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
