package dev.afterword.assemble;

import dev.afterword.facts.DocumentFacts;
import dev.afterword.model.Origin;
import dev.afterword.model.Role;
import dev.afterword.model.Section;
import dev.afterword.model.SectionKind;
import dev.afterword.model.ServiceId;
import dev.afterword.model.ServiceMention;
import dev.afterword.words.Phrases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds services by their names: in the title those that broke, in summary and impact those that
 * suffered, elsewhere those that are mentioned. Each text is read once, however many names there
 * are.
 */
final class ServiceFinder {
  private static final int MOST_MENTIONED = 10;

  /** What a sentence says of a service that suffers. */
  private static final Pattern SUFFERS =
      Pattern.compile(
          "(?i)\\b(?:down|outage|unavailab|unreachable|offline|degrad|fail|error|5\\d\\d\\b|slow|latency|delay"
              + "|interrupt|disrupt|crash|stopped|not (?:work|respond|load)|unable|could ?n.?t|cannot|can.?t\\b|lost|loss"
              + "|inaccessible|broke|impact|affect|time[d-]? ?out|stuck|blocked|unhealthy|unresponsive|hung)"
              + "|障害|停止|不能|影響|エラー|遅延");

  /** Before a name these make it a means, not a victim. */
  private static final Pattern MEANS =
      Pattern.compile(
          "(?i)\\b(?:via|through|using|from|per|see|with|by|like|e\\.g\\.)\\s+(?:the |our |a )?$");

  /** Behind a name these make it a place where people talk or look. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)^\\s+(?:channels?|threads?|messages?|alerts?|dashboards?|issues?\\b|tickets?|prs?\\b|pull requests?"
              + "|posts?|documentation|docs\\b|docs)");

  private static final Pattern TITLE_VICTIM =
      Pattern.compile(
          "(?i)\\b(?:affect(?:ing|s|ed)|impact(?:ing|s|ed)|break(?:ing|s)|broke|for|in|on)\\s+(?:the )?$");

  private static final Pattern TITLE_ASIDE =
      Pattern.compile("(?i)\\b(?:during|after|following|to|from|via|with)\\s+(?:the |an? )?$");

  private final Phrases<ServiceName> phrases = new Phrases<>();

  ServiceFinder(Collection<ServiceName> names) {
    names.forEach(name -> phrases.add(name.written(), name));
  }

  /**
   * The services of a document.
   *
   * @param stated what the document itself gives; where it gives what broke nothing else counts as
   *     broken or affected
   */
  List<ServiceMention> find(DocumentFacts document, List<ServiceMention> stated) {
    Search search = new Search(document, stated);
    search.title();
    search.summary();
    search.body();
    search.theOnlyVictim();
    return search.result();
  }

  /** The search in one document. */
  private final class Search {
    private final DocumentFacts document;
    private final Map<ServiceId, ServiceMention> found = new LinkedHashMap<>();
    private final boolean primaryStated;
    private final boolean anyStated;

    Search(DocumentFacts document, List<ServiceMention> stated) {
      this.document = document;
      stated.forEach(mention -> found.putIfAbsent(mention.id(), mention));
      this.anyStated = !stated.isEmpty();
      this.primaryStated = stated.stream().anyMatch(m -> m.role() == Role.PRIMARY);
    }

    void title() {
      String title = document.identity().title().value();
      int line = document.identity().title().line();
      for (Phrases.Match<ServiceName> match : phrases.longest(title)) {
        if (NameCheck.means(match, title, true)) {
          String before = title.substring(0, match.from());
          Role role =
              TITLE_ASIDE.matcher(before).find()
                  ? Role.MENTIONED
                  : TITLE_VICTIM.matcher(before).find() ? Role.AFFECTED : Role.PRIMARY;
          titled(match.value().id(), role, line);
        }
      }
    }

    /** What the document says to be affected and names in its title is what it tells of. */
    private void titled(ServiceId id, Role role, int line) {
      ServiceMention known = found.get(id);
      if (known == null) {
        Role most = primaryStated ? Role.MENTIONED : role;
        found.put(id, new ServiceMention(id, most, Origin.TITLE, line));
      } else if (known.role() == Role.AFFECTED && role == Role.PRIMARY && !primaryStated) {
        found.put(id, new ServiceMention(id, Role.PRIMARY, known.origin(), known.line()));
      }
    }

