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
 * @param signs of which one stands near everything that the pattern fits, as {@link
 *     dev.afterword.words.Phrases} knows them; the pattern is tried only there, for it costs much
 *     more
 * @param pattern of the words; what is to be quoted is group 1, or all where there is none
 * @param better what to write instead
 */
record PhraseRule(ProblemCode code, List<String> signs, Pattern pattern, String better) {
  PhraseRule {
    signs = List.copyOf(signs);
  }

  static PhraseRule of(ProblemCode code, String signs, String pattern, String better) {
    return new PhraseRule(code, List.of(signs.split("\\|")), Pattern.compile(pattern), better);
  }

  /**
   * Reports what stands between two offsets.
   *
   * @return the end of the last words reported; {@code start} where there are none
   */
  int check(DocumentText text, int start, int end, Consumer<Problem> report) {
    Matcher matcher = pattern.matcher(text.prose()).region(start, end);
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    int done = start;
    while (matcher.find()) {
      done = matcher.end();
      int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
      int from = matcher.start(group);
      int to = matcher.end(group);
      report.accept(text.problem(code, from, to, text.words(from, to), better));
    }
    return done;
  }
}
