package dev.afterword.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Looks through all files of a site for what a reader would stumble over. */
public final class SiteLinks {
  private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)|@import\\s");
  private static final String LOADING =
      "script[src], img[src], iframe, frame, object, embed, video, audio, source, track,"
          + " input[type=image], link[rel~=stylesheet|icon|preload|modulepreload|prefetch|manifest"
          + "|preconnect|dns-prefetch], image, use";

  private final SortedMap<String, byte[]> files;
  private final SortedMap<String, Document> pages = new TreeMap<>();
  private final String base;
  private int checked;

  /**
   * @param base the path that the site lies under, for the page that is sent for any address
   */
  public SiteLinks(Path site, String base) {
    this.files = Tree.of(site);
    this.base = base;
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html")) {
            pages.put(path, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
          }
        });
  }

  public int pages() {
    return pages.size();
  }

  public int checked() {
    return checked;
  }

  /** Links inside the site that find no file or no fragment. */
  public List<String> dead() {
    List<String> dead = new ArrayList<>();
    pages.forEach(
        (path, page) -> {
          for (Element element : page.select("[href], [src], [action], [poster]")) {
            for (String name : List.of("href", "src", "action", "poster")) {
              if (element.hasAttr(name) && !lands(path, element.attr(name))) {
                dead.add(path + ": " + element.attr(name));
              }
            }
          }
        });
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".css")) {
            Matcher urls = CSS_URL.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (urls.find()) {
              if (urls.group(1) != null && !lands(path, urls.group(1))) {
                dead.add(path + ": " + urls.group(1));
              }
            }
          }
        });
    return dead;
  }

  private boolean lands(String from, String address) {
    if (address.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
      return true;
    }
    checked++;
    URI target = URI.create("http://h" + base + encoded(from)).resolve(URI.create(address));
    String path = target.getPath();
    if (!path.startsWith(base)) {
      return false;
    }
    String file = path.substring(base.length());
    String found = file.isEmpty() || file.endsWith("/") ? file + "index.html" : file;
    if (!files.containsKey(found)) {
      return false;
    }
    String fragment = target.getFragment();
    Document page = pages.get(found);
    return fragment == null
        || fragment.isEmpty()
        || (page != null && page.getElementById(fragment) != null);
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, "/" + path, null).getRawPath().substring(1);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  /** What a browser would fetch from another host by only opening a page. */
  public List<String> external() {
    List<String> external = new ArrayList<>();
    pages.forEach(
        (path, page) -> {
          for (Element element : page.select(LOADING)) {
            String address =
                element.attr("src")
                    + element.attr("href")
                    + element.attr("srcset")
                    + element.attr("data")
                    + element.attr("poster");
            if (address.matches("(?is)\\s*(https?:|//).*") || element.hasAttr("srcset")) {
              external.add(path + ": " + element.outerHtml());
            }
          }
          // Where it may be shown below any path, the page for no page carries its own style.
          String inline = path.equals("404.html") ? "[style]" : "[style], style";
          for (Element element : page.select(inline + ", meta[http-equiv=refresh], base")) {
            external.add(path + ": " + element.outerHtml());
          }
        });
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".css")) {
            Matcher urls = CSS_URL.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (urls.find()) {
              if (urls.group(1) == null || urls.group(1).matches("(?i)(https?:|//).*")) {
                external.add(path + ": " + urls.group());
              }
            }
          }
        });
    return external;
  }

  public List<String> repeatedIds() {
    List<String> repeated = new ArrayList<>();
    pages.forEach(
        (path, page) -> {
          Set<String> seen = new HashSet<>();
          for (String id : page.select("[id]").eachAttr("id")) {
            if (!seen.add(id)) {
              repeated.add(path + ": " + id);
            }
          }
        });
    return repeated;
  }

  public List<String> withoutOneHeading() {
    return pages.entrySet().stream()
        .filter(page -> page.getValue().select("h1").size() != 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  public List<String> skippedLevels() {
    List<String> skipped = new ArrayList<>();
    pages.forEach(
        (path, page) -> {
          int last = 0;
          for (Element heading :
              page.select("main h1, main h2, main h3, main h4, main h5, main h6")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > last + 1) {
              skipped.add(path + ": " + heading.text());
            }
            last = level;
          }
        });
    return skipped;
  }
}
