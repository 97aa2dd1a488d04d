package dev.afterword.source;

import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** What is said of a file that cannot be read. */
public final class Unreadable {
  private Unreadable() {}

  /**
   * @param display the file as messages name it
   */
  public static Problem because(IOException e, String display) {
    return Problem.of(ProblemCode.UNREADABLE_FILE, Place.file(display), said(e));
  }

  /** The message of a file system is but a path; its kind is in the name of the class. */
  private static String said(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    boolean plain = e.getClass().equals(IOException.class);
    return plain ? String.valueOf(e.getMessage()) : e.getClass().getSimpleName();
  }
}
