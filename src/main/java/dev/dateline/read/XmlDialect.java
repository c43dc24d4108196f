package dev.dateline.read;

import java.util.Optional;
import java.util.function.Consumer;

/** How the stories of one XML format lie in a file, and what a story of it says. */
interface XmlDialect {

  /** Whether an element is a story; its parents can be asked, what is in it is not read yet. */
  boolean isStory(XmlElement element);

  /**
   * Makes of an element a story, or says why it is none.
   *
   * @param frame the file's root, with what was read of the file outside its stories so far
   */
  void story(XmlElement story, XmlElement frame, Origin origin, Consumer<? super Read> sink);

  /** What to do where a whole file has no story. */
  default void none(XmlElement frame, Origin origin, Consumer<? super Read> sink) {
    sink.accept(XmlStories.rejected(frame, origin, Optional.empty(), "no story in it: its root is " + frame.name()));
  }

  /** As much of an id as a piece of a story tells. */
  default Optional<String> id(XmlElement piece) {
    return Optional.empty();
  }
}
