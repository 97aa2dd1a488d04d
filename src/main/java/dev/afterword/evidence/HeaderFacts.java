package dev.afterword.evidence;

import dev.afterword.config.DateOrder;
import dev.afterword.config.Field;
import dev.afterword.config.FieldNames;
import dev.afterword.config.HeadingLevel;
import dev.afterword.diag.Nearest;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import dev.afterword.facts.DocumentFacts;
import dev.afterword.facts.Reference;
import dev.afterword.model.EventTime;
import dev.afterword.model.Fact;
import dev.afterword.model.Keys;
import dev.afterword.model.Origin;
import dev.afterword.model.Source;
import dev.afterword.model.Zones;
import dev.afterword.source.Header;
import dev.afterword.source.HeaderValue;
import dev.afterword.source.HeaderValue.Mapping;
import dev.afterword.source.HeaderValue.Scalar;
import dev.afterword.source.Sidecars;
import dev.afterword.source.SourceDocument;
import dev.afterword.time.DurationText;
import dev.afterword.time.TimeText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the fields of one header, each as the type that it must have. */
public final class HeaderFacts {
  /** What people write when they do not know. */
  private static final Set<String> UNKNOWN =
      Set.of("", "?", "-", "--", "n/a", "na", "tbd", "todo", "unknown", "none", "null", "~");

