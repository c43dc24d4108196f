package dev.dateline.read;

/** What a reader finds: a story, or something that is none. */
public sealed interface Read permits RawStory, Rejected {
  Origin origin();
}
