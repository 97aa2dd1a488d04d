package dev.afterword.export;

import dev.afterword.search.LuceneFields;
import dev.afterword.search.SearchIndex;
import dev.afterword.search.WordTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Champion lists: for words that are likely asked for, which documents are found first.
 *
 * <p>Likely asked for are the words that tell documents apart: those that count much in few of
 * them. What such a word needs for its first answer is put into one file, so that it takes one
 * request in place of one for the word and one for each result. Words that find the same documents
 * share a file. All of it is also elsewhere.
 */
final class Champions {
  /** As many as a page of results has. */
  private static final int RESULTS = 10;

  private static final int MOST_WORDS = 128;

  /** Where fewer documents have a word, little is saved. */
  private static final int FEWEST_DOCUMENTS = 3;

  /** Words share a file as long as their documents have no more letters of text. */
  private static final int LETTERS = 28_000;

  private final SearchIndex index;
  private final List<Integer> letters;
  private final List<Group> groups = new ArrayList<>();

  private Champions(SearchIndex index, List<Integer> letters) {
    this.index = index;
    this.letters = letters;
  }

  /** Words of one file, and the documents that any of them finds first. */
  record Group(Set<String> stems, BitSet documents) {
    /** The share of the documents of both that is common. */
    double likeness(BitSet others) {
      BitSet common = (BitSet) documents.clone();
      common.and(others);
      return (double) common.cardinality() / with(others).cardinality();
    }

    BitSet with(BitSet others) {
      BitSet all = (BitSet) documents.clone();
      all.or(others);
      return all;
    }
  }

  /**
   * A stem that the index has.
   *
   * @param surface its most frequent form
   * @param documents how many have this form
   * @param weight how much all forms count in all documents
   */
  private record Stem(String text, String surface, int documents, long weight) {
    Stem and(Stem form) {
      Stem most = form.documents > documents ? form : this;
      return new Stem(text, most.surface, most.documents, weight + form.weight);
    }

    /** How much the word tells: its weight times its rareness, in a document and in a question. */
    double telling(int all) {
      double rareness = StrictMath.log(1 + (all - documents + 0.5) / (documents + 0.5));
      return weight * rareness * rareness;
    }
  }

  /**
   * The groups of words, the most frequent first.
   *
   * @param texts what is shown of each document, in the order of the index
   */
  static List<Group> of(SearchIndex index, List<String> texts) throws IOException {
    Champions champions = new Champions(index, texts.stream().map(String::length).toList());
    stems(index.reader()).stream()
        .filter(stem -> stem.documents >= FEWEST_DOCUMENTS)
        .sorted(Comparator.comparingDouble(stem -> -stem.telling(texts.size())))
        .limit(MOST_WORDS)
        .sorted(Comparator.comparingInt(stem -> -stem.documents))
        .forEach(champions::add);
    return champions.groups;
  }

  private static List<Stem> stems(IndexReader reader) throws IOException {
    List<Stem> stems = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, LuceneFields.ALL);
    if (terms == null) {
      return stems;
    }
    TermsEnum all = terms.iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      Stem form =
          new Stem(
              WordTerms.stem(term), WordTerms.surface(term), all.docFreq(), all.totalTermFreq());
      int last = stems.size() - 1;
      if (last >= 0 && stems.get(last).text.equals(form.text)) {
        stems.set(last, stems.get(last).and(form));
      } else {
        stems.add(form);
      }
    }
    return stems;
  }

  private void add(Stem stem) {
    BitSet found = new BitSet();
    index.best(stem.surface, RESULTS).forEach(found::set);
    if (found.isEmpty()) {
      return;
    }
    Group most = null;
    double likeness = 0;
    for (Group group : groups) {
      double here = group.likeness(found);
      if (here > likeness && letters(group.with(found)) <= LETTERS) {
        most = group;
        likeness = here;
      }
    }
    if (most == null) {
      most = new Group(new LinkedHashSet<>(), found);
      groups.add(most);
    }
    most.stems.add(stem.text);
    most.documents.or(found);
  }

  private int letters(BitSet documents) {
    return documents.stream().map(letters::get).sum();
  }

  /** The words of a group as a block of their own, without places. */
  static WordBlock block(SearchIndex index, Group group) throws IOException {
    WordBlock block = new WordBlock("", index.reader().maxDoc());
    Terms terms = MultiTerms.getTerms(index.reader(), LuceneFields.ALL);
    if (terms == null) {
      return block;
    }
    TermsEnum all = terms.iterator();
    PostingsEnum postings = null;
    for (String stem : group.stems.stream().sorted(Comparator.comparing(BytesRef::new)).toList()) {
      block.begin(stem);
      for (WordTerms.Form form : WordTerms.forms(index.reader(), LuceneFields.ALL, stem)) {
        block.form(form.surface(), form.documents());
        all.seekExact(form.bytes());
        postings = all.postings(postings, PostingsEnum.FREQS);
        add(block, postings);
      }
    }
    block.end();
    return block;
  }

  private static void add(WordBlock block, PostingsEnum postings) throws IOException {
    int last = -1;
    for (int document = postings.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = postings.nextDoc()) {
      block.document(document - last - 1, postings.freq());
      last = document;
    }
  }
}
