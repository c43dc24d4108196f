package dev.dateline.clean;

/** A story that cannot be kept; the message says why, in plain words. */
public final class Unkeepable extends Exception {
  private static final long serialVersionUID = 1L;

  Unkeepable(String reason) {
    super(reason);
  }
}
