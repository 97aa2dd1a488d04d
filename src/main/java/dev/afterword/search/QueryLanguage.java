package dev.afterword.search;

import dev.afterword.search.QueryNode.Clause;
import dev.afterword.search.QueryNode.Group;
import dev.afterword.search.QueryNode.Occur;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads queries: the language of Lucene's classic parser, but whatever people type has a meaning.
 *
 * <pre>{@code
 * dns -cloudflare service:"api gateway" date:[2023-01 TO 2023-06] kubern* certifcate~
 * }</pre>
 *
 * <p>For what the classic parser accepts the meaning is the same, except where that would empty the
 * result of a question or of a message that was pasted: a sign is an operator only before a word, a
 * field's name only with the value right behind its colon; NOT excludes nothing in a message in
 * capitals; {@code *} and {@code ?} stand for letters only where a word of the index could have
 * them, slashes do not begin a regular expression, and dates, durations and severities narrow
 * ({@link Conditions}). What says nothing beside the other words is left out ({@link Fillers}).
 * query.js is its twin.
 */
final class QueryLanguage {
  /** Longer queries are cut. */
  static final int LONGEST = 1000;

  /** Brackets deeper than this are ignored. */
  static final int DEEPEST = 16;

  static final int LARGEST_SLOP = 50;

  private static final Set<String> FIELDS =
      Stream.concat(
              Stream.of(SearchField.values()).map(SearchField::key),
              Stream.of(LuceneFields.DATE, LuceneFields.DURATION))
          .collect(Collectors.toUnmodifiableSet());

  /** What filters narrow by and no document has a field of. */
  private static final Map<String, String> NO_FIELDS =
      Map.of(
          "year", "There is no field year: date:2021 finds a year.",
          "type", "There is no field type: a filter narrows by kind.",
          "kind", "There is no field kind: a filter narrows by kind.");

  private static final Pattern RANK = Pattern.compile("\\d{1,9}");
  private static final Pattern SPACE = Pattern.compile("[\\x00- \u00A0\u3000\u2028\u2029]+");
  private static final Pattern OPERATOR = Pattern.compile("AND|OR|NOT");
  private static final Pattern CAPITALS = Pattern.compile("[^a-z]*[A-Z][^a-z]*");
  private static final Pattern SMALL = Pattern.compile(".*[a-z].*", Pattern.DOTALL);

  /** Longer than the names that are written in capitals, such as DNS and HTTP. */
  private static final Pattern WHOLE_WORD = Pattern.compile("[A-Z]{5}");

  private final QueryText text;
  private final boolean shouted;
  private final List<String> notices = new ArrayList<>();

  private QueryLanguage(String text) {
    this.text = new QueryText(text);
    this.shouted = isShouted(text);
  }

  /**
   * Whether it is a message in capitals, such as {@code DISK NOT FOUND}, in which NOT excludes
   * nothing: at most one word of four has small letters, and not all are short as names are, so
   * that {@code DNS NOT AWS} means what it says.
   */
  private static boolean isShouted(String text) {
    List<String> words =
        SPACE.splitAsStream(text).filter(word -> !OPERATOR.matcher(word).matches()).toList();
    List<String> capitals =
        words.stream().filter(word -> CAPITALS.matcher(word).matches()).toList();
    long small = words.stream().filter(word -> SMALL.matcher(word).matches()).count();
    return capitals.size() >= 3 * small
        && capitals.stream().anyMatch(word -> WHOLE_WORD.matcher(word).find());
  }

  /** A query and what of it was not understood. */
  record Parsed(QueryNode node, List<String> notices) {
    Parsed {
      notices = List.copyOf(notices);
    }
  }

  static Parsed parse(String query) {
    boolean cut = query.length() > LONGEST;
    String text =
        (cut ? query.substring(0, LONGEST) : query).replace('\u201C', '"').replace('\u201D', '"');
    QueryLanguage language = new QueryLanguage(text);
    if (cut) {
      language.notices.add("Only the first " + LONGEST + " characters were searched for.");
    }
    List<Clause> clauses = new ArrayList<>();
    while (!language.text.ended()) {
      clauses = language.clauses("", 0, clauses);
      if (language.text.take(')')) {
        language.notice("A closing bracket has no opening one.");
      }
    }
    return new Parsed(group(clauses), language.notices);
  }

