package dev.afterword.markup;

import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** What is looked for in every document: a selector as text is parsed anew each time. */
final class Selectors {
  static final Evaluator HEADINGS = QueryParser.parse("h1, h2, h3, h4, h5, h6");
  static final Evaluator WITH_ID = QueryParser.parse("[id]");
  static final Evaluator WITH_LINE = QueryParser.parse("[" + HtmlPolicy.LINE + "]");
  static final Evaluator CELLS = QueryParser.parse("td, th");
  static final Evaluator ROWS = QueryParser.parse("tr");
  static final Evaluator CODE = QueryParser.parse("code");
  static final Evaluator BOX = QueryParser.parse("> input, > p > input, > label > input");
  static final Evaluator IMAGES = QueryParser.parse("img[src]");
  static final Evaluator LINKS = QueryParser.parse("a[href]");

  static final Evaluator ADDRESSED = QueryParser.parse("[href], [src]");

  /** What a reader of the page does not see, or only works with. */
  static final Evaluator UNSEEN =
      QueryParser.parse(
          "script, style, template, noscript, select, datalist, dialog, nav, [hidden], .modal");

  private Selectors() {}

  /**
   * @param name of an element, in lower case
   */
  static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }
}
