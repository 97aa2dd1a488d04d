package dev.afterword.check;

import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are better written otherwise.
 *
 * @param signs of which one stands in every paragraph that the pattern fits
 * @param pattern of the words; what is to be quoted is group 1, or all where there is none
 * @param better what to write instead
 */
record PhraseRule(ProblemCode code, Signs signs, Pattern pattern, String better)
    implements TextRule {
  static PhraseRule of(ProblemCode code, String signs, String pattern, String better) {
    return new PhraseRule(code, Signs.of(signs), Pattern.compile(pattern), better);
  }

  @Override
  public void check(DocumentText text, Consumer<Problem> report) {
    if (signs.in(text.lower())) {
      text.paragraphs().stream()
          .filter(paragraph -> signs.in(text.lower().substring(paragraph.from(), paragraph.to())))
          .forEach(paragraph -> check(text, paragraph, report));
    }
  }

  private void check(DocumentText text, DocumentText.Range paragraph, Consumer<Problem> report) {
    Matcher matcher = pattern.matcher(text.prose()).region(paragraph.from(), paragraph.to());
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    while (matcher.find()) {
      int group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
      int from = matcher.start(group);
      int to = matcher.end(group);
      report.accept(text.problem(code, from, to, text.words(from, to), better));
    }
  }
}
