package dev.afterword.assemble;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links as the templates of other generators write them: Jekyll's <code>{{ site.baseurl }}/a/
 * </code>, <code>{% link a.md %}</code> and <code>{% post_url 2021-10-04-a %}</code>, Zola's <code>
 * @/a.md
 * </code>.
 */
final class TemplateLinks {
  private static final Pattern BASE =
      Pattern.compile("^\\{\\{-?\\s*(?:site|page)\\.(?:baseurl|url|root|path)\\s*-?}}/?");

  private static final Pattern TAG =
      Pattern.compile("^\\{%-?\\s*(?:link|post_url)\\s+['\"]?([^'\"%]+?)['\"]?\\s*-?%}");

  /** The address that Jekyll gives a post by default. */
  private static final Pattern DATED =
      Pattern.compile("(?:.*/)?(\\d{4})/(\\d{2})/(\\d{2})/([^/]+?)(?:\\.html?)?/?$");

  private static final Pattern SINGLE = Pattern.compile("/([^/]+?)(?:\\.(?:md|html?))?");

  private TemplateLinks() {}

  /** The path that is meant, from the top where the template says so; others as they are. */
  static String plain(String target) {
    if (target.startsWith("@/")) {
      return target.substring(1);
    }
    Matcher base = BASE.matcher(target);
    if (base.find()) {
      return "/" + target.substring(base.end());
    }
    Matcher tag = TAG.matcher(target);
    if (tag.find()) {
      return "/" + tag.group(1).replaceFirst("^/", "") + target.substring(tag.end());
    }
    return target;
  }

  /** The name, without ending, of the file that a dated address or a path of one part means. */
  static Optional<String> fileName(String path) {
    Matcher dated = DATED.matcher(path);
    if (dated.matches()) {
      return Optional.of(
          String.join("-", dated.group(1), dated.group(2), dated.group(3), dated.group(4)));
    }
    Matcher single = SINGLE.matcher(path);
    return single.matches() ? Optional.of(single.group(1)) : Optional.empty();
  }
}
