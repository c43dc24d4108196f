package dev.dateline.search;

/** The order of the hits. Stories whose date is not known stand last by date, whichever way. */
public enum Sort {
  RELEVANCE, NEWEST, OLDEST
}
