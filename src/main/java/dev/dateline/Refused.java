package dev.dateline;

import java.util.Comparator;

/**
 * Something that could not be taken into an archive, and is kept in its quarantine.
 *
 * @param name what it is called there
 * @param where the path as given or reached when it was read, a colon, and the line
 * @param id the story's id; empty if none could be read
 * @param reason why it was refused, in plain words
 * @param bytes how many bytes of it are kept
 */
public record Refused(String name, String where, String id, String reason, long bytes) {
  /** By where it stood. */
  static final Comparator<Refused> ORDER = Comparator.comparing(Refused::where).thenComparing(Refused::name);
}
