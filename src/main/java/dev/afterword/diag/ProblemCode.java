package dev.afterword.diag;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every message the build can give about content and configuration, in one place.
 *
 * <p>{@code {0}}, {@code {1}} … stand for the arguments of the problem. KB1xx are about files and
 * headers, KB2xx about links between documents, KB3xx about configuration and templates. A code
 * never changes its meaning: people silence codes and search for them.
 */
public enum ProblemCode {
  UNREADABLE_FILE(
      "KB101", Severity.ERROR, "cannot read the file: {0}", "check that it exists and is readable"),
  NOT_UTF8(
      "KB102",
      Severity.ERROR,
      "the file is not UTF-8 (byte {0} at offset {1})",
      "convert it, for example: iconv -f WINDOWS-1252 -t UTF-8"),
  HEADER_SYNTAX(
      "KB103",
      Severity.ERROR,
      "the header does not parse: {0}",
      "quote values that contain a colon or a hash, and indent with spaces"),
  WRONG_TYPE(
      "KB104",
      Severity.ERROR,
      "\"{0}\" must be {1}, not {2}",
      "write {0}: {3}, or leave it out if it is not known"),
  UNKNOWN_FIELD(
      "KB105",
      Severity.WARNING,
      "unknown field \"{0}\"",
      "{1}map it with afterword.field.<name>={0} or leave it out with"
          + " afterword.field.ignore={0}"),
  UNKNOWN_TYPE(
      "KB106",
      Severity.ERROR,
      "unknown document type \"{0}\"",
      "use postmortem, service, cause, term, reading-list, page or post"),
  PLAIN_TEXT_ONLY(
      "KB107",
      Severity.WARNING,
      "files ending in \"{0}\" are shown as plain text",
      "write it as Markdown, AsciiDoc or HTML to get headings, tables and links"),
  ENGINE_FAILED("KB108", Severity.ERROR, "the {0} engine could not read the document: {1}", "{2}"),
  UNCLOSED_HEADER(
      "KB109",
      Severity.ERROR,
      "the header that begins with {0} has no end",
      "close the header with a line {0}"),
  AMBIGUOUS_DATE(
      "KB110",
      Severity.WARNING,
      "\"{0}\" is the {1} or the {2}: nothing here tells which",
      "write {3} or {4}; or say for the whole folder, in its afterword.properties:"
          + " dates = day-first (or month-first)"),
  ENGINE_REMARK(
      "KB111",
      Severity.WARNING,
      "the {0} engine remarks: {1}",
      "the page is shown as far as the engine understood it; check the markup"),
  SAME_ADDRESS(
      "KB201",
      Severity.ERROR,
      "\"{0}\" is the address of this document and of {1}",
      "give one of them another slug"),
  BROKEN_LINK("KB202", Severity.WARNING, "the link \"{0}\" leads nowhere", "{1}"),
  BROKEN_IMAGE(
      "KB203",
      Severity.WARNING,
      "the image \"{0}\" is not there",
      "put it beside the document or correct the path"),
  UNKNOWN_REFERENCE("KB204", Severity.WARNING, "\"{0}\" in \"{1}\" names no {2}", "{3}"),
  UNSAFE_MARKUP(
      "KB205",
      Severity.WARNING,
      "{0} was removed: it could run or load something in the reader's browser",
      "use Markdown, or plain HTML without scripts, styles and frames"),
  NO_TITLE(
      "KB206",
      Severity.WARNING,
      "no title in the header and no heading: the file name has to do",
      "add title: … to the header"),
  CONFLICTING_ENTRY(
      "KB207",
      Severity.ERROR,
      "\"{0}\" is a name of this document and of {1}",
      "remove the alias from one of them"),
  UNKNOWN_SETTING("KB301", Severity.WARNING, "unknown setting \"{0}\"", "{1}"),
  BAD_SETTING("KB302", Severity.ERROR, "{0} must be {1}, not \"{2}\"", "{3}"),
  TEMPLATE_ERROR("KB303", Severity.ERROR, "{0}", "{1}"),
  OUTPUT_COLLISION(
      "KB304",
      Severity.ERROR,
      "\"{0}\" would be written by {1} and by {2}",
      "rename one of them or give it another slug"),
  INFERRED_SETTING(
      "KB306",
      Severity.INFO,
      "read here: {0}, as {1} show",
      "if that is wrong or to make it certain, write {2} into {3}"),
  NO_CONTENT(
      "KB305",
      Severity.ERROR,
      "no documents found",
      "put Markdown files into this folder or name another with --source");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

  private final String code;
  private final Severity severity;
  private final String message;
  private final String hint;

  ProblemCode(String code, Severity severity, String message, String hint) {
    this.code = code;
    this.severity = severity;
    this.message = message;
    this.hint = hint;
  }

  /** The stable public name, for example {@code KB103}. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  String message(List<String> arguments) {
    return fill(message, arguments);
  }

  String hint(List<String> arguments) {
    return fill(hint, arguments);
  }

  /** One pass, so that an argument which itself holds a placeholder stays as it is. */
  private static String fill(String template, List<String> arguments) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            match -> {
              int index = Integer.parseInt(match.group(1));
              String value = index < arguments.size() ? arguments.get(index) : "";
              return Matcher.quoteReplacement(value);
            });
  }
}
