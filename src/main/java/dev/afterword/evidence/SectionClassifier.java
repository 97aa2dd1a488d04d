package dev.afterword.evidence;

import dev.afterword.model.SectionKind;
import dev.afterword.words.FoldedText;
import dev.afterword.words.Phrases;
import dev.afterword.words.WordLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells from a heading what its section is about, by the lists of {@code sections.properties} and,
 * for further languages, of {@code sections-further.properties}. Of kinds that stand side by side
 * ("Root cause and resolution") the first is meant; else the one that comes first here.
 */
public final class SectionClassifier {
  /** The lists of phrases that count as a part of a heading, the strongest first. */
  private static final List<String> ORDER =
      List.of(
          "none.all",
          "none.first",
          "none",
          "lucky",
          "went-wrong.first",
          "went-wrong",
          "went-well",
          "timeline.first",
          "timeline",
          "lessons.early",
          "resolution.early",
          "actions.first",
          "actions",
          "contributing",
          "root-cause.first",
          "root-cause",
          "detection.first",
          "detection",
          "resolution.first",
          "resolution",
          "lessons",
          "impact",
          "summary",
          "references.first",
          "references");

  /** Of phrases that make the heading none of any kind. */
  private static final int RANK_OF_NONE = ORDER.indexOf("none.first");

  /** In words; a longer heading tells its own story, unless it is a question. */
  private static final int LONGEST = 8;

  /** "3.", "2.1)", "三、", "IV." or a sign before the words. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^[^\\p{L}\\d]*(?:(?:\\d+(?:\\.\\d+)*[.):、]?|[一二三四五六七八九十]{1,3}[、.)]|[ivx]{1,4}[.)])\\s*)?[^\\p{L}\\d]*");

  /** Between questions and answers a reader asks about anything. */
  private static final Pattern QUESTION_AND_ANSWER = Pattern.compile("^q\\d*[:.)]\\s");

  /** What may be done already or still be planned. */
  private static final Pattern REMEDY =
      Pattern.compile(
          "(immediate )?(remediations?|remediacion|remediacao|recovery|corrective)( and recovery)?( actions?| steps?| measures?)?( taken)?");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");

  /** Signs behind the words say how far something is: "Fix applied ✅". */
  private static final Pattern END = Pattern.compile("[\\s:.\\p{So}\\uFE0F]+$");

  private static final Pattern SPACE = Pattern.compile("[\\s_-]+");
  private static final Pattern TITLE_END = Pattern.compile("\\s*:|\\s+[-–—]");
  private static final String AND_SIGNS = "&+/,;・|、";

  private static final SortedMap<String, List<String>> LISTS =
      WordLists.read(SectionClassifier.class, "sections.properties", "sections-further.properties");
  private static final Phrases<Sense> HEADS = new Phrases<>();
  private static final Phrases<Sense> PARTS = new Phrases<>();
  private static final Phrases<Boolean> AND = new Phrases<>();
  private static final Map<String, SectionKind> WHOLES = new HashMap<>();
  private static final Map<String, SectionKind> TITLES = new HashMap<>();
  private static final Set<String> ARTICLES = words("article");
  private static final Set<String> ASKED = words("asked");
  private static final Set<String> AGAIN = words("again");
  private static final Set<String> VERBS = words("verb");
  private static final Set<String> SUBJECTS = words("sentence.first");
  private static final Set<String> READER = words("reader");
  private static final Set<String> QUESTIONS = words("question");

  /** Below these, the headings of parts are names of groups and events, not sections. */
  static final Set<SectionKind> CLOSED =
      EnumSet.of(SectionKind.ACTIONS, SectionKind.TIMELINE, SectionKind.REFERENCES);

  private static final Set<SectionKind> STRONG =
      EnumSet.of(
          SectionKind.LESSONS,
          SectionKind.WENT_WELL,
          SectionKind.WENT_WRONG,
          SectionKind.LUCKY,
          SectionKind.ROOT_CAUSE);

  /**
   * What a phrase says of the heading that it is a part of.
   *
   * @param rank the lower, the stronger
   */
  private record Sense(SectionKind kind, int rank) {}

