package dev.dateline.search;

import java.util.List;

/**
 * What reading every byte of an archive back found.
 *
 * @param stories how many stories were read back whole
 * @param bytes how many bytes were checked
 * @param faults what is wrong, a line each, naming the file or story; empty if nothing is
 * @param digest of every story's id, and of what was printed and stated in each version of it: the same for two archives of the
 *     same stories, in whatever order and however often they were added
 * @param advice what to do about the faults; empty if there are none
 */
public record Verification(long stories, long bytes, List<String> faults, String digest, String advice) {
  public Verification {
    faults = List.copyOf(faults);
  }

  public boolean sound() {
    return faults.isEmpty();
  }
}
