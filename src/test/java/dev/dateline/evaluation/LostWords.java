package dev.dateline.evaluation;

import dev.dateline.clean.Cleaner;
import dev.dateline.clean.Unkeepable;
import dev.dateline.read.Origin;
import dev.dateline.read.RawStory;
import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of the places are found where words were lost, and how many of those found are none. Words are lost afresh: of
 * each text some runs of one to four words between small words and punctuation, as links are, with the white space around
 * them as a page leaves it (both blanks, or one). The peer marks every doubled blank and every blank before a mark.
 */
final class LostWords {
  private static final Pattern RUN = Pattern
      .compile("(?<=[a-z,] )(?!(?:the|a|an|of|to|in|and|for|on|at|by|with|from|as|is"
          + "|was|are|were|that|it|its|he|his|she|her|they|their|has|had|have|be|been|but|or|not|which|who|this|will|would)\\b)"
          + "\\p{L}[\\p{L}-]+(?: \\p{Lu}\\p{L}+){0,3}(?=[ ,.][^\\n])");
  private static final Pattern PEER = Pattern.compile("(?<=\\w) (?= \\w)|(?<=\\w) (?=[,.] )");

  /** One in so many of the runs is lost. */
  private static final int RARE = 15;

  private final Cleaner cleaner = new Cleaner();

  private record Lossy(String text, List<Integer> places) {}

  /** The clean bodies of stories, a paragraph a line. */
  static List<String> bodies(List<Path> files) {
    List<String> bodies = new ArrayList<>();
    files.forEach(file -> Corpus.each(file,
        story -> bodies.add(story.clean(Part.BODY).replaceAll("\n +", "\n\n").replaceAll("(?<=\\S)\n(?=\\S)", " "))));
    return bodies;
  }

  /** A text whose words are lost here and there. */
  private static Lossy lose(String text, boolean blanks, Random random) {
    StringBuilder kept = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    Matcher run = RUN.matcher(text);
    int from = 0;
    while (run.find()) {
      if (random.nextInt(RARE) == 0) {
        kept.append(text, from, run.start());
        from = run.end();
        places.add(kept.length());
        if (!blanks && from < text.length()) {
          boolean mark = text.charAt(from) != ' ';
          kept.setLength(kept.length() - (mark ? 1 : 0));
          from += mark ? 0 : 1;
        }
      }
    }
    return new Lossy(kept.append(text, from, text.length()).toString(), places);
  }

  Table table(Map<String, List<String>> collections, long seed) {
    Table table = new Table("Places where words are missing, seed " + seed, "texts", "white space", "words", "lost",
        "found", "right", "precision", "recall", "peer precision", "peer recall");
    collections.forEach((name, texts) -> {
      row(table, name, "whole", texts.stream().map(text -> new Lossy(text, List.of())).toList());
      for (boolean blanks : List.of(true, false)) {
        Random random = new Random(seed);
        row(table, name, blanks ? "both blanks" : "one blank",
            texts.stream().map(text -> lose(text, blanks, random)).toList());
      }
    });
    return table;
  }

  private void row(Table table, String name, String space, List<Lossy> texts) {
    int words = 0;
    int lost = 0;
    int[] ours = new int[2];
    int[] peer = new int[2];
    for (Lossy lossy : texts) {
      words += lossy.text().split("\\s+").length;
      lost += lossy.places().size();
      count(ours, holes(lossy.text()), lossy.places());
      count(peer, PEER.matcher(lossy.text()).results().map(found -> found.start()).toList(), lossy.places());
    }
    table.row(name, space, Integer.toString(words), Integer.toString(lost), Integer.toString(ours[0]),
        Integer.toString(ours[1]), share(ours[1], ours[0]), share(ours[1], lost), share(peer[1], peer[0]),
        share(peer[1], lost));
  }

  private static void count(int[] counts, List<Integer> found, List<Integer> places) {
    counts[0] += found.size();
    counts[1] += (int) found.stream().filter(at -> places.stream().anyMatch(place -> Math.abs(place - at) <= 2))
        .count();
  }

  private static String share(int part, int of) {
    return of == 0 ? "" : Table.number((double) part / of, 3);
  }

  private List<Integer> holes(String text) {
    try {
      Story story = cleaner.clean(new RawStory(new Origin("lost", 1), "text", "", text, Map.of()));
      return story.edits().stream().filter(edit -> edit instanceof Edit.Hole && edit.part() == Part.BODY)
          .map(Edit::start).toList();
    } catch (Unkeepable e) {
      return List.of();
    }
  }
}
