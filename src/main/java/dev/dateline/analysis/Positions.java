package dev.dateline.analysis;

/** A text as positions, each with a word and its place in the printed text. Immutable. */
public final class Positions {
  private final int size;
  private final Word[] words;
  private final int[] positions;
  private final int[] starts;
  private final int[] ends;

  Positions(int size, Word[] words, int[] positions, int[] starts, int[] ends) {
    this.size = size;
    this.words = words;
    this.positions = positions;
    this.starts = starts;
    this.ends = ends;
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  public Word word(int i) {
    return words[i];
  }

  /** The word's position; grows with {@code i}, by more than one where something was left out. */
  public int position(int i) {
    return positions[i];
  }

  /** Where the word begins in the printed text, in UTF-16 code units. */
  public int start(int i) {
    return starts[i];
  }

  /** Where it ends, exclusive. */
  public int end(int i) {
    return ends[i];
  }

  /** Whether these words stand side by side in another text, by their usual readings. */
  public boolean standIn(Positions text) {
    for (int from = 0; from + size <= text.size; from++) {
      int same = 0;
      while (same < size && sameWord(words[same], text.words[from + same])) {
        same++;
      }
      if (same == size) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameWord(Word one, Word other) {
    return one == other || one.size() > 1 && other.size() > 1 && one.term(1).equals(other.term(1));
  }
}
