package dev.afterword.search;

import dev.afterword.search.QueryNode.Occur;
import dev.afterword.search.WordTerms.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
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
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Says in Lucene's queries what a query means; plan.js says the same for the browser. */
final class LuceneQueries {
  private final IndexReader reader;

  LuceneQueries(IndexReader reader) {
    this.reader = reader;
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
      queries.add(piece(word.field(), piece));
    }
    return any(queries);
  }

  private static Optional<Query> any(List<Query> queries) {
    if (queries.size() < 2) {
      return queries.stream().findFirst();
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    queries.forEach(query -> builder.add(query, BooleanClause.Occur.SHOULD));
    return Optional.of(builder.build());
  }

  /**
   * A word, or an identifier: in one piece, or all of its parts that there are; any of them where
   * no document has all.
   */
  private Query piece(String field, List<Token> tokens) throws IOException {
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

  private static List<String> namesOf(String field) {
    return field.isEmpty() ? List.of(LuceneFields.ALL) : SearchField.partsOf(field);
  }

  private static Query sum(List<Query> choices) {
    if (choices.size() == 1) {
      return choices.get(0);
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    choices.forEach(choice -> builder.add(choice, BooleanClause.Occur.SHOULD));
    return builder.build();
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
    return Optional.of(sum(choices));
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
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.startsWith("*") || text.startsWith("?")) {
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
    for (String name : namesOf(field)) {
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
    return new ConstantScoreQuery(sum(choices));
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
      for (String name : namesOf(fuzzy.field())) {
        fields.add(new TermQuery(new Term(name, term)));
      }
      choices.add(new BoostQuery(sum(fields), similar.boost(wanted)));
    }
    return wanted.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(choices, 0));
  }

  private Query range(QueryNode.Range range) throws IOException {
    String field = range.field();
    if (field.equals(LuceneFields.DATE)) {
      return dates(range);
    }
    boolean ranks = field.equals(SearchField.SEVERITY.key());
    if (field.equals(LuceneFields.DURATION) || (ranks && isNumeric(range))) {
      return numbers(ranks ? LuceneFields.RANK : field, range);
    }
    return words(range);
  }

  private static boolean isNumeric(QueryNode.Range range) {
    return bound(range.from(), 0).isPresent() && bound(range.to(), 0).isPresent();
  }

  private static OptionalInt bound(String text, int open) {
    if (text.equals("*")) {
      return OptionalInt.of(open);
    }
    return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  private static Query numbers(String field, QueryNode.Range range) {
    OptionalInt from = bound(range.from(), 0);
    OptionalInt to = bound(range.to(), Integer.MAX_VALUE - 1);
    if (from.isEmpty() || to.isEmpty()) {
      return IntPoint.newRangeQuery(field, 1, 0);
    }
    return between(
        field,
        from.getAsInt() + (range.withFrom() ? 0 : 1),
        to.getAsInt() - (range.withTo() ? 0 : 1));
  }

  private static Query dates(QueryNode.Range range) {
    OptionalInt from =
        range.withFrom() ? Days.first(range.from()) : step(Days.last(range.from()), 1);
    OptionalInt to = range.withTo() ? Days.last(range.to()) : step(Days.first(range.to()), -1);
    int low = range.from().equals("*") ? 0 : from.orElse(Integer.MAX_VALUE);
    int high = range.to().equals("*") ? Integer.MAX_VALUE - 1 : to.orElse(0);
    return between(LuceneFields.DATE, low, high);
  }

  private static OptionalInt step(OptionalInt day, int by) {
    return day.isPresent() ? OptionalInt.of(day.getAsInt() + by) : day;
  }

  private static Query between(String field, int low, int high) {
    return low <= high
        ? IntPoint.newRangeQuery(field, low, high)
        : IntPoint.newRangeQuery(field, 1, 0);
  }

  private Query words(QueryNode.Range range) throws IOException {
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
