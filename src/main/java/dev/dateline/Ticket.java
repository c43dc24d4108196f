package dev.dateline;

import dev.dateline.search.Outcome;

/** The receipt for one story that was put, and can be found. Thread-safe. */
public interface Ticket {
  /** What became of the story. */
  Outcome outcome();

  /** Whether a commit that has returned holds the story. */
  boolean saved();
}
