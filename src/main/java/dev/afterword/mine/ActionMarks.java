package dev.afterword.mine;

import dev.afterword.evidence.Vocabulary;
import dev.afterword.markup.RichText;
import dev.afterword.mine.StateWord.Sense;
import dev.afterword.model.ActionState;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells from marks and remarks whether an action is done. A word counts where it is a remark on the
 * action ("(done)", "in progress:"), not where it is part of what is to be done.
 */
final class ActionMarks {
  private static final Pattern DONE_SIGN = Pattern.compile("✅|✔|✓|☑|√(?=\\s|$)|\\[[xX]]");
  private static final Pattern DECLINED_SIGN = Pattern.compile("^\\[-]|❌");
  private static final Pattern BEGUN_SIGN = Pattern.compile("^\\[[~/]]|🚧|⏳|🔄");
  private static final Pattern EMPTY_BOX = Pattern.compile("☐|❏|⬜|🔲|\\[ ]");

  /** In capitals the word stands for itself. */
  private static final Pattern DONE_IN_CAPITALS =
      Pattern.compile("(?:^|[\\s*:–—-])(?:DONE|COMPLETED?|FIXED)\\b(?=[\\s:.!(*–—-]|$)");

  private static final Pattern OPEN_IN_CAPITALS =
      Pattern.compile("^(?:\\d+[.)]\\s*)?(?:TODO|OPEN)\\b");

  private static final Pattern PLAN =
      Pattern.compile("^Planned (?:changes|work|improvements|measures) include\\b");

  /** Words for what is done, at the beginning of a cell. */
  private static final Set<Sense> DONE_CELL =
      EnumSet.of(Sense.DONE, Sense.DONE_PLAINLY, Sense.COMPLETE, Sense.DONE_CELL);

  /** Words for what is still to be done, in remarks. */
  private static final Set<Sense> OPEN =
      EnumSet.of(
          Sense.OPEN,
          Sense.PENDING,
          Sense.PENDING_ANYWHERE,
          Sense.PLANNED,
          Sense.PLANNED_ANYWHERE,
          Sense.WAITING);

  private static final Set<Sense> OPEN_CELL =
      EnumSet.of(Sense.OPEN, Sense.PENDING, Sense.PLANNED, Sense.WAITING, Sense.OPEN_CELL);

  private static final Set<Sense> OPEN_ANYWHERE_IN_CELL =
      EnumSet.of(Sense.PENDING_ANYWHERE, Sense.PLANNED_ANYWHERE);

  private static final Pattern MARK = Pattern.compile("^(?:\\[[ xX~/-]]|✅|☑|✔️?|✓|☐|❏|⬜|🔲|❌)\\s*");

  /** A colour before the words says how urgent it is, or repeats what they say. */
  private static final Pattern COLOUR = Pattern.compile("^(?:🔴|🟠|🟡|🟢|🔵|⚪|⚫)\\s*");

  /** How much of it is done. */
  private static final Pattern SHARE = Pattern.compile("^\\W*(\\d{1,2}) ?%\\W*$");

  private static final Pattern ALL_OF_IT = Pattern.compile("^\\W*100 ?%");

