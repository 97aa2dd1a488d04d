package dev.afterword.diag;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every message the build can give about content and configuration, in one place.
 *
 * <p>{@code {0}}, {@code {1}} … stand for the arguments of the problem. The first digit of a code
 * is that of its {@link Family}, counted from 1. A code never changes its meaning: people silence
 * codes and search for them.
 */
public enum ProblemCode {
  UNREADABLE_FILE(
      Family.FILES,
      "KB101",
      Severity.ERROR,
      "cannot read the file: {0}",
      "check that it exists and is readable"),
  NOT_UTF8(
      Family.FILES,
      "KB102",
      Severity.ERROR,
      "the file is not UTF-8 (byte {0} at offset {1})",
      "convert it, for example: iconv -f {2} -t UTF-8"),
  HEADER_SYNTAX(
      Family.FILES,
      "KB103",
      Severity.ERROR,
      "the header does not parse: {0}",
      "quote values that contain a colon or a hash, and indent with spaces"),
  WRONG_TYPE(
      Family.FILES,
      "KB104",
      Severity.ERROR,
      "\"{0}\" must be {1}, not {2}",
      "write {0}: {3}, or leave it out if it is not known"),
  UNKNOWN_FIELD(
      Family.FILES,
      "KB105",
      Severity.WARNING,
      "unknown field \"{0}\"",
      "{1}map it with afterword.field.<name>={0} or leave it out with"
          + " afterword.field.ignore={0}"),
  UNKNOWN_TYPE(
      Family.FILES,
      "KB106",
      Severity.WARNING,
      "unknown document type \"{0}\": read as {1}",
      "use postmortem, service, cause, term, reading-list, page or post"),
  PLAIN_TEXT_ONLY(
      Family.FILES,
      "KB107",
      Severity.WARNING,
      "files ending in \"{0}\" are shown as plain text",
      "write it as Markdown, AsciiDoc or HTML to get headings, tables and links"),
  ENGINE_FAILED(
      Family.FILES,
      "KB108",
      Severity.ERROR,
      "the {0} engine could not read the document: {1}",
      "{2}"),
  UNCLOSED_HEADER(
      Family.FILES,
      "KB109",
      Severity.ERROR,
      "the header that begins with {0} has no end",
      "close the header with a line {0}"),
  AMBIGUOUS_DATE(
      Family.FILES,
      "KB110",
      Severity.WARNING,
      "\"{0}\" is the {1} or the {2}: nothing here tells which",
      "write {3} or {4}; or say for the whole folder, in its afterword.properties:"
          + " dates = day-first (or month-first)"),
  ENGINE_REMARK(
      Family.FILES,
      "KB111",
      Severity.WARNING,
      "the {0} engine remarks: {1}",
      "the page is shown as far as the engine understood it; check the markup"),
  UNKNOWN_RULE(
      Family.FILES,
      "KB112",
      Severity.WARNING,
      "\"{0}\" names no rule that a comment can switch off",
      "{1}"),
  NO_DOCUMENT(
      Family.FILES,
      "KB113",
      Severity.WARNING,
      "there is no document \"{0}\" for these facts",
      "report.meta.yml belongs to report.md; names in afterword.yml are relative to its folder"),
  READING_FAILED(
      Family.FILES,
      "KB114",
      Severity.ERROR,
      "reading failed ({0})",
      "this is a fault of Afterword, not yours: please report it, with the document if you may and"
          + " the place, {1}; with --keep-going the document is shown as plain text"),
  UNKNOWN_CHOICE(
      Family.FILES,
      "KB115",
      Severity.WARNING,
      "\"{0}\" is \"{1}\" here, which means nothing to Afterword: it is read from the text instead",
      "use one of {2}; if the field means something else, leave it out with"
          + " afterword.field.ignore={0}"),
  NOT_SPLIT(Family.FILES, "KB116", Severity.WARNING, "the file is not split: {0}", "{1}"),
  SEVERAL_INCIDENTS(
      Family.FILES,
      "KB117",
      Severity.INFO,
      "{0} headings of level {1} each begin an incident, and the file is read as one",
      "write split: {1} into the header: each gets its own page, times and actions"),
  SAME_ADDRESS(
      Family.LINKS,
      "KB201",
      Severity.ERROR,
      "\"{0}\" is the address of this document and of {1}",
      "give one of them another slug"),
  BROKEN_LINK(Family.LINKS, "KB202", Severity.WARNING, "the link \"{0}\" leads nowhere", "{1}"),
  BROKEN_IMAGE(
      Family.LINKS,
      "KB203",
      Severity.WARNING,
      "the image \"{0}\" is not there",
      "put it beside the document or correct the path"),
  UNKNOWN_REFERENCE(
      Family.LINKS, "KB204", Severity.WARNING, "\"{0}\" in \"{1}\" names no {2}", "{3}"),
  UNSAFE_MARKUP(
      Family.LINKS,
      "KB205",
      Severity.WARNING,
      "{0} was removed: it could run or load something in the reader's browser",
      "use Markdown, or plain HTML without scripts, styles and frames"),
  NO_TITLE(
      Family.LINKS,
      "KB206",
      Severity.WARNING,
      "no title in the header and no heading: the file name has to do",
      "add title: … to the header"),
  CONFLICTING_ENTRY(
      Family.LINKS,
      "KB207",
      Severity.ERROR,
      "\"{0}\" is a name of this document and of {1}",
      "remove the alias from one of them"),
  SAME_TITLE(
      Family.LINKS,
      "KB208",
      Severity.WARNING,
      "\"{0}\" is the title of this document and of {1}",
      "join them, or give this one another title: that name leads to the other one"),
  LINK_TO_DRAFT(
      Family.LINKS,
      "KB209",
      Severity.WARNING,
      "the link \"{0}\" leads to a draft, which is not part of the site",
      "publish it, or take the link out until then; --drafts builds drafts as well"),
  DEPENDENCY_CIRCLE(
      Family.LINKS,
      "KB210",
      Severity.INFO,
      "\"{0}\" depends on itself: {1}",
      "take out what is not so; if all of it is, nothing here may start again after an outage"),
  UNKNOWN_SETTING(Family.SETTINGS, "KB301", Severity.WARNING, "unknown setting \"{0}\"", "{1}"),
  BAD_SETTING(Family.SETTINGS, "KB302", Severity.ERROR, "{0} must be {1}, not \"{2}\"", "{3}"),
  TEMPLATE_ERROR(Family.SETTINGS, "KB303", Severity.ERROR, "{0}", "{1}"),
  OUTPUT_COLLISION(
      Family.SETTINGS,
      "KB304",
      Severity.ERROR,
      "\"{0}\" would be written by {1} and by {2}",
      "rename one of them or give it another slug"),
  INFERRED_SETTING(
      Family.SETTINGS,
      "KB306",
      Severity.INFO,
      "read here: {0}, as {1} show",
      "if that is wrong or to make it certain, write {2} into {3}"),
  SETTINGS_ENCODING(
      Family.SETTINGS,
      "KB307",
      Severity.WARNING,
      "the file is not UTF-8: it was read as ISO-8859-1",
      "convert it, for example: iconv -f ISO-8859-1 -t UTF-8"),
  UNUSED_TEMPLATE(
      Family.SETTINGS,
      "KB308",
      Severity.WARNING,
      "no page and no other template asks for this template",
      "{0}a file takes the place of the theme's template of the same name"),
  NO_CONTENT(
      Family.SETTINGS,
      "KB305",
      Severity.ERROR,
      "no documents found",
      "put Markdown files into this folder or name another with --source"),
  NO_START(
      Family.MISSING,
      "KB401",
      Severity.INFO,
      "it does not say when the incident began",
      "write started: 2021-10-04T15:39Z in the header, or a line \"Started: …\""),
  NO_END(
      Family.MISSING,
      "KB402",
      Severity.INFO,
      "it does not say when the incident ended",
      "write ended: 2021-10-04T21:05Z in the header, or a line \"Resolved: …\""),
  NO_SEVERITY(
      Family.MISSING,
      "KB403",
      Severity.INFO,
      "it does not say how severe the incident was",
      "write severity: SEV-2 in the header, or a line \"Severity: …\""),
  NO_SERVICES(
      Family.MISSING,
      "KB404",
      Severity.INFO,
      "it names no service",
      "write services: [name] in the header, or describe the service in a document of its own"),
  NO_SUMMARY(
      Family.MISSING,
      "KB405",
      Severity.INFO,
      "it has no summary",
      "begin with two or three sentences on what happened, to whom, and for how long"),
  NO_TIMELINE(
      Family.MISSING,
      "KB406",
      Severity.INFO,
      "it has no timeline",
      "add a section \"Timeline\" with one event a line, each with its time"),
  NO_ACTIONS(
      Family.MISSING,
      "KB407",
      Severity.INFO,
      "it has no action items",
      "add a section \"Action items\"; if there is nothing to do, write why"),
  NO_OWNER(
      Family.MISSING,
      "KB408",
      Severity.INFO,
      "{0} of {1} action items that are not marked as done name no owner",
      "write who looks after it, such as (owner: storage team), or mark what is done"),
  NO_LESSONS(
      Family.MISSING,
      "KB409",
      Severity.INFO,
      "it has no lessons",
      "add a section \"Lessons learned\": what others should know"),
  DURATION_DIFFERS(
      Family.CONTRADICTIONS,
      "KB501",
      Severity.WARNING,
      "it says that it took {0}; from start to end it is {1}",
      "correct one of them, or say what the stated time measures"),
  ENDS_BEFORE_START(
      Family.CONTRADICTIONS,
      "KB502",
      Severity.WARNING,
      "it ends ({0}) before it begins ({1})",
      "check date and time zone of both"),
  DETECTED_BEFORE_START(
      Family.CONTRADICTIONS,
      "KB503",
      Severity.WARNING,
      "it was detected ({0}) before it began ({1})",
      "check date and time zone of both; the start is when the first harm was done"),
  FAR_EVENT(
      Family.CONTRADICTIONS,
      "KB504",
      Severity.WARNING,
      "this event is of {0}, {1} from those around it",
      "check day, month and year"),
  LABELS_DISAGREE(
      Family.CONTRADICTIONS,
      "KB505",
      Severity.WARNING,
      "{0} is \"{1}\" here and \"{2}\" in line {3}",
      "keep the one that is right"),
  FILE_DATE_DIFFERS(
      Family.CONTRADICTIONS,
      "KB506",
      Severity.WARNING,
      "the file name says {0}, the document {1}",
      "correct the one that is wrong"),
  PLACEHOLDER(
      Family.LEFT_OVER,
      "KB601",
      Severity.WARNING,
      "\"{0}\" is left over from a template",
      "fill it in, or remove it if it is not known"),
  EMPTY_SECTION(
      Family.LEFT_OVER,
      "KB602",
      Severity.WARNING,
      "nothing stands below \"{0}\"",
      "fill the section in or remove its heading"),
  EMPTY_ROW(
      Family.LEFT_OVER,
      "KB603",
      Severity.WARNING,
      "the table has rows without words",
      "fill them in or remove them"),
  PRIVATE_LINK(
      Family.LEFT_OVER,
      "KB604",
      Severity.INFO,
      "\"{0}\" may not open for every reader ({1})",
      "say here what is to be seen there, or copy the picture"),
  EMAIL_ADDRESS(
      Family.LEFT_OVER,
      "KB605",
      Severity.INFO,
      "\"{0}\" is the address of a person",
      "name the role or the team instead"),
  NAMED_FAULT(Family.BLAME, "KB701", Severity.WARNING, "\"{0}\" ties the fault to a person", "{1}"),
  HUMAN_ERROR(Family.BLAME, "KB702", Severity.WARNING, "\"{0}\" stops asking at a person", "{1}"),
  BLAMING_WORD(Family.BLAME, "KB703", Severity.WARNING, "\"{0}\" judges a person", "{1}"),
  SHOULD_HAVE(Family.BLAME, "KB704", Severity.INFO, "\"{0}\" tells of what did not happen", "{1}"),
  FAILED_TO(
      Family.BLAME, "KB705", Severity.INFO, "\"{0}\" makes a failing of what people did", "{1}");

