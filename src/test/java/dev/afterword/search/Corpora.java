package dev.afterword.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Documents to search in: invented ones, and the project's own. */
public final class Corpora {
  private static final List<String> VERBS =
      List.of(
          "fail",
          "failed",
          "failing",
          "failure",
          "restart",
          "restarted",
          "restarting",
          "replicate",
          "replicated",
          "replication",
          "relate",
          "relational",
          "deploy",
          "deployed",
          "deployment",
          "expire",
          "expired",
          "expiry",
          "connect",
          "connection",
          "connections",
          "connecting");
  private static final List<String> THINGS =
      List.of(
          "database",
          "databases",
          "certificate",
          "certificates",
          "resolver",
          "cache",
          "caches",
          "queue",
          "queues",
          "gateway",
          "happy",
          "happiness",
          "general",
          "generic",
          "generous",
          "sensible",
          "sensibility",
          "hope",
          "hoping",
          "hopping",
          "policy",
          "policies",
          "organization");
  private static final List<String> ODD =
      List.of(
          "us-east-1",
          "eu-west-2",
          "HTTP503",
          "pg_dump",
          "OutOfMemoryError",
          "kube-apiserver",
          "CVE-2021-44228",
          "10.0.0.0/8",
          "v1.2.3",
          "don't",
          "server's",
          "GitHub",
          "障害対応",
          "データベース",
          "Zürich",
          "naïve",
          "ΑΣ",
          "12:34",
          "1,000",
          "AT&T",
          "e-mail",
          "APIs",
          "iOS");
  private static final List<String> SMALL =
      List.of("the", "of", "and", "in", "to", "was", "a", "with", "after", "because", "we", "all");

  private Corpora() {}

  public static List<SearchDocument> invented(long seed, int count) {
    Random random = new Random(seed);
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Documents document =
          Documents.titled(text(random, 3 + random.nextInt(5)))
              .summary(random.nextInt(3) == 0 ? "" : text(random, 20))
              .body(text(random, 30 + random.nextInt(200)))
              .timeline(random.nextBoolean() ? text(random, 20) : "")
              .lessons(random.nextBoolean() ? text(random, 20) : "")
              .code(random.nextInt(3) == 0 ? text(random, 15) : "")
              .services(names(random, "API Gateway", "Postgres", "kube-dns", "Checkout"))
              .causes(names(random, "Config change", "Capacity", "Expired certificate"))
              .tags(names(random, "dns", "database", "network", "us-east-1"))
              .severity(random.nextInt(5))
              .date(date(random))
              .kind(random.nextInt(6) == 0 ? DocumentKind.TERM : DocumentKind.INCIDENT);
      documents.add(
          (random.nextBoolean() ? document.minutes(random.nextInt(1000)) : document)
              .as("doc-" + i));
    }
    return documents;
  }

  private static String date(Random random) {
    int year = 2014 + random.nextInt(12);
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> String.valueOf(year);
      case 2 -> year + "-0" + (1 + random.nextInt(9));
      default -> year + "-1" + random.nextInt(3) + "-" + (10 + random.nextInt(19));
    };
  }

  private static String[] names(Random random, String... all) {
    return Stream.of(all).filter(name -> random.nextInt(3) == 0).toArray(String[]::new);
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(word(random)).append(random.nextInt(12) == 0 ? ". " : " ");
    }
    return text.toString();
  }

  private static String word(Random random) {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> pick(random, VERBS);
      case 3, 4, 5 -> pick(random, THINGS);
      case 6 -> pick(random, ODD);
      case 7, 8 -> pick(random, SMALL);
      case 9 ->
          "comp" + (char) ('a' + Math.abs(random.nextGaussian()) * 5) + "nent" + random.nextInt(40);
      default -> String.valueOf((int) Math.abs(random.nextGaussian() * 300));
    };
  }

  private static String pick(Random random, List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** The project's own pages, read as plain text. */
  public static List<SearchDocument> own() {
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      List<SearchDocument> documents = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        documents.add(
            Documents.titled(file.getFileName().toString().replace(".md", ""))
                .body(text)
                .severity(1 + text.length() % 4)
                .minutes(text.length() % 500)
                .date((2010 + text.length() % 15) + "-0" + (1 + text.length() % 9))
                .services(file.getParent() == null ? "root" : file.getParent().toString())
                .as("own-" + documents.size()));
      }
      return documents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of each document as they stand. */
  public static List<List<String>> words(List<SearchDocument> documents) {
    return documents.stream()
        .map(
            document ->
                Stream.of((document.texts().title() + " " + document.texts().body()).split("\\s+"))
                    .map(word -> word.replaceAll("[\"()\\[\\]{}^~*?:\\\\!]", ""))
                    .map(word -> word.replaceAll("^[+-]+", ""))
                    .filter(
                        word ->
                            !word.isEmpty() && !List.of("AND", "OR", "NOT", "TO").contains(word))
                    .toList())
        .filter(words -> words.size() > 3)
        .toList();
  }
}
