package dev.afterword.mine;

import dev.afterword.model.SectionKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from a heading what its section is about. The first rule that fits decides. */
public final class SectionClassifier {
  private static final List<Rule> RULES =
      List.of(
          rule(SectionKind.LUCKY, "luck|幸運|運が良かった|運がよかった"),
          rule(
              SectionKind.WENT_WRONG,
              "(did ?n.?t|not) (go|work) (so |as |that )?well|(went|go) (wrong|poorly|badly)"
                  + "|could have (gone|been) better|room for improvement|what didn.?t work|改善が必要|うまくいかなかった"),
          rule(SectionKind.WENT_WELL, "(went|go|worked) (well|right)|what worked|うまくいったこと"),
          rule(SectionKind.TIMELINE, "time ?line|chronolog|sequence of events|タイムライン|時系列"),
          rule(
              SectionKind.ACTIONS,
              "action|follow.?ups?|next steps|prevent|remediation|to ?do|corrective"
                  + "|process improvement|(short|long).?term|what we.?(re| are) doing|future work"
                  + "|アクション|再発防止|恒久対策|対策"),
          rule(
              SectionKind.CONTRIBUTING,
              "contributing|aggravating|why (was|did) it (so|take)|誘因|要因"),
          rule(
              SectionKind.ROOT_CAUSE,
              "root.?cause|(^|\\b)causes?\\b|why did|five whys|5 whys|what allowed|^fault|原因"),
          rule(SectionKind.DETECTION, "detect|how (did we|was it) (notice|find|found)|検知|検出"),
          rule(
              SectionKind.RESOLUTION,
              "resol|solution|recover|mitigat|details of fix|how (was it|we) fix|復旧|解決|^対応$|対応内容"),
          rule(SectionKind.LESSONS, "lesson|learned|learnt|takeaway|conclusion|教訓|学び|学んだ"),
          rule(SectionKind.IMPACT, "impact|fallout|affected|damage|影響"),
          rule(
              SectionKind.SUMMARY,
              "summary|overview|what happened|background|tl;?dr|abstract|introduction|description"
                  + "|サマリ|概要|要約"),
          rule(
              SectionKind.REFERENCES,
              "reference|(further|additional) (reading|resources)|links|sources|参考|関連"));

  private record Rule(SectionKind kind, Pattern pattern) {}

  private SectionClassifier() {}

  private static Rule rule(SectionKind kind, String pattern) {
    return new Rule(kind, Pattern.compile(pattern));
  }

  /** Below these, the headings of parts are names of groups and events, not sections. */
  private static final Set<SectionKind> CLOSED =
      EnumSet.of(SectionKind.ACTIONS, SectionKind.TIMELINE, SectionKind.REFERENCES);

  private static final Set<SectionKind> STRONG =
      EnumSet.of(
          SectionKind.LESSONS,
          SectionKind.WENT_WELL,
          SectionKind.WENT_WRONG,
          SectionKind.LUCKY,
          SectionKind.ROOT_CAUSE);

  /**
   * The kind of the section below a heading that is part of another section: "Mitigation" below the
   * action items is a kind of action.
   */
  static SectionKind classify(String heading, SectionKind above) {
    SectionKind kind = classify(heading);
    return CLOSED.contains(above) && !STRONG.contains(kind) ? SectionKind.OTHER : kind;
  }

  /** The kind of the section below a heading. */
  public static SectionKind classify(String heading) {
    String text = heading.toLowerCase(Locale.ROOT).strip();
    return RULES.stream()
        .filter(rule -> rule.pattern.matcher(text).find())
        .findFirst()
        .map(Rule::kind)
        .orElse(SectionKind.OTHER);
  }
}
