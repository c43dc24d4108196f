package dev.dateline.bench;

import dev.dateline.Archive;
import dev.dateline.evaluation.Corpus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder in which benchmarks work: the stories as files, both archives of them, and the questions. What is there already
 * and was made of the same stories by the same classes is used again.
 */
final class Setting {
  /** The property by which a forked benchmark is told where its setting is. */
  static final String PROPERTY = "dateline.bench.setting";

  private final Path folder;
  private final List<Path> sources;
  private final int copies;
  private final Jvm jvm;

  /**
   * @param copies how many times the stories are taken; 1 to take the files as they are
   * @param jvm where the archives are built
   */
  Setting(Path folder, List<Path> sources, int copies, Jvm jvm) {
    this.jvm = jvm;
    this.folder = folder;
    this.sources = sources;
    this.copies = copies;
  }

  Path folder() {
    return folder;
  }

  int copies() {
    return copies;
  }

  static Path ours(Path folder) {
    return folder.resolve("ours");
  }

  static Path plain(Path folder) {
    return folder.resolve("plain");
  }

  static Path questions(Path folder) {
    return folder.resolve("questions.tsv");
  }

  /** The files to add, in order. */
  List<Path> files() throws IOException {
    if (copies == 1) {
      return sources;
    }
    Path stories = folder.resolve("stories");
    if (isMade("stories")) {
      try (Stream<Path> files = Files.list(stories)) {
        return files.sorted().toList();
      }
    }
    clear(stories);
    System.err.println("writing the stories " + copies + " times ...");
    List<Path> files = Copies.write(sources, copies, stories);
    made("stories");
    return files;
  }

  /** A file that names the files to add, a line each, for a process of its own. */
  Path list() throws IOException {
    List<String> names = new ArrayList<>();
    files().forEach(file -> names.add(file.toAbsolutePath().toString()));
    Files.createDirectories(folder);
    return Files.write(folder.resolve("files.txt"), names);
  }

  /** Makes both archives and the questions, unless they are there. */
  void prepare() throws IOException {
    Files.createDirectories(folder);
    if (!isMade("ours")) {
      System.err.println("building our archive in " + folder + " ...");
      clear(ours(folder));
      build("ours", ours(folder));
      made("ours");
    }
    if (!isMade("plain")) {
      System.err.println("building plain Lucene's in " + folder + " ...");
      clear(plain(folder));
      build("tuned, six facets", plain(folder));
      made("plain");
    }
    if (!isMade("questions")) {
      Questions.draw(Corpus.of(sources).stories(), questions(folder));
      made("questions");
    }
  }

  private void build(String who, Path archive) throws IOException {
    Map<String, Double> figures = jvm.run(Indexing.class, Indexing::main, who, archive.toString(), list().toString(),
        "0");
    System.err.printf(Locale.ROOT, "%.0f stories in %.1f s, %.1f s of processor time, %.0f MB%n",
        figures.get("stories"),
        figures.get("seconds"), figures.get("work"), figures.get("bytes") / (1 << 20));
  }

  private boolean isMade(String what) throws IOException {
    Path mark = folder.resolve(what + ".made");
    return Files.exists(mark) && Files.readString(mark).equals(stamp());
  }

  private void made(String what) throws IOException {
    Files.writeString(folder.resolve(what + ".made"), stamp());
  }

  /** Changes when the sources do, or a class that has a part in what is made. */
  private String stamp() throws IOException {
    long newest = 0;
    for (Class<?> maker : List.of(Archive.class, PlainLucene.class, Copies.class, Questions.class)) {
      Path classes = Path.of(URI.create(
          String.valueOf(maker.getResource("/" + maker.getName().replace('.', '/') + ".class"))));
      Path place = maker == Archive.class ? classes.getParent() : classes;
      try (Stream<Path> files = Files.walk(place)) {
        newest = Math.max(newest, files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0));
      }
    }
    return copies + " of " + sources.size() + " from " + sources.getFirst().toAbsolutePath() + ", classes of " + newest;
  }

  /** Deletes a folder with all that is in it. */
  static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
