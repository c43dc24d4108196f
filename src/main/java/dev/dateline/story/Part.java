package dev.dateline.story;

/** The two printed texts of a story, in which offsets count. */
public enum Part {
  TITLE, BODY
}
