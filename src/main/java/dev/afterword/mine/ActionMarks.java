package dev.afterword.mine;

import dev.afterword.evidence.Vocabulary;
import dev.afterword.markup.RichText;
import dev.afterword.model.ActionState;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells from marks and remarks whether an action is done. A word counts where it is a remark on the
 * action ("(done)", "in progress:"), not where it is part of what is to be done.
 */
final class ActionMarks {
  private static final String REMARK = "(?:^|[(\\[:：]\\s*|\\s[–—-]+\\s+)";
  private static final String END = "\\s*[)\\]]?\\s*[.!]?$";

  private static final Pattern DONE =
      Pattern.compile(
          "(?iu)✅|✔|✓|☑|\\[x]|[(\\[]\\s*(?:already )?(?:done|completed?|fixed|finished|resolved|closed|implemented|shipped|merged|deployed|landed)\\b[^)\\]]{0,60}[)\\]]"
              + "|^(?:done|completed|fixed|implemented|shipped|merged|resolved|hecho|completado|feito|conclu\u00eddo|fait|termin\u00e9|erledigt|umgesetzt|готово|сделано|выполнено|已完成|완료)\\s*[:.!–—-]|(?:[.:;,)\\]]|\\s[–—-]+)\\s*(?:done|completed?|fixed)"
              + END
              + "|\\s[–—-]+\\s*(?:done|erledigt|hecho|feito|fait|готово|сделано|已完成)(?!\\w)(?! (?:by|when|only|if|right|properly|manually|once|before|after|until)\\b)"
              + "|\\s[–—-]+\\s*(?:completed|fixed|closed|resolved|merged|shipped|deployed|implemented)\\s*[:.;,(\\[#]"
              + "|[.:;,)\\]–—-]\\s+(?:done|completed|fixed|shipped|merged|deployed|implemented) (?:as of|on|in|by|via|with) [^.;]{1,40}[.)]?$"
              + "|[(（\\[]\\s*(?:已完成|已修复|已上线|已落地|완료|erledigt|umgesetzt|hecho|completad[oa]|feito|conclu\u00edd[oa]|fait|termin\u00e9e?|fatto|gedaan|gereed|utf\u00f8rt|f\u00e4rdig|zrobione|hotovo|готово|сделано|выполнено)(?!\\p{L})"
              + "|^already\\b|\\balready (?:been )?done\\b|^(?:done|completed?|fixed)$|完了|済み?(?:$|[)）])|対応済");

  /** In capitals the word stands for itself. */
  private static final Pattern CAPITALS =
      Pattern.compile("(?:^|[\\s*:–—-])(?:DONE|COMPLETED?|FIXED)\\b(?=[\\s:.!(*–—-]|$)");