  private void notice(String notice) {
    if (!notices.contains(notice)) {
      notices.add(notice);
    }
  }

  /** Reads up to the end or to a closing bracket, which it leaves. */
  private List<Clause> clauses(String field, int depth, List<Clause> clauses) {
    while (true) {
      text.skipSpace();
      String operator = "";
      for (String word = operator(); !word.isEmpty(); word = operator()) {
        operator = word;
        text.skipSpace();
      }
      Occur occur = modifier();
      if (text.ended() || text.here() == ')') {
        return clauses;
      }
      Optional<QueryNode> node = clause(field, depth);
      if (node.isPresent()) {
        join(clauses, operator, new Clause(occur, node.get()));
      }
    }
  }

  /**
   * AND makes both of its neighbours obligatory, as in the classic parser, and OR says of both that
   * they are not.
   */
  private static void join(List<Clause> clauses, String operator, Clause next) {
    int last = clauses.size() - 1;
    if (last >= 0) {
      clauses.set(last, joined(operator, clauses.get(last)));
    }
    clauses.add(joined(operator, next));
  }

  private static Clause joined(String operator, Clause clause) {
    boolean free = clause.occur() == Occur.SHOULD || clause.occur() == Occur.ALTERNATIVE;
    if (operator.isEmpty() || !free) {
      return clause;
    }
    return new Clause(operator.equals("AND") ? Occur.MUST : Occur.ALTERNATIVE, clause.node());
  }

  private String operator() {
    if (text.take("&&") || takeWord("AND")) {
      return "AND";
    }
    return text.take("||") || takeWord("OR") ? "OR" : "";
  }

  private boolean takeWord(String word) {
    return !shouted && text.takeWord(word);
  }

  private Occur modifier() {
    Occur occur = Occur.SHOULD;
    while (!text.ended()) {
      char sign = text.here();
      if (takeWord("NOT")) {
        occur = Occur.MUST_NOT;
      } else if (isSign(sign)) {
        int signs = text.skipAll(QueryLanguage::isSign);
        if (signs == 1 && beginsWord()) {
          occur = sign == '+' ? Occur.MUST : Occur.MUST_NOT;
        }
      } else {
        return occur;
      }
      text.skipSpace();
    }
    return occur;
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-' || c == '!';
  }

  /** Digits behind a sign are a number, or the zone of a time. */
  private boolean beginsWord() {
    return !text.ended() && !QueryText.isSpace(text.here()) && !Characters.isDigit(text.here());
  }

  private Optional<QueryNode> clause(String outerField, int depth) {
    String field = field().orElse(outerField);
    if (text.ended()) {
      return Optional.empty();
    }
    char c = text.here();
    if (c == '(') {
      return group(field, depth);
    }
    if (c == '"') {
      return phrase(field);
    }
    if (isRange(c)) {
      Optional<QueryNode> range = range(field);
      if (range.isPresent()) {
        return range.map(this::boosted);
      }
      text.next();
      return Optional.empty();
    }
    return term(field);
  }

  private Optional<QueryNode> group(String field, int depth) {
    text.next();
    if (depth >= DEEPEST) {
      notice("Brackets this deep were ignored.");
      return Optional.empty();
    }
    List<Clause> inner = clauses(field, depth + 1, new ArrayList<>());
    if (!text.take(')')) {
      notice("A bracket is not closed.");
    }
    return inner.isEmpty() ? Optional.empty() : Optional.of(boosted(group(inner)));
  }

  private static Group group(List<Clause> clauses) {
    return new Group(Conditions.narrowing(Fillers.without(clauses)));
  }

  /**
   * A known field's name with its value right behind the colon; a range may stand apart. In {@code
   * code: 503} the name is a label of a message, which is left out.
   */
  private Optional<String> field() {
    String label = text.label();
    String name = label.toLowerCase(Locale.ROOT);
    int end = label.isEmpty() ? 0 : label.length() + 1;
    boolean isNear = !text.hasSpace(end);
    if (isNear && NO_FIELDS.containsKey(name)) {
      notice(NO_FIELDS.getOrDefault(name, ""));
    }
    if (!FIELDS.contains(name)) {
      return Optional.empty();
    }
    text.skip(end);
    text.skipSpace();
    boolean isValue = isNear || (!text.ended() && isRange(text.here()));
    return isValue ? Optional.of(name) : Optional.empty();
  }

