package dev.dateline.search;

import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A printed text as it is shown: cuts left out, white space of any kind and length one space.
 *
 * @param cuts the stretches left out, in order and apart
 * @param repairs the stretches shown as they read, in order and apart
 * @param holes where words are missing, in order; {@value #HOLE} stands there
 */
record View(Field field, String printed, List<Snippet.Mark> cuts, List<Edit.Repair> repairs, List<Integer> holes) {
  private static final String HOLE = "[\u2026]";

  /** The view of a headline or body. */
  static View of(Story story, Part part) {
    List<Snippet.Mark> cuts = new ArrayList<>();
    List<Edit.Repair> repairs = new ArrayList<>();
    List<Integer> holes = new ArrayList<>();
    int from = 0;
    for (Edit edit : story.edits()) {
      if (edit.part() == part && edit instanceof Edit.Cut cut && cut.end() > from) {
        cuts.add(new Snippet.Mark(Math.max(from, cut.start()), cut.end()));
        from = cut.end();
      } else if (edit.part() == part && edit instanceof Edit.Repair repair && repair.start() >= from) {
        repairs.add(repair);
        from = repair.end();
      } else if (edit.part() == part && edit instanceof Edit.Hole hole && hole.start() >= from) {
        holes.add(hole.start());
      }
    }
    return new View(part == Part.TITLE ? Field.TITLE : Field.BODY, story.printed(part), cuts, repairs, holes);
  }

  /** The view of a text that has no edits. */
  static View whole(Field field, String printed) {
    return new View(field, printed, List.of(), List.of(), List.of());
  }

  /** Whether a stretch is shown whole. */
  boolean shows(Sighting sighting) {
    return cuts.stream().noneMatch(cut -> cut.start() < sighting.end() && cut.end() > sighting.start());
  }

  /** The characters of a stretch, as shown. */
  String text(int from, int to) {
    return snippet(from, to, List.of()).text();
  }

  /** A stretch, with the marks of what is found in it. */
  Snippet snippet(int from, int to, List<Sighting> found) {
    List<Snippet.Mark> stretches = marks(from, to, found);
    List<Snippet.Mark> marks = new ArrayList<>(stretches.size());
    StringBuilder text = new StringBuilder(to - from);
    boolean space = false;
    int cut = 0;
    int repair = 0;
    int mark = 0;
    int start = 0;
    int hole = 0;
    while (hole < holes.size() && holes.get(hole) <= from) {
      hole++;
    }
    for (int i = from; i < to; i++) {
      while (hole < holes.size() && holes.get(hole) < i) {
        hole++;
      }
      if (hole < holes.size() && holes.get(hole) == i && !isWithin(i, cut)) {
        boolean word = Character.isLetterOrDigit(printed.charAt(i));
        text.append(text.isEmpty() ? "" : " ").append(HOLE);
        space = word;
        hole++;
      }
      while (cut < cuts.size() && cuts.get(cut).end() <= i) {
        cut++;
      }
      if (cut < cuts.size() && cuts.get(cut).start() <= i) {
        continue;
      }
      while (repair < repairs.size() && repairs.get(repair).start() < i) {
        repair++;
      }
      int end = i + 1;
      String shown = "";
      if (repair < repairs.size() && repairs.get(repair).start() == i && repairs.get(repair).end() <= to) {
        end = repairs.get(repair).end();
        shown = repairs.get(repair).text();
      }
      char c = printed.charAt(i);
      if (shown.isEmpty() && isSpace(c)) {
        space = !text.isEmpty();
        continue;
      }
      if (space) {
        text.append(' ');
        space = false;
      }
      if (mark < stretches.size() && stretches.get(mark).start() == i) {
        start = text.length();
      }
      if (shown.isEmpty()) {
        text.append(c);
      } else {
        text.append(shown);
      }
      if (mark < stretches.size() && stretches.get(mark).end() == end) {
        marks.add(new Snippet.Mark(start, text.length()));
        mark++;
      }
      i = end - 1;
    }
    return new Snippet(field, text.toString(), marks);
  }

  private boolean isWithin(int at, int cut) {
    return cut < cuts.size() && cuts.get(cut).start() <= at && at < cuts.get(cut).end();
  }

  /** The stretches to mark between two places, those that overlap made one. */
  private static List<Snippet.Mark> marks(int from, int to, List<Sighting> found) {
    List<Snippet.Mark> sorted = found.stream()
        .flatMap(sighting -> sighting.stretches().stream())
        .filter(stretch -> stretch.start() >= from && stretch.end() <= to)
        .sorted(Comparator.comparingInt(Snippet.Mark::start))
        .toList();
    List<Snippet.Mark> marks = new ArrayList<>(sorted.size());
    for (Snippet.Mark next : sorted) {
      if (!marks.isEmpty() && next.start() < marks.getLast().end()) {
        Snippet.Mark last = marks.removeLast();
        marks.add(new Snippet.Mark(last.start(), Math.max(last.end(), next.end())));
      } else {
        marks.add(next);
      }
    }
    return marks;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
