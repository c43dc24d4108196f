package dev.dateline.evaluation;

import dev.dateline.story.Part;
import dev.dateline.story.Story;

/** A story, and its title and body as damaged. */
record Garbled(Story clean, Twin title, Twin body) {
  /** A story that came to no harm. */
  static Garbled whole(Story story) {
    return new Garbled(story, Twin.same(story.title()), Twin.same(story.body()));
  }

  Twin twin(Part part) {
    return part == Part.TITLE ? title : body;
  }
}
