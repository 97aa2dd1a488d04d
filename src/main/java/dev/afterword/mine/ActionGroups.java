package dev.afterword.mine;

import dev.afterword.mine.StateWord.Sense;
import dev.afterword.model.ActionState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells from the heading of a group, or from the line above it, how far all its actions are. A word
 * counts at the beginning and at the end: "Done in May", "Measures implemented".
 */
final class ActionGroups {
  private static final Set<Sense> DONE_FIRST =
      EnumSet.of(Sense.DONE, Sense.DONE_PLAINLY, Sense.ALREADY);

  private static final Set<Sense> DONE_LAST =
      EnumSet.of(
          Sense.DONE, Sense.DONE_PLAINLY, Sense.DONE_GROUP, Sense.DONE_ANYWHERE, Sense.DONE_ENDING);

  private static final Set<Sense> BEGUN_FIRST = EnumSet.of(Sense.BEGUN, Sense.BEGUN_ANYWHERE);

  private static final Set<Sense> OPEN_FIRST =
      EnumSet.of(Sense.OPEN, Sense.PENDING, Sense.PENDING_ANYWHERE, Sense.OPEN_GROUP);

  private static final Set<Sense> OPEN_LAST =
      EnumSet.of(Sense.PENDING, Sense.PENDING_ANYWHERE, Sense.OPEN_GROUP);

  private static final Pattern BRACKETS = Pattern.compile("[(\\[（]([^)\\]）]*)[)\\]）]");
  private static final Pattern COMMA = Pattern.compile("\\s*[,;、，]\\s*");

  private ActionGroups() {}

  /** What a remark in brackets says, else the heading itself. */
  static ActionState state(String heading) {
    Matcher brackets = BRACKETS.matcher(heading);
    Stream<String> remarks =
        brackets.find() ? COMMA.splitAsStream(brackets.group(1)) : Stream.empty();
    return Stream.concat(remarks, Stream.of(heading))
        .map(ActionGroups::named)
        .filter(state -> state != ActionState.UNKNOWN)
        .findFirst()
        .orElse(ActionState.UNKNOWN);
  }

  private static ActionState named(String heading) {
    List<StateWord> words = StateWord.in(heading);
    if (words.stream().anyMatch(ActionGroups::isDone)) {
      return ActionState.DONE;
    }
    if (words.stream().anyMatch(word -> BEGUN_FIRST.contains(word.sense()) && word.isFirst())) {
      return ActionState.IN_PROGRESS;
    }
    return words.stream().anyMatch(ActionGroups::isOpen) ? ActionState.OPEN : ActionState.UNKNOWN;
  }

  private static boolean isDone(StateWord word) {
    return (DONE_FIRST.contains(word.sense()) && word.isFirst())
        || (DONE_LAST.contains(word.sense()) && word.isLast() && !word.isDenied())
        || (word.sense() == Sense.COMPLETE && isAlone(word));
  }

  private static boolean isOpen(StateWord word) {
    return (OPEN_FIRST.contains(word.sense()) && word.isFirst() && !word.isAim())
        || (OPEN_LAST.contains(word.sense()) && word.isLast())
        || (word.sense() == Sense.PLANNED && isAlone(word));
  }

  /** But for signs. */
  private static boolean isAlone(StateWord word) {
    return word.isFirst() && word.isLast();
  }
}