    void summary() {
      String summary = document.identity().summary();
      for (Phrases.Match<ServiceName> match : phrases.longest(summary)) {
        if (NameCheck.means(match, summary, false)) {
          int at = document.body().text().indexOf(match.value().written());
          add(match, suffering(match, summary), Origin.SUMMARY, line(at));
        }
      }
    }

    /** Where the title names none and the summary says of one alone that it suffered, it broke. */
    void theOnlyVictim() {
      List<ServiceMention> victims =
          found.values().stream().filter(m -> m.role() == Role.AFFECTED).toList();
      boolean broke = found.values().stream().anyMatch(m -> m.role() == Role.PRIMARY);
      if (!broke && !anyStated && victims.size() == 1) {
        ServiceMention only = victims.get(0);
        if (only.origin() == Origin.SUMMARY) {
          found.put(
              only.id(), new ServiceMention(only.id(), Role.PRIMARY, only.origin(), only.line()));
        }
      }
    }

    private int line(int offset) {
      return offset < 0 ? 0 : document.body().lines().at(offset);
    }

    void body() {
      String text = document.body().text();
      for (Phrases.Match<ServiceName> match : phrases.longest(text)) {
        if (NameCheck.means(match, text, false) || isMarked(match, text)) {
          int line = line(match.from());
          boolean told = isToldOf(line);
          Role role = told ? suffering(match, text) : Role.MENTIONED;
          add(match, role, told ? Origin.SECTION : Origin.PROSE, line);
        }
      }
    }

    private boolean isMarked(Phrases.Match<ServiceName> match, String text) {
      return document.body().marked().contains(text.substring(match.from(), match.to()));
    }

    private void add(Phrases.Match<ServiceName> match, Role role, Origin origin, int line) {
      ServiceId id = match.value().id();
      Role most = anyStated ? Role.MENTIONED : role;
      ServiceMention known = found.get(id);
      if (known == null || known.role().compareTo(most) > 0) {
        found.put(id, new ServiceMention(id, most, origin, line));
      }
    }

    /** Whether a line stands under a heading of summary or impact. */
    private boolean isToldOf(int line) {
      SectionKind kind = SectionKind.OTHER;
      int level = 0;
      for (Section section : document.body().sections()) {
        if (section.line() == 0 || section.line() > line) {
          break;
        }
        boolean own = section.kind() != SectionKind.OTHER || section.level() <= level;
        kind = own ? section.kind() : kind;
        level = own ? section.level() : level;
      }
      return line > 0 && (kind == SectionKind.SUMMARY || kind == SectionKind.IMPACT);
    }

    List<ServiceMention> result() {
      List<ServiceMention> result = new ArrayList<>();
      int mentioned = 0;
      for (Role role : Role.values()) {
        for (ServiceMention mention : found.values()) {
          boolean fits = mention.role() == role;
          if (fits && (role != Role.MENTIONED || mentioned++ < MOST_MENTIONED)) {
            result.add(mention);
          }
        }
      }
      return List.copyOf(result);
    }
  }

  private static Role suffering(Phrases.Match<ServiceName> match, String text) {
    int from = sentenceStart(text, match.from());
    int to = sentenceEnd(text, match.to());
    boolean suffers =
        SUFFERS.matcher(text.substring(from, to)).find()
            && !MEANS.matcher(text.substring(from, match.from())).find()
            && !PLACE.matcher(text.substring(match.to(), to)).find();
    return suffers ? Role.AFFECTED : Role.MENTIONED;
  }

  private static int sentenceStart(String text, int at) {
    int start = at;
    while (start > 0 && !endsSentence(text, start - 1)) {
      start--;
    }
    return start;
  }

  private static int sentenceEnd(String text, int at) {
    int end = at;
    while (end < text.length() && !endsSentence(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    boolean stop = c == '.' || c == '!' || c == '?';
    boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    return c == '\n' || c == '。' || (stop && last);
  }
}
