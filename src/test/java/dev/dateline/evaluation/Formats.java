package dev.dateline.evaluation;

import dev.dateline.read.RawStory;
import dev.dateline.read.Read;
import dev.dateline.read.Rejected;
import dev.dateline.read.StoryReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is read of real wire files: how many files of each format, which fields their stories have, and how often title, id,
 * date and body are those that look-ups of our own find in the same XML.
 */
final class Formats {
  private static final List<String> FIELDS = List.of("id", "sent", "byline", "dateline", "language", "source", "tag",
      "subject", "place", "person", "organization", "slug", "urgency", "version", "status");

  private final Path folder;
  private final PrintStream out;
  private final StoryReader reader = new StoryReader();

  Formats(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** The tables; with {@code missed}, every rejection and every difference is printed too. */
  List<Table> tables(boolean missed) throws IOException {
    Map<String, Filled> filled = new TreeMap<>();
    Map<String, Agreement> agreements = new TreeMap<>();
    long begin = System.nanoTime();
    for (String line : Files.readAllLines(folder.resolve("INDEX.tsv"))) {
      String[] cells = line.split("\t");
      Path file = folder.resolve(cells[0]);
      if (cells.length < 2 || !Files.isRegularFile(file)) {
        continue;
      }
      List<Read> reads = new ArrayList<>();
      reader.read(file, reads::add);
      filled.computeIfAbsent(cells[1], format -> new Filled()).add(reads);
      for (Read read : reads) {
        if (missed && read instanceof Rejected none) {
          out.println("quarantined " + folder.relativize(Path.of(none.origin().where())) + ":" + none.origin().line()
              + " " + none.reason());
        }
      }
      Truth.of(file).forEach(truth -> agreements.computeIfAbsent(truth.format(), format -> new Agreement())
          .add(truth, reads, missed ? out : null));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    out.printf("%.1f MB in %.1f s, look-ups included%n", reader.bytesRead() / 1e6, seconds);
    return List.of(filled(filled), agreements(agreements));
  }

  private static Table filled(Map<String, Filled> filled) {
    List<String> heads = new ArrayList<>(List.of("format", "files", "read", "quarantined", "stories", "title", "body"));
    heads.addAll(FIELDS);
    Table table = new Table("Wire formats: share of stories that have a field", heads.toArray(String[]::new));
    filled.forEach((format, each) -> table.row(each.row(format)));
    return table;
  }

  private static Table agreements(Map<String, Agreement> agreements) {
    Table table = new Table("Wire formats: agreement with look-ups in the XML", "format", "stories", "found", "title",
        "id",
        "date", "body F1");
    agreements.forEach((format, each) -> table.row(each.row(format)));
    return table;
  }

  /** How many stories of a format have each field. */
  private static final class Filled {
    private int files;
    private int read;
    private int stories;
    private final Map<String, Integer> having = new LinkedHashMap<>();

    void add(List<Read> reads) {
      files++;
      read += reads.stream().anyMatch(RawStory.class::isInstance) ? 1 : 0;
      for (Read each : reads) {
        if (each instanceof RawStory story) {
          stories++;
          count("title", !story.title().isBlank());
          count("body", !story.body().isBlank());
          FIELDS.forEach(field -> count(field, story.first(field).isPresent()));
        }
      }
    }

    private void count(String field, boolean has) {
      having.merge(field, has ? 1 : 0, Integer::sum);
    }

    String[] row(String format) {
      List<String> cells = new ArrayList<>(List.of(format, "" + files, "" + read, "" + (files - read), "" + stories));
      cells.add(share("title"));
      cells.add(share("body"));
      FIELDS.forEach(field -> cells.add(share(field)));
      return cells.toArray(String[]::new);
    }

    private String share(String field) {
      return stories == 0 ? "" : Table.number(having.getOrDefault(field, 0) / (double) stories, 2);
    }
  }

  /** How often what was read is what the look-ups say. */
  private static final class Agreement {
    private int stories;
    private int found;
    private final int[] right = new int[3];
    private final int[] said = new int[3];
    private double body;
    private int bodies;

    void add(Truth truth, List<Read> reads, @org.jspecify.annotations.Nullable PrintStream tell) {
      stories++;
      RawStory story = reads.stream().filter(RawStory.class::isInstance).map(RawStory.class::cast)
          .filter(each -> truth.id().isEmpty()
              ? each.title().equals(truth.title())
              : each.first("id").filter(truth.id()::equals).isPresent())
          .max(Comparator.comparing(each -> Truth.folded(each.title()).equals(Truth.folded(truth.title()))))
          .orElse(null);
      if (story == null) {
        if (tell != null) {
          tell.println("not found " + truth);
        }
        return;
      }
      found++;
      compare(0, truth.title(), story.title(), truth, tell);
      compare(1, truth.id(), story.first("id").orElse(""), truth, tell);
      compare(2, truth.sent(), story.first("sent").orElse(""), truth, tell);
      if (!truth.body().isBlank()) {
        double f1 = Truth.f1(truth.body(), story.body());
        body += f1;
        bodies++;
        if (f1 < 0.99 && tell != null) {
          tell.println("body " + Table.number(f1, 3) + " of " + truth.file() + " " + truth.id());
        }
      }
    }

    private void compare(int what, String expected, String given, Truth truth,
        @org.jspecify.annotations.Nullable PrintStream tell) {
      if (expected.isBlank()) {
        return;
      }
      said[what]++;
      boolean same = Truth.folded(expected).equals(Truth.folded(given));
      right[what] += same ? 1 : 0;
      if (!same && tell != null) {
        tell.println("differs in " + truth.file() + ": expected '" + expected + "', read '" + given + "'");
      }
    }

    String[] row(String format) {
      return new String[]{format, "" + stories, "" + found, share(0), share(1), share(2),
          bodies == 0 ? "" : Table.number(body / bodies, 4)};
    }

    private String share(int what) {
      return said[what] == 0 ? "" : Table.number(right[what] / (double) said[what], 3);
    }
  }
}
