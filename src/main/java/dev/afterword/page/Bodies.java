package dev.afterword.page;

import dev.afterword.model.LinkTarget;
import dev.afterword.model.Prose;
import dev.afterword.model.Section;
import dev.afterword.model.SectionKind;
import dev.afterword.page.Pieces.Body;
import dev.afterword.page.Pieces.BodyPart;
import dev.afterword.page.Pieces.Heading;
import dev.afterword.page.Pieces.MomentLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Bodies of documents for the page that shows them. */
final class Bodies {
  private static final Pattern TOP_HEADING = Pattern.compile("<h2 id=\"([^\"]*)\"");
  private static final Pattern HEADING = Pattern.compile("<(h[2-6]) id=\"([^\"]*)\"");

  private Bodies() {}

  /**
   * @param source the document's path; empty where there is none
   */
  static Body body(Prose prose, SitePath page, String source) {
    return new Body(html(prose, page), headings(prose), prose.readingMinutes(), source);
  }

  /** A line that only looks like a heading is a part of what the last heading begins. */
  private static List<Heading> headings(Prose prose) {
    int top = prose.sections().stream().mapToInt(Section::level).min().orElse(1);
    int last = 1;
    List<Heading> headings = new ArrayList<>();
    for (Section section : prose.sections()) {
      boolean written = section.isWritten();
      int level = Math.min(6, written ? section.level() - top + 2 : last + 1);
      headings.add(new Heading(section.heading(), section.anchor(), level, section.kind().key()));
      last = written ? level : last;
    }
    return headings;
  }

  private static String html(Prose prose, SitePath page) {
    return prose.html(target -> address(target, page));
  }

  private static Optional<String> address(LinkTarget target, SitePath page) {
    if (target instanceof LinkTarget.Entity entity) {
      String fragment =
          entity.fragment().replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
      return Optional.of(page.linkTo(Routes.of(entity.id())) + fragment);
    }
    if (target instanceof LinkTarget.File file) {
      return Optional.of(page.linkTo(Routes.media(file.path())));
    }
    return Optional.empty();
  }

  /**
   * The parts of an incident's body.
   *
   * @param events of its timeline; each gets its notes where it stands
   */
  static List<BodyPart> parts(Body body, List<MomentLine> events) {
    Map<String, String> kinds = new HashMap<>();
    body.headings().forEach(heading -> kinds.putIfAbsent(heading.anchor(), heading.kind()));
    String html = body.html();
    int axis = axis(html, kinds);
    NavigableMap<Integer, String> cuts = cuts(html, axis);
    List<BodyPart> parts = new ArrayList<>();
    String kind = "";
    for (Map.Entry<Integer, String> cut : cuts.entrySet()) {
      Integer next = cuts.higherKey(cut.getKey());
      String part = html.substring(cut.getKey(), next == null ? html.length() : next);
      kind = cut.getValue().isEmpty() ? kind : kinds.getOrDefault(cut.getValue(), "");
      if (!part.isBlank()) {
        boolean here = cut.getKey() == axis;
        parts.add(new BodyPart(kind, cut.getValue(), EventNotes.add(part, events), here));
      }
    }
    return parts;
  }

  /** Where parts begin, and the anchors of those that begin with a heading. */
  private static NavigableMap<Integer, String> cuts(String html, int axis) {
    NavigableMap<Integer, String> cuts = new TreeMap<>();
    cuts.put(0, "");
    if (axis >= 0) {
      cuts.put(axis, "");
    }
    for (Matcher heading = TOP_HEADING.matcher(html); heading.find(); ) {
      cuts.put(heading.start(), heading.group(1));
    }
    return cuts;
  }

  /** Behind the heading of the timeline, else of the first event; at the top where it has none. */
  private static int axis(String html, Map<String, String> kinds) {
    for (Matcher heading = HEADING.matcher(html); heading.find(); ) {
      if (SectionKind.TIMELINE.key().equals(kinds.get(heading.group(2)))) {
        return behind(html, heading.start(), heading.group(1));
      }
    }
    int first = EventNotes.first(html);
    int section = -1;
    for (Matcher cut = TOP_HEADING.matcher(html); cut.find(); ) {
      section = cut.start() <= first ? cut.start() : section;
    }
    if (section < 0) {
      // Inside a list or a table there is no place for it.
      return first < 0 ? -1 : 0;
    }
    boolean event = section == first;
    return event ? section : behind(html, section, "h2");
  }

  private static int behind(String html, int heading, String name) {
    String end = "</" + name + ">";
    return html.indexOf(end, heading) + end.length();
  }

  /** The whole of the parts; headings that are times of day are none of its contents. */
  static Body whole(Body body, List<BodyPart> parts, List<MomentLine> events) {
    Set<String> clocks = EventNotes.clocks(body.html(), events);
    List<Heading> headings =
        body.headings().stream().filter(h -> !clocks.contains(h.anchor())).toList();
    String html = parts.stream().map(BodyPart::html).collect(Collectors.joining());
    return new Body(html, headings, body.minutes(), body.source());
  }
}
