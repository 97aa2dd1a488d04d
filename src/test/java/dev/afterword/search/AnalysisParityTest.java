package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Both sides split text into the same words and give these the same stems. */
@DisabledIfSystemProperty(named = "skipBrowserTests", matches = "true")
class AnalysisParityTest {
  private static final long SEED = Long.getLong("parity.seed", System.nanoTime());

  private static final String ANALYSE =
      """
      async (texts) => {
        const { tokens } = await import("./analysis.js");
        return texts.map((text) => tokens(text).map((t) =>
          [t.surface, t.stem, t.position, t.start, t.end, t.whole].join("\\u0001")).join("\\n"));
      }
      """;

  private static final String STEM =
      """
      async (words) => {
        const { stem } = await import("./stem.js");
        return words.map(stem);
      }
      """;

  private static final String NORMALISE =
      """
      async (patterns) => {
        const { pattern } = await import("./analysis.js");
        return patterns.map(pattern);
      }
      """;

  private static Object ask(String script, List<String> input) {
    try (EngineInBrowser browser = EngineInBrowser.start()) {
      return browser.page().evaluate(script, input);
    }
  }

  @Test
  void randomText() {
    Random random = new Random(SEED);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      texts.add(text(random));
    }
    List<String> expected = texts.stream().map(AnalysisParityTest::described).toList();
    List<?> found = (List<?>) ask(ANALYSE, texts);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(String.valueOf(found.get(i)))
          .as("seed %d, text %s", SEED, texts.get(i))
          .isEqualTo(expected.get(i));
    }
  }

  @Test
  void patterns() {
    Random random = new Random(SEED);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      texts.add(text(random) + (random.nextBoolean() ? "*" : "?a"));
    }
    List<String> expected = texts.stream().map(Pieces::pattern).toList();
    assertThat(((List<?>) ask(NORMALISE, texts)).stream().map(String::valueOf).toList())
        .as("seed %d", SEED)
        .isEqualTo(expected);
  }

  @Test
  void stems() {
    List<String> words = vocabulary();
    List<String> expected = words.stream().map(Stems::of).toList();
    List<?> found = (List<?>) ask(STEM, words);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!expected.get(i).equals(found.get(i))) {
        wrong.add(words.get(i) + ": " + expected.get(i) + " / " + found.get(i));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String described(String text) {
    return Analysis.tokens(text).stream()
        .map(
            token ->
                String.join(
                    "\u0001",
                    token.surface(),
                    token.stem(),
                    String.valueOf(token.position()),
                    String.valueOf(token.start()),
                    String.valueOf(token.end()),
                    String.valueOf(token.whole())))
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }

  /** Everything from plain identifiers to any character that this Java knows. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    String joiners = "-_.:/,&'’ ‐  \n+#@()\"";
    for (int length = 1 + random.nextInt(25); length > 0; length--) {
      switch (random.nextInt(10)) {
        case 0, 1 -> text.append(joiners.charAt(random.nextInt(joiners.length())));
        case 2 -> text.append((char) ('0' + random.nextInt(10)));
        case 3 -> text.append((char) ('A' + random.nextInt(26)));
        case 4, 5, 6 -> text.append((char) ('a' + random.nextInt(26)));
        case 7 -> text.append(random.nextBoolean() ? "s" : "’s");
        default -> text.appendCodePoint(anyCharacter(random));
      }
    }
    return text.toString();
  }

  /** Browsers know newer characters than Java 17: only those are left out. */
  private static int anyCharacter(Random random) {
    int[] blocks = {
      0x250, 0x600, 0x1100, 0x3000, 0x3400, 0xAC00, 0xFB00, 0x10000, 0x1F300, 0x20000
    };
    while (true) {
      int from = random.nextInt(3) == 0 ? 0x80 : blocks[random.nextInt(blocks.length)];
      int point = from + random.nextInt(0x400);
      boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
      if (Character.isDefined(point) && !surrogate) {
        return point;
      }
    }
  }

  /** Words made of English roots and endings, more than any dictionary has forms. */
  private static List<String> vocabulary() {
    List<String> roots =
        List.of(
            "fail",
            "relat",
            "hop",
            "hopp",
            "happ",
            "agre",
            "rational",
            "sens",
            "conform",
            "fil",
            "fall",
            "hiss",
            "fizz",
            "siz",
            "troubl",
            "tann",
            "motor",
            "radic",
            "differ",
            "vile",
            "analog",
            "vietnam",
            "predic",
            "oper",
            "feud",
            "decis",
            "callous",
            "formal",
            "sensit",
            "tripl",
            "electr",
            "good",
            "reviv",
            "allow",
            "infer",
            "airlin",
            "gyroscop",
            "adjust",
            "defens",
            "irrit",
            "replac",
            "depend",
            "adopt",
            "commun",
            "activ",
            "angular",
            "effect",
            "bowdler",
            "prob",
            "rat",
            "ceas",
            "control",
            "roll",
            "sk",
            "d",
            "l",
            "y",
            "sa",
            "b",
            "str",
            "apolog",
            "theolog",
            "geolog",
            "toy",
            "enjoy",
            "cry",
            "ox",
            "queu",
            "ag",
            "owe");
    List<String> endings =
        List.of(
            "", "s", "es", "ies", "ss", "sses", "ed", "eed", "ing", "ings", "y", "ying", "ational",
            "tional", "enci", "ency", "anci", "ancy", "izer", "bli", "bly", "alli", "ally", "entli",
            "ently", "eli", "ely", "ousli", "ously", "ization", "ation", "ator", "alism", "iveness",
            "fulness", "ousness", "aliti", "ality", "iviti", "ivity", "biliti", "bility", "logi",
            "logy", "icate", "ative", "alize", "iciti", "icity", "ical", "ful", "ness", "al",
            "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion",
            "sion", "tion", "ou", "ism", "ate", "iti", "ous", "ive", "ize", "e", "ll", "le", "ling",
            "led", "yed");
    List<String> words = new ArrayList<>();
    for (String root : roots) {
      for (String first : endings) {
        words.add(root + first);
        for (String second :
            List.of("s", "ed", "ing", "ly", "ness", "ment", "er", "e", "able", "ation")) {
          words.add(root + first + second);
        }
      }
    }
    return words;
  }
}
