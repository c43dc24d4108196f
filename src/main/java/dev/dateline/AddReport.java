package dev.dateline;

import java.util.List;

/**
 * What became of everything that was read. Always {@code read = added + replaced + unchanged + superseded + quarantined}.
 *
 * @param read how many stories were read, counting 1 for a file that gives none
 * @param added how many were new
 * @param replaced how many took the place of an earlier version
 * @param unchanged how many were there already
 * @param superseded how many are older than what was there: kept, not searched
 * @param quarantined what could not be taken, and why
 * @param notices what else is worth knowing: fields that no one has heard of, a line each
 * @param millis how long it took
 */
public record AddReport(long read, long added, long replaced, long unchanged, long superseded,
    List<Quarantined> quarantined, List<String> notices, long millis) {
  public AddReport {
    quarantined = List.copyOf(quarantined);
    notices = List.copyOf(notices);
  }

  /**
   * Something that could not be taken.
   *
   * @param where the path as given or reached, a colon, and the line
   * @param id the story's id; empty if none could be read
   * @param reason why, in plain words
   */
  public record Quarantined(String where, String id, String reason) {}
}
