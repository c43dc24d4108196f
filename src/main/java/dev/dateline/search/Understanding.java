package dev.dateline.search;

import dev.dateline.story.Story;

/**
 * What is understood of a story before it is indexed, beyond what its sender stated: what its damaged words read as. Called on
 * the engine's threads, several at once.
 */
public interface Understanding {
  /** Stories as they come: nothing more is understood. */
  Understanding NONE = new Understanding() {
    @Override
    public Story of(Story story) {
      return story;
    }

    @Override
    public String stamp() {
      return "";
    }
  };

  /** The same text and labels, with other edits. */
  Story of(Story story);

  /** One word that names what this understanding rests on; stories keep it, so that those read by an older one can be told. */
  String stamp();
}
