package dev.afterword.search;

import dev.afterword.search.QueryNode.Occur;
import dev.afterword.search.WordTerms.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Says in Lucene's queries what a query means; plan.js says the same for the browser. */
final class LuceneQueries {
  private final IndexReader reader;
  private final WordQueries words;

  LuceneQueries(IndexReader reader) {
    this.reader = reader;
    this.words = new WordQueries(reader);
  }

  /** Multiplies scores by the weights of the documents. */
  static Query weighted(Query query) {
    return FunctionScoreQuery.boostByValue(
        query, DoubleValuesSource.fromFloatField(LuceneFields.WEIGHT));
  }

  /** Empty where nothing is left to search for, a lone stop word say. */
  Optional<Query> of(QueryNode node) throws IOException {
    return of(node, false);
  }

  private Optional<Query> of(QueryNode node, boolean prohibited) throws IOException {
    if (node instanceof QueryNode.Group group) {
      return group(group, prohibited);
    }
    if (node instanceof QueryNode.Boosted boosted) {
      return of(boosted.node(), prohibited).map(query -> new BoostQuery(query, boosted.boost()));
    }
    if (node instanceof QueryNode.Word word) {
      return word(word, prohibited);
    }
    if (node instanceof QueryNode.Phrase phrase) {
      return phrase(phrase, prohibited);
    }
    if (node instanceof QueryNode.Pattern pattern) {
      return pattern(pattern);
    }
    if (node instanceof QueryNode.Fuzzy fuzzy) {
      return fuzzy(fuzzy);
    }
    if (node instanceof QueryNode.Range range) {
      return Optional.of(range(range));
    }
    return Optional.of(new MatchAllDocsQuery());
  }

  private Optional<Query> group(QueryNode.Group group, boolean prohibited) throws IOException {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    int clauses = 0;
    boolean positive = false;
    for (QueryNode.Clause clause : group.clauses()) {
      boolean not = clause.occur() == Occur.MUST_NOT;
      Optional<Query> query = of(clause.node(), prohibited || not);
      if (query.isPresent()) {
        builder.add(query.get(), occur(clause.occur()));
        clauses++;
        positive |= !not;
      }
    }
    if (clauses == 0) {
      return Optional.empty();
    }
    if (!positive) {
      builder.add(new MatchAllDocsQuery(), BooleanClause.Occur.MUST);
    }
    return Optional.of(builder.build());
  }

  private static BooleanClause.Occur occur(Occur occur) {
    return switch (occur) {
      case MUST -> BooleanClause.Occur.MUST;
      case SHOULD, ALTERNATIVE -> BooleanClause.Occur.SHOULD;
      case MUST_NOT -> BooleanClause.Occur.MUST_NOT;
    };
  }

  private Optional<Query> word(QueryNode.Word word, boolean prohibited) throws IOException {
    if (LuceneFields.isNumber(word.field())) {
      return Optional.of(
          range(new QueryNode.Range(word.field(), word.text(), word.text(), true, true)));
    }
    List<List<Token>> pieces = Pieces.of(word.text());
    if (prohibited && Pieces.parts(word.text()).size() > 1) {
      return phrase(new QueryNode.Phrase(word.field(), word.text(), 0), true);
    }
    List<Query> queries = new ArrayList<>();
    for (List<Token> piece : pieces) {
      queries.add(words.of(word.field(), piece));
    }
    return queries.isEmpty() ? Optional.empty() : Optional.of(WordQueries.sum(queries));
  }

  private Optional<Query> phrase(QueryNode.Phrase phrase, boolean prohibited) throws IOException {
    List<Token> parts = Pieces.parts(phrase.text());
    if (LuceneFields.isNumber(phrase.field()) || parts.size() < 2) {
      return word(new QueryNode.Word(phrase.field(), phrase.text()), prohibited);
    }
    List<Query> choices = new ArrayList<>();
    for (String name : SearchField.partsOf(phrase.field())) {
      phrase(name, parts, phrase.slop()).ifPresent(choices::add);
    }
    return Optional.of(WordQueries.sum(choices));
  }

  private Optional<Query> phrase(String name, List<Token> parts, int slop) throws IOException {
    MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder().setSlop(slop);
    for (Token part : parts) {
      List<Form> forms = WordTerms.forms(reader, name, part.stem());
      if (forms.isEmpty()) {
        return Optional.empty();
      }
      Term[] terms = forms.stream().map(form -> form.in(name)).toArray(Term[]::new);
      builder.add(terms, part.position());
    }
    return Optional.of(builder.build());
  }

  private Optional<Query> pattern(QueryNode.Pattern pattern) throws IOException {
    if (LuceneFields.isNumber(pattern.field())) {
      String bare = pattern.text().replaceAll("[*?-]+$", "");
      return word(new QueryNode.Word(pattern.field(), bare), false);
    }
    String text = Pieces.pattern(pattern.text());
    if (text.isEmpty() || text.startsWith("*") || text.startsWith("?")) {
      return Optional.empty();
    }
    Pattern regex = WordMatcher.regex(text);
    String begin = text.substring(0, Math.min(indexOrEnd(text, '*'), indexOrEnd(text, '?')));
    return Optional.of(
        matching(
            pattern.field(),
            surface -> surface.startsWith(begin) && regex.matcher(surface).matches()));
  }

  private static int indexOrEnd(String text, char c) {
    int index = text.indexOf(c);
    return index < 0 ? text.length() : index;
  }

  /** All words as written that a test finds good; every document with one scores the same. */
  private Query matching(String field, Predicate<String> test) throws IOException {
    List<Query> choices = new ArrayList<>();
    for (String name : WordQueries.namesOf(field)) {
      Terms terms = MultiTerms.getTerms(reader, name);
      List<BytesRef> found = new ArrayList<>();
      TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        if (test.test(WordTerms.surface(term))) {
          found.add(BytesRef.deepCopyOf(term));
        }
      }
      choices.add(new TermInSetQuery(name, found));
    }
    return new ConstantScoreQuery(WordQueries.sum(choices));
  }

  private Optional<Query> fuzzy(QueryNode.Fuzzy fuzzy) throws IOException {
    if (LuceneFields.isNumber(fuzzy.field())) {
      return word(new QueryNode.Word(fuzzy.field(), fuzzy.text()), false);
    }
    String wanted = Pieces.pattern(fuzzy.text());
    List<Query> choices = new ArrayList<>();
    for (Spelling.Similar similar : Spelling.similar(reader, wanted, fuzzy.edits().orElse(2))) {
      BytesRef term = WordTerms.term(Stems.of(similar.surface()), similar.surface());
      List<Query> fields = new ArrayList<>();
      for (String name : WordQueries.namesOf(fuzzy.field())) {
        fields.add(new TermQuery(new Term(name, term)));
      }
      choices.add(new BoostQuery(WordQueries.sum(fields), similar.boost(wanted)));
    }
    return wanted.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(choices, 0));
  }

  private Query range(QueryNode.Range range) throws IOException {
    Optional<Query> numbers = NumberRanges.of(range);
    return numbers.isPresent() ? numbers.get() : wordsIn(range);
  }

  private Query wordsIn(QueryNode.Range range) throws IOException {
    String from = range.from().equals("*") ? "" : Pieces.pattern(range.from());
    String to = Pieces.pattern(range.to());
    int least = range.from().equals("*") || range.withFrom() ? 0 : 1;
    int most = range.withTo() ? 0 : -1;
    return matching(
        range.field(),
        surface ->
            surface.compareTo(from) >= least
                && (range.to().equals("*") || surface.compareTo(to) <= most));
  }
}
