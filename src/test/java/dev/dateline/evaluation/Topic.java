package dev.dateline.evaluation;

import java.util.Set;

/**
 * A question with its answers.
 *
 * @param text plain words, no syntax
 * @param relevant the ids of the stories that answer it
 */
record Topic(String id, String text, Set<String> relevant) {
  Topic {
    relevant = Set.copyOf(relevant);
  }
}
