package dev.dateline.evaluation;

import dev.dateline.Archive;
import dev.dateline.story.Edit;
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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One damaged story in an archive of its own: there is nothing to learn from but itself. With a list of its damaged words, what is
 * found and what is right is counted; without, its mends are shown to the eye.
 */
final class OneStory {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'-][\\p{L}\\p{N}]+)*");

  private OneStory() {}

  /** A damaged word, what it is, and how often it stands in the story. */
  private record Pair(String printed, String clean, int count) {
    /** The writer's own slip: a word that was printed as it was written. */
    boolean slip() {
      return printed.equals(clean);
    }
  }

  /**
   * @param pairs lines of a damaged word, a tab, its clean word, a tab, and how often it stands in the story; a word that reads
   *     as itself is to be left alone
   */
  static List<Table> measure(Path file, Optional<Path> pairs) throws IOException {
    try (Archive archive = Archive.inMemory()) {
      archive.add(file);
      List<Story> stories = new ArrayList<>();
      archive.export(false, stories::add);
      Story story = stories.getFirst();
      return pairs.isPresent()
          ? List.of(mends(story), counted(archive, story, read(pairs.get())))
          : List.of(mends(story));
    }
  }

  private static List<Pair> read(Path pairs) throws IOException {
    List<Pair> read = new ArrayList<>();
    List<String> lines = Files.readAllLines(pairs);
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t");
      if (lines.get(i).startsWith("#") || lines.get(i).isBlank()) {
        continue;
      }
      if (cells.length != 3 || !cells[2].matches("\\d{1,6}")) {
        throw new IllegalArgumentException(pairs + ":" + (i + 1)
            + ": expected a damaged word, a tab, its clean word, a tab, a number, but found '" + lines.get(i) + "'");
      }
      read.add(new Pair(cells[0], cells[1], Integer.parseInt(cells[2])));
    }
    return read;
  }

  private static Table mends(Story story) {
    Table table = new Table("Mends in " + story.id(), "printed", "mended", "confidence", "why");
    for (Edit edit : story.edits()) {
      if (edit instanceof Edit.Mend mend) {
        table.row(printed(story, mend), mend.mended(), Table.number(mend.confidence(), 3), mend.reason());
      }
    }
    return table;
  }

  private static String printed(Story story, Edit.Mend mend) {
    return story.printed(mend.part()).substring(mend.start(), mend.end());
  }

  private static Table counted(Archive archive, Story story, List<Pair> pairs) {
    List<Pair> damaged = pairs.stream().filter(pair -> !pair.slip()).toList();
    List<String> lost = damaged.stream().filter(pair -> !found(archive, story, pair)).map(Pair::printed).toList();
    int right = 0;
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> left = new LinkedHashMap<>();
    damaged.forEach(pair -> left.put(pair.printed(), pair.count()));
    List<Edit.Mend> sure = story.edits().stream().filter(Edit.Mend.class::isInstance).map(Edit.Mend.class::cast)
        .filter(mend -> mend.confidence() >= Verdicts.SURE).toList();
    for (Edit.Mend mend : sure) {
      Optional<Pair> pair = damaged.stream().filter(one -> reads(story, mend, one)).findFirst();
      if (pair.isPresent()) {
        right++;
        left.merge(pair.get().printed(), -1, Integer::sum);
      } else {
        wrong.add(printed(story, mend) + " → " + mend.mended());
      }
    }
    left.values().removeIf(count -> count <= 0);
    List<Pair> slips = pairs.stream().filter(Pair::slip).toList();
    long alone = slips.stream()
        .filter(slip -> sure.stream().noneMatch(mend -> printed(story, mend).contains(slip.printed())))
        .count();
    Table table = new Table("The one story", "measure", "value", "not so");
    table.row("damaged words found by their clean word, usual tolerance",
        damaged.size() - lost.size() + " of " + damaged.size(),
        String.join(", ", lost));
    table.row("damaged words surely and rightly mended", right + " of " + damaged.stream().mapToInt(Pair::count).sum(),
        String.join(", ", left.keySet()));
    table.row("wrong among the sure mends", wrong.size() + " of " + sure.size(), String.join(", ", wrong));
    table.row("the writer's own slips left alone", alone + " of " + slips.size(), "");
    return table;
  }

  /** Whether a mend reads as the pair says, a possessive on either side of it aside. */
  private static boolean reads(Story story, Edit.Mend mend, Pair pair) {
    String printed = printed(story, mend);
    return stem(printed).equals(stem(pair.printed())) && whole(story, mend).equals(pair.printed())
        && Verdicts.fold(stem(mend.mended())).equals(Verdicts.fold(stem(pair.clean())));
  }

  private static String stem(String word) {
    return word.replaceAll("[’']s$", "");
  }

  /** The printed word that the mend is of, with what else belongs to it. */
  private static String whole(Story story, Edit.Mend mend) {
    Matcher word = WORD.matcher(story.printed(mend.part()));
    while (word.find()) {
      if (word.end() > mend.start()) {
        return word.start() < mend.end() ? word.group() : "";
      }
    }
    return "";
  }

  /**
   * Whether the clean word leads to a place where the damaged one is printed: the story may print it whole elsewhere, so a phrase
   * asks for it beside a neighbour.
   */
  private static boolean found(Archive archive, Story story, Pair pair) {
    for (Part part : Part.values()) {
      List<String> words = WORD.matcher(story.printed(part)).results().map(MatchResult::group).toList();
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).equals(pair.printed())) {
          List<String> phrase = new ArrayList<>(words.subList(Math.max(0, i - 1), Math.min(words.size(), i + 2)));
          phrase.set(Math.min(i, 1), pair.clean());
          if (archive.search("\"" + String.join(" ", phrase) + "\"").total() > 0) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
