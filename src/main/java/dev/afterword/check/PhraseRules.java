package dev.afterword.check;

import dev.afterword.diag.Problem;
import dev.afterword.words.Phrases;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rules about words: looks for the signs of all in one pass, and tries their patterns there. */
final class PhraseRules implements TextRule {
  /** What a pattern fits begins and ends within so many characters of its sign. */
  private static final int AROUND = 120;

  private final Phrases<List<PhraseRule>> signs = new Phrases<>();

  PhraseRules(List<PhraseRule> rules) {
    Map<String, List<PhraseRule>> bySign = new LinkedHashMap<>();
    for (PhraseRule rule : rules) {
      rule.signs().forEach(s -> bySign.computeIfAbsent(s, sign -> new ArrayList<>()).add(rule));
    }
    bySign.forEach(signs::add);
  }

  @Override
  public void check(DocumentText text, Consumer<Problem> report) {
    IdentityHashMap<PhraseRule, Integer> done = new IdentityHashMap<>();
    for (Phrases.Match<List<PhraseRule>> sign : signs.all(text.prose())) {
      int end = Math.min(text.prose().length(), sign.to() + AROUND);
      for (PhraseRule rule : sign.value()) {
        int start = Math.max(sign.from() - AROUND, done.getOrDefault(rule, 0));
        if (start < end) {
          done.put(rule, rule.check(text, start, end, report));
        }
      }
    }
  }
}
