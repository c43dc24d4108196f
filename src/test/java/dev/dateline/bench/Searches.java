package dev.dateline.bench;

import dev.dateline.Archive;
import dev.dateline.bench.Questions.Question;
import dev.dateline.bench.Questions.Shape;
import dev.dateline.evaluation.Table;
import dev.dateline.search.Search;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Searches, by JMH, on the archive of many copies. */
final class Searches {
  private final Setting setting;
  private final Extent extent;

  Searches(Path work, Extent extent) {
    this.setting = extent.many(work);
    this.extent = extent;
  }

  /** (b) The top ten with title and date. */
  Table lists() throws IOException {
    setting.prepare();
    Map<String, RunResult> results = measure(ListBench.class);
    Table table = new Table("Top ten with title and date, " + extent.copies() + " times " + extent.name()
        + ", µs a search", "what", "ours", "plain", "ratio", "bar", "stories found, ours / plain");
    for (Shape shape : List.of(Shape.WORD, Shape.AND, Shape.OR, Shape.PHRASE)) {
      row(table, switch (shape) {
        case WORD -> "one word";
        case AND -> "two words, AND";
        case OR -> "two words, OR";
        default -> "phrase";
      }, results.get("ours" + shape), results.get("plain" + shape), switch (shape) {
        case WORD, OR -> "0.5";
        case AND -> "0.6";
        default -> "0.7";
      }, found(shape));
    }
    return table;
  }

  /** (c), (d) The archive page. */
  Table page() throws IOException {
    setting.prepare();
    Map<String, RunResult> results = measure(PageBench.class);
    Table table = new Table(
        "Archive page: top ten, snippets, four facets; " + extent.copies() + " times " + extent.name()
            + ", µs a page",
        "what", "ours", "plain", "ratio", "bar", "stories found, ours / plain");
    row(table, "page", results.get("pageOurs"), results.get("pagePlain"), "0.7", found(Shape.PAGE));
    row(table, "page narrowed to a tag", results.get("drillDownOurs"), results.get("drillDownPlain"), "0.7", "");
    return table;
  }

  private static void row(Table table, String what, RunResult ours, RunResult plain, String bar, String found) {
    double mine = ours.getPrimaryResult().getScore();
    double theirs = plain.getPrimaryResult().getScore();
    table.row(what, time(ours), time(plain), Table.number(mine / theirs, 2), "at most " + bar, found);
  }

  private static String time(RunResult result) {
    double error = result.getPrimaryResult().getScoreError();
    return Table.number(result.getPrimaryResult().getScore(), 0)
        + (Double.isNaN(error) ? "" : " ± " + Table.number(error, 0));
  }

  /** Both must have done the same work for their times to mean anything. */
  private String found(Shape shape) throws IOException {
    List<Question> questions = Questions.read(Setting.questions(setting.folder()), shape);
    long ours = 0;
    long plain = 0;
    try (Archive archive = Archive.readOnly(Setting.ours(setting.folder()));
        PlainLucene peer = new PlainLucene(Setting.plain(setting.folder()))) {
      for (Question question : questions) {
        ours += archive.search(Search.of(ListBench.ours(question)).headlinesOnly().counted()).total();
        plain += peer.count(ListBench.plain(question));
      }
    }
    return ours + " / " + plain;
  }

  private Map<String, RunResult> measure(Class<?> benchmarks) {
    String folder = setting.folder().toAbsolutePath().toString();
    List<String> flags = new ArrayList<>(Jvm.flags());
    flags.add("-D" + Setting.PROPERTY + "=" + folder);
    System.setProperty(Setting.PROPERTY, folder);
    TimeValue time = TimeValue.milliseconds(extent.millis());
    OptionsBuilder options = new OptionsBuilder();
    options.include(benchmarks.getName().replace(".", "\\."))
        .forks(extent.forked() ? 1 : 0)
        .jvmArgs(flags.toArray(String[]::new))
        .warmupIterations((int) Math.ceil(extent.iterations() * 0.6))
        .warmupTime(time)
        .measurementIterations(extent.iterations())
        .measurementTime(time)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
    Map<String, RunResult> results = new HashMap<>();
    try {
      for (RunResult result : new Runner(options.build()).run()) {
        String name = result.getParams().getBenchmark();
        String shape = result.getParams().getParamsKeys().contains("shape") ? result.getParams().getParam("shape") : "";
        results.put(name.substring(name.lastIndexOf('.') + 1) + shape, result);
      }
    } catch (RunnerException e) {
      throw new IllegalStateException("the benchmark failed", e);
    }
    return results;
  }
}
