package dev.dateline.read;

import dev.dateline.story.Limit;
import java.util.Optional;

/**
 * Something that could not be read as a story.
 *
 * @param id the story's id, where that much could be read
 * @param reason why, in plain words, on one line within {@link Limit#MESSAGE_CHARS}, whatever it quotes of the file
 * @param bytes what stood there, cut to a bound
 */
public record Rejected(Origin origin, Optional<String> id, String reason, byte[] bytes)
    implements
      Read {
  public Rejected {
    reason = Limit.fitting(reason.replaceAll("\\p{Cntrl}+", " "));
  }
}
