package dev.dateline.evaluation;

import dev.dateline.AddOptions;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How much of an archive is still found when its stories are damaged, and whether its mends are right: stories are garbled, added
 * to a fresh archive, looked for by words of their clean text, and read back.
 */
final class Retention {
  private static final int DEPTH = 100;
  private static final long SEED = 1;

  /**
   * What is measured.
   *
   * @param rates shares of characters, from 0 to 1
   * @param peers whether plain Lucene is measured beside
   * @param wrong how many wrong mends to show of each archive
   */
  record Plan(List<Garbler.Kind> kinds, List<Double> rates, boolean peers, int wrong) {}

  private final Plan plan;
  private final Path folder;
  private final List<Story> stories;
  private final List<Topic> topics;
  private final Consumer<String> progress;
  private final Table found;
  private final Table mends;
  private Map<String, Double> whole = Map.of();

  /**
   * @param stories clean stories
   * @param topics questions of which each asks for one of them
   * @param progress told what was done
   */
  Retention(Plan plan, Path folder, List<Story> stories, List<Topic> topics, Consumer<String> progress) {
    this.plan = plan;
    this.folder = folder;
    this.stories = stories;
    this.topics = topics;
    this.progress = progress;
    String size = stories.size() + " stories, " + topics.size() + " questions of their clean words";
    List<String> heads = new ArrayList<>(List.of("damage", "of characters"));
    heads.addAll(List.of("usual", "kept", "noisy", "kept"));
    if (plan.peers()) {
      Peers.NAMES.forEach(peer -> heads.addAll(List.of(peer, "kept")));
    }
    found = new Table("Known items in damaged stories, MRR and the share kept of the clean archive's; " + size,
        heads.toArray(String[]::new));
    mends = new Table("Mends, sure from " + Verdicts.SURE + " on; " + stories.size() + " stories", "damage",
        "of characters", "words damaged", "words surely mended", "sure mends", "right", "damaged words recovered",
        "calibration error");
  }

  /** Measures the clean archive and each damaged one; returns the tables. */
  List<Table> measure() throws IOException {
    archive("clean", 0, Optional.empty(), AddOptions.DEFAULT);
    archive("clean, unmended", 0, Optional.empty(), AddOptions.DEFAULT.asPrinted());
    for (Garbler.Kind kind : plan.kinds()) {
      for (double rate : plan.rates()) {
        archive(kind.label(), rate, Optional.of(new Garbler(kind, rate, SEED)), AddOptions.DEFAULT);
      }
    }
    return List.of(found, mends);
  }

  private void archive(String damage, double rate, Optional<Garbler> garbler, AddOptions options) throws IOException {
    long begun = System.nanoTime();
    String name = damage.replaceAll("\\W+", "-") + Math.round(rate * 100);
    Path file = folder.resolve(name + ".jsonl");
    if (garbler.isPresent()) {
      JsonStories.garble(stories, garbler.get(), file);
    } else {
      JsonStories.write(stories, file);
    }
    List<String> head = List.of(damage, percent(rate, 0));
    Map<String, Double> ranked = new LinkedHashMap<>();
    try (Dateline ours = new Dateline(folder.resolve(name), List.of(file), options)) {
      ranked.put("usual", mrr(ours));
      ranked.put("noisy", mrr(ours.noisy()));
      mends.row(cells(head, judged(ours, garbler)));
    }
    if (plan.peers()) {
      try (Peers peers = new Peers(Corpus.of(List.of(file)).stories())) {
        peers.rankers().forEach((peer, ranker) -> ranked.put(peer, mrr(ranker)));
      }
    }
    if (whole.isEmpty()) {
      whole = ranked;
    }
    List<String> cells = new ArrayList<>();
    ranked.forEach((system, value) -> {
      cells.add(Table.number(value, 4));
      cells.add(Table.number(value / whole.get(system), 3));
    });
    found.row(cells(head, cells));
    Files.delete(file);
    progress
        .accept(name + ", " + Table.number((System.nanoTime() - begun) / 1e9, 1) + " s: " + String.join(" ", cells));
  }

  private double mrr(Ranker ranker) {
    return Bootstrap.mean(Scores.of(ranker, topics, DEPTH).reciprocal());
  }

  private List<String> judged(Dateline ours, Optional<Garbler> garbler) {
    Verdicts verdicts = new Verdicts();
    for (Story clean : stories) {
      Garbled garbled = garbler.map(one -> one.garble(clean)).orElseGet(() -> Garbled.whole(clean));
      ours.archive().story(clean.id()).ifPresent(read -> {
        for (Part part : Part.values()) {
          verdicts.judge(read, part, truth(read.printed(part), garbled.twin(part)));
        }
      });
    }
    verdicts.wrong().stream().limit(plan.wrong()).forEach(verdict -> progress.accept(verdict.told()));
    return List.of(percent(verdicts.damagedShare(), 2), percent(verdicts.mendedShare(), 3),
        Long.toString(verdicts.sure()), Table.number(verdicts.precision(), 4), Table.number(verdicts.recall(), 3),
        Table.number(verdicts.calibrationError(), 3));
  }

  /** The archive may have cleaned what was printed, so that places no longer count the same. */
  private static Twin truth(String printed, Twin twin) {
    return printed.equals(twin.damaged()) ? twin : EditDistance.align(printed, twin.clean());
  }

  private static String[] cells(List<String> head, List<String> more) {
    List<String> cells = new ArrayList<>(head);
    cells.addAll(more);
    return cells.toArray(String[]::new);
  }

  static String percent(double share, int decimals) {
    return Double.isNaN(share) ? "–" : Table.number(100 * share, decimals) + " %";
  }
}
