package dev.afterword.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static Phrases<String> of(String... phrases) {
    Phrases<String> all = new Phrases<>();
    for (String phrase : phrases) {
      all.add(phrase, phrase);
    }
    return all;
  }

  private static List<String> longest(Phrases<String> phrases, String text) {
    return phrases.longest(text).stream()
        .map(match -> match.value() + "=" + text.substring(match.from(), match.to()))
        .toList();
  }

  @Test
  void onlyWholeWordsMatch() {
    assertThat(longest(of("dns"), "The DNS, not mydns or dnsmasq; dns")).hasSize(2);
  }

  @Test
  void theLongestOfThoseThatOverlapWins() {
    assertThat(longest(of("api", "api gateway", "gateway"), "The API gateway and the API"))
        .containsExactly("api gateway=API gateway", "api=API");
  }

  @Test
  void hyphensLineEndsAndSpacesAreTheSame() {
    assertThat(longest(of("api gateway"), "api-gateway API\ngateway api_gateway")).hasSize(3);
  }

  @Test
  void aStarStandsForTheRestOfAWord() {
    assertThat(longest(of("config* change*"), "configuration changes, config change"))
        .containsExactly("config* change*=configuration changes", "config* change*=config change");
  }

  @Test
  void aStarDoesNotHideALongerPhrase() {
    assertThat(longest(of("config*", "configuration push"), "a configuration push"))
        .containsExactly("configuration push=configuration push");
  }

  @Test
  void aWordWithAStarIsAnotherThanTheWord() {
    assertThat(longest(of("log", "log*"), "log logs")).containsExactly("log=log", "log*=logs");
    assertThat(of("log in", "log*").all("log in")).hasSize(2);
  }

  @Test
  void scriptsWithoutSpacesHaveABorderEverywhere() {
    assertThat(longest(of("設定ミス", "dns"), "原因はDNSの設定ミスである")).hasSize(2);
  }

  @Test
  void allAlsoGivesWhatOverlaps() {
    assertThat(of("a b", "b c").all("a b c")).hasSize(2);
    assertThat(of("a b", "b c").longest("a b c")).hasSize(1);
  }

  @Test
  void aBarStandsBetweenChoices() {
    assertThat(Phrases.spread("disk|disks was|is full"))
        .containsExactly("disk was full", "disk is full", "disks was full", "disks is full");
    assertThat(Phrases.spread("cert* + expired")).containsExactly("cert* + expired");
  }

  @Test
  void nothingMatchesInNothing() {
    assertThat(of("a").all("")).isEmpty();
    assertThat(of("", "*", " ").all("a * b")).isEmpty();
  }

  @Test
  void valuesOfTheSameWordsAreJoined() {
    Phrases<String> all = new Phrases<>();
    all.merge("third party|parties", "a", String::concat);
    all.merge("third-party", "b", String::concat);
    assertThat(longest(all, "third-party, third parties"))
        .containsExactly("ab=third-party", "a=third parties");
  }

  /** The trees against one pattern for each phrase, tried at each place. */
  @Test
  void findsWhatAPatternForEachPhraseFinds() {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      List<String> written =
          Stream.generate(() -> text(random, PIECES)).limit(12).distinct().toList();
      Phrases<String> phrases = of(written.toArray(String[]::new));
      String text = text(random, SIGNS) + text(random, SIGNS) + text(random, SIGNS);
      assertThat(phrases.all(text))
          .as("%s in %s", written, text)
          .containsExactlyInAnyOrderElementsOf(plain(written, text));
    }
  }

  private static final List<String> PIECES =
      List.of("a", "b", "ab", "b*", "設", "設*", ".", " ", "-");
  private static final List<String> SIGNS = List.of("a", "b", "A", "設", ".", " ", "\n", "*", "  ");

  private static String text(Random random, List<String> signs) {
    return Stream.generate(() -> signs.get(random.nextInt(signs.size())))
        .limit(1 + random.nextInt(6))
        .collect(Collectors.joining());
  }

  private static List<Phrases.Match<String>> plain(List<String> phrases, String text) {
    List<Phrases.Match<String>> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String phrase : phrases) {
      String words = phrase.replaceAll("[ -]+", " ").strip();
      if (words.isEmpty() || !seen.add(words)) {
        continue;
      }
      Matcher matcher = pattern(words).matcher(text).useTransparentBounds(true);
      for (int from = 0; from < text.length(); from++) {
        if (matcher.region(from, text.length()).lookingAt()) {
          found.add(new Phrases.Match<>(phrase, from, matcher.end()));
        }
      }
    }
    return found;
  }

  private static Pattern pattern(String words) {
    String letters = "[abAB]";
    String before = Pattern.matches(letters + ".*", words) ? "(?<!" + letters + ")" : "";
    String behind = Pattern.matches(".*" + letters, words) ? "(?!" + letters + ")" : "";
    String spelled =
        words.replace(".", "\\.").replaceAll("\\*+", "[abAB設]*+").replace(" ", "[ \n]{1,3}+");
    return Pattern.compile(before + spelled + behind, Pattern.CASE_INSENSITIVE);
  }
}