  private static final Pattern DECLINED =
      Pattern.compile(
          "(?iu)\\b(?:won'?t (?:do|fix)|will not (?:do|be done)|wontfix)\\b|"
              + REMARK
              + "(?:declined|rejected|cancell?ed|obsolete|abandoned)\\b|^\\[-]|^기각|❌|見送り|対応しない");
  private static final Pattern IN_PROGRESS =
      Pattern.compile(
          "(?iu)"
              + REMARK
              + "(?:in[ -]progress|ongoing|wip|started|underway)\\b|^\\[[~/]]|\\b(?:in[ -]progress|ongoing|wip)"
              + END
              + "|🚧|⏳|🔄|対応中|進行中|実施中|进行中|处理中|진행 ?중|\\ben curso\\b|\\bem andamento\\b|\\bin arbeit\\b|\\ben cours\\b|в работе|в процессе|\\bpågår\\b|\\bpågående\\b");
  private static final Pattern OPEN_WORD =
      Pattern.compile(
          "(?iu)^\\W*(?:open|to ?do|pending|planned|not (?:yet )?(?:started|done)|new|backlog|no|not done|outstanding|scheduled"
              + "|pendiente|pendente|por hacer|a fazer|offen|ausstehend|geplant|à faire|en attente|da fare|te doen|åpen|öppen|ikke startet|открыто|не начато|запланировано|ожидает)\\W*(?:[(（\\[:–—].*)?$"
              + "|☐|❏|⬜|\\[ ]|未着手|未対応|予定|待办|待处理|待执行|未开始|未完成|계획|예정|미착수");
  private static final Pattern DONE_WORD =
      Pattern.compile(
          "(?iu)^\\W*(?:yes|done|completed?|closed|fixed|finished|resolved|merged|shipped|landed|deployed|implemented"
              + "|utført|gjort|ferdig|klart|färdig|erledigt|fertig|abgeschlossen|hecho|hecha|completad[oa]|listo|feito|feita|concluíd[oa]|fait|terminé|fatto|gereed|gedaan|zrobione|hotovo|valmis)\\b.*"
              + "|^\\W*(?:готово|сделано|выполнено|завершено|100 ?%|已完成|完成|已修复|已上线|완료|종결|반영|적용됨|적용 완료|반영됨|조치됨).*");
  private static final Pattern OPEN_MARK =
      Pattern.compile(
          "^(?:(?:\\[ ]|☐|❏|⬜|🔲)|(?:\\d+[.)]\\s*)?(?:TODO|OPEN)\\b)"
              + "|^(?i:open|pending|to ?do|planned|not (?:yet )?(?:started|done)|backlog|offen|ausstehend|pendiente|pendente|à faire|en attente|未着手|待办|미착수)\\s*(?:[:：–—]|-\\s)"
              + "|^Planned (?:changes|work|improvements|measures) include\\b"
              + "|(?:[.;)\\]]|\\s[–—-]+)\\s+(?i:open|pending|to ?do|not (?:yet )?(?:started|done)|outstanding|still open|offen|ausstehend|pendiente|pendente|à faire|не начато|未着手|待办|미착수)[.!]?$"
              + "|[(\\[（]\\s*(?i:pending|planned|to ?do|open|not (?:yet )?(?:started|done|implemented)|not done yet|still (?:open|to do)|outstanding|upcoming|next steps?|backlog|offen|geplant|nächster schritt|pendiente|próximo paso|pendente|próximo passo|à faire|prochaine étape|не сделано|следующий шаг|次のステップ|次回対応|対応予定|実施予定|未対応|未着手|待办|待处理|待完成|未完成|下一步|다음 단계|예정)\\s*[)\\]）]");
  private static final Pattern MARK = Pattern.compile("^(?:\\[[ xX~/-]]|✅|☑|✔️?|✓|☐|❏|⬜|🔲|❌)\\s*");

  /** A colour before the words says how urgent it is, or repeats what they say. */
  private static final Pattern COLOUR = Pattern.compile("^(?:🔴|🟠|🟡|🟢|🔵|⚪|⚫)\\s*");

  /** What the heading of a group says of all its actions. */
  private static final Pattern DONE_GROUP =
      Pattern.compile(
          "^(?:completed|done|already|taken so far|finished|implemented|resolved|gjort|utført|erledigt|hecho|feito)\\b"
              + "|^complete\\W*$"
              + "|(?<!\\b(?:be|being|been|not|yet|never|partially|partly|to) )\\b(?:implemented|completed|applied|deployed|done|taken|adopted|executed|put in place|already in place|aplicad[oa]s|implementad[oa]s|implantad[oa]s|realizad[oa]s|tomad[oa]s|adoptad[oa]s|adotad[oa]s|ejecutad[oa]s|executad[oa]s|completad[oa]s|concluíd[oa]s|appliquées|réalisées|effectuées|mises en place|umgesetzt|implementate|adottate|выполнены|принятые|внедрены)\\W*$"
              + "|(?:已实施|已落实|已完成|已落地|実施済み?|対応済み?|완료)\\W*$");

  private static final Pattern BEGUN_GROUP =
      Pattern.compile("^(?:in[ -]progress|ongoing|under ?way)\\b");

  private static final Pattern OPEN_GROUP =
      Pattern.compile(
          "^(?:(?:still )?(?:to[ -]?do|open|outstanding|pending|remaining)|not (?:yet )?(?:started|done)|offen|pendientes?|pendentes?|à faire|не сделано|待办|未完成|未着手)\\b(?! (?:by|in|for)\\b)|^planned\\W*$"
              + "|\\b(?:pending|outstanding|remaining|still (?:open|to do)|not (?:yet )?(?:started|done|implemented)|pendientes?|pendentes?|por hacer|a fazer|à faire|restantes?)\\W*$");

  /** How much of it is done. */
  private static final Pattern SHARE = Pattern.compile("^\\W*(\\d{1,2}) ?%\\W*$");

  /** Alone in a cell it says no more than that it is not done. */
  private static final Pattern NOT_YET = Pattern.compile("\\s*[❌✗✘✖☒]️?\\s*");

