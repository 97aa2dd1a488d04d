package dev.afterword.cli;

import dev.afterword.diag.Printable;
import dev.afterword.search.Explanation;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answer for people; on a terminal in bold and colour. */
final class SearchPrinter {
  private static final int WIDTH = 88;
  private static final String INDENT = "    ";

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean styled;

  SearchPrinter(Console console) {
    this.out = console.out();
    this.err = console.err();
    this.styled = console.terminal();
  }

  /**
   * @param explanations one for each hit, or none at all
   */
  void print(SearchResult result, List<Explanation> explanations, SearchRequest request) {
    result.notice().ifPresent(notice -> err.println(Printable.of(notice)));
    for (int i = 0; i < result.hits().size(); i++) {
      hit(request.offset() + i + 1, result.hits().get(i));
      if (!explanations.isEmpty()) {
        explanation(explanations.get(i));
      }
      out.println();
    }
    out.println(total(result, request));
    result.suggestion().ifPresent(meant -> out.println("Did you mean: " + Printable.of(meant)));
  }

  private void hit(int number, SearchResult.Hit hit) {
    String place = String.format(Locale.ROOT, "%2d. ", number);
    out.println(place + style(Style.BOLD, Printable.of(hit.title())));
    out.println(INDENT + style(Style.FAINT, Printable.of(String.join(" · ", facts(hit)))));
    excerpt(hit.found().excerpt());
    out.println(INDENT + style(Style.UNDERLINED, Printable.of(hit.url())));
  }

  private static List<String> facts(SearchResult.Hit hit) {
    List<String> facts = new ArrayList<>(List.of(hit.type()));
    hit.facts().date().ifPresent(facts::add);
    hit.facts().severity().ifPresent(facts::add);
    facts.addAll(hit.facts().services());
    return facts;
  }

  /** Wrapped between words; styles take no room. */
  private void excerpt(List<SearchResult.Part> parts) {
    StringBuilder line = new StringBuilder(INDENT);
    int width = INDENT.length();
    for (SearchResult.Part part : parts) {
      for (String word : Printable.of(part.text()).split("(?<= )")) {
        if (width + word.strip().length() > WIDTH && width > INDENT.length()) {
          out.println(line.toString().stripTrailing());
          line = new StringBuilder(INDENT);
          width = INDENT.length();
        }
        line.append(part.mark() ? style(Style.MARKED, word) : word);
        width += word.length();
      }
    }
    if (width > INDENT.length()) {
      out.println(line.toString().stripTrailing());
    }
  }

  private void explanation(Explanation explanation) {
    out.println(INDENT + "score " + number(explanation.score()));
    for (Explanation.Part part : explanation.parts()) {
      String documents = part.documents() == 1 ? "1 document" : part.documents() + " documents";
      out.println(
          INDENT
              + String.format(
                  Locale.ROOT,
                  "%8s  %s, in %s",
                  number(part.score()),
                  Printable.of(part.label()),
                  documents));
      for (Explanation.Place place : part.places()) {
        out.println(
            INDENT
                + " ".repeat(12)
                + place.times()
                + " × in "
                + place.field()
                + ", weight "
                + place.weight());
      }
    }
  }

  private static String number(float score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  private static String total(SearchResult result, SearchRequest request) {
    String total = result.total() == 1 ? "1 result" : result.total() + " results";
    int shown = result.hits().size();
    if (shown == 0 || shown == result.total()) {
      return total;
    }
    int last = request.offset() + shown;
    String which = total + ", " + (request.offset() + 1) + " to " + last + " shown";
    return last < result.total() ? which + "; --offset " + last + " shows the next" : which;
  }

  private enum Style {
    BOLD("1"),
    FAINT("2"),
    UNDERLINED("4"),
    MARKED("1;33");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  private String style(Style style, String text) {
    return styled ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
  }
}
