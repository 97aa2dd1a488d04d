package dev.afterword.source;

import dev.afterword.source.HeaderSyntax.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of Pelican and MultiMarkdown: lines of {@code Key: value} down to the first empty one,
 * with no fence around. An author may begin a document so without meaning a header, so it must have
 * a title, a date, and a key that only generators need.
 */
final class MetaHeader {
  private static final Pattern LINE = Pattern.compile("([A-Za-z][\\w-]{0,30}):\\s+(\\S.*)");
  private static final Set<String> OF_GENERATORS =
      Set.of("layout", "permalink", "slug", "template", "modified", "tags");

  private MetaHeader() {}

  static Result read(List<String> lines) {
    List<Header.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = LINE.matcher(lines.get(i));
      if (lines.get(i).isBlank()) {
        return isHeader(keys) ? Result.of(new Header(entries), i + 1) : Result.none();
      }
      if (!line.matches()) {
        return Result.none();
      }
      keys.add(line.group(1).toLowerCase(Locale.ROOT));
      entries.add(entry(line, i + 1));
    }
    return Result.none();
  }

  private static boolean isHeader(Set<String> keys) {
    return keys.contains("title")
        && keys.contains("date")
        && keys.stream().anyMatch(OF_GENERATORS::contains);
  }

  private static Header.Entry entry(Matcher line, int number) {
    String value = line.group(2).strip();
    int last = value.length() - 1;
    boolean quoted =
        last > 0 && "'\"".indexOf(value.charAt(0)) >= 0 && value.charAt(0) == value.charAt(last);
    HeaderValue scalar =
        new HeaderValue.Scalar(
            quoted ? value.substring(1, last) : value, number, line.start(2) + (quoted ? 2 : 1));
    return new Header.Entry(line.group(1), scalar, number, 1);
  }
}
