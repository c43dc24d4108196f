package dev.dateline.read;

import java.util.Optional;

/**
 * Something that could not be read as a story.
 *
 * @param id the story's id, where that much could be read
 * @param reason why, in plain words, on one line of at most {@value #MAX_REASON} characters, whatever it quotes of the file
 * @param bytes what stood there, cut to a bound
 */
public record Rejected(Origin origin, Optional<String> id, String reason, byte[] bytes)
    implements
      Read {
  /** The longest reason, in characters. */
  static final int MAX_REASON = 300;

  public Rejected {
    reason = reason.replaceAll("\\p{Cntrl}+", " ");
    if (reason.length() > MAX_REASON) {
      reason = reason.substring(0, MAX_REASON - 1) + "…";
    }
  }
}
