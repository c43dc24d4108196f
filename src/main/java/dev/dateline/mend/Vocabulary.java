package dev.dateline.mend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * The words that a damaged word may be: English, and those of the archive, each with how likely it is and how it is
 * capitalised. A word is its number here, in the order of letters. Immutable.
 */
final class Vocabulary {
  /** English speaks as loud as so many words of the archive. */
  private static final double ENGLISH = 100_000;

  static final byte SMALL = 0;
  static final byte NAME = 1;
  static final byte ACRONYM = 2;

  /** The natural logarithm of each word's share. */
  final float[] shares;

  /** {@link #SMALL}, {@link #NAME} or {@link #ACRONYM}. */
  final byte[] kinds;

  private final byte[] letters;
  private final int[] starts;
  private final int[] slots;

  /** The number of each English word here. */
  final int[] english;

  Vocabulary(English base, SortedMap<String, OwnWord> own) {
    double total = ENGLISH;
    for (OwnWord word : own.values()) {
      total += word.count();
    }
    int most = base.words.length + own.size();
    List<String> words = new ArrayList<>(most);
    float[] logs = new float[most];
    byte[] kind = new byte[most];
    english = new int[base.words.length];
    int at = 0;
    for (String word : own.keySet()) {
      while (at < base.words.length && base.words[at].compareTo(word) < 0) {
        at = english(base, at, words, logs, kind, total);
      }
      OwnWord mine = own.get(word);
      double share = mine.count();
      kind[words.size()] = mine.kind();
      if (at < base.words.length && base.words[at].equals(word)) {
        share += ENGLISH * Math.exp(base.shares[at]);
        if (!mine.sure() && base.names[at]) {
          kind[words.size()] = NAME;
        }
        english[at++] = words.size();
      }
      logs[words.size()] = (float) Math.log(share / total);
      words.add(word);
    }
    while (at < base.words.length) {
      at = english(base, at, words, logs, kind, total);
    }
    shares = Arrays.copyOf(logs, words.size());
    kinds = Arrays.copyOf(kind, words.size());
    starts = new int[words.size() + 1];
    byte[] all = new byte[words.stream().mapToInt(String::length).sum()];
    int slotCount = Integer.highestOneBit(words.size() * 2) << 1;
    slots = new int[slotCount];
    int end = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      starts[i] = end;
      for (int c = 0; c < word.length(); c++) {
        all[end++] = (byte) Letters.of(word.charAt(c));
      }
      int slot = hash(all, starts[i], end) & slotCount - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slotCount - 1;
      }
      slots[slot] = i + 1;
    }
    starts[words.size()] = end;
    letters = all;
  }

  private int english(English base, int at, List<String> words, float[] logs, byte[] kind, double total) {
    logs[words.size()] = (float) (base.shares[at] + Math.log(ENGLISH / total));
    kind[words.size()] = base.names[at] ? NAME : SMALL;
    english[at] = words.size();
    words.add(base.words[at]);
    return at + 1;
  }

  int size() {
    return shares.length;
  }

  int length(int word) {
    return starts[word + 1] - starts[word];
  }

  byte letter(int word, int at) {
    return letters[starts[word] + at];
  }

  String print(int word) {
    return Letters.print(Arrays.copyOfRange(letters, starts[word], starts[word + 1]));
  }

  /** The word's number, or -1. */
  int find(byte[] word, int from, int to) {
    int slot = hash(word, from, to) & slots.length - 1;
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (Arrays.equals(letters, starts[number], starts[number + 1], word, from, to)) {
        return number;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  private static int hash(byte[] letters, int from, int to) {
    int hash = 17;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + letters[i];
    }
    hash *= 0x9E3779B1;
    return hash ^ hash >>> 15;
  }
}