  /** What problems are about. */
  public enum Family {
    FILES,
    LINKS,
    SETTINGS,
    /** What a postmortem does not say. */
    MISSING,
    CONTRADICTIONS,
    /** What should not be in a finished one. */
    LEFT_OVER,
    BLAME
  }

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

  private final Family family;
  private final String code;
  private final Severity severity;
  private final String message;
  private final String hint;

  ProblemCode(Family family, String code, Severity severity, String message, String hint) {
    this.family = family;
    this.code = code;
    this.severity = severity;
    this.message = message;
    this.hint = hint;
  }

  /** The stable public name, for example {@code KB103}. */
  public String code() {
    return code;
  }

  /** The name in the configuration and in comments, for example {@code broken-link}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Family family() {
    return family;
  }

  public Severity severity() {
    return severity;
  }

  /**
   * Whether a site or a document may switch it off. An error says that something cannot be built as
   * it was meant; nobody wants that hidden.
   */
  public boolean optional() {
    return severity != Severity.ERROR;
  }

  /** Whether what the document says of itself could not be read, so that nothing can be missed. */
  public boolean hidesFacts() {
    return switch (this) {
      case UNREADABLE_FILE,
          NOT_UTF8,
          HEADER_SYNTAX,
          UNCLOSED_HEADER,
          ENGINE_FAILED,
          READING_FAILED ->
          true;
      default -> false;
    };
  }

  /** The code with this code or key, in upper or lower case. */
  public static Optional<ProblemCode> named(String codeOrKey) {
    return Stream.of(values())
        .filter(c -> c.code.equalsIgnoreCase(codeOrKey) || c.key().equalsIgnoreCase(codeOrKey))
        .findFirst();
  }

  /** The message without arguments, for lists of rules. */
  public String title() {
    return message.replaceAll("\\{\\d}", "…");
  }

  String message(List<String> arguments) {
    return fill(message, arguments);
  }

  /** What to do about it, with its places filled. */
  public String hint(List<String> arguments) {
    return fill(hint, arguments);
  }

  /** One pass, so that an argument which itself holds a placeholder stays as it is. */
  private static String fill(String template, List<String> arguments) {
    return ARGUMENT
        .matcher(template)
        .replaceAll(
            match -> {
              int index = Integer.parseInt(match.group(1));
              String value = index < arguments.size() ? arguments.get(index) : "";
              return Matcher.quoteReplacement(value);
            });
  }
}
