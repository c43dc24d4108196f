package dev.dateline.enrich;

import dev.dateline.story.Story;

/**
 * Says who and what a story is about: the point at which an embedding program adds its own knowledge, by {@code
 * Archive.enrichedBy}. Called after damaged words are mended and the archive has found what it finds by itself, on the archive's own
 * threads, several at once: an enricher is thread-safe. One that throws has the story refused, with what it says as the reason.
 */
@FunctionalInterface
public interface Enricher {
  /**
   * The story with what it is about ({@link Story#withAbout}); what an enricher before this one found may be kept, changed or
   * replaced. Text, labels and edits stay.
   */
  Story enrich(Story story);
}
