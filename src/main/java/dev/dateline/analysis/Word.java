package dev.dateline.analysis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The readings of one printed word, as index terms. Immutable, and shared by every occurrence of
 * the word.
 */
public final class Word {
  /** Stands for characters of which folding leaves nothing; it is at no position. */
  static final Word NOTHING = new Word(List.of(), 0, Key.NONE);

  private final String[] terms;
  private final byte[][] utf8;
  private final byte evidence;
  // The key's parts, not the key: the lexicon's look-up would else wait for memory once more at every word.
  private final long front;
  private final long back;
  private final int mode;
  private final char[] characters;

  /** A word that is not in the lexicon. */
  Word(List<String> terms) {
    this(terms, 0, Key.NONE);
  }

  Word(List<String> terms, int evidence, Key key) {
    this.terms = terms.toArray(String[]::new);
    this.utf8 = new byte[this.terms.length][];
    for (int i = 0; i < utf8.length; i++) {
      utf8[i] = this.terms[i].getBytes(StandardCharsets.UTF_8);
    }
    this.evidence = (byte) evidence;
    this.front = key.front();
    this.back = key.back();
    this.mode = key.mode();
    this.characters = key.characters();
  }

  /** Whether others are missing before it. */
  public boolean isAfterHole() {
    return terms[terms.length - 1].equals(Analysis.AFTER_HOLE);
  }

  /** The word with one more term at its position, if that does not stand there yet. */
  Word with(String term) {
    return Arrays.asList(terms).contains(term)
        ? this
        : new Word(Stream.concat(Arrays.stream(terms), Stream.of(term)).toList(), evidence, Key.NONE);
  }

  /** How many terms stand at the word's position: at least one. */
  public int size() {
    return terms.length;
  }

  /** One of the terms, its layer told by its prefix; the first is the printed one. */
  public String term(int i) {
    return terms[i];
  }

  /** The term's bytes in UTF-8. Not to be changed. */
  public byte[] utf8(int i) {
    return utf8[i];
  }

  /** 1 if the word speaks for English text, -1 if against it, else 0. */
  int evidence() {
    return evidence;
  }

  /** Whether it is remembered under this short key. */
  boolean is(long askedFront, long askedBack, int askedMode) {
    return back == askedBack && front == askedFront && mode == askedMode;
  }

  /** Whether it is remembered under these characters. */
  boolean is(char[] text, int from, int to, int askedMode) {
    if (mode != askedMode || characters.length != to - from) {
      return false;
    }
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] != text[from + i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return String.join("|", terms);
  }

  /**
   * What a word is looked up by: up to sixteen Latin-1 characters are two numbers; others are kept as they are, with
   * numbers of 0.
   */
  record Key(long front, long back, int mode, char[] characters) {
    static final char[] NO_CHARACTERS = {};

    /** The key of no word. */
    static final Key NONE = new Key(0, 0, -1, NO_CHARACTERS);
  }
}
