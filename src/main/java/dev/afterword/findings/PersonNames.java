package dev.afterword.findings;

import dev.afterword.model.DetectionSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** People that no list can have: by their names, initials and handles. */
final class PersonNames {
  /** Initials and handles are people of the team, at the end of what stands before a verb. */
  private static final Pattern HANDLE =
      Pattern.compile("^@[\\w-]+ [^.;]*and $|(?:^|[^\\w-])(?:@[\\w-]+|[A-Z]{2,3}) $");

  /** A name at the head of a clause, before a verb that no machine does. */
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:^[^\\p{L}]*|[:,] |\\b(?:when|after|until|as|and) )(?!(?:The|Then|This|That|These|Any|All|First|Later|Our|Some|One|When|While|And|But|For|Not|None|Nobody|Who|Which|Issue|Problem|Error|Outage|Also|Last|Only|Never|Being|Been|Had|Has|Have|Initially|Previously|Newly|Already|Just)\\b)\\p{Lu}\\p{Ll}{2,}(?<!s)(?: (?!Research|Labs?|Security|Foundation|Group|Protocol|Network|Systems?|Project|Cloud)\\p{Lu}[\\p{L}'’.-]+)? $");

  private static final Pattern BY_HANDLE =
      Pattern.compile("^ (?:@[\\w-]+|[A-Z]{2,3}|\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)(?!\\w)");

  /** Somebody of somewhere else. */
  private static final Pattern BY_STRANGER =
      Pattern.compile(
          "^ (?:\\p{Lu}[\\p{L}'.-]+ ){1,3}(?:(?:from|of|at) (?:the )?\\p{Lu}|(?:Research|Security|Labs)\\b)");

  /** The same, before a verb. */
  private static final Pattern STRANGER =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'.-]+ (?:(?:from|of|at) (?:the )?(?!Support|Engineering|Operations|Ops|SRE|Infra|Product|Platform|Sales|QA|DevOps)\\p{Lu}[\\p{L}'.-]+|Research|Security|Labs) $");

  private PersonNames() {}

  /** Who stands behind "by". */
  static Optional<DetectionSource> by(String behind) {
    if (BY_STRANGER.matcher(behind).find()) {
      return Optional.of(DetectionSource.PARTNER);
    }
    return BY_HANDLE.matcher(behind).find()
        ? Optional.of(DetectionSource.EMPLOYEE)
        : Optional.empty();
  }

  /** Whether somebody of somewhere else stands at the end of what is before a verb. */
  static boolean endsWithStranger(String before) {
    return STRANGER.matcher(before).find();
  }

  /** The same with initials or a handle. */
  static boolean endsWithHandle(String before) {
    return HANDLE.matcher(before).find();
  }

  /** The same with a name that its clause begins with. */
  static boolean endsWithPerson(String before) {
    return PERSON.matcher(before).find();
  }
}
