package dev.afterword.mine;

import dev.afterword.words.FoldedText;
import dev.afterword.words.Phrases;
import dev.afterword.words.WordLists;
import dev.afterword.words.Wording;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the words of a title, or of a file's name, say of the kind of a document. */
final class KindWords {
  /** In words, between "during" and "maintenance". */
  private static final int NEAR = 4;

  /** What a template has where a title should stand. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?:[\\p{L} -]+[:–—-]\\s*)?(?:\\[[^\\]]*\\p{Ll}[^\\]]*]|<[^>]*>|\\{\\{?[^}]*}}?)");

  private static final Pattern EDGE =
      Pattern.compile("^[^\\p{L}\\p{N}\\[<{]+|[^\\p{L}\\p{N}\\]>}]+$");
  private static final Pattern SPACE = Pattern.compile("[\\s_-]+");
  private static final Pattern AND = Pattern.compile(" (?:and|&|und|y|e|et) ");

  /** What stands behind a title: "Postmortems — Acme", "Incidents (moved)". */
  private static final Pattern ASIDE = Pattern.compile("\\s+[–—-]\\s+.*$|\\s+\\(.*$");

  private static final Pattern ARTICLE = Pattern.compile("^(?:the|our) ");

  private static final SortedMap<String, List<String>> LISTS =
      WordLists.read(KindWords.class, "kinds.properties");
  private static final Phrases<Set<String>> PHRASES = new Phrases<>();
  private static final Set<String> WHOLES = new HashSet<>(phrases("meta.whole"));
  private static final Set<String> FOLDERS = new HashSet<>(phrases("folder.whole"));

  /** What may stand behind the words that a title ends with: "Runbook: …", "Newsletter 16". */
  private static final Pattern BEHIND =
      Pattern.compile("(?s)[\\s_]*(?:$|[:,;|(#].*|[–—-]\\s.*|-?\\p{N}.*)");

  private static final Set<Wording.Sense> GONE_WRONG =
      EnumSet.of(
          Wording.Sense.FAILURE,
          Wording.Sense.ERROR,
          Wording.Sense.INCIDENT,
          Wording.Sense.MENDED,
          Wording.Sense.OVER);

  static {
    Map<String, Set<String>> lists = new TreeMap<>();
    LISTS.keySet().stream()
        .filter(list -> !list.endsWith(".whole"))
        .forEach(
            list ->
                phrases(list)
                    .forEach(
                        phrase -> lists.computeIfAbsent(phrase, p -> new HashSet<>()).add(list)));
    lists.forEach(PHRASES::add);
  }

  private final String text;
  private final List<Phrases.Match<Set<String>>> matches;

  private KindWords(String text) {
    this.text = text;
    this.matches = PHRASES.all(text);
  }

  static KindWords of(String title) {
    return new KindWords(EDGE.matcher(FoldedText.of(title)).replaceAll(""));
  }

  private static List<String> phrases(String list) {
    return WordLists.folded(LISTS, list);
  }

  private boolean has(String list) {
    return in(list).findAny().isPresent();
  }

  private boolean hasFirst(String list) {
    return in(list).anyMatch(match -> match.from() == 0);
  }

  private boolean hasLast(String list) {
    return in(list).anyMatch(match -> match.to() == text.length());
  }

  private Stream<Phrases.Match<Set<String>>> in(String list) {
    return matches.stream().filter(match -> match.value().contains(list));
  }

  /** A template, a guide, a list of reports, or what was only practised. */
  boolean isMeta() {
    return isOfMany()
        || hasFirst("meta.first")
        || hasLast("meta.last")
        || PLACEHOLDER.matcher(text).matches()
        || (has("practice") && !inWakeOf("practice"))
        || isGuide()
        || isPeriodical();
  }

  /** "Queue: failover runbook", "Playbook — full disks"; not "Queue lost by a wrong runbook". */
  private boolean isGuide() {
    return in("guide").anyMatch(this::isAtEnd) && !inWakeOf("guide") && !follow("lack", "guide");
  }

  /** "Newsletter 16" and "Sprint retrospective"; not "Newsletter: mail is down". */
  private boolean isPeriodical() {
    return in("periodical")
        .filter(this::isAtEnd)
        .map(match -> text.substring(0, match.from()) + "\n" + text.substring(match.to()))
        .anyMatch(KindWords::isOfNoFailure);
  }

  private static boolean isOfNoFailure(String text) {
    return Wording.of(text).all(GONE_WRONG).isEmpty()
        && PHRASES.all(text).stream().noneMatch(match -> match.value().contains("failure"));
  }

  private boolean isAtEnd(Phrases.Match<?> match) {
    return BEHIND.matcher(text.substring(match.to())).matches();
  }

  /** Whether a folder of this name holds guides, newsletters and the like. */
  static boolean isOfGuides(String folder) {
    return FOLDERS.contains(SPACE.matcher(FoldedText.of(folder)).replaceAll(" ").strip());
  }

  /** "Postmortems", "Postmortems — Acme" and "Incident reports and postmortems". */
  private boolean isOfMany() {
    return Stream.of(AND.split(ASIDE.matcher(text).replaceFirst(""), 2))
        .map(words -> ARTICLE.matcher(SPACE.matcher(words).replaceAll(" ")).replaceFirst(""))
        .allMatch(WHOLES::contains);
  }

  /** Planned work that is not what led to something else. */
  boolean isMaintenance() {
    return has("maintenance") && !has("failure") && !inWakeOf("maintenance");
  }

  /** A weakness that is told of and was not used. */
  boolean isDisclosure() {
    return hasFirst("disclosure.first") || (has("disclosure") && !has("attack"));
  }

  /** A remedy for a weakness, which may have been used. */
  boolean isSecurityUpdate() {
    return hasFirst("update.first") && !has("attack");
  }

  /** "Incident report: …", "The queue failed". */
  boolean isOfFailure() {
    return has("failure");
  }

  boolean isOfAttack() {
    return has("attack");
  }

  private boolean inWakeOf(String list) {
    return follow("wake", list);
  }

  private boolean follow(String first, String list) {
    return in(first).anyMatch(wake -> in(list).anyMatch(match -> follows(wake, match)));
  }

  private boolean follows(Phrases.Match<?> wake, Phrases.Match<?> match) {
    return match.from() > wake.to()
        && FoldedText.words(text.substring(wake.to(), match.from()).strip()) <= NEAR;
  }
}
