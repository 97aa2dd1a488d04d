package dev.afterword.model;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the zones that people write mean.
 *
 * <p>Fixed abbreviations keep their fixed offset, also where the author forgot summer time: an
 * event written as 09:00 PST in July is at 09:00 at minus eight hours, because that is what the
 * document says. Only the season-less forms (PT, ET, CT, MT) follow daylight saving. Abbreviations
 * that several countries use (IST, CST, BST) are resolved to the one that postmortems mean most.
 */
public final class Zones {
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("Z", "Z"),
          Map.entry("WET", "Z"),
          Map.entry("BST", "+01:00"),
          Map.entry("WEST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("MEZ", "+01:00"),
          Map.entry("MESZ", "+02:00"),
          Map.entry("SAST", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("EAT", "+03:00"),
          Map.entry("WAT", "+01:00"),
          Map.entry("CAT", "+02:00"),
          Map.entry("PKT", "+05:00"),
          Map.entry("PHT", "+08:00"),
          Map.entry("MYT", "+08:00"),
          Map.entry("GST", "+04:00"),
          Map.entry("IST", "+05:30"),
          Map.entry("SGT", "+08:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("WIB", "+07:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("KST", "+09:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("NZST", "+12:00"),
          Map.entry("NZDT", "+13:00"),
          Map.entry("ART", "-03:00"),
          Map.entry("BRT", "-03:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("MT", "America/Denver"),
          Map.entry("CT", "America/Chicago"),
          Map.entry("ET", "America/New_York"));

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?\\s*([+-])(\\d{1,2})(?::?(\\d{2}))?");

  private Zones() {}

  /** The abbreviations that are known, the longest first, each one once. */
  public static List<String> abbreviations() {
    return ABBREVIATIONS.keySet().stream()
        .filter(name -> name.length() > 1)
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
        .toList();
  }

  /** The zone that a name, offset or abbreviation stands for; empty where it is not one. */
  public static Optional<ZoneId> resolve(String written) {
    String name = written.strip();
    String known = ABBREVIATIONS.get(name.toUpperCase(Locale.ROOT));
    if (known != null) {
      return Optional.of(ZoneId.of(known));
    }
    Matcher offset = OFFSET.matcher(name.toUpperCase(Locale.ROOT).replace('−', '-'));
    if (offset.matches()) {
      return offset(offset.group(1), offset.group(2), offset.group(3));
    }
    return name.contains("/") ? region(name) : Optional.empty();
  }

  private static Optional<ZoneId> offset(
      String sign, String hours, @org.jspecify.annotations.Nullable String minutes) {
    int h = Integer.parseInt(hours);
    int m = minutes == null ? 0 : Integer.parseInt(minutes);
    if (h > 18 || m > 59 || (h == 18 && m > 0)) {
      return Optional.empty();
    }
    int factor = sign.equals("-") ? -1 : 1;
    return Optional.of(ZoneOffset.ofHoursMinutes(factor * h, factor * m));
  }

  private static Optional<ZoneId> region(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
