package dev.afterword.check;

import dev.afterword.diag.ProblemCode;
import java.util.List;

/**
 * Language that looks for somebody instead of something.
 *
 * <p>After Dekker, "The Field Guide to Understanding 'Human Error'" (2006), and Allspaw, "Blameless
 * PostMortems and a Just Culture" (2012): a judgement or a counterfactual ends the search where it
 * becomes interesting. The rules fit people only. "The alert should have fired" says how something
 * was built; "we should have noticed" says how somebody was to blame.
 */
final class BlameRules {
  /** Adverbs that can stand between subject and verb. */
  private static final String ADVERB = "(?:\\w+ly\\s+|also\\s+|really\\s+|perhaps\\s+|maybe\\s+)?";

  private static final String ROLE =
      "(?:engineer|developer|dev|administrator|admin|sysadmin|responder|technician|contractor"
          + "|employee|intern|colleague|reviewer|maintainer|team\\s+member|SRE|DBA"
          + "|(?:human|network|system|shift|data\\s*cent(?:er|re))\\s+operator)";

  /** Somebody who is not named. */
  private static final String PERSON =
      "(?:"
          + ROLE
          + "s?|(?:the|our|their|another|\\w+)\\s+team|on-?call|some(?:body|one)|nobody|no\\s+one"
          + "|he|she|we|I)";

  /** Given names that are common and hardly mean anything else at the head of a sentence. */
  private static final String GIVEN_NAME =
      "(?:Aaron|Adam|Alan|Alex|Alice|Amanda|Amy|Andrea|Andrew|Andy|Angela|Anna|Anne|Anthony|Ben"
          + "|Benjamin|Bob|Brian|Carlos|Carol|Charles|Charlie|Chris|Christian|Christine|Claire"
          + "|Daniel|Dave|David|Dennis|Diana|Ed|Edward|Elena|Elizabeth|Emily|Emma|Eric|Eva|Frank"
          + "|Gary|George|Greg|Hannah|Hans|Helen|Henry|Ivan|Jack|Jacob|James|Jane|Jason|Jeff"
          + "|Jennifer|Jessica|Jim|Joe|John|Jonas|Jonathan|Jose|Joseph|Josh|Juan|Julia|Karen|Kate"
          + "|Keith|Kevin|Kim|Larry|Laura|Lisa|Luis|Marco|Maria|Marie|Martin|Mary|Matt|Matthew|Max"
          + "|Michael|Michelle|Mike|Mohamed|Monica|Nancy|Nick|Nicole|Oliver|Olivia|Patricia|Paul"
          + "|Peter|Phil|Priya|Rachel|Rob|Robert|Ryan|Sam|Samuel|Sandra|Sara|Sarah|Scott|Sean"
          + "|Simon|Sophie|Stephen|Steve|Steven|Susan|Thomas|Tim|Tom|Tony|Vladimir|Wei|William)";

  private static final String NAMED =
      "(?:@[A-Za-z][\\w-]{1,38}|\\b" + GIVEN_NAME + "(?:\\s+[A-Z][a-z]+)?)";

  private static final String PARTICIPLE =
      "(?:\\w+ed|been|known|seen|done|gone|taken|caught|thought|sent|made|given|had|kept|told|put"
          + "|run|written|chosen|found|held|left|built|brought|spent|understood|shut)\\b";

  private static final String NOTICED =
      "(?:caught|noticed|tested|checked|reviewed|communicated|escalated|announced|notified|informed"
          + "|paged|verified|validated|spotted|detected|discovered|anticipated|foreseen|considered"
          + "|planned|raised|declared|prevented|avoided|identified|updated|documented)\\b";

  private static final String NO_NAME =
      "name the role if it matters, and say what let it happen: a missing check, a tool that took the"
          + " wrong value";
  private static final String CONDITIONS =
      "say what made the slip easy and its effect large: names that look alike, no preview, no way"
          + " back";
  private static final String NO_JUDGEMENT =
      "leave the judgement out and describe what people saw and knew at the time";
  private static final String WHAT_HAPPENED =
      "say what happened and why it made sense then; what you wish for is an action item";
  private static final String WHAT_THEY_DID =
      "say what they did, what they knew and what they were looking at";

