package dev.dateline.search;

/** What became of a story that was put into an archive. */
public enum Outcome {
  /** Its id was not known. */
  ADDED,
  /** It took the place of an earlier version, which is kept but no longer searched. */
  REPLACED,
  /** The same content was there already. */
  UNCHANGED,
  /** It is older than the version that is there; kept, but not searched. */
  SUPERSEDED
}
