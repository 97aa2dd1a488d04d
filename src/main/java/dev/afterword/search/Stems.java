package dev.afterword.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Porter's stems, by Lucene; stem.js has the same algorithm for the browser. */
final class Stems {
  /** Rebuilt when full: a vocabulary repeats itself, and identifiers must not fill the memory. */
  private static final int MOST_CACHED = 200_000;

  private static final Map<String, String> CACHE = new ConcurrentHashMap<>();
  private static final ThreadLocal<Stemmer> STEMMER = ThreadLocal.withInitial(Stemmer::new);

  private Stems() {}

  /** The stem of a folded word; anything but plain English letters is its own stem. */
  static String of(String surface) {
    if (surface.length() < 3 || !isPlain(surface)) {
      return surface;
    }
    String known = CACHE.get(surface);
    if (known != null) {
      return known;
    }
    if (CACHE.size() > MOST_CACHED) {
      CACHE.clear();
    }
    String stem = STEMMER.get().stem(surface);
    CACHE.put(surface, stem);
    return stem;
  }

  private static boolean isPlain(String surface) {
    for (int i = 0; i < surface.length(); i++) {
      if (!Characters.isLower(surface.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static final class Stemmer {
    private final OneWord word = new OneWord();
    private final PorterStemFilter filter = new PorterStemFilter(word);

    String stem(String surface) {
      try {
        word.set(surface);
        filter.incrementToken();
        return word.term.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    void set(String surface) {
      clearAttributes();
      term.append(surface);
    }

    @Override
    public boolean incrementToken() {
      return true;
    }
  }
}
