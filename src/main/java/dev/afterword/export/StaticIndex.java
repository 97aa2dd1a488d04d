package dev.afterword.export;

import dev.afterword.search.LuceneFields;
import dev.afterword.search.Order;
import dev.afterword.search.Ranking;
import dev.afterword.search.SearchDocument;
import dev.afterword.search.SearchDocument.Label;
import dev.afterword.search.SearchField;
import dev.afterword.search.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;

/**
 * The files from which the browser answers.
 *
 * <p>{@code index.json} is the only one with a fixed name. It names the folder of the others after
 * their content, so that the files of two builds never mix. On small sites it also holds what every
 * question needs. All others are compressed here, since hosts do not compress what they do not
 * know.
 */
public final class StaticIndex {
  /** Raised whenever engine.js of before cannot read the files any more. */
  public static final int SCHEMA = 5;

  /** Up to so many documents the columns that each question needs lie in {@code index.json}. */
  private static final int SMALL = 1_200;

  /** So many services are named with a result. */
  private static final int MOST_SERVICES = 3;

  private static final String PLACES = "places";
  private static final String CHAMPIONS = "champions";

  /** The file that holds all others on sites of at most so many bytes, to be kept as a whole. */
  private static final String WHOLE = "whole";

  private static final int MOST_WHOLE = 1_000_000;

  /** Sites of at most so many bytes have no other file. */
  private static final int ONLY_WHOLE = 64_000;

  /** What the common beginnings of two neighbours are counted in. */
  private static final int DIGITS = Character.MAX_RADIX;

  private static final int SMALL_BLOCK = 3_000;
  private static final int LARGE_BLOCK = 8_000;
  private static final int SPELLING_BLOCK = 16_000;

  /** A file with what is shown has about so many letters of text. */
  private static final int SMALL_SHOWN = 4_500;

  private static final int LARGE_SHOWN = 2_800;

  /** The places of so many blocks of words are in one file: few questions ask for them. */
  private static final int SMALL_TOGETHER = 4;

  private static final int LARGE_TOGETHER = 3;

  /** Of each document so many letters are kept for excerpts, fewer the more documents there are. */
  private static final int MOST_LETTERS = 4_000;

  private static final int LEAST_LETTERS = 360;
  private static final int ALL_LETTERS = 6_000_000;

  private final SearchIndex index;
  private final DirectoryReader reader;
  private final List<SearchDocument> documents;
  private final List<String> texts;
  private final boolean small;
  private final Map<String, List<byte[]>> sections = new LinkedHashMap<>();
  private final Map<String, Object> entry = new LinkedHashMap<>();

  private StaticIndex(SearchIndex index, List<SearchDocument> documents) {
    this.index = index;
    this.reader = index.reader();
    this.documents = documents;
    this.texts = texts(documents);
    this.small = documents.size() <= SMALL;
  }