  private BlameRules() {}

  static TextRule all() {
    return new PhraseRules(
        List.of(
            forgetting(),
            faultOf(),
            causedBy(),
            PhraseRule.of(
                ProblemCode.HUMAN_ERROR,
                "human error*|human mistake*|operator error*|operator mistake*|pilot error*|pilot mistake*"
                    + "|administrator error*|administrator mistake*|admin error*|admin mistake*"
                    + "|engineer error*|engineer mistake*|developer error*|developer mistake*|user error"
                    + "|fat finger*",
                "(?i)(?<!\\b(?:not|never|than|of|for|from|to|or|against|unless\\sa|by\\sno|no|prevent|avoid|reduce|reducing"
                    + "|avoiding|preventing|eliminate|minimi[sz]e|limit|potential|possible|any)\\s(?:the\\s)?)"
                    + "\\b((?:human|operator|pilot|administrator|admin|engineer|developer)\\s+(?:error|mistake)s?"
                    + "|user\\s+error(?!\\w|\\s+(?:rate|code|message|report|budget|page|log)|:)"
                    + "|fat[- ]finger(?:ed|ing)?)\\b(?![-/_])",
                CONDITIONS),
            PhraseRule.of(
                ProblemCode.BLAMING_WORD,
                "careless*|negligen*|incompeten*|slopp*|reckless*|stupid*|idiot*|foolish*|irresponsib*"
                    + "|inexcusab*|thoughtless*|known better",
                "(?i)\\b(careless(?:ly|ness)?|negligen(?:t|ce|tly)|incompeten(?:t|ce)|slopp(?:y|iness|ily)"
                    + "|reckless(?:ly|ness)?|stupid(?:ly|ity)?|idiot(?:ic|s)?|foolish(?:ly)?"
                    + "|irresponsibl[ey]|inexcusabl[ey]|thoughtless(?:ly)?|should\\s+have\\s+known\\s+better)\\b",
                NO_JUDGEMENT),
            counterfactual(),
            passive(),
            PhraseRule.of(
                ProblemCode.FAILED_TO,
                "failed to|forgot*|neglected to|bother to",
                "(?i)\\b("
                    + PERSON
                    + "\\s+(?:had\\s+|have\\s+|has\\s+)?"
                    + ADVERB
                    + "(?:failed\\s+to|forgot(?:ten)?\\s+(?:to|about)|neglected\\s+to"
                    + "|(?:did\\s?n[o'’]?t|did\\s+not)\\s+bother\\s+to))\\b",
                WHAT_THEY_DID),
            japaneseHumanError(),
            japaneseJudgement(),
            japaneseCounterfactual(),
            japaneseFault()));
  }

  private static PhraseRule forgetting() {
    return PhraseRule.of(
        ProblemCode.NAMED_FAULT,
        "forgot*|neglected|mistake*|accidentally|inadvertently|carelessly|wrongly|erroneously"
            + "|misconfigured|messed|screwed|broke|failed to",
        "("
            + NAMED
            + "\\s+(?:had\\s+|has\\s+)?"
            + "(?:forgot(?:ten)?|neglected|mistakenly|accidentally|inadvertently|carelessly|wrongly"
            + "|erroneously|misconfigured|messed\\s+up|screwed\\s+up|broke|failed\\s+to"
            + "|made\\s+(?:a|the|an?\\s+\\w+)\\s+mistake))\\b",
        NO_NAME);
  }

