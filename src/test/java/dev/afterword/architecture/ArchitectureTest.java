package dev.afterword.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.afterword.cli.Afterword;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the map of packages that the architecture page of the manual draws.
 *
 * <p>Both directions are compared with the code: a package, an arrow or a library that the tables
 * do not name fails, and so does a row that nothing uses any more.
 */
class ArchitectureTest {
  private static final String ROOT = "dev.afterword.";

  /** Each package and those of ours that it uses, in the order of the flow. */
  private static final String PACKAGES =
      """
      diag      ->
      model     ->
      config    -> diag model words
      source    -> config diag model
      markup    -> diag model source
      survey    -> config diag model source
      words     ->
      time      -> config model
      facts     -> config diag markup model source
      evidence  -> config diag facts markup model source time words
      log       -> config diag evidence markup model source time
      timeline  -> config evidence markup model time words
      chronology -> config evidence markup model source time words
      findings  -> config evidence facts markup model source words
      mine      -> chronology config diag evidence facts findings log markup model source time timeline words
      assemble  -> config diag facts markup model source words
      view      -> model
      check     -> config diag model source view words
      report    -> diag view
      search    -> model view
      export    -> search
      relevance -> search
      page      -> config diag model view
      render    -> diag model page
      jbake     -> config diag markup source
      output    -> diag
      build     -> assemble check config diag export facts jbake log markup mine model output page render search source survey view
      serve     ->
      cli       -> build config diag relevance report search serve
      """;

  /** Libraries and the packages that may know them. */
  private static final String LIBRARIES =
      """
      org.snakeyaml                       -> source
      org.tomlj                           -> source
      com.vladsch.flexmark                -> markup
      org.jsoup                           -> markup
      org.apache.lucene                   -> export relevance search
      freemarker                          -> render
      org.jbake                           -> jbake
      org.apache.commons.configuration2   -> jbake
      org.apache.commons.io.output        -> render
      picocli                             -> cli
      com.fasterxml.jackson               -> cli export relevance render report
      com.sun.net.httpserver              -> serve
      """;

  /** The packages that decide in what order something is written. */
  private static final String[] WRITING =
      Stream.of("view", "build", "page", "render", "report", "export", "cli")
          .map(name -> ROOT + name)
          .toArray(String[]::new);

