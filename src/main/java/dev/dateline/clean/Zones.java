package dev.dateline.clean;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the zone behind a time of day. */
final class Zones {
  private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("Z", "Z"), Map.entry("UT", "Z"),
      Map.entry("UTC", "Z"), Map.entry("GMT", "Z"), Map.entry("EST", "-05:00"), Map.entry("EDT", "-04:00"),
      Map.entry("CST", "-06:00"), Map.entry("CDT", "-05:00"), Map.entry("MST", "-07:00"), Map.entry("MDT", "-06:00"),
      Map.entry("PST", "-08:00"), Map.entry("PDT", "-07:00"), Map.entry("AKST", "-09:00"),
      Map.entry("AKDT", "-08:00"), Map.entry("HST", "-10:00"), Map.entry("ET", "America/New_York"),
      Map.entry("CT", "America/Chicago"), Map.entry("MT", "America/Denver"), Map.entry("PT", "America/Los_Angeles"),
      Map.entry("WET", "Z"), Map.entry("WEST", "+01:00"), Map.entry("BST", "+01:00"), Map.entry("CET", "+01:00"),
      Map.entry("CEST", "+02:00"), Map.entry("MEZ", "+01:00"), Map.entry("MESZ", "+02:00"),
      Map.entry("EET", "+02:00"), Map.entry("EEST", "+03:00"), Map.entry("MSK", "+03:00"),
      Map.entry("SAST", "+02:00"), Map.entry("HKT", "+08:00"), Map.entry("SGT", "+08:00"),
      Map.entry("JST", "+09:00"), Map.entry("KST", "+09:00"), Map.entry("AEST", "+10:00"),
      Map.entry("AEDT", "+11:00"), Map.entry("NZST", "+12:00"), Map.entry("NZDT", "+13:00"));

  private static final Pattern OFFSET = Pattern.compile(
      "\\s*(?:(?:UTC|GMT)\\s*)?([+\\u2212-])(\\d{1,2})(?::?(\\d{2}))?(?![\\d-])(?:\\s*\\([^)]*\\)|\\s*\\[[^\\]]*\\])?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile(
      "\\s*[\\[(]?((?:[A-Z][A-Za-z_]+/[A-Za-z_/]+)|[A-Z]{1,5}|z)(?![A-Za-z])[\\])]?");
  private static final Pattern AFTER_DATE = Pattern.compile(
      "(?<=\\d)(?:(?:Z|z)|\\s*(?:UTC|GMT)|(?<=\\d{2}[-/.]?\\d{2}[-/.]?\\d{2})\\s*[+]\\d{2}:?\\d{2}|(?<=-\\d{2})-\\d{2}:\\d{2})$");

  private Zones() {}

  /**
   * What was found.
   *
   * @param end where the text goes on
   */
  record Found(ZoneId zone, int end) {}

  /** The zone that stands at an offset; UTC where none does. */
  static Found at(String text, int from) throws Dates.NoDate {
    Matcher offset = OFFSET.matcher(text).region(from, text.length());
    if (offset.lookingAt()) {
      return new Found(offset(offset.group(1), offset.group(2), offset.group(3)), offset.end());
    }
    Matcher name = NAME.matcher(text).region(from, text.length());
    if (!name.lookingAt() || isDay(name.group(1))) {
      return new Found(ZoneOffset.UTC, from);
    }
    return new Found(named(name.group(1)), name.end());
  }

  /** The zone behind a date without a time, as XML writes it: {@code 2024-06-20+02:00}. */
  static Found behindDate(String date) throws Dates.NoDate {
    Matcher zone = AFTER_DATE.matcher(date);
    if (!zone.find()) {
      return new Found(ZoneOffset.UTC, date.length());
    }
    Found found = at(date, zone.start());
    return new Found(found.zone(), zone.start());
  }

  private static boolean isDay(String word) {
    return word.toUpperCase(Locale.ROOT)
        .matches(
            "ON|MON|TUE|WED|THU|FRI|SAT|SUN|JAN|FEB|MAR|MARCH|APR|APRIL|MAY|JUN|JUNE|JUL|JULY|AUG|SEP|SEPT|OCT|NOV|DEC");
  }

  private static ZoneId offset(String sign, String hours, String minutes) throws Dates.NoDate {
    int h = Integer.parseInt(hours);
    int m = minutes == null ? 0 : Integer.parseInt(minutes);
    if (h * 60 + m > 18 * 60 || m > 59) {
      throw new Dates.NoDate("no zone is " + sign + hours + (minutes == null ? "" : ":" + minutes) + " from UTC");
    }
    int seconds = (h * 60 + m) * 60;
    return ZoneOffset.ofTotalSeconds(sign.equals("+") ? seconds : -seconds);
  }

  private static ZoneId named(String name) throws Dates.NoDate {
    String known = NAMES.get(name.toUpperCase(Locale.ROOT));
    if (known == null && name.indexOf('/') < 0) {
      throw new Dates.NoDate("the time zone '" + name + "' is not known, or has several meanings");
    }
    try {
      return ZoneId.of(known == null ? name : known);
    } catch (DateTimeException e) {
      throw new Dates.NoDate("the time zone '" + name + "' is not known");
    }
  }
}