  private static PhraseRule faultOf() {
    return PhraseRule.of(
        ProblemCode.NAMED_FAULT,
        "s mistake|s negligence|s carelessness|s oversight|s blunder|s error|s fault|s own"
            + "|fault of|to blame",
        "((?:"
            + NAMED
            + "|\\b"
            + ROLE
            + ")['’]s\\s+(?:own\\s+)?(?:mistake|negligence|carelessness|oversight|blunder|error"
            + "|fault(?!\\s+toleran))\\b"
            + "|\\bfault\\s+of\\s+(?:the\\s+|an?\\s+|our\\s+)?(?:"
            + NAMED
            + "|"
            + ROLE
            + "\\b)"
            + "|(?:"
            + NAMED
            + "|\\b"
            + ROLE
            + "s?)\\s+(?:is|was|are|were)\\s+(?:\\w+\\s+)?to\\s+blame\\b)",
        NO_NAME);
  }

  private static PhraseRule causedBy() {
    return PhraseRule.of(
        ProblemCode.NAMED_FAULT,
        "caused by|due to",
        "((?:[Cc]aused\\s+by|[Dd]ue\\s+to)\\s+(?:the\\s+|an?\\s+|one\\s+of\\s+our\\s+|our\\s+)?(?:"
            + NAMED
            + "(?=\\s+(?:who|when|\\w+ing)\\b|\\s*[.,;)])|"
            + ROLE
            + "(?:s|['’]s)?\\s+(?:who|mistakenly|accidentally|inadvertently|forg[eo]t\\w*|failing|not"
            + "|mistak\\w+|making|running|deleting|misconfiguring|mis\\w+ing)\\b))",
        NO_NAME);
  }

  private static PhraseRule counterfactual() {
    return PhraseRule.of(
        ProblemCode.SHOULD_HAVE,
        "should*|could*|ought*",
        "(?i)\\b("
            + PERSON
            + "\\s+"
            + ADVERB
            + "(?:should|could|ought\\s+to)(?:n['’]t|\\s+not)?\\s+"
            + ADVERB
            + "have\\s+"
            + ADVERB
            + "(?!(?:done|gone|been)\\s+(?:\\w+\\s+)?(?:better|differently))"
            + PARTICIPLE
            + ")",
        WHAT_HAPPENED);
  }

  private static PhraseRule passive() {
    return PhraseRule.of(
        ProblemCode.SHOULD_HAVE,
        "have been",
        "(?i)\\b((?:should(?:n['’]t|\\s+not)?\\s+have\\s+been\\s+"
            + ADVERB
            + NOTICED
            + "|could\\s+have\\s+been\\s+(?:\\w+ly\\s+)?(?:avoided|prevented|caught|noticed|spotted"
            + "|detected|discovered)\\b))",
        WHAT_HAPPENED);
  }

  private static PhraseRule japaneseHumanError() {
    return PhraseRule.of(
        ProblemCode.HUMAN_ERROR,
        "ヒューマンエラー|人為的|人的ミス|操作ミス|作業ミス|設定ミス|のミス",
        "(ヒューマンエラー|人為的な?ミス|人的ミス|操作ミス|作業ミス|担当者のミス)"
            + "(?!を?(?:防|避|減|な[くいし]|起こ)|防止|対策|の(?:防|可能性|リスク|低減|削減)|が起き(?:ない|にく))",
        CONDITIONS);
  }

  private static PhraseRule japaneseJudgement() {
    return PhraseRule.of(
        ProblemCode.BLAMING_WORD, "不注意|怠慢|うっかり|注意不足|怠った", "(不注意|怠慢|うっかり|注意不足|怠った)", NO_JUDGEMENT);
  }

  private static PhraseRule japaneseCounterfactual() {
    return PhraseRule.of(
        ProblemCode.SHOULD_HAVE,
        "べきだった|べきでした|べきであった",
        "([^。、\\s]{0,12}(?<!があ)(?<!があ.)べき(?:だった|でした|であった))",
        WHAT_HAPPENED);
  }

  private static PhraseRule japaneseFault() {
    return PhraseRule.of(
        ProblemCode.NAMED_FAULT,
        "さん|氏が|担当者|作業者",
        "((?:[\\p{IsHan}\\p{IsKatakana}]{1,6}(?:さん|氏)|担当者|作業者)(?:が|は|の)[^。、\\n]{0,14}?"
            + "(?:忘れ|失念|見落と|せいで|ミスし))",
        NO_NAME);
  }
}
