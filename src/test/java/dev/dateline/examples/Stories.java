package dev.dateline.examples;

import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.time.Instant;

/** What the examples would otherwise each say again. */
final class Stories {
  private Stories() {}

  /** A story with a headline, one sentence, and the time when it was sent. */
  static Story story(String id, String title, String sent) {
    return Story.of(id, title, "More will follow.").withSent(new Sent.Known(Instant.parse(sent), sent));
  }
}
