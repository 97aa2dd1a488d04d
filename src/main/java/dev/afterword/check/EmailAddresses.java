package dev.afterword.check;

import dev.afterword.diag.Problem;
import dev.afterword.diag.ProblemCode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of people; those of a team and those of examples are for everybody. */
final class EmailAddresses implements TextRule {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.+/:@-])([A-Za-z0-9][\\w.+-]{0,63})@((?:[A-Za-z0-9-]{1,63}\\.){1,5}[A-Za-z]{2,24})\\b(?![:/@])");

  private static final Pattern TEAM =
      Pattern.compile(
          "(?i)(?:abuse|accounts?|admin\\w*|alerts?|billing|bugs?|contact|dev|feedback|git|hello|help\\w*"
              + "|hostmaster|incidents?|info|it|legal|mail|marketing|noc|no-?reply|on-?call|ops|postmaster"
              + "|press|privacy|root|sales|security\\w*|service|sponsors|sre|status|support\\w*|team|user|users?"
              + "|webmaster|work)(?:[.+-].*)?|.*-(?:team|list|dev|users|announce|security)");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?i)(?:.*\\.)?noreply\\..*|(?:.*\\.)?example(?:\\.\\w+)?|.*\\.(?:test|invalid|localhost|local|png|jpe?g|md|js|py)");

  @Override
  public void check(DocumentText text, Consumer<Problem> report) {
    if (text.visible().indexOf('@') < 0) {
      return;
    }
    Set<String> told = new HashSet<>();
    Matcher address = ADDRESS.matcher(text.visible());
    while (address.find()) {
      boolean person =
          !TEAM.matcher(address.group(1)).matches() && !EXAMPLE.matcher(address.group(2)).matches();
      if (person && told.add(address.group().toLowerCase(Locale.ROOT))) {
        report.accept(
            text.problem(
                ProblemCode.EMAIL_ADDRESS, address.start(), address.end(), address.group()));
      }
    }
  }
}