  /** Alone in a cell it says no more than that it is not done. */
  private static final Pattern NOT_YET = Pattern.compile("\\s*[❌✗✘✖☒]️?\\s*");

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
    List<StateWord> words = StateWord.in(plain);
    if (isDeclined(plain, words)) {
      return ActionState.DECLINED;
    }
    if (checked.orElseGet(() -> isDone(plain, text, words))) {
      return ActionState.DONE;
    }
    if (isBegun(plain, words)) {
      return ActionState.IN_PROGRESS;
    }
    // An empty box may stand before what somebody is at work on.
    return checked.isPresent() || isOpen(plain, words) ? ActionState.OPEN : ActionState.UNKNOWN;
  }

  private static boolean isDeclined(String text, List<StateWord> words) {
    return DECLINED_SIGN.matcher(text).find() || words.stream().anyMatch(ActionMarks::isDeclined);
  }

  private static boolean isDeclined(StateWord word) {
    return switch (word.sense()) {
      case DECLINED_ANYWHERE -> true;
      case DECLINED -> word.isRemark();
      default -> false;
    };
  }

  private static boolean isDone(String plain, RichText text, List<StateWord> words) {
    return isDone(plain, words)
        || DONE_IN_CAPITALS.matcher(plain).find()
        || isStruck(text)
        || ToldAsDone.is(plain);
  }

  private static boolean isDone(String text, List<StateWord> words) {
    return DONE_SIGN.matcher(text).find() || words.stream().anyMatch(ActionMarks::isDone);
  }

  private static boolean isDone(StateWord word) {
    return switch (word.sense()) {
      case DONE_ANYWHERE -> true;
      case DONE_ENDING -> word.isEnding();
      case DONE_GROUP -> word.isBracketed();
      case ALREADY -> word.isBeginning();
      case COMPLETE -> isDoneRemark(word);
      case DONE_PLAINLY -> isDoneRemark(word) || word.isTailWithDate() || word.isAfterDash();
      case DONE -> isDoneRemark(word) || word.isTailWithDate() || word.isClauseAfterDash();
      default -> false;
    };
  }

  private static boolean isDoneRemark(StateWord word) {
    return word.isHead() || word.isAlone() || word.isFirstInBrackets() || word.isTail();
  }

  private static boolean isBegun(String text, List<StateWord> words) {
    return BEGUN_SIGN.matcher(text).find() || words.stream().anyMatch(ActionMarks::isBegun);
  }

  private static boolean isBegun(StateWord word) {
    return switch (word.sense()) {
      case BEGUN_ANYWHERE -> true;
      case BEGUN -> word.isRemark() || word.isEnd();
      case BEGUN_REMARK -> word.isRemark();
      default -> false;
    };
  }

  private static boolean isOpen(String text, List<StateWord> words) {
    return EMPTY_BOX.matcher(text).lookingAt()
        || OPEN_IN_CAPITALS.matcher(text).find()
        || PLAN.matcher(text).find()
        || words.stream().anyMatch(ActionMarks::isOpen);
  }

  private static boolean isOpen(StateWord word) {
    boolean remark = word.isHead() || word.isTail() || word.isBracketed();
    return (OPEN.contains(word.sense()) && remark)
        || (word.sense() == Sense.NEXT && word.isBracketed());
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
    return word.indexOf(' ') < 0 && isDoneCell(word, StateWord.in(word));
  }

  private static ActionState commonCell(String word) {
    if (NOT_YET.matcher(word).matches()) {
      return ActionState.OPEN;
    }
    Matcher share = SHARE.matcher(word);
    if (share.matches()) {
      return Integer.parseInt(share.group(1)) == 0 ? ActionState.OPEN : ActionState.IN_PROGRESS;
    }
    List<StateWord> words = StateWord.in(word);
    if (isDeclined(word, words)) {
      return ActionState.DECLINED;
    }
    if (isBegun(word, words)) {
      return ActionState.IN_PROGRESS;
    }
    if (isOpenCell(word, words)) {
      return ActionState.OPEN;
    }
    boolean done = isDone(word, words) || isDoneCell(word, words);
    return done ? ActionState.DONE : ActionState.UNKNOWN;
  }

  private static boolean isOpenCell(String text, List<StateWord> words) {
    return EMPTY_BOX.matcher(text).find()
        || words.stream()
            .anyMatch(
                word ->
                    OPEN_ANYWHERE_IN_CELL.contains(word.sense())
                        || (OPEN_CELL.contains(word.sense()) && word.isCell()));
  }

  private static boolean isDoneCell(String text, List<StateWord> words) {
    return ALL_OF_IT.matcher(text).find()
        || words.stream()
            .anyMatch(word -> DONE_CELL.contains(word.sense()) && word.isFirstInCell());
  }
}
