package dev.afterword.mine;

import dev.afterword.evidence.Chapter;
import dev.afterword.model.Prose;
import dev.afterword.model.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds anchors for chapters that begin with a line which only looks like a heading, so that a link
 * can lead to them as well. A heading has its anchor from the markup.
 *
 * @param chapters each with its anchor, but those whose line does not stand in the HTML
 * @param ids what the elements of lines are to be called
 */
record SectionAnchors(List<Chapter> chapters, Map<Integer, String> ids) {
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern TAGS = Pattern.compile("(?:\\s|<[^<>]*>)*");

  SectionAnchors {
    chapters = List.copyOf(chapters);
    ids = Map.copyOf(ids);
  }

  /**
   * @param html with the line of each element
   */
  static SectionAnchors find(List<Chapter> chapters, String html) {
    Map<Integer, String> ids = new HashMap<>();
    Set<String> used = new HashSet<>();
    ID.matcher(html).results().forEach(id -> used.add(id.group(1)));
    List<Chapter> anchored = new ArrayList<>();
    for (Chapter chapter : chapters) {
      boolean missing = chapter.anchor().isEmpty() && !chapter.heading().isEmpty();
      if (missing && stands(chapter, html)) {
        String id = unused(Slug.of(chapter.heading()), used);
        ids.put(chapter.line(), id);
        anchored.add(chapter.at(id));
      } else {
        anchored.add(chapter);
      }
    }
    return new SectionAnchors(anchored, ids);
  }

  /** Whether the first element of its line begins with its heading, and has no other name. */
  private static boolean stands(Chapter chapter, String html) {
    int mark = html.indexOf(Prose.LINE + chapter.line() + '"');
    if (mark < 0) {
      return false;
    }
    int end = html.indexOf('>', mark);
    Matcher tags = TAGS.matcher(html).region(end + 1, html.length());
    return tags.lookingAt()
        && html.startsWith(chapter.heading(), tags.end())
        && !ID.matcher(html).region(html.lastIndexOf('<', mark), end).find();
  }

  private static String unused(String wanted, Set<String> used) {
    String id = wanted;
    for (int n = 2; !used.add(id); n++) {
      id = wanted + "-" + n;
    }
    return id;
  }
}
