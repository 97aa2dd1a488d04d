package dev.afterword.check;

import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are better written otherwise.
 *
 * @param signs of which one stands, in lower case, in every text that the pattern fits; looked for
 *     first, because that costs next to nothing
 * @param pattern of the words; what is to be quoted is group 1, or all where there is none
 * @param better what to write instead
 */
record PhraseRule(ProblemCode code, List<String> signs, Pattern pattern, String better)
    implements TextRule {
  PhraseRule {
    signs = List.copyOf(signs);
  }

  static PhraseRule of(ProblemCode code, String signs, String pattern, String better) {
    return new PhraseRule(code, List.of(signs.split("\\|")), Pattern.compile(pattern), better);
  }

  @Override
  public void check(DocumentText text, Consumer<Problem> report) {
    if (signs.stream().noneMatch(text.lower()::contains)) {
      return;
    }
    Matcher matcher = pattern.matcher(text.prose());
    while (matcher.find()) {
      int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
      int from = matcher.start(group);
      int to = matcher.end(group);
      report.accept(text.problem(code, from, to, text.words(from, to), better));
    }
  }
}
