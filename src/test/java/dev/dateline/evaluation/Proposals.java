package dev.dateline.evaluation;

import dev.dateline.enrich.TagLearning;
import dev.dateline.enrich.TagProposer;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How many proposed tags are those that an editor gave, on Reuters-21578: learnt from every other story that has tags, proposed
 * for the rest of those. The plain baseline proposes the most frequent tags for every story.
 */
final class Proposals {
  /** As many stories as an archive learns from while it takes its first ones. */
  private static final int SAMPLE = 4_000;

  private final List<Story> learnt = new ArrayList<>();
  private final List<Story> asked = new ArrayList<>();
  private final List<Story> untagged = new ArrayList<>();

  Proposals(List<Path> files) {
    int[] tagged = {0};
    files.forEach(file -> Corpus.each(file, story -> {
      if (story.labels(Field.TAG).isEmpty()) {
        untagged.add(story);
      } else {
        (tagged[0]++ % 2 == 0 ? learnt : asked).add(story);
      }
    }));
  }

  Table table() {
    Table table = new Table("Proposed tags, " + learnt.size() + " stories of Reuters-21578 learnt from, " + asked.size()
        + " asked", "proposes", "tags", "precision", "recall", "F1", "F1 by tag", "with a proposal",
        "untagged with one",
        "learning", "a story");
    ours(table, "what is sure, from all", learnt);
    ours(table, "what is sure, from a sample", learnt.stream().limit(SAMPLE / 2).toList());
    Map<String, Integer> counts = new HashMap<>();
    learnt.forEach(story -> story.labels(Field.TAG).forEach(tag -> counts.merge(tag, 1, Integer::sum)));
    List<String> frequent = counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey).toList();
    for (int most : List.of(1, 2)) {
      row(table, most == 1 ? "the most frequent tag" : "the two most frequent", most,
          story -> frequent.subList(0, most),
          "");
    }
    return table;
  }

  private void ours(Table table, String name, List<Story> stories) {
    long begun = System.nanoTime();
    TagLearning learning = new TagLearning();
    stories.forEach(learning::add);
    TagProposer proposer = learning.learn();
    String took = Table.number((System.nanoTime() - begun) / 1e9, 1) + " s";
    row(table, name, proposer.tags().size(), proposer::propose, took);
  }

  private void row(Table table, String name, int tags, Function<Story, List<String>> proposing, String learning) {
    Map<String, Counts> byTag = new HashMap<>();
    Counts all = new Counts();
    int some = 0;
    long begun = System.nanoTime();
    for (Story story : asked) {
      Set<String> proposed = new HashSet<>(proposing.apply(story));
      Set<String> given = new HashSet<>(story.labels(Field.TAG));
      some += proposed.isEmpty() ? 0 : 1;
      all.add(proposed, given);
      Set<String> either = new HashSet<>(proposed);
      either.addAll(given);
      either.forEach(tag -> byTag.computeIfAbsent(tag, each -> new Counts())
          .add(proposed.contains(tag) ? Set.of(tag) : Set.of(), given.contains(tag) ? Set.of(tag) : Set.of()));
    }
    double micros = (System.nanoTime() - begun) / 1e3 / asked.size();
    long others = untagged.stream().filter(story -> !proposing.apply(story).isEmpty()).count();
    table.row(name, Integer.toString(tags), Table.number(all.precision(), 3), Table.number(all.recall(), 3),
        Table.number(all.f1(), 3),
        Table.number(byTag.values().stream().mapToDouble(Counts::f1).map(f1 -> Double.isNaN(f1) ? 0 : f1).average()
            .orElse(0), 3),
        Table.number(100.0 * some / asked.size(), 0) + " %", Table.number(100.0 * others / untagged.size(), 0) + " %",
        learning,
        learning.isEmpty() ? "" : Table.number(micros, 0) + " µs");
  }

  /** How many were proposed, given, and both. */
  private static final class Counts {
    private int proposed;
    private int given;
    private int both;

    void add(Set<String> ours, Set<String> theirs) {
      proposed += ours.size();
      given += theirs.size();
      both += (int) ours.stream().filter(theirs::contains).count();
    }

    double precision() {
      return (double) both / proposed;
    }

    double recall() {
      return (double) both / given;
    }

    double f1() {
      return 2.0 * both / (proposed + given);
    }
  }
}
