package dev.dateline.evaluation;

import dev.dateline.AddOptions;
import dev.dateline.Archive;
import dev.dateline.mend.Learning;
import dev.dateline.query.Query;
import dev.dateline.search.Search;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What mending and naming cost: time to add, time to ask, time and room to learn. Medians, in one process, after a warm-up. */
final class Costs {
  private static final double DAMAGE = 0.05;
  private static final long SEED = 1;
  private static final int ADDS = 3;
  private static final int PASSES = 9;

  private final Path folder;
  private final List<Story> stories;
  private final List<Topic> topics;
  private int archives;

  Costs(Path folder, List<Story> stories, List<Topic> topics) {
    this.folder = folder;
    this.stories = stories;
    this.topics = topics;
  }

  Table measure() throws IOException {
    Path clean = JsonStories.write(stories, folder.resolve("clean.jsonl"));
    Path wire = JsonStories.garble(stories, new Garbler(Garbler.Kind.WIRE, DAMAGE, SEED), folder.resolve("wire.jsonl"));
    Path scan = JsonStories.garble(stories, new Garbler(Garbler.Kind.SCAN, DAMAGE, SEED), folder.resolve("scan.jsonl"));
    Table table = new Table("What mending and naming cost, " + stories.size() + " stories; 5 % damage is wire and scan",
        "measure",
        "with", "without", "ratio");
    add(clean, AddOptions.DEFAULT);
    AddOptions mending = AddOptions.DEFAULT.withoutNames();
    AddOptions neither = mending.asPrinted();
    AddOptions naming = AddOptions.DEFAULT.asPrinted();
    adding(table, "adding with mends, clean, s", clean, mending, neither);
    adding(table, "adding with mends, 5 % wire, s", wire, mending, neither);
    adding(table, "adding with mends, 5 % scan, s", scan, mending, neither);
    adding(table, "adding with names, clean, s", clean, naming, neither);
    adding(table, "adding with both, clean, s", clean, AddOptions.DEFAULT, neither);
    adding(table, "adding with both, 5 % wire, s", wire, AddOptions.DEFAULT, neither);
    asking(table, "a usual search, 5 % wire beside clean, ms", wire, clean);
    asking(table, "a usual search, 5 % scan beside clean, ms", scan, clean);
    learning(table, scan);
    return table;
  }

  /** The two ways take turns, so that a busy machine is busy for both. */
  private void adding(Table table, String name, Path file, AddOptions with, AddOptions without) {
    double[] ours = new double[ADDS];
    double[] plain = new double[ADDS];
    for (int i = 0; i < ADDS; i++) {
      ours[i] = add(file, with);
      plain[i] = add(file, without);
    }
    table.row(name, Table.number(median(ours), 2), Table.number(median(plain), 2),
        Table.number(median(ours) / median(plain), 2));
  }

  private double add(Path file, AddOptions options) {
    long begun = System.nanoTime();
    try (Archive archive = Archive.create(folder.resolve("archive" + ++archives))) {
      archive.add(List.of(file), options);
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Passes over the same questions take turns, so that a busy machine is busy for both. */
  private void asking(Table table, String name, Path damaged, Path clean) {
    double[] first = new double[PASSES];
    double[] second = new double[PASSES];
    try (Archive ours = Archive.create(folder.resolve("archive" + ++archives));
        Archive whole = Archive.create(folder.resolve("archive" + ++archives))) {
      ours.add(damaged);
      whole.add(clean);
      pass(ours);
      pass(whole);
      for (int i = 0; i < PASSES; i++) {
        first[i] = pass(ours);
        second[i] = pass(whole);
      }
    }
    table.row(name, Table.number(median(first), 3), Table.number(median(second), 3),
        Table.number(median(first) / median(second), 2));
  }

  /** Milliseconds a question. */
  private double pass(Archive archive) {
    long begun = System.nanoTime();
    for (Topic topic : topics) {
      archive.search(Search.of(Query.words(topic.text())).headlinesOnly());
    }
    return (System.nanoTime() - begun) / 1e6 / topics.size();
  }

  private static void learning(Table table, Path file) {
    List<Story> damaged = Corpus.of(List.of(file)).stories();
    long begun = System.nanoTime();
    Learning learning = new Learning();
    damaged.forEach(learning::add);
    double bytes = learning.learn().bytes().length;
    double seconds = (System.nanoTime() - begun) / 1e9;
    table.row("learning, 5 % scan, s", Table.number(seconds, 2), "–", "–");
    table.row("the model, MB", Table.number(bytes / (1 << 20), 2), "–", "–");
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
