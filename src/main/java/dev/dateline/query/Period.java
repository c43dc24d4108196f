package dev.dateline.query;

import dev.dateline.story.Field;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time that a written date spans: {@code 2024} a year, {@code 2024-06} a month, {@code
 * 2024-06-20} a day, {@code 2024-06-20T05:12} a minute; ISO 8601, in UTC where no offset is written.
 *
 * @param from its first instant
 * @param until the first instant after it
 */
public record Period(Instant from, Instant until) {

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})"
      + "(?:[Tt ](\\d{1,2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?)?"
      + "(Z|z|[+-]\\d{2}(?::?\\d{2})?)?)?)?)?");

  public Period {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a period ends after it begins, not at " + until + " from " + from);
    }
  }

  /** Reads a date, whole or in part; empty if the text is none, or not one of the calendar. */
  public static Optional<Period> parse(String text) {
    Matcher date = DATE.matcher(text.strip());
    if (!date.matches()) {
      return Optional.empty();
    }
    int parts = 1;
    while (parts < 7 && date.group(parts + 1) != null) {
      parts++;
    }
    try {
      LocalDate day = LocalDate.of(number(date, 1, 0), number(date, 2, 1), number(date, 3, 1));
      LocalDateTime at = day.atTime(number(date, 4, 0), number(date, 5, 0), number(date, 6, 0), nanos(date.group(7)));
      if (at.getYear() == 0) {
        return Optional.empty();
      }
      LocalDateTime next = switch (parts) {
        case 1 -> at.plusYears(1);
        case 2 -> at.plusMonths(1);
        case 3 -> at.plusDays(1);
        case 4 -> at.plusHours(1);
        case 5 -> at.plusMinutes(1);
        case 6 -> at.plusSeconds(1);
        default -> at.plus((long) Math.pow(10, 9 - date.group(7).length()), ChronoUnit.NANOS);
      };
      String zone = date.group(8);
      ZoneOffset offset = zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone.equals("z") ? "Z" : zone);
      return Optional.of(new Period(at.toInstant(offset), next.toInstant(offset)));
    } catch (DateTimeException notOfTheCalendar) {
      return Optional.empty();
    }
  }

  /** The first instant that a range on {@code sent} takes in; empty where it has no lower end or none that is a date. */
  public static Optional<Instant> since(Query.Range range) {
    return end(range, range.from()).map(period -> range.fromIncluded() ? period.from() : period.until());
  }

  /** The first instant after a range on {@code sent}; empty where it has no upper end or none that is a date. */
  public static Optional<Instant> until(Query.Range range) {
    return end(range, range.to()).map(period -> range.toIncluded() ? period.until() : period.from());
  }

  private static Optional<Period> end(Query.Range range, Optional<String> end) {
    return range.field().equals(Field.SENT) ? end.flatMap(Period::parse) : Optional.empty();
  }

  private static int number(Matcher date, int group, int absent) {
    String digits = date.group(group);
    return digits == null ? absent : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }
}