  /** Annotations that every package may use. */
  private static final List<String> EVERYWHERE =
      List.of("org.jspecify.annotations", "com.google.errorprone.annotations");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Afterword.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void theMapNamesEveryPackageAndEveryArrow() {
    assertThat(lines(used(CLASSES))).isEqualTo(lines(table(PACKAGES)));
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("dev.afterword.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyLibraryStaysInItsHome() {
    SortedMap<String, Set<String>> homes = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        library(dependency.getTargetClass().getBaseComponentType().getPackageName())
            .ifPresent(name -> homes.computeIfAbsent(name, n -> new TreeSet<>()).add(ours(type)));
      }
    }
    assertThat(lines(homes)).isEqualTo(lines(table(LIBRARIES)));
  }

  /** The name in the table; a library that is not in the table goes by its package. */
  private static Optional<String> library(String packageName) {
    boolean free =
        packageName.isEmpty()
            || packageName.startsWith("java.")
            || (packageName + ".").startsWith(ROOT)
            || EVERYWHERE.contains(packageName);
    return free
        ? Optional.empty()
        : Optional.of(
            table(LIBRARIES).keySet().stream()
                .filter(name -> (packageName + ".").startsWith(name + "."))
                .findFirst()
                .orElse(packageName));
  }

  @Test
  void modelAndViewKnowNoLibrary() {
    noClasses()
        .that(resideInAnyPackage("dev.afterword.model..", "dev.afterword.view.."))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.not(
                resideInAnyPackage("dev.afterword..", "java..", "org.jspecify.annotations")))
        .check(CLASSES);
  }

  @Test
  void modelDoesNoInputOrOutput() {
    noClasses()
        .that(resideInAnyPackage("dev.afterword.model..", "dev.afterword.view.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.io", "java.nio..", "java.net.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheEntryPointSpeaksToTheProcess() {
    noClasses()
        .that(DescribedPredicate.describe("are not Main", isMain().negate()))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
  }

  private static Predicate<JavaClass> isMain() {
    return type -> type.getName().equals(ROOT + "cli.Main");
  }

  /**
   * Calls that take charset, locale or zone from the machine, so that one site differs from two.
   */
  static Stream<Arguments> callsThatAskTheMachine() {
    return Stream.of(
        arguments("java.lang.String", "toLowerCase", List.of()),
        arguments("java.lang.String", "toUpperCase", List.of()),
        arguments("java.lang.String", "getBytes", List.of()),
        arguments("java.lang.String", "<init>", List.of("byte[]")),
        arguments("java.lang.String", "format", List.of("java.lang.String", "java.lang.Object[]")),
        arguments("java.lang.String", "formatted", List.of("java.lang.Object[]")),
        arguments("java.util.Locale", "getDefault", List.of()),
        arguments("java.util.Locale", "setDefault", List.of("java.util.Locale")),
        arguments("java.util.TimeZone", "getDefault", List.of()),
        arguments("java.time.ZoneId", "systemDefault", List.of()),
        arguments("java.nio.charset.Charset", "defaultCharset", List.of()),
        arguments("java.io.FileReader", "<init>", List.of("java.io.File")),
        arguments("java.io.FileReader", "<init>", List.of("java.lang.String")),
        arguments("java.io.FileWriter", "<init>", List.of("java.io.File")),
        arguments("java.io.FileWriter", "<init>", List.of("java.lang.String")),
        arguments("java.io.InputStreamReader", "<init>", List.of("java.io.InputStream")),
        arguments("java.io.OutputStreamWriter", "<init>", List.of("java.io.OutputStream")),
        arguments("java.io.PrintWriter", "<init>", List.of("java.io.OutputStream")),
        arguments("java.io.PrintStream", "<init>", List.of("java.io.OutputStream")),
        arguments("java.net.URLEncoder", "encode", List.of("java.lang.String")),
        arguments("java.net.URLDecoder", "decode", List.of("java.lang.String")),
        arguments("java.time.format.DateTimeFormatter", "ofPattern", List.of("java.lang.String")),
        arguments("java.text.NumberFormat", "getInstance", List.of()),
        arguments("java.text.SimpleDateFormat", "<init>", List.of("java.lang.String")),
        arguments("java.text.Collator", "getInstance", List.of()));
  }

  @ParameterizedTest(name = "{0}.{1}{2}")
  @MethodSource("callsThatAskTheMachine")
  void nothingDependsOnTheMachinesCharsetLocaleOrZone(
      String owner, String method, List<String> parameters) throws ClassNotFoundException {
    assertThat(Class.forName(owner).getName()).as("the class that is forbidden").isEqualTo(owner);
    assertThat(calls(owner, method, parameters)).isEmpty();
  }

  /** Clocks that would write today into a page. */
  static Stream<Arguments> clocks() {
    return Stream.of(
        arguments("java.lang.System", "currentTimeMillis"),
        arguments("java.time.Instant", "now"),
        arguments("java.time.LocalDate", "now"),
        arguments("java.time.LocalDateTime", "now"),
        arguments("java.time.ZonedDateTime", "now"),
        arguments("java.time.OffsetDateTime", "now"),
        arguments("java.time.Year", "now"),
        arguments("java.time.YearMonth", "now"),
        arguments("java.time.Clock", "systemUTC"),
        arguments("java.time.Clock", "systemDefaultZone"),
        arguments("java.util.Date", "<init>"),
        arguments("java.util.Calendar", "getInstance"));
  }

  @ParameterizedTest(name = "{0}.{1}")
  @MethodSource("clocks")
  void noOutputKnowsWhatTimeItIs(String owner, String method) {
    assertThat(
            CLASSES.stream()
                .flatMap(type -> type.getCodeUnitCallsFromSelf().stream())
                .filter(call -> isCall(call, owner, method))
                .filter(call -> !(owner.equals("java.util.Date") && hasParameters(call)))
                .map(JavaCall::getDescription))
        .isEmpty();
  }

  private static boolean hasParameters(JavaCall<?> call) {
    return !call.getTarget().getRawParameterTypes().isEmpty();
  }

  /** Chance would make two builds differ. */
  @Test
  void noOutputDependsOnChance() {
    noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "give random values",
                type ->
                    Set.of(
                            "java.util.Random",
                            "java.util.concurrent.ThreadLocalRandom",
                            "java.security.SecureRandom",
                            "java.util.SplittableRandom")
                        .contains(type.getName())))
        .orShould()
        .callMethod("java.util.UUID", "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .check(CLASSES);
  }

  /**
   * The order of immutable sets and maps changes with each run. Those that are only asked for what
   * they hold would do no harm; but that is not seen where they are made.
   */
  @Test
  void whatIsWrittenHasNoOrderOfChance() {
    noClasses()
        .that(resideInAnyPackage(WRITING))
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "make a set or map in no order", access -> shuffles(access)))
        .check(CLASSES);
  }

  private static boolean shuffles(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    boolean several =
        access.getTarget() instanceof CodeUnitAccessTarget unit && holdsSeveral(owner, unit);
    return switch (owner) {
      case "java.util.Set", "java.util.Map" ->
          name.equals("copyOf") || name.equals("ofEntries") || (name.equals("of") && several);
      case "java.util.stream.Collectors" -> name.matches("toUnmodifiable(Set|Map)");
      default -> false;
    };
  }

  /** One element has but one order. */
  private static boolean holdsSeveral(String owner, CodeUnitAccessTarget target) {
    List<JavaClass> parameters = target.getRawParameterTypes();
    int one = owner.equals("java.util.Map") ? 2 : 1;
    return parameters.size() > one || parameters.stream().anyMatch(JavaClass::isArray);
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    Set<String> marked =
        CLASSES.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(type -> type.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
            .map(ArchitectureTest::ours)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(marked).isEqualTo(new TreeSet<>(table(PACKAGES).keySet()));
  }

  private static List<String> calls(String owner, String method, List<String> parameters) {
    return CLASSES.stream()
        .flatMap(type -> type.getCodeUnitCallsFromSelf().stream())
        .filter(call -> isCall(call, owner, method))
        .filter(
            call ->
                call.getTarget().getRawParameterTypes().stream()
                    .map(ArchitectureTest::sourceName)
                    .toList()
                    .equals(parameters))
        .map(JavaCall::getDescription)
        .toList();
  }

  private static boolean isCall(JavaCall<?> call, String owner, String method) {
    return call.getTargetOwner().getName().equals(owner)
        && call.getTarget().getName().equals(method);
  }

  private static String sourceName(JavaClass type) {
    return type.isArray() ? type.getComponentType().getName() + "[]" : type.getName();
  }

  /** The arrows that the code has. */
  private static SortedMap<String, Set<String>> used(JavaClasses classes) {
    SortedMap<String, Set<String>> arrows = new TreeMap<>();
    for (JavaClass type : classes) {
      Set<String> targets = arrows.computeIfAbsent(ours(type), p -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (resideInAPackage("dev.afterword..").test(target) && !ours(target).equals(ours(type))) {
          targets.add(ours(target));
        }
      }
    }
    return arrows;
  }

  private static String ours(JavaClass type) {
    return type.getPackageName().substring(ROOT.length());
  }

  private static SortedMap<String, Set<String>> table(String text) {
    SortedMap<String, Set<String>> rows = new TreeMap<>();
    for (String line : text.lines().toList()) {
      String[] sides = line.split("->", 2);
      Collection<String> targets = Arrays.asList(sides[1].strip().split("\\s+"));
      rows.put(
          sides[0].strip(),
          targets.stream()
              .filter(t -> !t.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return rows;
  }

  /** A line a row, so that a failure shows the row that differs. */
  private static String lines(SortedMap<String, Set<String>> rows) {
    return rows.entrySet().stream()
        .map(row -> row.getKey() + " -> " + String.join(" ", row.getValue()))
        .collect(Collectors.joining("\n"));
  }
}
