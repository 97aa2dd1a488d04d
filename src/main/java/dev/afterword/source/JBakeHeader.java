package dev.afterword.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A JBake header: lines of {@code key=value} down to the separator. Any other line before the
 * separator means that there is no header, as in JBake.
 */
final class JBakeHeader {
  private JBakeHeader() {}

  static HeaderSyntax.Result read(List<String> lines, String separator) {
    List<Header.Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().equals(separator)) {
        return HeaderSyntax.Result.of(new Header(entries), i + 1);
      }
      int equals = line.indexOf('=');
      if (equals <= 0 && !line.isBlank()) {
        return HeaderSyntax.Result.none();
      }
      if (equals > 0) {
        entries.add(entry(line, equals, i + 1));
      }
    }
    return HeaderSyntax.Result.none();
  }

  private static Header.Entry entry(String line, int equals, int number) {
    String name = line.substring(0, equals).strip();
    String rest = line.substring(equals + 1);
    int indent = rest.length() - rest.stripLeading().length();
    int column = equals + 2 + indent;
    HeaderValue value = new HeaderValue.Scalar(rest.strip(), number, column);
    return new Header.Entry(name, value, number, 1);
  }
}
