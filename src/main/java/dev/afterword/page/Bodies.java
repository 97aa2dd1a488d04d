package dev.afterword.page;

import dev.afterword.model.LinkTarget;
import dev.afterword.model.Prose;
import dev.afterword.model.Section;
import dev.afterword.model.SectionKind;
import dev.afterword.page.Views.Body;
import dev.afterword.page.Views.BodyPart;
import dev.afterword.page.Views.Heading;
import dev.afterword.page.Views.MomentLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Bodies of documents for the page that shows them. */
final class Bodies {
  private static final Pattern TOP_HEADING = Pattern.compile("<h2 id=\"([^\"]*)\"");

  private Bodies() {}

  /**
   * @param source the document's path; empty where there is none
   */
  static Body body(Prose prose, SitePath page, String source) {
    List<Heading> headings =
        prose.sections().stream().map(section -> heading(section, prose)).toList();
    return new Body(html(prose, page), headings, prose.readingMinutes(), source);
  }

  private static Heading heading(Section section, Prose prose) {
    int top = prose.sections().stream().mapToInt(Section::level).min().orElse(1);
    int level = Math.min(6, section.level() - top + 2);
    return new Heading(section.heading(), section.anchor(), level, section.kind().key());
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
    int axis = axis(body.html(), kinds);
    List<BodyPart> parts = new ArrayList<>();
    int from = 0;
    String anchor = "";
    for (Matcher cut = TOP_HEADING.matcher(body.html()); cut.find(); anchor = cut.group(1)) {
      cut(parts, body.html(), from, cut.start(), axis, kinds.getOrDefault(anchor, ""), anchor);
      from = cut.start();
    }
    cut(
        parts,
        body.html(),
        from,
        body.html().length(),
        axis,
        kinds.getOrDefault(anchor, ""),
        anchor);
    return parts.stream().map(part -> with(part, events)).toList();
  }

  /** Behind the heading of the timeline, else of the first event; before it where it has none. */
  private static int axis(String html, Map<String, String> kinds) {
    int first = EventNotes.first(html);
    int section = -1;
    for (Matcher cut = TOP_HEADING.matcher(html); cut.find(); ) {
      if (SectionKind.TIMELINE.key().equals(kinds.get(cut.group(1)))) {
        return html.indexOf("</h2>", cut.start()) + "</h2>".length();
      }
      section = cut.start() <= first ? cut.start() : section;
    }
    boolean isEvent = section == first;
    return section < 0 || isEvent ? first : html.indexOf("</h2>", section) + "</h2>".length();
  }

  private static void cut(
      List<BodyPart> parts, String html, int from, int to, int axis, String kind, String anchor) {
    boolean inside = axis > from && axis < to;
    add(parts, new BodyPart(kind, anchor, html.substring(from, inside ? axis : to), axis == from));
    if (inside) {
      add(parts, new BodyPart(kind, "", html.substring(axis, to), true));
    }
  }

  private static void add(List<BodyPart> parts, BodyPart part) {
    if (!part.html().isBlank()) {
      parts.add(part);
    }
  }

  private static BodyPart with(BodyPart part, List<MomentLine> events) {
    return new BodyPart(
        part.kind(), part.anchor(), EventNotes.add(part.html(), events), part.axis());
  }

  /** The whole of the parts; headings that are times of events are none of its contents. */
  static Body whole(Body body, List<BodyPart> parts) {
    Set<String> events = EventNotes.headings(body.html());
    List<Heading> headings =
        body.headings().stream().filter(h -> !events.contains(h.anchor())).toList();
    String html = parts.stream().map(BodyPart::html).collect(Collectors.joining());
    return new Body(html, headings, body.minutes(), body.source());
  }
}
