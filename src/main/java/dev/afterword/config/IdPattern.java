package dev.afterword.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the numbers of incidents look like: {@code INC-#}, where {@code #} stands for digits.
 *
 * <p>No regular expression, because a profile may lie among documents that anybody may change, and
 * an expression can be written that never comes to an end.
 */
public final class IdPattern {
  private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N} ._/#-]{2,40}");
  private static final String DIGITS = "\\d{1,12}";

  private final List<String> templates;
  private final Pattern pattern;
  private final Pattern mentions;

  private IdPattern(List<String> templates) {
    this.templates = List.copyOf(templates);
    String any = alone(templates.stream().map(IdPattern::expression));
    this.pattern = Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    this.mentions = Pattern.compile(alone(templates.stream().map(IdPattern::exactly)));
  }

  private static String alone(Stream<String> expressions) {
    return expressions.collect(
        Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"));
  }

  private static String exactly(String template) {
    return Pattern.quote(template).replace("#", "\\E" + DIGITS + "\\Q");
  }

  /**
   * @param templates of which each has a letter and at least one {@code #}
   * @throws IllegalArgumentException if one is no such pattern
   */
  public static IdPattern of(List<String> templates) {
    for (String template : templates) {
      boolean letter = template.codePoints().anyMatch(Character::isLetter);
      if (!letter || template.indexOf('#') < 0 || !VALID.matcher(template).matches()) {
        throw new IllegalArgumentException(template);
      }
    }
    return new IdPattern(templates);
  }

  /** Each run of digits is a group; a hyphen may be written as a blank or an underscore. */
  private static String expression(String template) {
    StringBuilder expression = new StringBuilder();
    for (String part : template.split("(?<=#)|(?=#)")) {
      if (part.equals("#")) {
        expression.append('(').append(DIGITS).append(')');
      } else {
        expression.append(Pattern.quote(part).replace("-", "\\E[-_ ]\\Q"));
      }
    }
    return expression.toString();
  }

  /** The first number in a text, in the spelling of the pattern: {@code inc_12} is INC-12. */
  public Optional<String> find(String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? Optional.of(canonical(m)) : Optional.empty();
  }

  /** What running text names an incident by: a number in exactly the spelling of the pattern. */
  public Pattern mentions() {
    return mentions;
  }

  private String canonical(Matcher found) {
    int group = 1;
    for (String template : templates) {
      StringBuilder number = new StringBuilder();
      boolean matched = found.group(group) != null;
      for (int i = 0; i < template.length(); i++) {
        boolean digits = template.charAt(i) == '#';
        number.append(digits ? found.group(group++) : template.substring(i, i + 1));
      }
      if (matched) {
        return number.toString();
      }
    }
    return found.group();
  }

  /** As written in the configuration. */
  @Override
  public String toString() {
    return String.join(", ", templates);
  }
}
