package dev.afterword.page;

import dev.afterword.model.LinkTarget;
import dev.afterword.model.Prose;
import dev.afterword.model.Section;
import dev.afterword.page.Views.Body;
import dev.afterword.page.Views.BodyPart;
import dev.afterword.page.Views.Heading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** The body cut before each heading of the second level. */
  static List<BodyPart> parts(Body body) {
    Map<String, String> kinds = new HashMap<>();
    body.headings().forEach(heading -> kinds.putIfAbsent(heading.anchor(), heading.kind()));
    List<BodyPart> parts = new ArrayList<>();
    Matcher cut = TOP_HEADING.matcher(body.html());
    int from = 0;
    String anchor = "";
    while (cut.find()) {
      add(parts, kinds, anchor, body.html().substring(from, cut.start()));
      from = cut.start();
      anchor = cut.group(1);
    }
    add(parts, kinds, anchor, body.html().substring(from));
    return parts;
  }

  private static void add(
      List<BodyPart> parts, Map<String, String> kinds, String anchor, String html) {
    if (!html.isBlank()) {
      parts.add(new BodyPart(kinds.getOrDefault(anchor, ""), anchor, html, null));
    }
  }
}
