package dev.dateline.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretch of time that a date on the command line names, in UTC unless it says otherwise: {@code 2024} is the whole
 * year, {@code 2024-06-20} the whole day, {@code 2024-06-20T05:12Z} that minute. {@code --since} begins where the stretch
 * begins and {@code --until} ends where it ends, so that both dates named are included.
 *
 * @param start its first instant
 * @param end the first instant after it
 */
record Period(Instant start, Instant end) {
  private static final Pattern SHAPE = Pattern.compile(
      "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ](\\d{2}:\\d{2})(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?");

  /**
   * Reads a date.
   *
   * @param option the option it was given to, for the message
   */
  static Period read(String option, String text) {
    Matcher shape = SHAPE.matcher(text.strip());
    if (shape.matches()) {
      try {
        return read(shape);
      } catch (DateTimeException e) {
        throw new UsageError(option + ": there is no date '" + text + "'");
      }
    }
    throw new UsageError(
        option + ": '" + text + "' is not a date; expected 2024, 2024-06, 2024-06-20 or 2024-06-20T05:12:00Z");
  }

  private static Period read(Matcher shape) {
    if (shape.group(2) == null) {
      Year year = Year.parse(shape.group(1));
      return days(year.atDay(1), year.plusYears(1).atDay(1));
    }
    if (shape.group(3) == null) {
      YearMonth month = YearMonth.parse(shape.group(1) + "-" + shape.group(2));
      return days(month.atDay(1), month.plusMonths(1).atDay(1));
    }
    LocalDate day = LocalDate.parse(shape.group(1) + "-" + shape.group(2) + "-" + shape.group(3));
    if (shape.group(4) == null) {
      return days(day, day.plusDays(1));
    }
    String seconds = shape.group(5) == null ? "" : shape.group(5);
    String zone = shape.group(7) == null ? "Z" : shape.group(7);
    Instant start = OffsetDateTime.parse(LocalDateTime.parse(day + "T" + shape.group(4) + seconds) + zone).toInstant();
    ChronoUnit unit = shape.group(6) != null
        ? ChronoUnit.MILLIS
        : shape.group(5) != null ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
    return new Period(start, start.plus(1, unit));
  }

  private static Period days(LocalDate first, LocalDate after) {
    return new Period(first.atStartOfDay().toInstant(ZoneOffset.UTC), after.atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
