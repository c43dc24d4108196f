package dev.dateline.analysis;

import java.util.Arrays;

/** Positions in the making. */
final class Tokens {
  /** How far apart words stand that a cut parts: no phrase spans it. */
  private static final int GAP = 2;

  private Word[] words;
  private int[] positions;
  private int[] starts;
  private int[] ends;
  private int size;
  private int next;
  private int evidence;

  /** Makes room for a text of so many characters: English has a word in six, and arrays are then grown once at most. */
  Tokens(int characters) {
    int room = characters / 5 + 4;
    words = new Word[room];
    positions = new int[room];
    starts = new int[room];
    ends = new int[room];
  }

  void add(Word word, int start, int end) {
    if (word == Word.NOTHING) {
      return;
    }
    if (size == words.length) {
      grow();
    }
    words[size] = word;
    positions[size] = next++;
    starts[size] = start;
    ends[size] = end;
    evidence += word.evidence();
    size++;
  }

  /** Parts the words before from those after. */
  void gap() {
    next += size == 0 ? 0 : GAP;
  }

  int size() {
    return size;
  }

  Word word(int i) {
    return words[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  void replace(int i, Word word) {
    words[i] = word;
  }

  /** How many more words speak for English text than against it. */
  int evidence() {
    return evidence;
  }

  Positions positions() {
    return new Positions(size, words, positions, starts, ends);
  }

  private void grow() {
    int room = size * 2;
    words = Arrays.copyOf(words, room);
    positions = Arrays.copyOf(positions, room);
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
  }
}
