package dev.dateline.story;

import java.time.Instant;
import java.util.Optional;

/**
 * When this version of a story was sent: known, or unknown with what was printed and why it does
 * not count.
 */
public sealed interface Sent {

  /** No date was printed at all. */
  Sent NEVER_SAID = new Unknown("", "no date given");

  /** The instant, where it is known. */
  default Optional<Instant> instant() {
    return switch (this) {
      case Known known -> Optional.of(known.at());
      case Unknown unknown -> Optional.empty();
    };
  }

  /** The date as it was printed; empty where none was. */
  String printed();

  /**
   * A date that was understood.
   *
   * @param at the instant
   * @param printed the date as it was printed
   */
  record Known(Instant at, String printed) implements Sent {}

  /**
   * A date that was not understood, or cannot be.
   *
   * @param printed what was printed in its place, {@code 0000-00-00} for example
   * @param reason why it is not a date, in plain words
   */
  record Unknown(String printed, String reason) implements Sent {}
}
