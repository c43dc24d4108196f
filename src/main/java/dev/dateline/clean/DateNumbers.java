package dev.dateline.clean;

import dev.dateline.story.Sent;
import java.time.Instant;
import java.util.Optional;

/** Dates that are one bare number: seconds or milliseconds since 1970, or digits of a calendar run together. */
final class DateNumbers {
  private DateNumbers() {}

  /** The instant, or empty where the text is no bare number, or digits of a calendar. */
  static Optional<Instant> instant(String text) throws Dates.NoDate {
    if (text.matches("\\d{10}\\.\\d{1,9}")) {
      int point = text.indexOf('.');
      long nanos = Long.parseLong((text.substring(point + 1) + "00000000").substring(0, 9));
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(text.substring(0, point)), nanos));
    }
    if (!text.matches("\\d+")) {
      return Optional.empty();
    }
    return switch (text.length()) {
      case 8 -> Optional.empty();
      case 10 -> Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
      case 12, 14 -> {
        String time = text.substring(8, 10) + ":" + text.substring(10, 12)
            + (text.length() == 14 ? ":" + text.substring(12) : "");
        yield switch (Dates.parse(text.substring(0, 8) + "T" + time + "Z")) {
          case Sent.Known known -> Optional.of(known.at());
          case Sent.Unknown unknown -> throw new Dates.NoDate(unknown.reason());
        };
      }
      case 13 -> Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
      case 4 -> throw new Dates.NoDate("a year without a day");
      default -> throw new Dates.NoDate("a bare number");
    };
  }
}
