package dev.afterword.findings;

import dev.afterword.evidence.LabelKey;
import dev.afterword.evidence.LabelledLine;
import dev.afterword.words.Phrases;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the label at the head of a sentence says of the rest: "Proximate cause: …", "Root cause —
 * …", "Author: …". The words stand in {@code cause-labels.properties}.
 *
 * @param isAlone whether nothing follows it
 */
record CauseLabels(Sense sense, boolean isAlone) {
  enum Sense {
    CAUSE,
    CONTRIBUTING,
    /** Of what tells nothing of causes. */
    OTHER,
    NONE
  }

  private static final CauseLabels NOTHING = new CauseLabels(Sense.NONE, false);

  private static final Phrases<Sense> PHRASES =
      Phrases.read(Sense.class, "cause-labels.properties");

  /** What ends a label: a colon, a dash or the full stop of one that stands by itself. */
  private static final Pattern END = Pattern.compile("[:：]|\\s[—–-]+\\s|\\.(?=\\s|$)|[*_`]*$");

  /** Marks before a label, such as the number of an item. */
  private static final Pattern HEAD = Pattern.compile("^[^\\p{L}]*");

  /** Labels of what caused it or set it off. */
  private static final Set<LabelKey> TELLING = EnumSet.of(LabelKey.CAUSE, LabelKey.TRIGGER);

  static CauseLabels of(String sentence) {
    Matcher end = END.matcher(sentence);
    if (!end.find() || end.start() > LabelledLine.LONGEST_LABEL) {
      return NOTHING;
    }
    Matcher head = HEAD.matcher(sentence);
    String label =
        head.find() && head.end() < end.start() ? sentence.substring(head.end(), end.start()) : "";
    boolean alone = end.end() + 1 >= sentence.length();
    return sense(label, end.group()).map(sense -> new CauseLabels(sense, alone)).orElse(NOTHING);
  }

  private static Optional<Sense> sense(String label, String end) {
    for (Phrases.Match<Sense> match : PHRASES.longest(label)) {
      if (match.from() == 0 && match.to() == label.length()) {
        return Optional.of(match.value());
      }
    }
    boolean colon = end.equals(":") || end.equals("：");
    return colon
        ? LabelKey.of(label).map(key -> TELLING.contains(key) ? Sense.CAUSE : Sense.OTHER)
        : Optional.empty();
  }
}
