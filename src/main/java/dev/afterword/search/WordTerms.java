package dev.afterword.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * How words stand in the index: the stem, a zero, and the word as written unless that is the stem.
 *
 * <p>So the forms of a stem are neighbours: whoever asks for all of them reads a few terms in a
 * row, whoever asks for one of them reads one, and neither needs a field of its own.
 */
public final class WordTerms {
  /** Sorts before everything that a word may hold, so that a stem comes before longer ones. */
  private static final byte SEPARATOR = 0;

  private WordTerms() {}

  /** A form of a stem that the index has. */
  public record Form(String surface, BytesRef bytes, int documents) {
    Term in(String field) {
      return new Term(field, bytes);
    }
  }

  static BytesRef term(String stem, String surface) {
    BytesRef stemBytes = new BytesRef(stem);
    BytesRef rest = stem.equals(surface) ? new BytesRef() : new BytesRef(surface);
    byte[] bytes = Arrays.copyOf(stemBytes.bytes, stemBytes.length + 1 + rest.length);
    bytes[stemBytes.length] = SEPARATOR;
    System.arraycopy(rest.bytes, rest.offset, bytes, stemBytes.length + 1, rest.length);
    return new BytesRef(bytes);
  }

  /** Where the stem ends in a term. */
  static int stemLength(BytesRef term) {
    int i = 0;
    while (term.bytes[term.offset + i] != SEPARATOR) {
      i++;
    }
    return i;
  }

  public static String stem(BytesRef term) {
    return new BytesRef(term.bytes, term.offset, stemLength(term)).utf8ToString();
  }

  public static String surface(BytesRef term) {
    int stem = stemLength(term);
    int rest = term.length - stem - 1;
    return rest == 0
        ? stem(term)
        : new BytesRef(term.bytes, term.offset + stem + 1, rest).utf8ToString();
  }

  /** The forms of a stem in a field, in the order of the index. */
  public static List<Form> forms(IndexReader reader, String field, String stem) throws IOException {
    List<Form> forms = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return forms;
    }
    BytesRef first = term(stem, stem);
    TermsEnum all = terms.iterator();
    TermsEnum.SeekStatus status = all.seekCeil(first);
    BytesRef term = status == TermsEnum.SeekStatus.END ? null : all.term();
    while (term != null && startsWith(term, first)) {
      forms.add(new Form(surface(term), BytesRef.deepCopyOf(term), all.docFreq()));
      term = all.next();
    }
    return forms;
  }

  private static boolean startsWith(BytesRef term, BytesRef start) {
    return term.length >= start.length
        && Arrays.equals(
            term.bytes,
            term.offset,
            term.offset + start.length,
            start.bytes,
            start.offset,
            start.offset + start.length);
  }
}
