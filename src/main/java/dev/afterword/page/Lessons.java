package dev.afterword.page;

import dev.afterword.model.Lesson;
import dev.afterword.page.Pieces.Counted;
import java.util.ArrayList;
import java.util.List;

/** How lessons are said to people. */
final class Lessons {
  private Lessons() {}

  /** How many there are of each kind, with the anchor of the first. */
  static List<Counted> byKind(List<Lesson> lessons) {
    List<Counted> counts = new ArrayList<>();
    for (Lesson.Kind kind : Lesson.Kind.values()) {
      List<Lesson> some = lessons.stream().filter(lesson -> lesson.kind() == kind).toList();
      some.stream()
          .map(Lesson::anchor)
          .filter(anchor -> !anchor.isEmpty())
          .findFirst()
          .ifPresent(anchor -> counts.add(new Counted(name(kind), anchor, some.size(), 0)));
    }
    return counts;
  }

  /** The heading above all lessons of a kind. */
  static String heading(Lesson.Kind kind) {
    return switch (kind) {
      case LEARNED -> "What was learned";
      case WELL -> "What went well";
      case WRONG -> "What went wrong";
      case LUCKY -> "Where there was luck";
    };
  }

  private static String name(Lesson.Kind kind) {
    return switch (kind) {
      case LEARNED -> "learned";
      case WELL -> "went well";
      case WRONG -> "went wrong";
      case LUCKY -> "by luck";
    };
  }
}
