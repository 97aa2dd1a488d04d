package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.junit.jupiter.api.Test;

/** Our reader of queries gives what Lucene's classic one accepts the same meaning. */
class QueryLanguageTest {
  private static final long SEED = Long.getLong("parity.seed", System.nanoTime());

  @Test
  void agreesWithTheClassicParser() throws ParseException {
    Random random = new Random(SEED);
    for (int i = 0; i < 5000; i++) {
      String query = shortEnough(random);
      String classic = new QueryParser("", new WhitespaceAnalyzer()).parse(query).toString();
      assertThat(written(QueryLanguage.parse(query).node(), true))
          .as("seed %d: %s", SEED, query)
          .isEqualTo(classic);
    }
  }

  @Test
  void saysWhatItDidNotUnderstand() {
    assertThat(QueryLanguage.parse("\"a b").notices()).hasSize(1);
    assertThat(QueryLanguage.parse("(a b").notices()).hasSize(1);
    assertThat(QueryLanguage.parse("a) b").notices()).hasSize(1);
    assertThat(QueryLanguage.parse("*a").notices()).hasSize(1);
    assertThat(QueryLanguage.parse("date:[x TO 2023-13-99]").notices())
        .containsExactly("A date is written 2023-06-30, 2023-06 or 2023.");
    assertThat(QueryLanguage.parse("date:yesterday duration:1h").notices()).hasSize(2);
    assertThat(QueryLanguage.parse("date:[2020 TO *] date:2021-* duration:[5 TO 60]").notices())
        .isEmpty();
    assertThat(QueryLanguage.parse("a b").notices()).isEmpty();
  }

  @Test
  void questionsAndMessagesAreNoOperators() {
    Map<String, String> read =
        Map.ofEntries(
            Map.entry("why is dns failing?", "is dns failing"),
            Map.entry("did it fail (why?)", "it fail (why)"),
            Map.entry("dns ?", "dns"),
            Map.entry("SELECT * FROM users", "SELECT users"),
            Map.entry("* -dns", "*:* -dns"),
            Map.entry("!!! deploy failed", "deploy failed"),
            Map.entry("delete --force -verbose", "delete force -verbose"),
            Map.entry("exit code -1", "exit code 1"),
            Map.entry("15:04:05 +0000 UTC", "15:04:05 0000 UTC"),
            Map.entry("status code: 503", "status 503"),
            Map.entry("title:(cause: dns)", "(title:dns)"),
            Map.entry("date: [2020 TO 2021]", "date:[2020 TO 2021]"),
            Map.entry("how", "how"),
            Map.entry("how to", "how to"),
            Map.entry("why not", "why not"),
            Map.entry("why \"to be\"", "why \"to be\""),
            Map.entry("+what dns", "+what dns"),
            Map.entry("title:how dns", "title:how dns"),
            Map.entry("(what about dns) what", "(dns)"),
            Map.entry("what -dns", "what -dns"),
            Map.entry("too many connections", "too many connections"));
    assertRead(read);
  }

  @Test
  void aMessageInCapitalsHasNoOperators() {
    Map<String, String> read =
        Map.ofEntries(
            Map.entry("ERROR: DISK NOT FOUND", "ERROR: DISK NOT FOUND"),
            Map.entry("DO NOT RESUSCITATE", "NOT RESUSCITATE"),
            Map.entry("COULD NOT CONNECT", "NOT CONNECT"),
            Map.entry("404 NOT FOUND", "404 NOT FOUND"),
            Map.entry(
                "SERVICE AND HOST UNAVAILABLE ON eu-1", "SERVICE AND HOST UNAVAILABLE ON eu-1"),
            Map.entry("DNS NOT AWS", "DNS -AWS"),
            Map.entry("DNS AND BGP", "+DNS +BGP"),
            Map.entry("certificate NOT EXPIRED", "certificate -EXPIRED"),
            Map.entry("dns AND bgp NOT CLOUDFLARE", "+dns +bgp -CLOUDFLARE"),
            Map.entry("DISK FAILED -CLOUDFLARE", "DISK FAILED -CLOUDFLARE"));
    assertRead(read);
  }

  private static void assertRead(Map<String, String> meanings) {
    meanings.forEach(
        (query, meaning) ->
            assertThat(written(QueryLanguage.parse(query).node(), true))
                .as(query)
                .isEqualTo(meaning));
  }

  @Test
  void datesDurationsAndSeveritiesNarrow() {
    Map<String, String> read =
        Map.ofEntries(
            Map.entry("severity:1 dns", "dns +severity:[1 TO 1]"),
            Map.entry("severity:high dns", "dns +severity:high"),
            Map.entry("date:2020 date:2021 dns", "dns +(date:2020 date:2021)"),
            Map.entry("date:(2020 2021) dns", "dns +(date:2020 date:2021)"),
            Map.entry("dns date:2020 duration:[60 TO *]", "dns +date:2020 +duration:[60 TO *]"),
            Map.entry("date:2020 date:2021", "date:2020 date:2021"),
            Map.entry("date:2020 severity:1", "+date:2020 +severity:[1 TO 1]"),
            Map.entry("dns OR date:2020", "dns date:2020"),
            Map.entry("dns OR (date:2020 bgp)", "dns (bgp +date:2020)"),
            Map.entry("dns OR bgp AND date:2020", "dns +bgp +date:2020"),
            Map.entry("dns -date:2020", "dns -date:2020"),
            Map.entry("how OR dns", "dns"));
    assertRead(read);
  }