  static {
    for (int rank = 0; rank < ORDER.size(); rank++) {
      String[] name = ORDER.get(rank).split("\\.", 2);
      Sense sense = new Sense(kind(name[0]), rank);
      boolean anywhere = name.length == 1 || name[1].equals("all");
      Phrases<Sense> all = anywhere ? PARTS : HEADS;
      phrases(ORDER.get(rank)).forEach(phrase -> all.add(phrase, sense));
    }
    phrases("and").forEach(word -> AND.add(word, true));
    for (SectionKind kind : SectionKind.values()) {
      phrases(kind.key() + ".whole").forEach(words -> WHOLES.put(name(words), kind));
      phrases(kind.key() + ".titled").forEach(words -> TITLES.put(name(words), kind));
    }
    WHOLES.putAll(TITLES);
  }

  private SectionClassifier() {}

  private static SectionKind kind(String name) {
    return List.of(SectionKind.values()).stream()
        .filter(kind -> kind.key().equals(name))
        .findFirst()
        .orElse(SectionKind.OTHER);
  }

  private static List<String> phrases(String list) {
    return WordLists.folded(LISTS, list);
  }

  private static Set<String> words(String list) {
    return WordLists.set(LISTS, list);
  }

  /**
   * The kind of the section below a heading that is part of another section: "Mitigation" below the
   * action items is a kind of action.
   */
  static SectionKind classify(String heading, SectionKind above) {
    SectionKind kind = classify(heading);
    boolean again =
        kind == above
            && (kind == SectionKind.TIMELINE
                || (kind == SectionKind.ACTIONS && AGAIN.contains(name(brief(plain(heading))))));
    boolean part = CLOSED.contains(above) && !STRONG.contains(kind) && !again;
    return part || (kind == above && !again && isAside(heading)) ? SectionKind.OTHER : kind;
  }

  /** Whether it is only in brackets that a heading says what it is about. */
  private static boolean isAside(String heading) {
    String text = plain(heading);
    String brief = brief(text);
    return !brief.equals(text) && classify(brief) == SectionKind.OTHER;
  }

  /** Whether words that stand like a heading are a sentence, which only leads to what follows. */
  static boolean isSentence(String words) {
    List<String> all = List.of(SPACE.split(plain(words)));
    return all.stream().anyMatch(READER::contains)
        || (!QUESTIONS.contains(all.get(0))
            && (SUBJECTS.contains(all.get(0)) || all.stream().anyMatch(VERBS::contains)));
  }

  /** Whether words are the name of a section and nothing else. */
  static boolean isName(String words) {
    String text = plain(words);
    StringBuilder others = new StringBuilder(text);
    parts(text).stream()
        .filter(match -> match.value().kind() != SectionKind.OTHER)
        .forEach(
            match ->
                others.replace(match.from(), match.to(), " ".repeat(match.to() - match.from())));
    return WHOLES.containsKey(name(text)) || AGAIN.contains(text) || others.toString().isBlank();
  }

  /** Whether a heading names remedies and does not say whether they are done. */
  static boolean isRemedy(String heading) {
    return REMEDY.matcher(brief(plain(heading))).matches();
  }

  private static String plain(String heading) {
    String text = NUMBER.matcher(FoldedText.of(heading)).replaceFirst("");
    return END.matcher(text).replaceFirst("");
  }

  private static String brief(String text) {
    return END.matcher(IN_BRACKETS.matcher(text).replaceAll("")).replaceFirst("");
  }

  /** The kind of the section below a heading. */
  public static SectionKind classify(String heading) {
    String text = plain(heading);
    String brief = brief(text);
    boolean question = brief.endsWith("?");
    boolean sentence =
        FoldedText.words(brief) > LONGEST && !question && !brief.startsWith("timeline");
    boolean asked = question && ASKED.contains(SPACE.split(brief, 2)[0]);
    if (sentence && isTitled(brief)) {
      return SectionKind.ROOT_CAUSE;
    }
    if (sentence || asked || QUESTION_AND_ANSWER.matcher(text).find()) {
      return SectionKind.OTHER;
    }
    return whole(brief).or(() -> named(brief)).or(() -> named(text)).orElse(SectionKind.OTHER);
  }

