package dev.dateline.read;

import java.util.Optional;

/**
 * Something that could not be read as a story.
 *
 * @param id the story's id, where that much could be read
 * @param reason why, in plain words
 * @param bytes what stood there, cut to a bound
 */
public record Rejected(Origin origin, Optional<String> id, String reason, byte[] bytes)
    implements
      Read {}
