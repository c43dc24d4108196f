package dev.dateline.clean;

import dev.dateline.story.Limit;
import dev.dateline.story.Sent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that wires write. Strict: what is no date, or may be two, is unknown, with the reason.
 *
 * <p>The time of day and its zone are taken out of the text first, wherever they stand, for wires put them before, behind
 * and inside the date; what is left must be a date and nothing else. A date without a time is midnight, a time without a
 * zone is UTC.
 */
final class Dates {
  static final int FIRST_YEAR = Limit.FIRST_YEAR.value();
  static final int LAST_YEAR = Limit.LAST_YEAR.value();
  private static final int LONGEST = 100;

  private static final Pattern INTRODUCTION = Pattern.compile(
      "^(?:(?:originally|first|last)\\s+)?(?:posted|published|updated|modified|created|sent|date)(?:\\s+(?:on|at))?\\s*:?\\s*",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME = Pattern
      .compile("(?<![\\d:.,+-])(?<h>\\d{1,2}):(?<m>\\d{2})"
          + "(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?(?![\\d:])(?:\\s*(?<half>[AaPp])\\.?[Mm]\\b\\.?|\\s*Uhr\\b)?");

  /** {@code 9 p.m.} */
  private static final Pattern HOUR = Pattern
      .compile("(?<![\\d:.,+-])(?<h>\\d{1,2})(?<m>(?!))?(?<s>(?!))?(?<f>(?!))?\\s*(?<half>[AaPp])\\.?[Mm]\\b\\.?");

  /**
   * Day, hour and minute together, the zone, the month, the year: {@code 241928 gmt nov 23}, as IPTC 7901 and ANPA 1312 write
   * it; there a year of two digits is the rule.
   */
  private static final Pattern WIRE = Pattern
      .compile("(\\d{2})(\\d{2})(\\d{2})\\s*([A-Za-z]{1,5})?[\\s/]+([A-Za-z]{3,9})\\.?[\\s/]+(\\d{2}|\\d{4})");
  private static final int WIRE_EPOCH = 1970;
  private static final Pattern ISO_TIME = Pattern.compile("(?<=\\d)[Tt](?<h>\\d{2})(?::?(?<m>\\d{2})(?::?(?<s>\\d{2})"
      + "(?:[.,](?<f>\\d{1,9}))?)?)?(?![\\d:])(?<half>(?!))?");
  private static final Pattern ZEROS = Pattern.compile("0000[-/. ]?00[-/. ]?00.*|00[-/. ]00[-/. ]0000.*");

  private Dates() {}

  /** The instant that a text names, or why it names none. */
  static Sent parse(String printed) {
    String text = Strings.folded(printed);
    if (text.isEmpty()) {
      return Sent.NEVER_SAID;
    }
    try {
      return new Sent.Known(instant(text), printed.strip());
    } catch (NoDate e) {
      return new Sent.Unknown(printed.strip(), e.reason);
    }
  }

  private static Instant instant(String text) throws NoDate {
    if (text.length() > LONGEST) {
      throw new NoDate("too long for a date");
    }
    Optional<Instant> number = DateNumbers.instant(text);
    if (number.isPresent()) {
      return bounded(number.get());
    }
    String date = INTRODUCTION.matcher(text).replaceFirst("");
    if (ZEROS.matcher(date).matches()) {
      throw new NoDate("a date of zeros");
    }
    Matcher wire = WIRE.matcher(date);
    if (wire.matches()) {
      date = wire.group(1) + " " + wire.group(5) + " " + wireYear(wire.group(6)) + " " + wire.group(2) + ":"
          + wire.group(3) + " " + (wire.group(4) == null ? "" : wire.group(4).toUpperCase(Locale.ROOT));
    }
    LocalTime time = LocalTime.MIDNIGHT;
    ZoneId zone = ZoneOffset.UTC;
    long days = 0;
    Matcher clock = ISO_TIME.matcher(date);
    boolean found = clock.find();
    if (!found) {
      clock = TIME.matcher(date);
      found = clock.find();
    }
    if (!found) {
      clock = HOUR.matcher(date);
      found = clock.find();
    }
    if (found) {
      boolean endOfDay = clock.group("h").equals("24") && zero(clock, "m") && zero(clock, "s") && zero(clock, "f");
      time = endOfDay ? LocalTime.MIDNIGHT : time(clock);
      days = endOfDay ? 1 : 0;
      Zones.Found behind = Zones.at(date, clock.end());
      zone = behind.zone();
      date = date.substring(0, clock.start()) + " " + date.substring(behind.end());
    } else {
      Zones.Found behind = Zones.behindDate(date);
      zone = behind.zone();
      date = date.substring(0, behind.end());
    }
    LocalDate day = Days.parse(date.strip()).plusDays(days);
    return bounded(LocalDateTime.of(day, time).atZone(zone).toInstant());
  }

  private static int wireYear(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year + 1900 + (year + 1900 < WIRE_EPOCH ? 100 : 0);
  }

  private static boolean zero(Matcher clock, String group) {
    String value = clock.group(group);
    return value == null || Integer.parseInt(value) == 0;
  }

  private static LocalTime time(Matcher clock) throws NoDate {
    int hour = Integer.parseInt(clock.group("h"));
    int minute = number(clock.group("m"));
    int second = number(clock.group("s"));
    String fraction = clock.group("f");
    int nano = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    String half = clock.group("half");
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new NoDate("there is no hour " + hour + " " + half.toLowerCase(Locale.ROOT) + ".m.");
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    if (hour > 23 || minute > 59 || second > 59) {
      throw new NoDate(hour > 23
          ? "there is no hour " + hour
          : minute > 59
              ? "there is no minute " + minute
              : "there is no second " + second);
    }
    return LocalTime.of(hour, minute, second, nano);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static Instant bounded(Instant at) throws NoDate {
    int year;
    try {
      year = at.atZone(ZoneOffset.UTC).getYear();
    } catch (DateTimeException e) {
      throw new NoDate("a year beyond all calendars");
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new NoDate("the year " + year + " is not between " + FIRST_YEAR + " and " + LAST_YEAR);
    }
    return at;
  }

  /** Why a text is no date. */
  static final class NoDate extends Exception {
    private static final long serialVersionUID = 1L;
    final String reason;

    NoDate(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
