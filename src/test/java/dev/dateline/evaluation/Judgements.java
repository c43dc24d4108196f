package dev.dateline.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions that people judged stories for: TREC's form, a grade above 0 being an answer. */
final class Judgements {
  private Judgements() {}

  /** The topics that have an answer. */
  static List<Topic> topics(Path queries, Path qrels) throws IOException {
    Map<String, Set<String>> relevant = new LinkedHashMap<>();
    for (String line : Files.readAllLines(qrels)) {
      String[] cells = line.strip().split("\\s+");
      if (cells.length != 4) {
        throw new IllegalArgumentException(qrels + ": expected 'topic 0 story grade', found '" + line + "'");
      }
      if (Integer.parseInt(cells[3]) > 0) {
        relevant.computeIfAbsent(cells[0], none -> new HashSet<>()).add(cells[2]);
      }
    }
    List<Topic> topics = new ArrayList<>();
    for (String line : Files.readAllLines(queries)) {
      String[] cells = line.split("\t", 2);
      if (cells.length == 2 && relevant.containsKey(cells[0])) {
        topics.add(new Topic(cells[0], cells[1], relevant.get(cells[0])));
      }
    }
    return topics;
  }
}
