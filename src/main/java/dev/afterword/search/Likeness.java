package dev.afterword.search;

import dev.afterword.model.IncidentId;
import dev.afterword.view.TextLikeness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Likeness by the most telling words of each incident.
 *
 * <p>One pass over the postings keeps for each incident its best words; an answer then looks only
 * at the few other incidents that have one of these, so that it costs the same in any index.
 */
final class Likeness implements TextLikeness {
  static final String INCIDENT = "incident/";

  private static final int TELLING_WORDS = 12;
  private static final int MOST_SHARED_WORDS = 6;

  /** A word of more incidents tells nothing about any of them. */
  private static final int MOST_INCIDENTS = 200;

  private final IndexReader reader;
  private final List<String> keys;
  private final Map<String, Integer> documents = new HashMap<>();
  private final List<Telling[]> telling = new ArrayList<>();

  /** A word in one incident: what it says about it, and where else it stands. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Telling(String stem, float weight, int[] incidents, float[] weights) {}

  private Likeness(IndexReader reader, List<String> keys) {
    this.reader = reader;
    this.keys = keys;
    for (int i = 0; i < keys.size(); i++) {
      telling.add(new Telling[0]);
      if (keys.get(i).startsWith(INCIDENT)) {
        documents.put(keys.get(i).substring(INCIDENT.length()), i);
      }
    }
  }

  static Likeness over(IndexReader reader) throws IOException {
    Likeness likeness = new Likeness(reader, keys(reader));
    likeness.readWords();
    return likeness;
  }

  static List<String> keys(IndexReader reader) throws IOException {
    List<String> keys = new ArrayList<>();
    BinaryDocValues values = MultiDocValues.getBinaryValues(reader, LuceneFields.KEY);
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      keys.add(values.binaryValue().utf8ToString());
    }
    return keys;
  }

  private void readWords() throws IOException {
    Terms terms = MultiTerms.getTerms(reader, LuceneFields.ALL);
    if (terms == null) {
      return;
    }
    List<List<Telling>> best = new ArrayList<>();
    keys.forEach(key -> best.add(new ArrayList<>()));
    TermsEnum all = terms.iterator();
    PostingsEnum postings = null;
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      boolean rare = all.docFreq() > 1 && all.docFreq() <= MOST_INCIDENTS;
      if (rare && isWord(term.utf8ToString())) {
        postings = all.postings(postings, PostingsEnum.FREQS);
        spread(term.utf8ToString(), postings, all.docFreq(), best);
      }
    }
    for (int i = 0; i < best.size(); i++) {
      telling.set(i, mostTelling(best.get(i)));
    }
  }

  /** Numbers and hashes are shared by chance. */
  private static boolean isWord(String stem) {
    return stem.length() > 2
        && stem.codePoints().filter(Character::isLetter).count() > stem.length() / 2;
  }

  private void spread(String stem, PostingsEnum postings, int df, List<List<Telling>> best)
      throws IOException {
    int[] where = new int[df];
    float[] weights = new float[df];
    int count = 0;
    double rarity = Math.log((double) keys.size() / df + 1);
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (keys.get(postings.docID()).startsWith(INCIDENT)) {
        where[count] = postings.docID();
        double often = postings.freq() / (postings.freq() + (double) Ranking.WEIGHTED_K1);
        weights[count++] = (float) (often * rarity);
      }
    }
    if (count < 2) {
      return;
    }
    int[] incidents = Arrays.copyOf(where, count);
    for (int i = 0; i < count; i++) {
      offer(best.get(incidents[i]), new Telling(stem, weights[i], incidents, weights));
    }
  }

  private static void offer(List<Telling> best, Telling word) {
    best.add(word);
    if (best.size() == 4 * TELLING_WORDS) {
      best.sort(MOST_TELLING_FIRST);
      best.subList(TELLING_WORDS, best.size()).clear();
    }
  }

  private static final Comparator<Telling> MOST_TELLING_FIRST =
      Comparator.comparing((Telling word) -> -word.weight()).thenComparing(Telling::stem);

  private static Telling[] mostTelling(List<Telling> words) {
    return words.stream().sorted(MOST_TELLING_FIRST).limit(TELLING_WORDS).toArray(Telling[]::new);
  }

  @Override
  public List<Neighbour> nearest(IncidentId id, int most) {
    Integer document = documents.get(id.slug());
    if (document == null || most <= 0) {
      return List.of();
    }
    List<Map.Entry<Integer, Double>> found =
        scores(document).entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Integer, Double> entry) -> -entry.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(most)
            .toList();
    Map<String, String> written = found.isEmpty() ? Map.of() : written(document);
    return found.stream()
        .map(entry -> neighbour(document, entry.getKey(), entry.getValue(), written))
        .toList();
  }

  private Map<Integer, Double> scores(int document) {
    Map<Integer, Double> scores = new HashMap<>();
    for (Telling word : telling.get(document)) {
      for (int i = 0; i < word.incidents().length; i++) {
        int other = word.incidents()[i];
        if (other != document) {
          scores.merge(other, (double) word.weight() * word.weights()[i], Double::sum);
        }
      }
    }
    return scores;
  }

  private Neighbour neighbour(int document, int other, double score, Map<String, String> written) {
    String slug = keys.get(other).substring(INCIDENT.length());
    List<String> words =
        Stream.of(telling.get(document))
            .filter(word -> Arrays.binarySearch(word.incidents(), other) >= 0)
            .limit(MOST_SHARED_WORDS)
            .flatMap(word -> Stream.ofNullable(written.get(word.stem())))
            .distinct()
            .toList();
    return new Neighbour(new IncidentId(slug), score, words);
  }

  /** The telling words of an incident as it writes them, the most frequent form of each. */
  private Map<String, String> written(int document) {
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    for (Telling word : telling.get(document)) {
      forms.put(word.stem(), new LinkedHashMap<>());
    }
    String text = stored(document);
    for (Token token : Analysis.tokens(text)) {
      Map<String, Integer> counts = forms.get(token.stem());
      if (counts != null) {
        counts.merge(text.substring(token.start(), token.end()), 1, Integer::sum);
      }
    }
    Map<String, String> written = new HashMap<>();
    // A word of a service's name only is not in the text, and its stem is no word to show.
    forms.forEach(
        (stem, counts) -> mostFrequent(counts).ifPresent(form -> written.put(stem, form)));
    return written;
  }

  private static Optional<String> mostFrequent(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<String, Integer> form) -> form.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  private String stored(int document) {
    try {
      var stored = reader.storedFields().document(document);
      return stored.get(LuceneFields.NAME) + "\n" + stored.get(LuceneFields.PROSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many incidents there are, for tests. */
  int size() {
    return (int) IntStream.range(0, keys.size()).filter(i -> telling.get(i).length > 0).count();
  }
}
