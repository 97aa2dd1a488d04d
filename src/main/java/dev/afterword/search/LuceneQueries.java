package dev.afterword.search;

import dev.afterword.search.QueryNode.Occur;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/** Says in Lucene's queries what a query means; plan.js says the same for the browser. */
final class LuceneQueries {
  private final IndexReader reader;

  LuceneQueries(IndexReader reader) {
    this.reader = reader;
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
      case SHOULD -> BooleanClause.Occur.SHOULD;
      case MUST_NOT -> BooleanClause.Occur.MUST_NOT;
    };
  }

  private Optional<Query> word(QueryNode.Word word, boolean prohibited) throws IOException {
    if (isNumber(word.field())) {
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

  private static boolean isNumber(String field) {
    return field.equals(LuceneFields.DATE) || field.equals(LuceneFields.DURATION);
  }

  private static Optional<Query> any(List<Query> queries) {
    if (queries.size() < 2) {
      return queries.stream().findFirst();
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    queries.forEach(query -> builder.add(query, BooleanClause.Occur.SHOULD));
    return Optional.of(builder.build());
  }

  /** A word, or an identifier: in one piece, or all of its parts that there are. */
  private Query piece(String field, List<Token> tokens) throws IOException {
    if (tokens.size() == 1) {
      return single(field, tokens.get(0));
    }
    List<Query> parts = new ArrayList<>();
    List<Query> choices = new ArrayList<>();
    for (Token token : tokens) {
      if (token.whole()) {
        choices.add(stem(field, token));
      } else if (reader.docFreq(stem(field, token).getTerm()) > 0) {
        parts.add(stem(field, token));
      }
    }
    if (!parts.isEmpty()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      parts.forEach(part -> all.add(part, BooleanClause.Occur.MUST));
      choices.add(new BoostQuery(all.build(), 1f / parts.size()));
    }
    return new DisjunctionMaxQuery(choices, 0);
  }

  private static Query single(String field, Token token) {
    if (!field.isEmpty()) {
      return stem(field, token);
    }
    Query exact = new TermQuery(new Term(LuceneFields.EXACT, token.surface()));
    return new BooleanQuery.Builder()
        .add(stem(field, token), BooleanClause.Occur.SHOULD)
        .add(new BoostQuery(exact, Ranking.EXACT), BooleanClause.Occur.SHOULD)
        .build();
  }

  private static TermQuery stem(String field, Token token) {
    return new TermQuery(new Term(field.isEmpty() ? LuceneFields.ALL : field, token.stem()));
  }

  private Optional<Query> phrase(QueryNode.Phrase phrase, boolean prohibited) throws IOException {
    List<Token> parts = Pieces.parts(phrase.text());
    if (isNumber(phrase.field()) || parts.size() < 2) {
      return word(new QueryNode.Word(phrase.field(), phrase.text()), prohibited);
    }
    String field = phrase.field().isEmpty() ? LuceneFields.TEXT : phrase.field();
    PhraseQuery.Builder builder = new PhraseQuery.Builder().setSlop(phrase.slop());
    for (Token part : parts) {
      builder.add(new Term(field, part.stem()), part.position());
    }
    return Optional.of(builder.build());
  }

  private Optional<Query> pattern(QueryNode.Pattern pattern) throws IOException {
    if (isNumber(pattern.field())) {
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
    int wild = Math.min(indexOrEnd(text, '*'), indexOrEnd(text, '?'));
    if (wild == text.length() - 1 && text.endsWith("*")) {
      return Optional.of(
          new PrefixQuery(written(pattern.field(), text.substring(0, text.length() - 1))));
    }
    return Optional.of(new WildcardQuery(written(pattern.field(), text)));
  }

  private static int indexOrEnd(String text, char c) {
    int index = text.indexOf(c);
    return index < 0 ? text.length() : index;
  }

  private static Term written(String field, String surface) {
    return field.isEmpty()
        ? new Term(LuceneFields.EXACT, surface)
        : new Term(field, LuceneFields.WRITTEN + surface);
  }

  private Optional<Query> fuzzy(QueryNode.Fuzzy fuzzy) throws IOException {
    if (isNumber(fuzzy.field())) {
      return word(new QueryNode.Word(fuzzy.field(), fuzzy.text()), false);
    }
    String wanted = Pieces.pattern(fuzzy.text());
    List<Query> choices = new ArrayList<>();
    for (Spelling.Similar similar : Spelling.similar(reader, wanted, fuzzy.edits().orElse(2))) {
      Query query = new TermQuery(written(fuzzy.field(), similar.surface()));
      choices.add(new BoostQuery(query, similar.boost(wanted)));
    }
    return wanted.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(choices, 0));
  }

  private static Query range(QueryNode.Range range) {
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

  private static Query words(QueryNode.Range range) {
    boolean all = range.field().isEmpty();
    String mark = all ? "" : String.valueOf(LuceneFields.WRITTEN);
    boolean openFrom = range.from().equals("*");
    boolean openTo = range.to().equals("*");
    String from = mark + (openFrom ? "" : Pieces.pattern(range.from()));
    String to = mark + (openTo ? "\uFFFD" : Pieces.pattern(range.to()));
    return new TermRangeQuery(
        all ? LuceneFields.EXACT : range.field(),
        new BytesRef(from),
        new BytesRef(to),
        openFrom || range.withFrom(),
        openTo || range.withTo());
  }
}
