package dev.afterword.search;

import dev.afterword.model.IncidentId;
import dev.afterword.view.TextLikeness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
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
  /** Begins the keys of incidents. */
  static final String INCIDENT = DocumentKind.INCIDENT.key() + "/";

  private static final int TELLING_WORDS = 12;
  private static final int MOST_SHARED_WORDS = 6;

  /** A word of more incidents tells nothing about any of them. */
  private static final int MOST_INCIDENTS = 200;

  /** So many incidents are read to see how a word is written. */
  private static final int MOST_READ = 3;

  private final List<SearchDocument> documents;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<Telling[]> telling = new ArrayList<>();
  private final ThreadLocal<double[]> sums;
  private final Comparator<Integer> newestFirst;
  private final Comparator<Near> nearestFirst;

  /** How the newest incident with a stem writes it. */
  private final Map<String, Optional<String>> written = new ConcurrentHashMap<>();

  /**
   * A word in one incident: what it says about it, and where else it stands.
   *
   * @param forms as they are in the index
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Telling(
      String stem, List<String> forms, float weight, int[] incidents, float[] weights) {}

  private Likeness(List<SearchDocument> documents) {
    this.documents = documents;
    this.sums = ThreadLocal.withInitial(() -> new double[documents.size()]);
    int[] days = documents.stream().mapToInt(Order::day).toArray();
    this.newestFirst =
        Comparator.comparingInt((Integer document) -> -days[document])
            .thenComparing(document -> documents.get(document).id());
    this.nearestFirst =
        Comparator.comparingDouble((Near near) -> -near.score)
            .thenComparing(Near::document, newestFirst);
    for (int i = 0; i < documents.size(); i++) {
      telling.add(new Telling[0]);
      if (isIncident(i)) {
        positions.put(documents.get(i).id(), i);
      }
    }
  }

  /**
   * @param documents in the order of the index
   */
  static Likeness over(IndexReader reader, List<SearchDocument> documents) throws IOException {
    Likeness likeness = new Likeness(documents);
    likeness.readWords(reader);
    return likeness;
  }

  private boolean isIncident(int document) {
    return documents.get(document).kind() == DocumentKind.INCIDENT;
  }

  static List<String> keys(IndexReader reader) throws IOException {
    List<String> keys = new ArrayList<>();
    BinaryDocValues values = MultiDocValues.getBinaryValues(reader, LuceneFields.KEY);
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      keys.add(values.binaryValue().utf8ToString());
    }
    return keys;
  }

  private void readWords(IndexReader reader) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, LuceneFields.ALL);
    if (terms == null) {
      return;
    }
    List<List<Telling>> best = new ArrayList<>();
    documents.forEach(document -> best.add(new ArrayList<>()));
    StemCounts stem = new StemCounts(documents.size());
    TermsEnum all = terms.iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      if (!stem.isOf(term)) {
        spread(stem, best);
        stem.begin(term);
      }
      if (!ChanceWords.has(WordTerms.surface(term))) {
        stem.add(term, all);
      }
    }
    spread(stem, best);
    for (int i = 0; i < best.size(); i++) {
      telling.set(i, mostTelling(best.get(i)));
    }
  }

  private void spread(StemCounts stem, List<List<Telling>> best) {
    int df = stem.documents();
    if (df < 2 || df > MOST_INCIDENTS || !isWord(stem.text())) {
      return;
    }
    int[] where = new int[df];
    float[] weights = new float[df];
    int count = 0;
    double rarity = StrictMath.log((double) documents.size() / df + 1);
    for (int document : stem.sorted()) {
      if (isIncident(document)) {
        double often = stem.count(document);
        where[count] = document;
        weights[count++] = (float) (often / (often + Ranking.WEIGHTED_K1) * rarity);
      }
    }
    if (count < 2) {
      return;
    }
    int[] incidents = Arrays.copyOf(where, count);
    for (int i = 0; i < count; i++) {
      offer(
          best.get(incidents[i]),
          new Telling(stem.text(), stem.forms(), weights[i], incidents, weights));
    }
  }

  /** Numbers and hashes are shared by chance. */
  private static boolean isWord(String stem) {
    return stem.length() > 2
        && stem.codePoints().filter(Character::isLetter).count() > stem.length() / 2;
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
    Integer document = positions.get(id.slug());
    if (document == null || most <= 0) {
      return List.of();
    }
    return first(scores(document), most).stream().map(near -> neighbour(document, near)).toList();
  }

  /** Of some hundreds a few are wanted: all but these are compared once and not sorted. */
  private List<Near> first(List<Near> all, int most) {
    PriorityQueue<Near> lastFirst = new PriorityQueue<>(most, nearestFirst.reversed());
    for (Near near : all) {
      if (lastFirst.size() < most) {
        lastFirst.add(near);
      } else if (nearestFirst.compare(near, lastFirst.element()) < 0) {
        lastFirst.remove();
        lastFirst.add(near);
      }
    }
    return lastFirst.stream().sorted(nearestFirst).toList();
  }

  private record Near(int document, double score) {}

  private List<Near> scores(int document) {
    double[] sum = sums.get();
    List<Near> found = new ArrayList<>();
    for (Telling word : telling.get(document)) {
      for (int i = 0; i < word.incidents().length; i++) {
        sum[word.incidents()[i]] += (double) word.weight() * word.weights()[i];
      }
    }
    sum[document] = 0;
    // What was added up is taken, and leaves nothing behind for the next one.
    for (Telling word : telling.get(document)) {
      for (int other : word.incidents()) {
        if (sum[other] > 0) {
          found.add(new Near(other, sum[other]));
          sum[other] = 0;
        }
      }
    }
    return found;
  }

  private Neighbour neighbour(int document, Near near) {
    List<String> words =
        Stream.of(telling.get(document))
            .filter(word -> Arrays.binarySearch(word.incidents(), near.document) >= 0)
            .limit(MOST_SHARED_WORDS)
            .flatMap(word -> written.computeIfAbsent(word.stem(), stem -> written(word)).stream())
            .distinct()
            .toList();
    return new Neighbour(new IncidentId(documents.get(near.document).id()), near.score, words);
  }

  /**
   * The word as the newest incident writes it. A word that stands in names of services only is in
   * no text, and no reason to show.
   */
  private Optional<String> written(Telling word) {
    List<SearchDocument> newest =
        Arrays.stream(word.incidents())
            .boxed()
            .sorted(newestFirst)
            .limit(MOST_READ)
            .map(documents::get)
            .toList();
    return newest.stream()
        .flatMap(document -> written(document, word.forms()).stream())
        .findFirst()
        .or(() -> identifier(newest.get(0), word.forms()));
  }

  /** What the index has joined to one word, {@code us-east-1} say. */
  private static Optional<String> identifier(SearchDocument document, List<String> forms) {
    String text = document.texts().title() + "\n" + document.texts().body();
    return Analysis.tokens(text).stream()
        .filter(token -> forms.contains(token.surface()))
        .map(token -> text.substring(token.start(), token.end()))
        .findFirst();
  }

  private static Optional<String> written(SearchDocument document, List<String> forms) {
    SearchDocument.Texts texts = document.texts();
    return Stream.of(texts.title(), texts.summary(), texts.body())
        .flatMap(text -> WrittenForm.find(text, forms).stream())
        .findFirst();
  }

  /** How many incidents there are, for tests. */
  int size() {
    return (int)
        IntStream.range(0, documents.size()).filter(i -> telling.get(i).length > 0).count();
  }
}
