package dev.dateline.bench;

import dev.dateline.bench.Questions.Shape;
import dev.dateline.evaluation.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whole jobs, each in processes of its own, ours and the peer's in turn. Rates are medians over the rounds. Work, the processor
 * time of all threads, the compiler's and the collector's included, is that of the last round; on a busy machine it tells more.
 */
final class Jobs {
  private final Path work;
  private final Extent extent;

  Jobs(Path work, Extent extent) {
    this.work = work;
    this.extent = extent;
  }

  /** (a) Stories a second, from files to saved. */
  Table indexing() throws IOException {
    return indexing("Adding " + extent.name() + ", two threads of the peer and of ours", extent.once(work),
        Indexing.ALL,
        extent.rounds(), extent.warmUps());
  }

  /** (a) The same of many more; long enough that a process needs no warm-up. */
  Table indexingCopies() throws IOException {
    return indexing("Adding " + extent.copies() + " times " + extent.name() + ", ids and vocabulary varied",
        extent.many(work),
        List.of("ours", "tuned", "tuned, six facets"), 1, 0);
  }

  private Table indexing(String title, Setting setting, List<String> all, int rounds, int warmUps)
      throws IOException {
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    Map<String, Map<String, Double>> last = new HashMap<>();
    String list = setting.list().toString();
    for (int round = 0; round < rounds; round++) {
      for (String who : all) {
        Path folder = setting.folder().resolve("adding");
        Setting.clear(folder);
        Map<String, Double> figures = extent.jvm().run(Indexing.class, Indexing::main, who, folder.toString(), list,
            Integer.toString(warmUps));
        Setting.clear(folder);
        rates.computeIfAbsent(who, none -> new ArrayList<>()).add(figures.get("stories") / figures.get("seconds"));
        last.put(who, figures);
      }
    }
    double ours = median(rates.get("ours"));
    Table table = new Table(title, "who", "stories/s", "ours / theirs", "bar", "stories", "seconds",
        "CPU ms a story", "MB");
    rates.forEach((who, measured) -> {
      Map<String, Double> figures = last.get(who);
      table.row(
          switch (who) {
            case "ours" -> "ours";
            case "tuned" -> "plain Lucene, tuned, every label a facet as ours";
            case "naive" -> "plain Lucene, naive";
            default -> "plain Lucene, " + who;
          }, Table.number(median(measured), 0), who.equals("ours") ? "" : Table.number(ours / median(measured), 2),
          switch (who) {
            case "tuned" -> "at least 0.9";
            case "naive" -> "at least 1";
            default -> "";
          }, Table.number(figures.get("stories"), 0), Table.number(figures.get("stories") / median(measured), 1),
          Table.number(figures.get("work") * 1_000 / figures.get("stories"), 3),
          Table.number(figures.get("bytes") / (1 << 20), 1));
    });
    return table;
  }

  /** (e) From the start of a process to its end, files in the page cache. */
  Table firstAnswer() throws IOException {
    Setting setting = extent.many(work);
    setting.prepare();
    String words = Questions.read(Setting.questions(setting.folder()), Shape.OR).getFirst().words();
    Path launcher = Path.of("target", "dateline").toAbsolutePath();
    boolean launched = Files.isExecutable(launcher);
    String ourFolder = Setting.ours(setting.folder()).toString();
    List<String> ours = launched
        ? List.of(launcher.toString(), "search", words, "--archive", ourFolder)
        : Jvm.command(FirstAnswer.class, Jvm.flags(), List.of("ours", ourFolder, words));
    List<String> plain = Jvm.command(FirstAnswer.class, List.of(),
        List.of("plain", Setting.plain(setting.folder()).toString(), words));
    List<Double> ourSeconds = new ArrayList<>();
    List<Double> plainSeconds = new ArrayList<>();
    for (int i = extent.forked() ? -1 : 0; i < extent.starts(); i++) {
      double mine = seconds(ours);
      double theirs = seconds(plain);
      if (i >= 0) {
        ourSeconds.add(mine);
        plainSeconds.add(theirs);
      }
    }
    Table table = new Table("A new process opens " + extent.copies() + " times " + extent.name() + " and answers",
        "what", "ours, s", "plain, s", "ratio", "bar");
    table.row(launched ? "target/dateline search" : "Java, no launcher there", Table.number(median(ourSeconds), 2),
        Table.number(median(plainSeconds), 2), Table.number(median(ourSeconds) / median(plainSeconds), 2),
        "ours under 0.8 s");
    return table;
  }

  private static double seconds(List<String> command) throws IOException {
    long begun = System.nanoTime();
    String printed = Jvm.output(command);
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (printed.isBlank()) {
      throw new IOException("no answer from " + String.join(" ", command));
    }
    return seconds;
  }

  /** (f) From the put of a story to its being found. */
  Table put() throws IOException {
    String list = extent.once(work).list().toString();
    Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
    for (String who : List.of("ours", "commit a story", "near real time")) {
      Path folder = extent.once(work).folder().resolve("putting");
      Setting.clear(folder);
      extent.jvm().run(Indexing.class, Indexing::main, who.equals("ours") ? "ours" : "tuned, six facets",
          folder.toString(), list, "0");
      figures.put(who, extent.jvm().run(Putting.class, Putting::main, who, folder.toString(), list,
          Integer.toString(extent.puts())));
      Setting.clear(folder);
    }
    Table table = new Table(
        "One story put is found, in an archive of " + extent.name() + ", " + extent.puts() + " puts",
        "who", "median, ms", "95 %, ms", "ours / theirs", "bar");
    double ours = figures.get("ours").get("median");
    figures.forEach((who, each) -> table.row(who.equals("ours") ? who : "plain Lucene, " + who,
        Table.number(each.get("median"), 2), Table.number(each.get("p95"), 2),
        who.equals("ours") ? "" : Table.number(ours / each.get("median"), 2),
        who.equals("ours") ? "3 ms at the median" : ""));
    return table;
  }

  /** (g) Heap while adding. */
  Table memory() throws IOException {
    Table table = new Table("Heap while adding, MB, of 1,024 allowed", "who", "stories", "most after a collection",
        "after all");
    for (String who : List.of("ours", "tuned")) {
      List<Map<String, Double>> grown = new ArrayList<>();
      for (Setting setting : List.of(extent.once(work), extent.many(work))) {
        Path folder = setting.folder().resolve("memory");
        Setting.clear(folder);
        Map<String, Double> figures = extent.jvm().run(Memory.class, Memory::main, who, folder.toString(),
            setting.list().toString());
        Setting.clear(folder);
        grown.add(figures);
        table.row(who.equals("ours") ? "ours" : "plain Lucene, tuned",
            (setting.copies() == 1 ? "" : setting.copies() + " times ") + extent.name(),
            Table.number(figures.get("peak"), 0), Table.number(figures.get("after"), 0));
      }
      table.row(who.equals("ours") ? "ours, growth (bar: flat)" : "plain Lucene, growth",
          extent.copies() + " times as many",
          Table.number(grown.getLast().get("peak") / grown.getFirst().get("peak"), 2),
          Table.number(grown.getLast().get("after") / grown.getFirst().get("after"), 2));
    }
    return table;
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
