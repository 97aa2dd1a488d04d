package dev.afterword.time;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of the days of the week in the languages of Western Europe and in Russian. */
public final class Weekdays {
  private static final List<String> NAMES =
      List.of(
          "mon(?:day|tag)?|lundi|lunes|luned[ìi]|segunda-feira|maandag|mandag|måndag|понедельник",
          "tue(?:s(?:day)?)?|dienstag|mardi|martes|marted[ìi]|terça-feira|dinsdag|tirsdag|tisdag"
              + "|вторник",
          "wed(?:nesday|nes)?|mittwoch|mercredi|mi[ée]rcoles|mercoled[ìi]|quarta-feira|woensdag"
              + "|onsdag|сред[ау]",
          "thu(?:r(?:s(?:day)?)?)?|donnerstag|jeudi|jueves|gioved[ìi]|quinta-feira|donderdag"
              + "|torsdag|четверг",
          "fri(?:day)?|freitag|vendredi|viernes|venerd[ìi]|sexta-feira|vrijdag|fredag|пятниц[ау]",
          "sat(?:ur(?:day)?)?|samstag|sonnabend|samedi|s[áa]bado|sabato|zaterdag|lørdag|lördag"
              + "|суббот[ау]",
          "sun(?:day)?|sonntag|dimanche|domingo|domenica|zondag|søndag|söndag|воскресенье");

  /** A pattern without groups, for texts in either case. */
  public static final String NAME = "(?:(?iu:" + String.join("|", NAMES) + ")\\.?)";

  private static final List<Pattern> PATTERNS =
      NAMES.stream().map(names -> Pattern.compile("(?iu)(?:" + names + ")\\.?")).toList();

  private Weekdays() {}

  /** The day that a word names; empty where it is none. */
  public static Optional<DayOfWeek> of(String word) {
    for (int i = 0; i < PATTERNS.size(); i++) {
      if (PATTERNS.get(i).matcher(word).matches()) {
        return Optional.of(DayOfWeek.of(i + 1));
      }
    }
    return Optional.empty();
  }
}
