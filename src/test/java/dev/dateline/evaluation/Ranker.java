package dev.dateline.evaluation;

import java.util.List;

/** Something that puts stories in order for a question; for any number of threads. */
interface Ranker extends AutoCloseable {
  String name();

  /** The ids of the best stories, best first. */
  List<String> rank(String plainWords, int depth);

  @Override
  void close();
}
