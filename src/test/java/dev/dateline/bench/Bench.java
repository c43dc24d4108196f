package dev.dateline.bench;

import dev.dateline.evaluation.DataFolder;
import dev.dateline.evaluation.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The benchmarks as a command: ours, plain Lucene's, the ratio, and the bar that the project set itself.
 *
 * <p>Each can be run alone by its name; all run, if none is named:
 *
 * <ul>
 *   <li>{@code indexing}: adding Reuters-21578, stories a second.
 *   <li>{@code indexing10}: the same of ten times the stories, with ids and vocabulary varied.
 *   <li>{@code lists}: one word, two words with AND and OR, a phrase; the top ten with title and date. On the tenfold archive.
 *   <li>{@code page}: the archive page, and the same narrowed to a tag. On the tenfold archive.
 *   <li>{@code cold}: a new process opens the tenfold archive and answers.
 *   <li>{@code put}: one story put is found.
 *   <li>{@code memory}: heap while adding both.
 * </ul>
 *
 * {@code quick} repeats less; {@code smoke} runs everything in seconds on the sample stories, which measures nothing but shows
 * that it runs. What is built lies in {@code target/bench}, and is used again until the code changes.
 */
public final class Bench {
  static final List<String> ALL = List.of("indexing", "indexing10", "lists", "page", "cold", "put", "memory");

  private Bench() {}

  public static void main(String[] arguments) throws IOException {
    List<String> names = new ArrayList<>(Arrays.stream(arguments).flatMap(each -> Arrays.stream(each.split("[\\s,]+")))
        .filter(name -> !name.isEmpty()).toList());
    boolean smoke = names.remove("smoke");
    boolean quick = names.remove("quick");
    names.remove("all");
    Optional<String> unknown = names.stream().filter(name -> !ALL.contains(name)).findFirst();
    if (unknown.isPresent()) {
      System.err.println("no benchmark is called '" + unknown.get() + "'; there are " + String.join(", ", ALL)
          + ", and quick and smoke beside them");
      System.exit(2);
    }
    Path work = Path.of("target", "bench");
    Extent extent;
    if (smoke) {
      work = work.resolve("smoke");
      extent = Extent.smoke(Path.of("index-data", "stories"));
    } else {
      DataFolder data = DataFolder.named();
      if (data.reuters().isEmpty()) {
        System.out.println(data.withoutReuters());
        return;
      }
      extent = quick ? Extent.quick(data.reuters()) : Extent.full(data.reuters());
    }
    Files.createDirectories(work);
    Jobs jobs = new Jobs(work, extent);
    Searches searches = new Searches(work, extent);
    List<Table> tables = new ArrayList<>();
    for (String name : names.isEmpty() ? ALL : names) {
      Table table = switch (name) {
        case "indexing" -> jobs.indexing();
        case "indexing10" -> jobs.indexingCopies();
        case "lists" -> searches.lists();
        case "page" -> searches.page();
        case "cold" -> jobs.firstAnswer();
        case "put" -> jobs.put();
        default -> jobs.memory();
      };
      System.out.println(table.plain());
      tables.add(table);
    }
    System.out.println("The same as Markdown:\n");
    tables.forEach(table -> System.out.println(table.markdown()));
  }
}
