package dev.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.dateline.AddOptions;
import dev.dateline.AddReport;
import dev.dateline.Archive;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of adding stories, in a process of its own: from the first byte read to the last story saved.
 *
 * <p>Arguments: who; the archive's folder; a file that names the files to add; how many rounds to run first, unmeasured, in a
 * folder beside it.
 */
final class Indexing {
  /** Who adds. */
  static final List<String> ALL = List.of("ours", "tuned", "tuned, six facets", "naive");

  private Indexing() {}

  public static void main(String[] arguments) throws IOException {
    String who = arguments[0];
    Path folder = Path.of(arguments[1]);
    List<Path> files = Files.readAllLines(Path.of(arguments[2])).stream().map(Path::of).toList();
    for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
      Path warmUp = folder.resolveSibling(folder.getFileName() + "-warm-up");
      run(who, warmUp, files);
      Setting.clear(warmUp);
    }
    OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long worked = system.getProcessCpuTime();
    long begun = System.nanoTime();
    long stories = run(who, folder, files);
    double seconds = (System.nanoTime() - begun) / 1e9;
    Jvm.tell("work", (system.getProcessCpuTime() - worked) / 1e9);
    Jvm.tell("stories", stories);
    Jvm.tell("seconds", seconds);
    Jvm.tell("bytes", Setting.bytes(folder));
  }

  /** From the first byte read to the closed archive: what is saved is saved before, and merges may be cut short. */
  private static long run(String who, Path folder, List<Path> files) throws IOException {
    return switch (who) {
      case "ours" -> {
        try (Archive archive = Archive.create(folder)) {
          AddReport report = archive.add(files, AddOptions.DEFAULT.asPrinted());
          yield report.added() + report.replaced();
        }
      }
      case "tuned" -> PlainLucene.index(files, folder, true);
      case "tuned, six facets" -> PlainLucene.index(files, folder, false);
      case "naive" -> PlainLucene.indexNaively(files, folder);
      default -> throw new IllegalArgumentException("nobody is called '" + who + "'; there are " + ALL);
    };
  }
}
