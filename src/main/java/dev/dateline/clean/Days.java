package dev.dateline.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day of the calendar, the time of day already taken away. */
final class Days {
  private static final Pattern WEEKDAY = Pattern.compile(
      "^(?:" + MonthNames.weekdays() + "|tues|thur|thurs)\\b[.,]?\\s*",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern FILLER = Pattern.compile(
      "^(?:[\\s,.;-]+|(?:on|at|the|am|den|le|el|il|op)\\s+)|[\\s,.;-]*(?:\\b(?:at|on|um|om|kl|alle|ore|a las)|\\s[\u00e0\u00e1]|\\s\u00e0s)?[\\s,.;-]*$",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern WEEK = Pattern.compile("\\d{4}-?W\\d{2}-?\\d");
  private static final Pattern ORDINAL = Pattern.compile("\\d{4}-\\d{3}");
  private static final Pattern YMD = Pattern
      .compile("(\\d{4})([-/. ])(\\d{1,2})\\2(\\d{1,2})|(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern DMY = Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern DAY_MONTH = Pattern.compile(
      "(\\d{1,2})(?:st|nd|rd|th|er|\u00ba)?(?:\\s+(?:of|de))?[\\s,.-]*([\\p{L}]{3,12})\\.?(?:\\s+de)?[\\s,-]*(\\d{4})",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_DAY = Pattern.compile(
      "([\\p{L}]{3,12})\\.?[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|[\\s-]+)(\\d{4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[\\s-]+([\\p{L}]{3,12})\\.?[\\s-]+(\\d{1,2})");
  private static final Pattern SHORT = Pattern.compile(
      "\\d{1,2}[-/. ]\\d{1,2}[-/. ]'?\\d{2}|\\d{1,2}[\\s.-]*\\p{L}{3,12}\\.?[\\s,-]*'?\\d{2}|\\p{L}{3,12}\\.?\\s*\\d{1,2},?\\s+'?\\d{2}");
  private static final Pattern DAYLESS = Pattern.compile("\\d{4}[-/.]\\d{1,2}|\\p{L}{3,12}\\.?,?\\s+\\d{4}|\\d{4}");
  private static final Pattern YEARLESS = Pattern
      .compile("\\p{L}{3,12}\\.?\\s*\\d{1,2}|\\d{1,2}\\.?\\s*\\p{L}{3,12}\\.?");

  private Days() {}

  static LocalDate parse(String text) throws Dates.NoDate {
    String day = trimmed(text);
    Matcher m = YMD.matcher(day);
    if (m.matches()) {
      return m.group(1) != null
          ? of(m.group(1), m.group(3), m.group(4))
          : of(m.group(5), m.group(6), m.group(7));
    }
    m = DMY.matcher(day);
    if (m.matches()) {
      return dayMonthYear(m.group(1), m.group(3), m.group(4), m.group(2).equals("."));
    }
    m = DAY_MONTH.matcher(day);
    if (m.matches()) {
      return of(m.group(3), month(m.group(2)), m.group(1));
    }
    m = MONTH_DAY.matcher(day);
    if (m.matches()) {
      return of(m.group(3), month(m.group(1)), m.group(2));
    }
    m = YEAR_MONTH.matcher(day);
    if (m.matches()) {
      return of(m.group(1), month(m.group(2)), m.group(3));
    }
    return rarer(day);
  }

  private static LocalDate rarer(String day) throws Dates.NoDate {
    try {
      if (WEEK.matcher(day).matches()) {
        String digits = day.replace("-", "");
        return LocalDate.parse(digits.substring(0, 4) + "-" + digits.substring(4, 7) + "-" + digits.substring(7),
            DateTimeFormatter.ISO_WEEK_DATE);
      }
      if (ORDINAL.matcher(day).matches()) {
        return LocalDate.parse(day, DateTimeFormatter.ISO_ORDINAL_DATE);
      }
    } catch (DateTimeException e) {
      throw new Dates.NoDate("no such day in that year");
    }
    if (SHORT.matcher(day).matches()) {
      throw new Dates.NoDate("a year of two digits");
    }
    if (DAYLESS.matcher(day).matches()) {
      throw new Dates.NoDate("it names no day");
    }
    if (YEARLESS.matcher(day).matches()) {
      throw new Dates.NoDate("it names no year");
    }
    throw new Dates.NoDate(day.isEmpty() ? "a time without a date" : "not a date in any form that is known");
  }

  private static String trimmed(String text) {
    String day = text;
    String before;
    do {
      before = day;
      day = FILLER.matcher(WEEKDAY.matcher(day).replaceFirst("")).replaceAll("").strip();
    } while (!day.equals(before));
    return day;
  }

  /** Points part day, month, year; strokes do so in one country and month, day, year in another. */
  private static LocalDate dayMonthYear(String first, String second, String year, boolean points)
      throws Dates.NoDate {
    int a = Integer.parseInt(first);
    int b = Integer.parseInt(second);
    if (points || a > 12 || a == b) {
      return of(year, second, first);
    }
    if (b > 12) {
      return of(year, first, second);
    }
    throw new Dates.NoDate("it may be day " + a + " of month " + b + ", or day " + b + " of month " + a);
  }

  private static String month(String name) throws Dates.NoDate {
    return MonthNames.number(name).orElseThrow(() -> new Dates.NoDate("no month is called '" + name + "'")).toString();
  }

  private static LocalDate of(String y, String m, String d) throws Dates.NoDate {
    int year = Integer.parseInt(y);
    int month = Integer.parseInt(m);
    int day = Integer.parseInt(d);
    if (month < 1 || month > 12) {
      throw new Dates.NoDate("there is no month " + month);
    }
    if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      throw new Dates.NoDate(name + " " + year + " has no day " + day);
    }
    return LocalDate.of(year, month, day);
  }
}
