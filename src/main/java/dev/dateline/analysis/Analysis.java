package dev.dateline.analysis;

import dev.dateline.story.Story;
import java.util.List;

/** Turns stories and queries into positions with readings. Thread-safe. */
public final class Analysis {

  /** The story's title, body and labels as positions. */
  public Analyzed story(Story story) {
    throw new IllegalStateException(story.id());
  }

  /**
   * The positions of a query's word, phrase or text, in order; empty if it holds no letter or
   * digit.
   */
  public List<Asked> query(String text) {
    throw new IllegalStateException(text);
  }

  /**
   * The terms of neighbouring positions written solid: {@code jongun} for {@code Jong}, {@code un}.
   */
  public Asked joined(List<Asked> neighbours) {
    throw new IllegalStateException(neighbours.toString());
  }
}
