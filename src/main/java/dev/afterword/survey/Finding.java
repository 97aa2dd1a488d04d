package dev.afterword.survey;

import dev.afterword.config.ProfilesReader;
import dev.afterword.diag.Place;
import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;

/**
 * Something that the documents of a folder show and nobody has set.
 *
 * @param folder below the content folder, with {@code /}; empty for all documents
 * @param setting the key that would set it, as in a profile
 * @param value as the setting would have it
 * @param meaning in words, such as {@code day first}
 * @param evidence in words, with counts
 */
public record Finding(
    String folder, String setting, String value, String meaning, String evidence) {
  /**
   * The finding as a remark, so that it stands wherever remarks do.
   *
   * @param content how messages name the content folder; empty where it is the project itself
   */
  public Problem asProblem(String content) {
    String path = join(content, folder);
    String file = join(path, ProfilesReader.FILE_NAME);
    return Problem.of(
        ProblemCode.INFERRED_SETTING,
        Place.file(path.isEmpty() ? "." : path),
        meaning,
        evidence,
        setting + " = " + value,
        file);
  }

  private static String join(String folder, String name) {
    return folder.isEmpty() || name.isEmpty() ? folder + name : folder + "/" + name;
  }
}