  private static boolean isRange(char c) {
    return c == '[' || c == '{';
  }

  private Optional<QueryNode> phrase(String field) {
    text.next();
    StringBuilder words = new StringBuilder();
    while (!text.ended() && text.here() != '"') {
      char c = text.next();
      words.append(c == '\\' && !text.ended() ? text.next() : c);
    }
    if (!text.take('"')) {
      notice("A quotation mark is not closed.");
    }
    int slop = text.take('~') ? (int) Math.min(LARGEST_SLOP, text.number().orElse(0.0)) : 0;
    return Optional.of(boosted(new QueryNode.Phrase(field, words.toString(), slop)));
  }

  private Optional<QueryNode> range(String field) {
    String range = text.upTo(']', '}');
    int to = range.indexOf(" TO ");
    if (to < 0) {
      return Optional.empty();
    }
    text.skip(range.length());
    String from = unquoted(range.substring(1, to));
    String until = unquoted(range.substring(to + 4, range.length() - 1));
    checkBound(field, from);
    checkBound(field, until);
    return Optional.of(
        new QueryNode.Range(field, from, until, range.startsWith("["), range.endsWith("]")));
  }

  private void checkBound(String field, String bound) {
    if (bound.equals("*")) {
      return;
    }
    if (field.equals(LuceneFields.DATE) && Days.first(bound).isEmpty()) {
      notice("A date is written 2023-06-30, 2023-06 or 2023.");
    }
    if (field.equals(LuceneFields.DURATION) && !bound.matches("\\d{1,9}")) {
      notice("A duration is a number of minutes.");
    }
  }

  private static String unquoted(String text) {
    String bare = text.strip();
    boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }

  private Optional<QueryNode> term(String field) {
    StringBuilder word = new StringBuilder();
    boolean wild = false;
    while (!text.ended() && !endsTerm(text.here())) {
      char c = text.next();
      if (c == '\\' && !text.ended()) {
        c = text.next();
      } else {
        wild |= Wildcards.isOne(c);
      }
      word.append(c);
    }
    if (word.length() == 0) {
      text.next();
      return Optional.empty();
    }
    String bare = wild ? Wildcards.withoutQuestion(word.toString()) : word.toString();
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    boolean pattern = wild && Wildcards.isPattern(bare);
    return Optional.of(boosted(pattern ? pattern(field, bare) : fuzzyOrWord(field, bare)));
  }

  private QueryNode fuzzyOrWord(String field, String word) {
    if (!text.take('~')) {
      checkBound(field, word);
      boolean rank = field.equals(SearchField.SEVERITY.key()) && RANK.matcher(word).matches();
      return rank
          ? new QueryNode.Range(field, word, word, true, true)
          : new QueryNode.Word(field, word);
    }
    Optional<Integer> edits = text.number().map(n -> edits(n, word.length()));
    return new QueryNode.Fuzzy(field, word, edits);
  }

  /** Below 1 it is the similarity of Lucene's old language. */
  private static int edits(double number, int length) {
    double edits = number < 1 ? (1 - number) * length : number;
    return (int) Math.min(2, edits);
  }

  private QueryNode pattern(String field, String word) {
    String pattern = word.replaceFirst("^[*?]+", "");
    boolean onlyWild = pattern.isEmpty();
    if (onlyWild && field.isEmpty()) {
      return new QueryNode.Everything();
    }
    if (onlyWild) {
      return new QueryNode.Range(field, "*", "*", true, true);
    }
    if (pattern.length() < word.length()) {
      notice("A word cannot begin with * or ?; they were left out.");
    }
    boolean wild = pattern.chars().anyMatch(c -> Wildcards.isOne((char) c));
    return wild ? new QueryNode.Pattern(field, pattern) : new QueryNode.Word(field, pattern);
  }

  private QueryNode boosted(QueryNode node) {
    if (!text.take('^')) {
      return node;
    }
    return text.number()
        .filter(boost -> boost > 0 && boost <= 1000)
        .<QueryNode>map(boost -> new QueryNode.Boosted(node, boost.floatValue()))
        .orElse(node);
  }

  private static boolean endsTerm(char c) {
    return QueryText.isSpace(c) || "()\"[]{}^~".indexOf(c) >= 0;
  }
}
