package dev.afterword.config;

import dev.afterword.model.SeverityLevel;
import dev.afterword.model.Slug;
import dev.afterword.words.WordLists;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The site's scale of severities: ranks with a label and the words that mean them. */
public final class SeverityScale {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:sev(?:erity)?|p|s|prio(?:rity)?|level|niveau|nivel|nível|livello|stufe|уровень|レベル)?[-_ ]?([0-5])(?:\\b|(?=[级級등]|レベル)).*");

  /** Signs before the words: an emoji, a quotation mark. */
  private static final Pattern SIGNS = Pattern.compile("^[^\\p{L}\\p{N}]+");

  private static final Pattern WORD_END = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  /** What a template leaves to choose from. */
  private static final Pattern CHOICES =
      Pattern.compile(
          "[^|/\\s]{1,12}(?: \\d)?(?:\\s*\\|\\s*[^|/\\s]{1,12}(?: \\d)?)+"
              + "|[^|/\\s]{1,12}(?:\\s*[/·,]\\s*[^|/·,\\s]{1,12}){2,}");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

  private final SortedMap<Integer, List<String>> words;
  private final Map<String, Integer> ranks = new HashMap<>();

  private SeverityScale(SortedMap<Integer, List<String>> words) {
    this.words = words;
    words.forEach(
        (rank, names) ->
            names.forEach(name -> ranks.putIfAbsent(name.toLowerCase(Locale.ROOT), rank)));
  }

  /**
   * The default scale, changed where the site says otherwise.
   *
   * @param overrides rank to label and synonyms, the label first
   */
  public static SeverityScale with(Map<Integer, List<String>> overrides) {
    SortedMap<Integer, List<String>> words = new TreeMap<>();
    WordLists.read(SeverityScale.class, "severities.properties")
        .forEach((rank, names) -> words.put(Integer.valueOf(rank), names));
    words.putAll(overrides);
    return new SeverityScale(words);
  }

  /** Whether it names several levels to choose from, as templates do. */
  public static boolean isChoice(String text) {
    return CHOICES.matcher(IN_BRACKETS.matcher(text).replaceAll("").strip()).matches();
  }

  /** Whether words are those of a rank, and nothing else. */
  public boolean knows(String words) {
    return ranks.containsKey(words.toLowerCase(Locale.ROOT));
  }

  /** What the words mean on this scale; the rank is empty when they mean nothing to it. */
  public SeverityLevel read(String stated) {
    String text = stated.strip();
    return new SeverityLevel(text, rank(text.toLowerCase(Locale.ROOT)));
  }

  private OptionalInt rank(String text) {
    Integer exact = ranks.get(text);
    if (exact != null) {
      return OptionalInt.of(exact);
    }
    Matcher numbered = NUMBERED.matcher(SIGNS.matcher(text).replaceFirst(""));
    if (numbered.matches()) {
      return OptionalInt.of(Integer.parseInt(numbered.group(1)));
    }
    for (String word : WORD_END.split(text)) {
      Integer rank = ranks.get(word);
      if (rank != null) {
        return OptionalInt.of(rank);
      }
    }
    return OptionalInt.empty();
  }

  /** The label of a rank, for example {@code SEV-1}. */
  public String label(int rank) {
    List<String> names = words.get(rank);
    return names == null ? "SEV-" + rank : names.get(0);
  }

  /** The address and the filter value of a rank, for example {@code sev-1}. */
  public String slug(int rank) {
    return Slug.of(label(rank));
  }
}
