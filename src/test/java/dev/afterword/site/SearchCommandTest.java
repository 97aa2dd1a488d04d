package dev.afterword.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.afterword.cli.Afterword;
import dev.afterword.cli.Console;
import dev.afterword.testing.SiteHarness;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code afterword search} and {@code afterword relevance}, as somebody at a terminal meets them.
 */
class SearchCommandTest {
  private final SiteHarness site;

  SearchCommandTest(@TempDir Path root) {
    site =
        SiteHarness.in(root)
            .with(
                """
                -- content/dns.md --
                ---
                title: Names did not resolve
                date: 2021-10-04
                severity: SEV-1
                services: [API Gateway]
                duration: 90m
                ---
                ## Summary

                The resolver of the gateway lost its zone file. Clients saw timeouts.

                -- content/disk.md --
                ---
                title: Disk full on the queue
                date: 2022-03-01
                severity: SEV-2
                services: [Queue]
                duration: 10m
                ---
                A consumer stopped, and the disk filled. The resolver was fine.

                -- content/certificate.md --
                ---
                title: The certificate had expired
                date: 2020
                services: [API Gateway, Queue]
                ---
                Nobody renewed it.
                """);
    site.build().succeeds();
  }

  private static JsonNode read(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }

  /** The incidents found, in order. */
  private List<String> found(String... arguments) throws IOException {
    String[] all =
        Stream.of(Stream.of("search", "--json", "--type", "incident"), Stream.of(arguments))
            .flatMap(each -> each)
            .toArray(String[]::new);
    List<String> ids = new ArrayList<>();
    read(site.run(all).succeeds().out())
        .get("hits")
        .forEach(hit -> ids.add(hit.get("id").asText()));
    return ids;
  }

  @Test
  void tellsWhatWasFoundAndWhere() {
    assertThat(site.run("search", "zone", "timeouts").succeeds().out())
        .isEqualTo(
            """
             1. Names did not resolve
                incident · 2021-10-04 · SEV-1 · API Gateway
                The resolver of the gateway lost its zone file. Clients saw timeouts.
                incidents/2021-10-04-names-did-not-resolve/

            1 result
            """);
  }

  @Test
  void givesProgramsWhatTheEngineGives() throws IOException {
    JsonNode answer = read(site.run("search", "zone timeouts xyzzy", "--json").succeeds().out());
    JsonNode hit = answer.get("hits").get(0);
    assertThat(answer.get("total").asInt()).isEqualTo(1);
    assertThat(hit.get("url").asText()).isEqualTo("incidents/2021-10-04-names-did-not-resolve/");
    assertThat(hit.get("type").asText()).isEqualTo("incident");
    assertThat(hit.get("severity").asText()).isEqualTo("SEV-1");
    assertThat(hit.get("services").get(0).asText()).isEqualTo("API Gateway");
    assertThat(hit.get("matched")).map(JsonNode::asText).containsExactly("zone", "timeouts");
    assertThat(hit.get("excerpt"))
        .filteredOn(part -> part.get("mark").asBoolean())
        .map(part -> part.get("text").asText())
        .containsExactly("zone", "timeouts");
    assertThat(answer.get("suggestion").isNull()).isTrue();
  }

  @Test
  void filtersBySlugNameOrNumber() throws IOException {
    assertThat(found("resolver")).hasSize(2);
    assertThat(found("resolver", "--service", "queue"))
        .containsExactly("2022-03-01-disk-full-on-the-queue");
    assertThat(found("--service", "API Gateway", "--year", "2021"))
        .containsExactly("2021-10-04-names-did-not-resolve");
    assertThat(found("--severity", "2")).containsExactly("2022-03-01-disk-full-on-the-queue");
    assertThat(found("--severity", "SEV-1", "--severity", "sev-2")).hasSize(2);
    assertThat(site.run("search", "--service", "quue").exits(2).err())
        .isEqualTo(
            "afterword: no document has the service \"quue\"; did you mean \"queue\"? there are"
                + " api-gateway, queue\n");
    assertThat(site.run("search", "--tag", "x").exits(2).err()).contains("none has one");
  }

  @Test
  void filtersBySeveritiesAsTheyAreCalledAndByServicesWithTheirParts() throws IOException {
    site.with(
            """
            -- jbake.properties --
            afterword.severity.1 = Blackout, sev-1
            -- content/gateway.md --
            ---
            type: service
            title: API Gateway
            parent: Platform
            ---
            Lets clients in.
            """)
        .build()
        .succeeds();
    assertThat(found("--severity", "blackout"))
        .isEqualTo(found("--severity", "1"))
        .containsExactly("2021-10-04-names-did-not-resolve");
    assertThat(found("--service", "Platform")).isEqualTo(found("--service", "API Gateway"));
    JsonNode hits = read(site.run("search", "--json", "names").succeeds().out()).get("hits");
    assertThat(hits.get(0).get("services")).hasToString("[\"API Gateway\"]");
  }

  @Test
  void aLongPhraseHasAnAnswer() {
    String phrase = '"' + "dns ".repeat(240) + '"';
    assertThat(site.run("search", phrase).succeeds().out()).contains("0 results");
  }

