package dev.afterword.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
