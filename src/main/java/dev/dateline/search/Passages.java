package dev.dateline.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Chooses the passages of a body that show the most of what is found in it. */
final class Passages {
  /** The most passages of one body. */
  static final int MOST = 3;

  /** About how long a passage is, in UTF-16 code units of print. */
  static final int LENGTH = 200;

  /** How much of a passage is left for what stands around the matches. */
  private static final int AROUND = 60;

  private final View view;
  private final String printed;

  private Passages(View view) {
    this.view = view;
    this.printed = view.printed();
  }

  /**
   * The passages, in the order of reading; the beginning of the body if nothing is found in it, and none if it is empty.
   */
  static List<Snippet> of(View body, List<Sighting> found) {
    Passages passages = new Passages(body);
    List<Sighting> shown = found.stream()
        .filter(body::shows)
        .sorted(Comparator.comparingInt(Sighting::start))
        .toList();
    List<Snippet.Mark> chosen = shown.isEmpty() ? passages.beginning() : passages.choose(shown);
    List<Snippet> snippets = new ArrayList<>(chosen.size());
    for (Snippet.Mark passage : chosen) {
      Snippet snippet = body.snippet(passage.start(), passage.end(), shown);
      if (!snippet.text().isEmpty()) {
        snippets.add(snippet);
      }
    }
    return snippets;
  }

  private List<Snippet.Mark> beginning() {
    int start = skip(0);
    return List.of(new Snippet.Mark(start, sentenceEnd(start, start + LENGTH)));
  }

  /** The first place from there on that is shown and not blank. */
  private int skip(int start) {
    int at = start;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Snippet.Mark cut : view.cuts()) {
        if (cut.start() <= at && at < cut.end()) {
          at = cut.end();
          moved = true;
        }
      }
      while (at < printed.length() && View.isSpace(printed.charAt(at))) {
        at++;
        moved = true;
      }
    }
    return at;
  }

  private List<Snippet.Mark> choose(List<Sighting> found) {
    BitSet covered = new BitSet();
    List<Snippet.Mark> chosen = new ArrayList<>();
    while (chosen.size() < MOST) {
      int best = -1;
      int bestEnd = 0;
      int bestScore = 0;
      for (int first = 0; first < found.size(); first++) {
        int start = found.get(first).start();
        BitSet clues = new BitSet();
        int end = first;
        while (end < found.size() && (end == first || found.get(end).end() - start <= LENGTH - AROUND)) {
          clues.set(found.get(end++).clue());
        }
        int all = clues.cardinality();
        clues.andNot(covered);
        int score = clues.isEmpty() ? 0 : clues.cardinality() * found.size() + all;
        if (score > bestScore) {
          best = first;
          bestEnd = end;
          bestScore = score;
        }
      }
      if (best < 0) {
        break;
      }
      int end = 0;
      for (Sighting sighting : found.subList(best, bestEnd)) {
        covered.set(sighting.clue());
        end = Math.max(end, sighting.end());
      }
      chosen.add(around(found.get(best).start(), end));
    }
    return apart(chosen);
  }

  private static List<Snippet.Mark> apart(List<Snippet.Mark> chosen) {
    chosen.sort(Comparator.comparingInt(Snippet.Mark::start));
    List<Snippet.Mark> apart = new ArrayList<>(chosen.size());
    for (Snippet.Mark next : chosen) {
      if (!apart.isEmpty() && next.start() <= apart.getLast().end()) {
        Snippet.Mark last = apart.removeLast();
        apart.add(new Snippet.Mark(last.start(), Math.max(last.end(), next.end())));
      } else {
        apart.add(next);
      }
    }
    return apart;
  }

  /** A passage around a stretch: from the beginning of its sentence if that is near, to the end of one. */
  private Snippet.Mark around(int start, int end) {
    int slack = Math.max(AROUND, LENGTH - (end - start));
    int from = sentenceStart(start, start - slack);
    int to = sentenceEnd(end, Math.max(end, from + LENGTH));
    // At the end of a story, what is left of the length goes to the sentences before.
    for (int i = Math.max(0, to - LENGTH); i < from; i++) {
      if (i == 0 || isSentenceStart(i)) {
        return new Snippet.Mark(i, to);
      }
    }
    return new Snippet.Mark(from, to);
  }

  private int sentenceStart(int at, int floor) {
    for (int i = at; i >= Math.max(0, floor); i--) {
      if (i == 0 || isSentenceStart(i)) {
        return i;
      }
    }
    int start = Math.max(0, at - AROUND);
    while (start < at && !(View.isSpace(printed.charAt(start - 1)) && !View.isSpace(printed.charAt(start)))) {
      start++;
    }
    return start;
  }

  private int sentenceEnd(int at, int ceiling) {
    if (ceiling >= printed.length()) {
      return printed.length();
    }
    for (int i = ceiling; i > at; i--) {
      if (isSentenceStart(i)) {
        return i;
      }
    }
    int end = ceiling;
    while (end > at && !View.isSpace(printed.charAt(end))) {
      end--;
    }
    if (end > at) {
      return end;
    }
    end = at;
    while (end < printed.length() && end - at < AROUND && !View.isSpace(printed.charAt(end))) {
      end++;
    }
    return end < printed.length() && Character.isLowSurrogate(printed.charAt(end)) ? end + 1 : end;
  }

  /** Whether a sentence or paragraph begins here, as far as its print tells; {@code U.S. troops} begins none. */
  private boolean isSentenceStart(int i) {
    if (i >= printed.length() || View.isSpace(printed.charAt(i)) || !View.isSpace(printed.charAt(i - 1))) {
      return false;
    }
    int before = i - 1;
    int lines = 0;
    while (before >= 0 && View.isSpace(printed.charAt(before))) {
      lines += printed.charAt(before) == '\n' ? 1 : 0;
      before--;
    }
    if (lines > 1 || before < 0) {
      return true;
    }
    while (before > 0 && "\"'\u201d\u2019)".indexOf(printed.charAt(before)) >= 0) {
      before--;
    }
    char stop = printed.charAt(before);
    if (stop == '!' || stop == '?') {
      return true;
    }
    int word = before;
    while (word > 0 && !View.isSpace(printed.charAt(word - 1))) {
      word--;
    }
    return stop == '.' && before - word > 2 && printed.indexOf('.', word) == before
        && !Character.isLowerCase(printed.charAt(i));
  }
}
