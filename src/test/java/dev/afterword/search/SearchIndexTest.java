package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.model.IncidentId;
import dev.afterword.view.TextLikeness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  private final List<SearchDocument> documents =
      List.of(
          Documents.titled("DNS resolution failed in us-east-1")
              .body("The resolver kube-dns returned HTTP 503. OutOfMemoryError in the log.")
              .date("2021-10-04")
              .severity(1)
              .services("API Gateway")
              .as("dns"),
          Documents.titled("Database migration took the site down")
              .body("A pg_dump failed; the failover of the database was unreachable.")
              .date("2022-03")
              .severity(2)
              .services("Postgres")
              .as("migration"),
          Documents.titled("Expired certificate")
              .body(
                  "CVE-2021-44228 was not the reason. The failover failed, 10.0.0.0/8 unreachable.")
              .date("2023")
              .as("certificate"),
          Documents.titled("???").body("").date("2030").as("empty"),
          Documents.titled("データベース障害").body("東京リージョンで障害が発生した。").as("japanese"));

  private final SearchIndex index;

  SearchIndexTest(@TempDir Path directory) {
    SearchIndex.write(directory, documents);
    index = SearchIndex.open(directory);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private List<String> ids(String query) {
    return index.search(query, 10).hits().stream().map(SearchResult.Hit::id).toList();
  }

  @Test
  void findsIdentifiersWholeAndInParts() {
    assertThat(ids("us-east-1")).containsExactly("dns");
    assertThat(ids("east")).containsExactly("dns");
    assertThat(ids("HTTP 503")).containsExactly("dns");
    assertThat(ids("OutOfMemoryError")).containsExactly("dns");
    assertThat(ids("\"out of memory\"")).containsExactly("dns");
    assertThat(ids("pg_dump")).containsExactly("migration");
    assertThat(ids("CVE-2021-44228")).containsExactly("certificate");
    assertThat(ids("10.0.0.0/8")).containsExactly("certificate");
  }

  @Test
  void anIdentifierThatNoDocumentHasWholeIsFoundByAnyPart() {
    assertThat(ids("kubeMigration")).containsExactlyInAnyOrder("dns", "migration");
    assertThat(ids("kube_dns")).containsExactly("dns");
  }

  @Test
  void whatNothingRanksComesWithTheNewestFirst(@TempDir Path other) {
    SearchIndex.write(
        other,
        List.of(
            Documents.titled("One").body("failed").date("2021-01-05").as("january"),
            Documents.titled("Two").body("A much longer text: failed").date("2021-09").as("later"),
            Documents.titled("Three").body("failed").as("undated")));
    try (SearchIndex second = SearchIndex.open(other)) {
      for (String query : List.of("", "fail*", "*", "-nothing")) {
        assertThat(second.search(query, 9).hits().stream().map(SearchResult.Hit::id))
            .as(query)
            .containsExactly("later", "january", "undated");
      }
      assertThat(second.search("failed", 9).hits().get(0).id()).isEqualTo("january");
    }
  }

  @Test
  void knowsOtherNames(@TempDir Path other) {
    List<SearchDocument> named =
        List.of(
            Documents.titled("The k8s cluster").as("short"),
            Documents.titled("Kubernetes upgrade").as("long"),
            Documents.titled("The domain name system").as("system"),
            Documents.titled("A domain of names").as("none"));
    List<List<String>> synonyms =
        List.of(List.of("k8s", "Kubernetes"), List.of("DNS", "Domain Name System"));
    SearchIndex.write(other, named, synonyms);
    try (SearchIndex second = SearchIndex.open(other)) {
      assertThat(second.search("kubernetes", 9).total()).isEqualTo(2);
      assertThat(second.search("k8s", 9).total()).isEqualTo(2);
      assertThat(second.search("dns", 9).hits().get(0).id()).isEqualTo("system");
      assertThat(second.search("dns", 9).total()).isEqualTo(1);
    }
  }

  @Test
  void ranksPartialMatchesInsteadOfComingBackEmpty() {
    assertThat(ids("why did the database failover take so xyzzy long"))
        .containsExactly("migration", "certificate");
  }

  @Test
  void anOutageComesBeforeTheWordThatItIsAbout(@TempDir Path other) {
    String report = "A deploy changed the zone. Nobody could resolve our names for an hour. ";
    List<SearchDocument> mixed =
        List.of(
            Documents.titled("Time to live")
                .kind(DocumentKind.TERM)
                .body("How long DNS keeps. DNS.")
                .as("ttl"),
            Documents.titled("DNS")
                .kind(DocumentKind.TERM)
                .body("The names of the internet.")
                .as("dns"),
            Documents.titled("DNS outage").body(report.repeat(20)).as("outage"),
            Documents.titled("Nothing resolved").body(report.repeat(20) + "DNS.").as("resolver"));
    SearchIndex.write(other, mixed);
    try (SearchIndex second = SearchIndex.open(other)) {
      assertThat(second.search("dns outage", 9).hits().stream().map(SearchResult.Hit::id))
          .startsWith("outage")
          .contains("ttl", "dns", "resolver");
      assertThat(second.search("dns", 9).hits().stream().map(SearchResult.Hit::id).limit(2))
          .containsExactlyInAnyOrder("outage", "dns");
    }
  }

  @Test
  void readsTheQueryLanguage() {
    assertThat(ids("failover -database")).containsExactly("certificate");
    assertThat(ids("+failover +migration")).containsExactly("migration");
    assertThat(ids("\"api gateway\"")).containsExactly("dns");
    assertThat(ids("service:\"api gateway\"")).containsExactly("dns");
    assertThat(ids("title:failover")).isEmpty();
    assertThat(ids("body:failover")).containsExactly("certificate", "migration");
    assertThat(ids("certif*")).containsExactly("certificate");
    assertThat(ids("certifcate~")).containsExactly("certificate");
    assertThat(ids("date:[2021 TO 2022-06]")).containsExactly("migration", "dns");
    assertThat(ids("severity:[1 TO 1]")).containsExactly("dns");
    assertThat(ids("-failover")).containsExactly("empty", "dns", "japanese");
  }

  @Test
  void findsJapanese() {
    assertThat(ids("障害")).containsExactly("japanese");
    assertThat(ids("データベース")).containsExactly("japanese");
  }

  @Test
  void suggestsWhatWasMeant() {
    assertThat(index.search("certifcate failover", 10).suggestion())
        .contains("certificate failover");
    assertThat(index.search("certificate", 10).suggestion()).isEmpty();
    assertThat(index.search("mem cert", 10).suggestion()).contains("mem cert*");
    assertThat(index.search("certs", 10).suggestion()).contains("cert*");
    assertThat(index.search("what is datbase", 10).suggestion()).contains("what is database");
  }

  @Test
  void noQueryIsAnError() {
    for (String query :
        List.of(
            "",
            "\"",
            "(((",
            ")",
            "*",
            "AND AND",
            "[",
            "a:b:c",
            "~",
            "^",
            "\\",
            "title:",
            "+ - !",
            "x".repeat(10_000),
            "date:[x TO y]",
            "\uD83D\uDE00",
            "service:*",
            "{a TO",
            "NOT",
            "foo^^2")) {
      assertThat(index.search(query, 10)).isNotNull();
    }
  }

  @Test
  void excerptsSayNothingTwice() {
    SearchDocument document =
        Documents.titled("x")
            .summary("It broke.")
            .body("It broke.\n09:00 found\n10:00 fixed")
            .timeline("09:00 found\n10:00 fixed")
            .lessons("Test it.")
            .as("x");
    assertThat(document.prose()).isEqualTo("It broke.\n09:00 found\n10:00 fixed\nTest it.");
  }

  @Test
  void marksWhatWasFound() {
    assertThat(index.search("unreachable failing", 10).hits().get(0).found().excerpt())
        .filteredOn(SearchResult.Part::mark)
        .map(SearchResult.Part::text)
        .containsExactly("failed", "unreachable");
  }

  @Test
  void orderOfDocumentsDoesNotMatter(@TempDir Path other) {
    List<SearchDocument> reversed = new ArrayList<>(documents);
    java.util.Collections.reverse(reversed);
    SearchIndex.write(other, reversed);
    try (SearchIndex second = SearchIndex.open(other)) {
      assertThat(second.keys()).isEqualTo(index.keys());
    }
  }

  @Test
  void knowsSimilarIncidents() {
    TextLikeness likeness = index.likeness(documents);
    assertThat(likeness.nearest(new IncidentId("migration"), 3))
        .first()
        .satisfies(
            neighbour -> {
              assertThat(neighbour.id()).isEqualTo(new IncidentId("certificate"));
              assertThat(neighbour.words()).contains("failover");
            });
    assertThat(likeness.nearest(new IncidentId("unknown"), 3)).isEmpty();
  }

  @Test
  void wordsOfTheCalendarOfCodeAndOfTemplatesMakeNoIncidentsAlike(@TempDir Path other) {
    List<SearchDocument> two =
        List.of(
            Documents.titled("Lost").body("None on Tuesday 3 March, 10:00 PST. Source: x").as("a"),
            Documents.titled("Slow").body("A Tuesday in March, PST: null, None. Sources").as("b"),
            Documents.titled("Gone").body("Nothing of the kind").as("c"));
    SearchIndex.write(other, two);
    try (SearchIndex second = SearchIndex.open(other)) {
      assertThat(second.likeness(two).nearest(new IncidentId("a"), 3)).isEmpty();
    }
  }
}
