package dev.afterword.search;

import dev.afterword.search.SearchDocument.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
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
 * their content, so that the files of two builds never mix. All others are compressed here, since
 * hosts do not compress what they do not know.
 */
public final class StaticIndex {
  /** Raised whenever engine.js of before cannot read the files any more. */
  static final int SCHEMA = 1;

  /** Up to so many documents the columns and all titles come in one file. */
  private static final int SMALL = 600;

  /** So many services are named with a result. */
  private static final int MOST_SERVICES = 3;

  private static final int HEADS_A_FILE = 32;
  private static final int SMALL_BLOCK = 6_000;
  private static final int LARGE_BLOCK = 16_000;
  private static final int LETTERS_A_TEXT_FILE = 6_000;

  private final DirectoryReader reader;
  private final List<SearchDocument> documents;
  private final boolean small;
  private final Map<String, byte[]> sections = new LinkedHashMap<>();
  private final Map<String, Object> entry = new LinkedHashMap<>();

  private StaticIndex(DirectoryReader reader, List<SearchDocument> documents) {
    this.reader = reader;
    this.documents = documents;
    this.small = documents.size() <= SMALL;
  }

  /**
   * Hands over each file, its name relative to the site's folder {@code search/}.
   *
   * @param documents those that the index was written from
   */
  public static void export(
      SearchIndex index, List<SearchDocument> documents, BiConsumer<String, byte[]> files) {
    List<SearchDocument> ordered = Order.of(documents);
    if (!ordered.stream().map(IndexedDocument::key).toList().equals(index.keys())) {
      throw new IllegalArgumentException("The index was written from other documents.");
    }
    try {
      new StaticIndex(index.reader(), ordered).export(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void export(BiConsumer<String, byte[]> files) throws IOException {
    entry.put("schema", SCHEMA);
    entry.put("documents", documents.size());
    statistics();
    norms();
    sections.put("facets", Columns.facets(documents));
    sections.put("numbers", Columns.numbers(documents));
    sections.put("tags", Columns.tags(documents));
    heads();
    texts();
    words();
    List<String> packed = small ? List.of("norms", "facets", "heads0") : List.of();
    entry.put("core", packed);
    Map<String, byte[]> packs = packs(packed);
    String folder = hash(packs);
    entry.put("folder", folder);
    packs.forEach((name, bytes) -> files.accept(folder + "/" + name + ".bin", bytes));
    files.accept("index.json", Json.bytes(entry));
  }

  private void statistics() throws IOException {
    Map<String, Object> statistics = new LinkedHashMap<>();
    for (String field : fields()) {
      Terms terms = MultiTerms.getTerms(reader, field);
      long count = terms == null ? 0 : terms.getDocCount();
      long length = terms == null ? 0 : terms.getSumTotalTermFreq();
      statistics.put(field, List.of(count, length, Ranking.k1(field)));
    }
    entry.put("fields", statistics);
    entry.put("b", Ranking.B);
    entry.put("exact", Ranking.EXACT);
  }

  private static List<String> fields() {
    List<String> fields =
        new ArrayList<>(List.of(LuceneFields.ALL, LuceneFields.EXACT, LuceneFields.TEXT));
    for (SearchField field : SearchField.values()) {
      fields.add(field.key());
    }
    return fields;
  }

  /** Lucene's lengths of the fields; those of both weighted fields are the same. */
  private void norms() throws IOException {
    for (String field : fields()) {
      if (!field.equals(LuceneFields.EXACT)) {
        String name = field.equals(LuceneFields.ALL) ? "norms" : "norms-" + field;
        sections.put(name, norms(field));
      }
    }
  }

  private byte[] norms(String field) throws IOException {
    byte[] norms = new byte[documents.size()];
    NumericDocValues values = MultiDocValues.getNormValues(reader, field);
    for (int i = 0; i < norms.length && values != null; i++) {
      norms[i] = values.advanceExact(i) ? (byte) values.longValue() : 0;
    }
    return norms;
  }

  private void heads() {
    int each = small ? Math.max(1, documents.size()) : HEADS_A_FILE;
    entry.put("heads", each);
    for (int from = 0; from < documents.size(); from += each) {
      List<List<Object>> heads =
          documents.subList(from, Math.min(from + each, documents.size())).stream()
              .map(StaticIndex::head)
              .toList();
      sections.put("heads" + from / each, Json.bytes(heads));
    }
  }

  /** What a result shows beside its excerpt. */
  private static List<Object> head(SearchDocument document) {
    return List.of(
        document.id(),
        document.texts().title(),
        document.url().replace(document.id(), "*"),
        document.type(),
        document.date().map(date -> date.substring(0, Math.min(10, date.length()))).orElse(""),
        document.facets().severity().orElse(""),
        document.facets().services().stream().limit(MOST_SERVICES).map(Label::text).toList());
  }

  private void texts() {
    int letters = Math.max(600, Math.min(4_000, 8_000_000 / Math.max(1, documents.size())));
    List<String> texts =
        documents.stream().map(document -> cut(IndexedDocument.prose(document), letters)).toList();
    long all = texts.stream().mapToLong(String::length).sum();
    int each =
        (int) Math.max(1, LETTERS_A_TEXT_FILE / Math.max(1, all / Math.max(1, texts.size())));
    entry.put("texts", each);
    for (int from = 0; from < texts.size(); from += each) {
      sections.put(
          "texts" + from / each,
          Json.bytes(texts.subList(from, Math.min(from + each, texts.size()))));
    }
  }

  private static String cut(String text, int letters) {
    if (text.length() <= letters) {
      return text;
    }
    int space = text.lastIndexOf(' ', letters);
    return text.substring(0, space > letters / 2 ? space : letters);
  }

  private void words() throws IOException {
    Map<String, List<Vocabulary.Entry>> vocabulary = Vocabulary.of(reader);
    WordBlocks blocks = WordBlocks.of(vocabulary, small ? SMALL_BLOCK : LARGE_BLOCK);
    for (int i = 0; i < blocks.words().size(); i++) {
      sections.put("words" + i, blocks.words().get(i));
      sections.put("places" + i, blocks.places().get(i));
    }
    SpellBlocks spelling = SpellBlocks.of(vocabulary, LARGE_BLOCK);
    for (int i = 0; i < spelling.blocks().size(); i++) {
      sections.put("spell" + i, spelling.blocks().get(i));
    }
    entry.put("letters", spelling.firstLetters());
    entry.put("stems", blocks.firstStems());
    entry.put("reaches", beyond(blocks));
  }

  /** The blocks with words that the stems at their borders do not tell. */
  private static Map<String, List<String>> beyond(WordBlocks blocks) {
    Map<String, List<String>> beyond = new LinkedHashMap<>();
    List<String> first = blocks.firstStems();
    for (int i = 0; i < first.size(); i++) {
      WordBlocks.Reach reach = blocks.reaches().get(i);
      boolean below = reach.lowest().compareTo(first.get(i)) < 0;
      boolean above = i + 1 < first.size() && reach.highest().compareTo(first.get(i + 1)) >= 0;
      if (below || above) {
        beyond.put(String.valueOf(i), List.of(reach.lowest(), reach.highest()));
      }
    }
    return beyond;
  }

  /** Files with the lengths of their sections in front. */
  private Map<String, byte[]> packs(List<String> packed) {
    Map<String, List<String>> contents = new LinkedHashMap<>();
    if (!packed.isEmpty()) {
      contents.put("core", packed);
    }
    for (String name : sections.keySet()) {
      if (!packed.contains(name)) {
        contents.put(name, List.of(name));
      }
    }
    List<byte[]> bytes = contents.values().parallelStream().map(this::pack).toList();
    Map<String, byte[]> packs = new LinkedHashMap<>();
    Iterator<byte[]> next = bytes.iterator();
    contents.keySet().forEach(name -> packs.put(name, next.next()));
    return packs;
  }

  private byte[] pack(List<String> names) {
    Bytes bytes = new Bytes();
    for (String name : names) {
      bytes.number(sections.getOrDefault(name, new byte[0]).length);
    }
    for (String name : names) {
      bytes.all(sections.getOrDefault(name, new byte[0]));
    }
    return Bytes.deflated(bytes.toArray());
  }

  private static String hash(Map<String, byte[]> packs) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
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