  /**
   * What a template has where a date or a length should stand: {@code YYYY-MM-DD}, {@code Xh Ym},
   * {@code <start>}.
   */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)(?:<.*>|\\[.*]|\\{.*}|(?=.*[yxmdhns#_])(?:(?<![a-z])(?:hours?|hrs?|minutes?|mins?|days?"
              + "|utc|gmt)(?![a-z])|[yxmdhnstz#_\\d:/., +-])*)");

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;、]\\s*");

  private final Map<Field, List<Header.Entry>> fields = new EnumMap<>(Field.class);
  private final Map<Field, String> beside = new EnumMap<>(Field.class);
  private final SourceDocument document;
  private final Optional<DateOrder> dates;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param attributes what the body's own format says, such as AsciiDoc's {@code :jbake-tags:}; the
   *     header comes before it
   * @param dates the order of dates in numbers
   */
  public HeaderFacts(
      SourceDocument document,
      Map<String, String> attributes,
      FieldNames names,
      Optional<DateOrder> dates) {
    this.document = document;
    this.dates = dates;
    List<Header.Entry> entries = new ArrayList<>(document.header().entries());
    new TreeMap<>(attributes)
        .forEach((name, text) -> entries.add(new Header.Entry(name, new Scalar(text, 0, 0), 0, 0)));
    for (Header.Entry entry : entries) {
      Optional<Field> field = names.field(entry.name());
      field.ifPresentOrElse(
          known -> fields.computeIfAbsent(known, k -> new ArrayList<>()).add(entry),
          () -> warnOfUnknown(entry, document.file().display()));
    }
    document.beside().ifPresent(sidecar -> addBeside(sidecar, names));
  }

  /** What stands beside the document counts where the header leaves a field out. */
  private void addBeside(Sidecars.Sidecar sidecar, FieldNames names) {
    Set<Field> written = EnumSet.noneOf(Field.class);
    written.addAll(fields.keySet());
    for (Header.Entry entry : sidecar.header().entries()) {
      Optional<Field> field = names.field(entry.name());
      if (field.isEmpty()) {
        warnOfUnknown(entry, sidecar.display());
      } else if (!written.contains(field.get())) {
        fields.computeIfAbsent(field.get(), k -> new ArrayList<>()).add(entry);
        beside.put(field.get(), sidecar.display());
      }
    }
  }

  /** Where a field is written: in the header or beside the document. */
  public Origin origin(Field field) {
    return beside.containsKey(field) ? Origin.SIDECAR : Origin.HEADER;
  }

  /** What was wrong with the fields read so far. */
  public List<Problem> problems() {
    return problems;
  }

  private void warnOfUnknown(Header.Entry entry, String file) {
    String question = Nearest.question(entry.name(), FieldNames.keys());
    problems.add(
        Problem.of(
            ProblemCode.UNKNOWN_FIELD,
            new Place(file, entry.line(), entry.column()),
            entry.name(),
            question));
  }

  private Place place(Field field, HeaderValue value) {
    String file = beside.getOrDefault(field, document.file().display());
    return new Place(file, value.line(), value.column());
  }

  /** The place of a field's value, or of the file where the field is not there. */
  public Place place(Field field) {
    return value(field)
        .map(value -> place(field, value))
        .orElse(Place.file(document.file().display()));
  }

  private Optional<HeaderValue> value(Field field) {
    return fields.getOrDefault(field, List.of()).stream().map(Header.Entry::value).findFirst();
  }

  /** The text of a field; empty where it says nothing or that it is unknown. */
  public Optional<Scalar> text(Field field) {
    Optional<HeaderValue> value = value(field);
    if (value.isPresent() && value.get().scalars().size() > 1) {
      wrongType(field, value.get(), "one text", "\"…\"");
      return Optional.empty();
    }
    if (value.isPresent() && value.get() instanceof Mapping) {
      wrongType(field, value.get(), "a text", "\"…\"");
      return Optional.empty();
    }
    return value
        .flatMap(v -> v.scalars().stream().findFirst())
        .filter(scalar -> !UNKNOWN.contains(scalar.text().strip().toLowerCase(Locale.ROOT)));
  }

  /** The texts of a field: a list, or one text with commas. */
  public List<Reference> names(Field field) {
    List<Reference> names = new ArrayList<>();
    for (Header.Entry entry : fields.getOrDefault(field, List.of())) {
      if (entry.value() instanceof Mapping) {
        wrongType(field, entry.value(), "a list of names", "[one, two]");
      } else if (entry.value() instanceof Scalar scalar) {
        SEPARATOR.splitAsStream(scalar.text()).forEach(name -> add(field, name, scalar, names));
      } else {
        entry.value().scalars().forEach(item -> add(field, item.text(), item, names));
      }
    }
    return names;
  }

  private void add(Field field, String name, HeaderValue at, List<Reference> names) {
    if (!UNKNOWN.contains(name.strip().toLowerCase(Locale.ROOT))) {
      names.add(new Reference(name.strip(), origin(field), place(field, at)));
    }
  }

  /** Empty where the field is not there; a problem is noted where it is no time. */
  public Optional<Fact<EventTime>> time(Field field) {
    if (field == Field.ENDED && isStillOpen()) {
      return Optional.empty();
    }
    return text(field)
        .filter(scalar -> !isAmbiguous(field, scalar))
        .flatMap(
            scalar ->
                typed(
                    field,
                    scalar,
                    text -> TimeText.read(text, dates),
                    "a date or time",
                    "2021-10-04 or 2021-10-04T15:39Z"));
  }

  /** Whether it may be one of two days and nothing tells which; it is noted. */
  private boolean isAmbiguous(Field field, Scalar scalar) {
    if (dates.isPresent()) {
      return false;
    }
    Optional<Problem> problem =
        AmbiguousDates.in(scalar.text(), place(field, scalar))
            .filter(
                p -> TimeText.read(scalar.text(), Optional.of(DateOrder.DAY_FIRST)).isPresent());
    problem.ifPresent(problems::add);
    return problem.isPresent();
  }

  /** Whether in place of the end stands that there is none, such as {@code ended: ongoing}. */
  public boolean isStillOpen() {
    return value(Field.ENDED).stream()
        .flatMap(value -> value.scalars().stream())
        .anyMatch(scalar -> StillOpen.isEnd(scalar.text()));
  }

  /** The zone of all times that have none beside them, as written. */
  public Optional<String> zone() {
    return typed(Field.TIMEZONE, HeaderFacts::zone, "a time zone", "Europe/Berlin")
        .map(Fact::value);
  }

  private static Optional<String> zone(String text) {
    return Optional.of(text).filter(name -> Zones.resolve(name).isPresent());
  }

  /** Empty where the field is not there; a problem is noted where it is no length of time. */
  public Optional<Fact<Duration>> duration(Field field) {
    return typed(field, DurationText::read, "a duration", "2 h 15 min");
  }

  /** Empty where the field is not there; a problem is noted where it is neither yes nor no. */
  public Optional<Fact<Boolean>> bool(Field field) {
    return typed(field, HeaderFacts::bool, "true or false", "true");
  }

  private static Optional<Boolean> bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> Optional.of(true);
      case "false", "no", "off", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Empty where the field is not there; a problem is noted where it is no level of headings. */
  public Optional<Integer> level(Field field) {
    return typed(field, HeadingLevel::read, HeadingLevel.WHAT, HeadingLevel.EXAMPLE)
        .map(Fact::value);
  }

  /**
   * The value of a field that is one of an enum's names. Only what looks like one of them is wrong;
   * another word is one that some other tool gives the field.
   */
  public <E extends Enum<E>> Optional<Fact<E>> choice(Field field, Class<E> type) {
    List<String> keys = keys(type);
    String options = String.join(", ", keys);
    return text(field)
        .filter(scalar -> !isForeign(field, scalar, keys, options))
        .flatMap(
            scalar ->
                typed(field, scalar, t -> constant(type, t), "one of " + options, keys.get(0)));
  }

  /** Whether a word is none of the keys, nor like one; it is noted. */
  private boolean isForeign(Field field, Scalar scalar, List<String> keys, String options) {
    String key = key(scalar.text());
    boolean foreign = !keys.contains(key) && Nearest.to(key, keys).isEmpty();
    if (foreign) {
      problems.add(
          Problem.of(
              ProblemCode.UNKNOWN_CHOICE,
              place(field, scalar),
              name(field),
              scalar.text().strip(),
              options));
    }
    return foreign;
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
  }

  private static <E extends Enum<E>> List<String> keys(Class<E> type) {
    return List.of(type.getEnumConstants()).stream().map(Keys::of).toList();
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
    int index = keys(type).indexOf(key(text));
    return index < 0 ? Optional.empty() : Optional.of(type.getEnumConstants()[index]);
  }

  private <T> Optional<Fact<T>> typed(
      Field field, Function<String, Optional<T>> read, String what, String example) {
    return text(field).flatMap(scalar -> typed(field, scalar, read, what, example));
  }

  private <T> Optional<Fact<T>> typed(
      Field field, Scalar scalar, Function<String, Optional<T>> read, String what, String example) {
    String text = scalar.text().strip();
    Optional<T> value = read.apply(text);
    if (value.isEmpty() && PLACEHOLDER.matcher(text).matches()) {
      problems.add(Problem.of(ProblemCode.PLACEHOLDER, place(field, scalar), text));
    } else if (value.isEmpty()) {
      wrongType(field, scalar, what, example);
    }
    return value.map(v -> new Fact<>(v, origin(field), scalar.line()));
  }

  private void wrongType(Field field, HeaderValue value, String what, String example) {
    problems.add(
        Problem.of(
            ProblemCode.WRONG_TYPE, place(field, value), name(field), what, value.kind(), example));
  }

  /** As it is written. */
  private String name(Field field) {
    return fields.getOrDefault(field, List.of()).get(0).name();
  }

  /** Links to where the facts come from: addresses, or maps of title and url. */
  public List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (Header.Entry entry : fields.getOrDefault(Field.SOURCES, List.of())) {
      List<HeaderValue> items =
          entry.value() instanceof HeaderValue.Sequence list
              ? list.items()
              : List.of(entry.value());
      items.forEach(item -> source(item).ifPresent(sources::add));
    }
    return sources.stream().distinct().toList();
  }

  private Optional<Source> source(HeaderValue item) {
    if (item instanceof Mapping map) {
      String title = map.text("title").map(Scalar::text).findFirst().orElse("").strip();
      return web(map.text("url")).map(url -> new Source(title, url));
    }
    return web(item.scalars().stream()).map(url -> new Source("", url));
  }

  private static Optional<String> web(Stream<Scalar> addresses) {
    return addresses.map(Scalar::text).map(String::strip).filter(HeaderFacts::isWeb).findFirst();
  }

  private static boolean isWeb(String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The items of a reading list. */
  public List<DocumentFacts.Stop> stops() {
    List<DocumentFacts.Stop> stops = new ArrayList<>();
    value(Field.ITEMS)
        .ifPresent(
            value -> {
              if (value instanceof HeaderValue.Sequence list) {
                list.items().forEach(item -> stop(item, stops));
              } else {
                wrongType(Field.ITEMS, value, "a list", "[{incident: <slug>, why: …}]");
              }
            });
    return stops;
  }

  private void stop(HeaderValue item, List<DocumentFacts.Stop> stops) {
    if (item instanceof Mapping map) {
      String why = map.text("why").map(Scalar::text).findFirst().orElse("");
      map.entries().entrySet().stream()
          .filter(entry -> !entry.getKey().equals("why"))
          .forEach(
              entry ->
                  entry.getValue().scalars().stream()
                      .limit(1)
                      .forEach(s -> stops.add(stop(entry.getKey(), s, why))));
    } else {
      item.scalars().forEach(scalar -> stops.add(stop("", scalar, "")));
    }
  }

  private DocumentFacts.Stop stop(String kind, Scalar target, String why) {
    return new DocumentFacts.Stop(
        kind,
        new Reference(target.text().strip(), origin(Field.ITEMS), place(Field.ITEMS, target)),
        why);
  }
}
