package dev.dateline.evaluation;

import dev.dateline.clean.Cleaner;
import dev.dateline.clean.Unkeepable;
import dev.dateline.read.Origin;
import dev.dateline.read.RawStory;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How many labels of a line that has grown together come out right. Lines are glued afresh from the labels of Reuters stories
 * and of Media Topics, below the body of the story that bears them or of another, and read by the {@link Cleaner} as any
 * scraped story is; some of the labels are known to it. The peer cuts wherever a capital follows a small letter.
 */
final class GluedLines {
  private static final int LINES = 200;
  private static final int LEAST = 3;
  private static final List<Double> KNOWN = List.of(0.0, 0.5, 0.9);

  /** A story and its labels. */
  private record Labelled(Story story, List<String> labels) {}

  private final List<Labelled> reuters = new ArrayList<>();
  private final List<String> topics;

  GluedLines(List<Path> files, Optional<List<String>> topics) {
    this.topics = topics.orElse(List.of());
    for (Path file : files) {
      Corpus.each(file, story -> {
        List<String> labels = Stream.of(Field.TAG, Field.PLACE, Field.PERSON, Field.ORGANIZATION)
            .flatMap(field -> story.labels(field).stream()).distinct().toList();
        if (labels.size() >= LEAST && story.body().length() > 200) {
          reuters.add(new Labelled(story, labels));
        }
      });
    }
  }

  /** The styles of labels: as Reuters writes them, as agencies' sites do, as Media Topics are named. */
  private Map<String, List<Labelled>> styles(Random random) {
    Map<String, List<Labelled>> styles = new TreeMap<>();
    List<Labelled> drawn = new ArrayList<>(reuters);
    Collections.shuffle(drawn, random);
    drawn = drawn.subList(0, Math.min(LINES, drawn.size()));
    styles.put("Reuters, as given: money-fx", drawn);
    styles.put("Reuters, titled: West Germany", mapped(drawn, GluedLines::titled));
    if (!topics.isEmpty()) {
      List<Labelled> named = new ArrayList<>();
      List<Labelled> mixed = new ArrayList<>();
      for (Labelled each : drawn) {
        List<String> some = new ArrayList<>();
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
          some.add(topics.get(random.nextInt(topics.size())));
        }
        List<String> distinct = some.stream().distinct().toList();
        named.add(new Labelled(each.story(), distinct));
        List<String> both = new ArrayList<>(distinct.stream().map(GluedLines::begun).toList());
        each.labels().forEach(label -> both.add(titled(label)));
        both.add("general news");
        mixed.add(new Labelled(each.story(), both.stream().distinct().toList()));
      }
      styles.put("Media Topics: arms control", named);
      styles.put("Media Topics, begun: Arms control", mapped(named, GluedLines::begun));
      styles.put("Site: Arms control, West Germany, general news", mixed);
    }
    return styles;
  }

  Table table(long seed) {
    Table table = new Table("Labels of glued lines, seed " + seed + ", " + LINES + " lines a row", "labels", "order",
        "known", "right", "F1", "unsure lines", "right there", "not split", "F1 at capitals");
    styles(new Random(seed)).forEach((style, lines) -> {
      for (boolean sorted : List.of(true, false)) {
        for (double known : KNOWN) {
          row(table, style, sorted, known, lines, new Random(seed));
        }
      }
    });
    return table;
  }

  private static void row(Table table, String style, boolean sorted, double share, List<Labelled> lines,
      Random random) {
    Set<String> all = new HashSet<>();
    lines.forEach(line -> all.addAll(line.labels()));
    Set<String> known = new HashSet<>();
    all.stream().sorted().filter(label -> random.nextDouble() < share).forEach(known::add);
    Cleaner cleaner = new Cleaner(known);
    Counts ours = new Counts();
    Counts unsureOnes = new Counts();
    Counts capitals = new Counts();
    int unsure = 0;
    int whole = 0;
    for (Labelled line : lines) {
      List<String> labels = new ArrayList<>(line.labels());
      labels.sort(String.CASE_INSENSITIVE_ORDER);
      if (!sorted) {
        Collections.shuffle(labels, random);
      }
      String glued = String.join("", labels);
      Story cleaned = clean(cleaner, line.story(), glued);
      List<String> found = cleaned.labels(Field.TAG);
      if (!cleaned.labels(Field.more("glued")).isEmpty()) {
        unsure++;
        unsureOnes.add(labels, found);
      }
      whole += found.isEmpty() ? 1 : 0;
      ours.add(labels, found);
      capitals.add(labels, List.of(glued.split("(?<=\\p{Ll})(?=\\p{Lu})")));
    }
    table.row(style, sorted ? "sorted" : "shuffled", Math.round(share * 100) + " %", Table.number(ours.recall(), 3),
        Table.number(ours.f1(), 3), Integer.toString(unsure), unsure == 0 ? "" : Table.number(unsureOnes.recall(), 3),
        Integer.toString(whole),
        Table.number(capitals.f1(), 3));
  }

  private static Story clean(Cleaner cleaner, Story story, String line) {
    String body = story.clean(Part.BODY).replaceFirst("\\s*(?i:reuter)\\W*$", "");
    try {
      return cleaner.clean(new RawStory(new Origin("glued", 1), "text", story.title(), body + "\n\n" + line, Map.of()));
    } catch (Unkeepable e) {
      throw new IllegalStateException("a story that was kept is kept again", e);
    }
  }

  private static List<Labelled> mapped(List<Labelled> lines, UnaryOperator<String> change) {
    return lines.stream()
        .map(line -> new Labelled(line.story(), line.labels().stream().map(change).distinct().toList())).toList();
  }

  private static String begun(String label) {
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  private static String titled(String label) {
    StringBuilder titled = new StringBuilder();
    for (String word : label.split("-")) {
      titled.append(titled.isEmpty() ? "" : " ").append(begun(word));
    }
    return titled.toString();
  }

  /** How many labels were given, found, and both. */
  private static final class Counts {
    private int given;
    private int found;
    private int right;

    void add(List<String> labels, List<String> split) {
      Set<String> both = new HashSet<>(labels);
      both.retainAll(split);
      given += labels.size();
      found += split.size();
      right += both.size();
    }

    double recall() {
      return (double) right / given;
    }

    double f1() {
      return 2.0 * right / (given + found);
    }
  }
}