  private static final Pattern BRACKETS = Pattern.compile("[(\\[（]([^)\\]）]*)[)\\]）]");
  private static final Pattern COMMA = Pattern.compile("\\s*[,;、，]\\s*");
  private static final Pattern NO_LETTERS = Pattern.compile("^[^\\p{L}]+");

  private final Vocabulary vocabulary;

  /**
   * @param vocabulary marks of the profile; they come first
   */
  ActionMarks(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static String withoutMark(String text) {
    return MARK.matcher(text).replaceFirst("").strip();
  }

  /**
   * The state that the text of an action says, or the box before it, else a label in it or below.
   */
  ActionState of(RichText text, Optional<Boolean> checked, ActionDetails details) {
    String plain = COLOUR.matcher(text.text().replace('\n', ' ').strip()).replaceFirst("");
    ActionState said = vocabulary.mark(plain).orElseGet(() -> common(plain, text, checked));
    return said == ActionState.UNKNOWN ? details.state().map(this::ofCell).orElse(said) : said;
  }

  private static ActionState common(String plain, RichText text, Optional<Boolean> checked) {
    if (DECLINED.matcher(plain).find()) {
      return ActionState.DECLINED;
    }
    if (checked.isPresent()) {
      return checked.get() ? ActionState.DONE : begunOrOpen(plain);
    }
    boolean done = DONE.matcher(plain).find() || CAPITALS.matcher(plain).find();
    if (isStruck(text) || done || ToldAsDone.is(plain)) {
      return ActionState.DONE;
    }
    if (IN_PROGRESS.matcher(plain).find()) {
      return ActionState.IN_PROGRESS;
    }
    return OPEN_MARK.matcher(plain).find() ? ActionState.OPEN : ActionState.UNKNOWN;
  }

  /** An empty box may stand before what somebody is at work on. */
  private static ActionState begunOrOpen(String plain) {
    return IN_PROGRESS.matcher(plain).find() ? ActionState.IN_PROGRESS : ActionState.OPEN;
  }

  private static boolean isStruck(RichText text) {
    return text.spans().stream()
        .anyMatch(
            span ->
                span.kind() == RichText.Kind.STRIKE
                    && 2 * (span.to() - span.from()) > text.text().length());
  }

  /** The state that a cell of its own gives. */
  ActionState ofCell(String word) {
    return vocabulary.mark(word).orElseGet(() -> commonCell(word));
  }

  /** Whether words say nothing of how far something is. */
  static boolean isNoState(String words) {
    return commonCell(words) == ActionState.UNKNOWN;
  }

  /** Whether a word stands for that and nothing else. */
  static boolean isDone(String word) {
    return word.indexOf(' ') < 0 && DONE_WORD.matcher(word).matches();
  }

  private static ActionState commonCell(String word) {
    if (NOT_YET.matcher(word).matches()) {
      return ActionState.OPEN;
    }
    Matcher share = SHARE.matcher(word);
    if (share.matches()) {
      return Integer.parseInt(share.group(1)) == 0 ? ActionState.OPEN : ActionState.IN_PROGRESS;
    }
    if (DECLINED.matcher(word).find()) {
      return ActionState.DECLINED;
    }
    if (IN_PROGRESS.matcher(word).find()) {
      return ActionState.IN_PROGRESS;
    }
    if (OPEN_WORD.matcher(word).find()) {
      return ActionState.OPEN;
    }
    boolean done = DONE.matcher(word).find() || DONE_WORD.matcher(word).matches();
    return done ? ActionState.DONE : ActionState.UNKNOWN;
  }

  /** The state that the heading of a group gives to all of it, in brackets or at its head. */
  static ActionState ofGroup(String heading) {
    Matcher brackets = BRACKETS.matcher(heading);
    Stream<String> remarks =
        brackets.find() ? COMMA.splitAsStream(brackets.group(1)) : Stream.empty();
    return Stream.concat(remarks, Stream.of(heading))
        .map(ActionMarks::named)
        .filter(state -> state != ActionState.UNKNOWN)
        .findFirst()
        .orElse(ActionState.UNKNOWN);
  }

  private static ActionState named(String words) {
    String text = NO_LETTERS.matcher(words.toLowerCase(Locale.ROOT)).replaceFirst("");
    if (DONE_GROUP.matcher(text).find()) {
      return ActionState.DONE;
    }
    if (BEGUN_GROUP.matcher(text).find()) {
      return ActionState.IN_PROGRESS;
    }
    return OPEN_GROUP.matcher(text).find() ? ActionState.OPEN : ActionState.UNKNOWN;
  }
}