  @Test
  void namesThatOnlyFiltersHaveAreExplained() {
    assertThat(QueryLanguage.parse("year:2021").notices())
        .containsExactly("There is no field year: date:2021 finds a year.");
    assertThat(QueryLanguage.parse("dns year:").notices()).hasSize(1);
    assertThat(QueryLanguage.parse("type:service").notices()).hasSize(1);
    assertThat(QueryLanguage.parse("kind: Pod").notices()).isEmpty();
  }

  @Test
  void onlyWhatAWordCanLookLikeIsAPattern() {
    for (String pattern : List.of("ma?ter", "kube-*", "10.0.*", "10.0.0.0/*", "a?b?", "caf*")) {
      assertThat(QueryLanguage.parse(pattern).node().ranks()).as(pattern).isFalse();
    }
    for (String text : List.of("https://a.b/c?x=1", "/var/log/*.log", "f(a?b:c)", "x=*", "why??")) {
      assertThat(QueryLanguage.parse(text).node().ranks()).as(text).isTrue();
    }
  }

  @Test
  void theBrowserHasTheSameFillers() throws IOException {
    String engine = Files.readString(Path.of("assets/search/query.js"));
    Matcher list =
        Pattern.compile("FILLERS = new Set\\((.*?)\\.split", Pattern.DOTALL).matcher(engine);
    assertThat(list.find()).isTrue();
    assertThat(list.group(1).replaceAll("[^a-z ]", "").strip().split(" +"))
        .containsExactlyInAnyOrderElementsOf(Fillers.WORDS);
  }

  @Test
  void unknownFieldsAreWords() {
    assertThat(written(QueryLanguage.parse("http://a.b/c x:y").node(), true))
        .isEqualTo("http://a.b/c x:y");
  }

  /** What is longer is cut, and that the classic parser does not do. */
  private static String shortEnough(Random random) {
    String query = group(random, 3);
    return query.length() > QueryLanguage.LONGEST ? shortEnough(random) : query;
  }

  private static String group(Random random, int depth) {
    StringBuilder query = new StringBuilder();
    int clauses = 2 + random.nextInt(3);
    for (int i = 0; i < clauses; i++) {
      query.append(i == 0 ? "" : pick(random, " ", " ", " AND ", " OR ", " && ", " || "));
      query.append(pick(random, "", "", "", "+", "-", "!", "NOT "));
      query.append(clause(random, depth));
    }
    return query.toString();
  }

  private static String clause(Random random, int depth) {
    String field = pick(random, "", "", "title:", "body:");
    String clause =
        switch (random.nextInt(depth > 0 ? 8 : 6)) {
          case 0 ->
              field + "\"" + word(random) + " " + word(random) + "\"" + pick(random, "", "~3");
          case 1 -> field + word(random) + "*";
          case 2 -> field + word(random) + "~" + pick(random, "", "1", "2");
          case 3 -> field + "[" + word(random) + " TO " + word(random) + "]";
          case 4, 5 -> field + word(random);
          default -> field + "(" + group(random, depth - 1) + ")";
        };
    return clause + pick(random, "", "", "", "^2", "^0.5");
  }

  private static String word(Random random) {
    return pick(
        random, "alpha", "beta", "gamma-ray", "delta", "us-east-1", "a.b", "x_y", "and", "v2");
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** As Lucene writes its queries. */
  private static String written(QueryNode node, boolean outermost) {
    if (node instanceof QueryNode.Group group) {
      String inner =
          group.clauses().stream().map(QueryLanguageTest::written).collect(Collectors.joining(" "));
      return outermost ? inner : "(" + inner + ")";
    }
    if (node instanceof QueryNode.Boosted boosted) {
      return "(" + written(boosted.node(), true) + ")^" + boosted.boost();
    }
    if (node instanceof QueryNode.Phrase phrase) {
      String slop = phrase.slop() > 0 ? "~" + phrase.slop() : "";
      return prefix(phrase.field()) + "\"" + phrase.text() + "\"" + slop;
    }
    if (node instanceof QueryNode.Pattern pattern) {
      return prefix(pattern.field()) + pattern.text();
    }
    if (node instanceof QueryNode.Fuzzy fuzzy) {
      return prefix(fuzzy.field()) + fuzzy.text() + "~" + fuzzy.edits().orElse(2);
    }
    if (node instanceof QueryNode.Range range) {
      return String.format(
          Locale.ROOT, "%s[%s TO %s]", prefix(range.field()), range.from(), range.to());
    }
    if (node instanceof QueryNode.Word word) {
      return prefix(word.field()) + word.text();
    }
    return "*:*";
  }

  private static String written(QueryNode.Clause clause) {
    String sign =
        switch (clause.occur()) {
          case MUST -> "+";
          case MUST_NOT -> "-";
          case SHOULD, ALTERNATIVE -> "";
        };
    return sign + written(clause.node(), false);
  }

  private static String prefix(String field) {
    return field.isEmpty() ? "" : field + ":";
  }

  @Test
  void hasAFieldForEverySearchField() {
    for (SearchField field : SearchField.values()) {
      assertThat(written(QueryLanguage.parse(field.key() + ":x").node(), true))
          .isEqualTo(field.key() + ":x");
    }
    assertThat(List.of(SearchField.values()).stream().map(SearchField::number).distinct())
        .hasSize(SearchField.values().length);
  }
}
