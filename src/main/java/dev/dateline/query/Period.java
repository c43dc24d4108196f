package dev.dateline.query;

import java.time.Instant;
import java.util.Optional;

/** A period of time, as a date names it. */
public record Period(Instant from, Instant until) {
  public static Optional<Period> parse(String text) {
    return Optional.empty();
  }
}
