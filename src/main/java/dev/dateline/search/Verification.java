package dev.dateline.search;

import java.util.List;

/**
 * What reading every byte of an archive back found.
 *
 * @param stories how many stories were read back whole
 * @param bytes how many bytes were checked
 * @param faults what is wrong, a line each, naming the file or story; empty if nothing is
 */
public record Verification(long stories, long bytes, List<String> faults) {
  public Verification {
    faults = List.copyOf(faults);
  }

  public boolean sound() {
    return faults.isEmpty();
  }
}