  /** "Root cause: the queue was …"; behind the names of others stands what is but an event. */
  private static boolean isTitled(String text) {
    int colon = text.indexOf(": ");
    String name = colon < 0 ? "" : text.substring(0, colon);
    return isName(name) && classify(name) == SectionKind.ROOT_CAUSE;
  }

  /** Where all words are a name, or those before "and". */
  private static Optional<SectionKind> whole(String text) {
    String name = name(text);
    SectionKind all = WHOLES.get(name);
    if (all != null) {
      return Optional.of(all);
    }
    Matcher end = TITLE_END.matcher(text);
    SectionKind titled = end.find() ? TITLES.get(name(text.substring(0, end.start()))) : null;
    int and = firstAnd(text);
    return titled != null || and < 0
        ? Optional.ofNullable(titled)
        : Optional.ofNullable(WHOLES.get(name(text.substring(0, and))));
  }

  /** Without articles and signs, with single spaces. */
  private static String name(String text) {
    String words = SPACE.matcher(text.replace('?', ' ').replace('!', ' ')).replaceAll(" ").strip();
    int space = words.indexOf(' ');
    return space > 0 && ARTICLES.contains(words.substring(0, space))
        ? words.substring(space + 1)
        : words;
  }

  private static int firstAnd(String text) {
    int sign = -1;
    for (int i = 1; i < text.length() && sign < 0; i++) {
      sign = AND_SIGNS.indexOf(text.charAt(i)) >= 0 ? i : -1;
    }
    List<Phrases.Match<Boolean>> words = AND.all(text);
    int word = words.isEmpty() ? -1 : words.get(0).from();
    return sign < 0 || (word >= 0 && word < sign) ? word : sign;
  }

  /** The strongest of the phrases before the first "and" that stands between two. */
  private static Optional<SectionKind> named(String text) {
    List<Phrases.Match<Sense>> parts = parts(text);
    boolean none = parts.stream().anyMatch(match -> match.value().rank() <= RANK_OF_NONE);
    return none ? Optional.empty() : strongest(text, parts);
  }

  private static Optional<SectionKind> strongest(String text, List<Phrases.Match<Sense>> parts) {
    Optional<Sense> best = Optional.empty();
    int end = -1;
    for (Phrases.Match<Sense> match : parts) {
      boolean next = end >= 0 && firstAnd(" " + text.substring(end, match.from())) >= 0;
      if (next && best.map(sense -> sense.kind() != SectionKind.OTHER).orElse(false)) {
        break;
      }
      Sense sense = match.value();
      if (sense.kind() != SectionKind.OTHER
          && best.map(other -> sense.rank() < other.rank()).orElse(true)) {
        best = Optional.of(sense);
      }
      end = match.to();
    }
    return best.map(Sense::kind);
  }

  /** From left to right; of those that overlap the first and longest. */
  private static List<Phrases.Match<Sense>> parts(String text) {
    int start = text.length() - withoutArticle(text).length();
    List<Phrases.Match<Sense>> found =
        Stream.concat(
                HEADS.all(text).stream().filter(match -> match.from() == start),
                PARTS.all(text).stream())
            .sorted(
                Comparator.<Phrases.Match<Sense>>comparingInt(Phrases.Match::from)
                    .thenComparing(Phrases.Match::to, Comparator.reverseOrder()))
            .toList();
    List<Phrases.Match<Sense>> parts = new ArrayList<>();
    int end = 0;
    for (Phrases.Match<Sense> match : found) {
      if (match.from() >= end) {
        parts.add(match);
        end = match.to();
      }
    }
    return parts;
  }

  private static String withoutArticle(String text) {
    int space = text.indexOf(' ');
    return space > 0 && ARTICLES.contains(text.substring(0, space))
        ? text.substring(space + 1)
        : text;
  }
}
