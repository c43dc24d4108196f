package dev.dateline.search;

import java.util.List;

/**
 * An archive that goes on from the newest saved state that is whole.
 *
 * @param saved when that state was saved, as ISO 8601; empty if it does not say
 * @param stories how many stories it has
 * @param faults what was wrong with newer states, a line each; empty if none was
 */
public record Recovery(String saved, long stories, List<String> faults) {
  public Recovery {
    faults = List.copyOf(faults);
  }
}