  @Test
  void sortsAndPages() throws IOException {
    List<String> newest = found("--sort", "date");
    assertThat(newest).isEqualTo(found()).first().asString().startsWith("2022");
    assertThat(found("--sort", "oldest")).last().isEqualTo(newest.get(0));
    assertThat(found("--sort", "duration").get(0)).startsWith("2021");
    assertThat(found("--sort", "severity").get(0)).startsWith("2021");
    assertThat(found("--limit", "1", "--offset", "1")).containsExactly(newest.get(1));
    assertThat(found("--limit", "0")).isEmpty();
    assertThat(site.run("search", "--type", "incident", "-n", "1", "--offset", "1").out())
        .startsWith(" 2. ")
        .endsWith("3 results, 2 to 2 shown; --offset 2 shows the next\n");
  }

  @Test
  void explainsAScoreSoThatItAddsUp() throws IOException {
    assertThat(site.run("search", "resolver -disk title:names^2", "--explain").succeeds().out())
        .contains("resolver, in 2 documents", "1 × in summary, weight 3", "1 × in title, weight 8");
    JsonNode answer =
        read(site.run("search", "--json", "--explain", "resolver gateway^3 \"zone file\"").out());
    for (JsonNode hit : answer.get("hits")) {
      double sum = 0;
      for (JsonNode part : hit.get("explanation")) {
        sum += part.get("score").asDouble();
      }
      assertThat(sum).isCloseTo(hit.get("score").asDouble(), within(1e-4));
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  @Test
  void whatBeginsWithAHyphenIsLeftOut() throws IOException {
    assertThat(found("resolver", "-disk")).containsExactly("2021-10-04-names-did-not-resolve");
    assertThat(found("resolver", "-names")).containsExactly("2022-03-01-disk-full-on-the-queue");
    assertThat(site.run("search", "x", "--limt", "3").exits(2).err())
        .startsWith("afterword: Unknown option: '--limt'");
  }

  @Test
  void marksOnlyOnATerminal() {
    assertThat(site.run("search", "zone").out()).doesNotContain("\u001b");
    StringWriter out = new StringWriter();
    PrintWriter err = new PrintWriter(new StringWriter());
    Console terminal = new Console(new PrintWriter(out), err, site.root(), true);
    assertThat(Afterword.run(new String[] {"search", "zone"}, terminal)).isZero();
    assertThat(out.toString()).contains("\u001b[1;33mzone\u001b[0m");
  }

  @Test
  void helpsOnWhenNothingFits() {
    assertThat(site.run("search", "certifcate").succeeds().out())
        .isEqualTo("0 results\nDid you mean: certificate\n");
    assertThat(site.run("search", "the").exits(0).err())
        .isEqualTo("The query has no word to search for.\n");
    assertThat(site.run("search", "date:[x TO y]").exits(0).err())
        .isEqualTo("A date is written 2023-06-30, 2023-06 or 2023.\n");
    assertThat(site.run("search", "--limit=-1").exits(2).err()).contains("0 or more");
    assertThat(site.run("search", "--sort", "size").exits(2).err()).contains("RELEVANCE");
  }

  @Test
  void saysWhatIsWrongWithTheIndex() throws IOException {
    Path segments;
    try (Stream<Path> files = Files.list(site.root().resolve("target/index"))) {
      segments =
          files
              .filter(file -> file.getFileName().toString().startsWith("segments_"))
              .findFirst()
              .orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segments);
    Files.write(segments, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(site.run("search", "x").exits(2).err())
        .startsWith("afterword: a file is missing or damaged in the index at target/index; run");
    Files.delete(segments);
    assertThat(site.run("search", "x").exits(2).err())
        .startsWith("afterword: there is no index at target/index; run \"afterword build\"");
  }

  @Test
  void measuresAJudgedCollection() {
    site.with(
        """
        -- judged/docs.jsonl --
        {"id": "1", "title": "Queues that fill disks", "text": "A consumer stopped."}
        {"id": "2", "title": "Certificates", "text": "They expire.", "author": "Nobody"}
        -- judged/queries.jsonl --
        {"id": "1", "text": "Why is the disk full?", "short": "disk"}
        {"id": "2", "text": "expired certificates"}
        {"id": "3", "text": "nobody judged this"}
        -- judged/qrels.txt --
        1 0 1 1
        2 0 2 2
        3 0 1 0
        """);
    assertThat(site.run("relevance", "judged").succeeds().out())
        .isEqualTo(
            """
            2 documents; mean nDCG@10, linear gains
            queries                Afterword   Lucene (English, BM25)   better   worse       p
            text               2      1.0000                   1.0000        0       0   1.000
            short              1      1.0000                   1.0000        0       0   1.000
            """);
    site.file("judged/queries.jsonl", "{\"id\": \"1\"}\n{no\n");
    assertThat(site.run("relevance", "judged").exits(2).err())
        .startsWith("afterword: judged: queries.jsonl:2: no JSON: ");
    site.delete("judged/qrels.txt");
    assertThat(site.run("relevance", "judged").exits(2).err())
        .isEqualTo(
            "afterword: judged: no judged collection: it is docs.jsonl, queries.jsonl and"
                + " qrels.txt, and there is no qrels.txt\n");
    assertThat(site.run("relevance", "nowhere").exits(2).err()).contains("no folder nowhere");
  }
}
