package dev.dateline.analysis;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The readings of one printed word, as index terms. Immutable, and shared by every occurrence of
 * the word.
 */
public final class Word {
  private final String[] terms;
  private final byte[][] utf8;
  private final byte evidence;

  /** A word of no terms stands for characters of which folding leaves nothing, and is at no position. */
  Word(List<String> terms, int evidence) {
    this.evidence = (byte) evidence;
    this.terms = terms.toArray(String[]::new);
    this.utf8 = new byte[this.terms.length][];
    for (int i = 0; i < utf8.length; i++) {
      utf8[i] = this.terms[i].getBytes(StandardCharsets.UTF_8);
    }
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

  @Override
  public String toString() {
    return String.join("|", terms);
  }
}
