package dev.afterword.search;

import dev.afterword.search.WordTerms.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;

/** Queries for a word in all of its forms, and for identifiers that have several words. */
final class WordQueries {
  private final IndexReader reader;

  WordQueries(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * A word, or an identifier: in one piece, or all of its parts that there are; any of them where
   * no document has all.
   */
  Query of(String field, List<Token> tokens) throws IOException {
    if (tokens.size() == 1) {
      return single(field, tokens.get(0));
    }
    List<Query> choices = new ArrayList<>();
    for (String name : namesOf(field)) {
      identifier(name, tokens).ifPresent(choices::add);
    }
    return sum(choices);
  }

  private Optional<Query> identifier(String name, List<Token> tokens) throws IOException {
    List<List<Form>> parts = new ArrayList<>();
    List<Query> choices = new ArrayList<>();
    for (Token token : tokens) {
      List<Form> forms = WordTerms.forms(reader, name, token.stem());
      if (!forms.isEmpty() && token.whole()) {
        choices.add(together(name, forms));
      } else if (!forms.isEmpty()) {
        parts.add(forms);
      }
    }
    if (!parts.isEmpty()) {
      boolean any = name.equals(LuceneFields.ALL) && choices.isEmpty() && isApart(name, parts);
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (List<Form> part : parts) {
        all.add(together(name, part), any ? BooleanClause.Occur.SHOULD : BooleanClause.Occur.MUST);
      }
      choices.add(new BoostQuery(all.build(), 1f / parts.size()));
    }
    return choices.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(choices, 0));
  }

  /** Whether no document has a form of each. */
  private boolean isApart(String name, List<List<Form>> words) throws IOException {
    FixedBitSet all = withAny(name, words.get(0));
    for (List<Form> forms : words.subList(1, words.size())) {
      all.and(withAny(name, forms));
    }
    return all.cardinality() == 0;
  }

  private FixedBitSet withAny(String name, List<Form> forms) throws IOException {
    FixedBitSet found = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (Form form : forms) {
      found.or(MultiTerms.getTermPostingsEnum(reader, name, form.bytes(), PostingsEnum.NONE));
    }
    return found;
  }

  private Query single(String field, Token token) throws IOException {
    List<Query> choices = new ArrayList<>();
    for (String name : namesOf(field)) {
      List<Form> forms = WordTerms.forms(reader, name, token.stem());
      if (!forms.isEmpty()) {
        choices.add(together(name, forms));
      }
      if (name.equals(LuceneFields.ALL)) {
        forms.stream()
            .filter(form -> form.surface().equals(token.surface()))
            .map(form -> new BoostQuery(new TermQuery(form.in(name)), Ranking.EXACT))
            .forEach(choices::add);
      }
    }
    return sum(choices);
  }

  /**
   * Several forms as one word that stands wherever one of them does. Lucene takes the word for as
   * rare as its most frequent form; over all fields it is taken for what it is.
   */
  private Query together(String name, List<Form> forms) throws IOException {
    SynonymQuery.Builder builder = new SynonymQuery.Builder(name);
    forms.forEach(form -> builder.addTerm(form.bytes(), 1));
    boolean asIs = forms.size() == 1 || !name.equals(LuceneFields.ALL);
    return asIs ? builder.build() : new BoostQuery(builder.build(), rarity(name, forms));
  }

  private float rarity(String name, List<Form> forms) throws IOException {
    int found = withAny(name, forms).cardinality();
    int most = forms.stream().mapToInt(Form::documents).max().orElse(0);
    int documents = reader.getDocCount(name);
    return (float) (Ranking.idf(documents, found) / Ranking.idf(documents, most));
  }

  /** The names that the index has for a field. */
  static List<String> namesOf(String field) {
    return field.isEmpty() ? List.of(LuceneFields.ALL) : SearchField.partsOf(field);
  }

  /** Any of them; each that matches adds to the score. */
  static Query sum(List<Query> choices) {
    if (choices.size() == 1) {
      return choices.get(0);
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    choices.forEach(choice -> builder.add(choice, BooleanClause.Occur.SHOULD));
    return builder.build();
  }
}