  /**
   * Hands over each file, its name relative to the site's folder {@code search/}.
   *
   * @param documents those that the index was written from
   * @param files is called from several threads
   * @return with what {@link EngineFiles} makes the programs know this index
   */
  public static Known export(
      SearchIndex index, List<SearchDocument> documents, BiConsumer<String, byte[]> files) {
    List<SearchDocument> ordered = Order.of(documents);
    if (!ordered.stream().map(SearchDocument::key).toList().equals(index.keys())) {
      throw new IllegalArgumentException("The index was written from other documents.");
    }
    try {
      return new StaticIndex(index, ordered).export(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What programs know of an index without asking for it, as JSON.
   *
   * @param entry what {@code index.json} holds
   * @param ahead as much of it as tells which files a question asks for first
   */
  public record Known(String entry, String ahead) {}

  private Known export(BiConsumer<String, byte[]> target) throws IOException {
    entry.put("schema", SCHEMA);
    entry.put("documents", documents.size());
    statistics();
    section("norms", norms());
    sections.put("facets", Columns.facets(documents));
    section("days", Columns.days(documents));
    section("minutes", Columns.minutes(documents));
    sections.put("tags", Columns.tags(documents));
    shown();
    words();
    List<String> core = small ? List.of("norms", "facets") : List.of();
    byte[] inEntry = small ? pack(core) : new byte[0];
    sections.keySet().removeAll(core);
    Map<String, byte[]> packed = packed();
    entry.put("core", core);
    whole(packed);
    String folder = hash(packed, List.of(Json.bytes(entry), inEntry));
    entry.put("folder", folder);
    entry.put("data", Base64.getEncoder().encodeToString(inEntry));
    byte[] known = Json.bytes(entry);
    target.accept("index.json", known);
    packed.entrySet().parallelStream()
        .forEach(file -> target.accept(folder + "/" + file.getKey() + ".bin", file.getValue()));
    return new Known(text(known), text(Json.bytes(ahead(core))));
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private Map<String, Object> ahead(List<String> core) {
    Map<String, Object> ahead = new LinkedHashMap<>(entry);
    ahead.keySet().retainAll(List.of("folder", "parts", "stems", CHAMPIONS));
    ahead.put("more", core.contains("norms") ? List.of() : List.of("norms"));
    return ahead;
  }

  private void section(String name, byte[] bytes) {
    sections.put(name, List.of(bytes));
  }

  private void statistics() throws IOException {
    Terms all = MultiTerms.getTerms(reader, LuceneFields.ALL);
    Map<String, Object> statistics = new LinkedHashMap<>();
    for (SearchField field : SearchField.values()) {
      Terms terms = MultiTerms.getTerms(reader, field.key());
      statistics.put(field.key(), terms == null ? 0 : terms.getDocCount());
    }
    entry.put("fields", statistics);
    entry.put("searched", all == null ? 0 : all.getDocCount());
    entry.put("length", all == null ? 0 : all.getSumTotalTermFreq());
    entry.put("k1", List.of(Ranking.WEIGHTED_K1, Ranking.K1));
    entry.put("b", Ranking.B);
    entry.put("exact", Ranking.EXACT);
    entry.put("weights", weights());
  }

  /** What scores are multiplied by: for how many documents in a row, and the factor, in turn. */
  private List<Number> weights() {
    List<Number> weights = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= documents.size(); i++) {
      float weight = Ranking.weight(documents.get(from));
      if (i == documents.size() || Ranking.weight(documents.get(i)) != weight) {
        weights.add(i - from);
        weights.add(weight);
        from = i;
      }
    }
    return weights;
  }

  /** Lucene's lengths of the documents. */
  private byte[] norms() throws IOException {
    byte[] norms = new byte[documents.size()];
    NumericDocValues values = MultiDocValues.getNormValues(reader, LuceneFields.ALL);
    for (int i = 0; i < norms.length && values != null; i++) {
      norms[i] = values.advanceExact(i) ? (byte) values.longValue() : 0;
    }
    return norms;
  }

  /** What results show, in files of about as many letters each. */
  private void shown() {
    List<Integer> counts = new ArrayList<>();
    List<List<Object>> rows = new ArrayList<>();
    int atLeast = small ? SMALL_SHOWN : LARGE_SHOWN;
    int letters = 0;
    for (int i = 0; i < documents.size(); i++) {
      rows.add(shown(documents.get(i), texts.get(i)));
      letters += texts.get(i).length();
      if (letters >= atLeast || i == documents.size() - 1) {
        section("shown" + counts.size(), Json.bytes(rows));
        counts.add(rows.size());
        rows.clear();
        letters = 0;
      }
    }
    entry.put("shown", counts);
  }

  /**
   * The id is left out where it follows from date and title, a length that is not known as well.
   */
  private static List<Object> shown(SearchDocument document, String text) {
    String title = document.texts().title();
    String date = document.date().map(d -> d.substring(0, Math.min(10, d.length()))).orElse("");
    List<Object> row = new ArrayList<>();
    row.add(document.id().equals(Columns.likelyId(date + " " + title)) ? "" : document.id());
    row.add(title);
    row.add(document.url().replace(document.id(), "*"));
    row.add(document.kind().key());
    row.add(date);
    row.add(document.facets().severity().orElse(""));
    row.add(document.facets().services().stream().limit(MOST_SERVICES).map(Label::text).toList());
    row.add(text);
    document.length().map(SearchDocument.Length::text).ifPresent(row::add);
    return row;
  }

  private static List<String> texts(List<SearchDocument> documents) {
    int letters =
        Math.max(
            LEAST_LETTERS, Math.min(MOST_LETTERS, ALL_LETTERS / Math.max(1, documents.size())));
    return documents.parallelStream().map(document -> cut(document.prose(), letters)).toList();
  }

  private static String cut(String text, int letters) {
    if (text.length() <= letters) {
      return text;
    }
    int space = text.lastIndexOf(' ', letters);
    int end = Character.isLowSurrogate(text.charAt(letters)) ? letters - 1 : letters;
    return text.substring(0, space > letters / 2 ? space : end);
  }

  private void words() {
    List<WordBlock> blocks = IndexedWords.of(reader, small ? SMALL_BLOCK : LARGE_BLOCK, small);
    for (int i = 0; i < blocks.size(); i++) {
      sections.put("words" + i, blocks.get(i).parts());
      sections.put(PLACES + i, blocks.get(i).places().parts());
    }
    SpellBlocks spelling = SpellBlocks.of(blocks, SPELLING_BLOCK);
    for (int i = 0; i < spelling.blocks().size(); i++) {
      section("spell" + i, spelling.blocks().get(i));
    }
    entry.put("together", together());
    entry.put("letters", spelling.firstLetters());
    entry.put("stems", folded(blocks.stream().map(WordBlock::first).toList()));
    entry.put("reaches", beyond(blocks));
  }

  /** Words without what they have in common with the one before: how much, and the rest. */
  private static List<String> folded(List<String> words) {
    List<String> folded = new ArrayList<>();
    String before = "";
    for (String word : words) {
      int common = Math.min(Bytes.common(before, word), DIGITS - 1);
      folded.add(Character.forDigit(common, DIGITS) + word.substring(common));
      before = word;
    }
    return folded;
  }

  /** The blocks with words that the stems at their borders do not tell: first and last word. */
  private static Map<String, List<String>> beyond(List<WordBlock> blocks) {
    Map<String, List<String>> beyond = new LinkedHashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      List<String> words =
          blocks.get(i).words().stream().map(WordBlock.Word::surface).sorted().toList();
      String lowest = words.get(0);
      String highest = words.get(words.size() - 1);
      boolean below = lowest.compareTo(blocks.get(i).first()) < 0;
      boolean above = i + 1 < blocks.size() && highest.compareTo(blocks.get(i + 1).first()) >= 0;
      if (below || above) {
        beyond.put(String.valueOf(i), List.of(lowest, highest));
      }
    }
    return beyond;
  }

  /**
   * Adds the file that holds all others; on very small sites it takes their place. On larger ones
   * of those that have it words of titles get files of their own.
   */
  private void whole(Map<String, byte[]> packed) throws IOException {
    int size = packed.values().stream().mapToInt(file -> file.length).sum();
    List<String> names = new ArrayList<>(List.of(WHOLE));
    names.addAll(sections.keySet());
    boolean whole = size <= MOST_WHOLE;
    boolean onlyWhole = size <= ONLY_WHOLE;
    if (onlyWhole) {
      packed.clear();
    }
    entry.put("parts", packed.size());
    entry.put("whole", whole ? names.size() : 0);
    if (whole) {
      section(WHOLE, Json.bytes(names));
      packed.put(WHOLE, pack(names));
    }
    entry.put(CHAMPIONS, whole && !onlyWhole ? champions(packed) : List.of());
  }

  /** Adds the champion lists; which words are in each. */
  private List<String> champions(Map<String, byte[]> packed) throws IOException {
    List<String> words = new ArrayList<>();
    for (Champions.Group group : Champions.of(index, texts)) {
      String name = CHAMPIONS + words.size();
      sections.put(name, champions(group));
      packed.put(name, pack(List.of(name)));
      words.add(String.join(" ", group.stems()));
    }
    return words;
  }

  /** How long the block of the words is, the block, and the documents with their numbers. */
  private List<byte[]> champions(Champions.Group group) throws IOException {
    List<byte[]> words = Champions.block(index, group).parts();
    List<List<Object>> rows =
        group.documents().stream()
            .mapToObj(i -> List.<Object>of(i, shown(documents.get(i), texts.get(i))))
            .toList();
    List<byte[]> parts = new ArrayList<>(words);
    int length = words.stream().mapToInt(part -> part.length).sum();
    parts.set(0, new Bytes().number(length).all(words.get(0)).toArray());
    parts.add(Json.bytes(rows));
    return parts;
  }

  private int together() {
    return small ? SMALL_TOGETHER : LARGE_TOGETHER;
  }

  /** The files: places of several blocks together, all else by itself. */
  private Map<String, byte[]> packed() {
    Map<String, List<String>> files = new LinkedHashMap<>();
    for (String section : sections.keySet()) {
      files.computeIfAbsent(file(section), name -> new ArrayList<>()).add(section);
    }
    List<byte[]> bytes = files.values().parallelStream().map(this::pack).toList();
    Map<String, byte[]> packed = new LinkedHashMap<>();
    Iterator<byte[]> next = bytes.iterator();
    files.keySet().forEach(name -> packed.put(name, next.next()));
    return packed;
  }

  private String file(String section) {
    return section.startsWith(PLACES)
        ? PLACES + Integer.parseInt(section.substring(PLACES.length())) / together()
        : section;
  }

  /** The lengths of the sections stand in front. */
  private byte[] pack(List<String> names) {
    Bytes lengths = new Bytes();
    List<byte[]> parts = new ArrayList<>();
    for (String name : names) {
      List<byte[]> section = sections.getOrDefault(name, List.of());
      lengths.number(section.stream().mapToInt(part -> part.length).sum());
      parts.addAll(section);
    }
    parts.set(0, lengths.all(parts.get(0)).toArray());
    return Bytes.deflated(parts);
  }

  private static String hash(Map<String, byte[]> packs, List<byte[]> more) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      more.forEach(digest::update);
      packs.forEach(
          (name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
          });
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
