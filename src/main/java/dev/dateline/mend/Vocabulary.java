package dev.dateline.mend;

import dev.dateline.analysis.English;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/**
 * The words that a damaged word may be: English, and those of the archive, each with how likely it is and how it is
 * capitalised. A word is its number here: English ones have the numbers that they have there, then come those that only
 * the archive has, in the order of letters. Immutable.
 */
final class Vocabulary {
  /** English speaks as loud as so many words of the archive. */
  private static final double ENGLISH = 100_000;

  static final byte SMALL = 0;
  static final byte NAME = 1;
  static final byte ACRONYM = 2;

  /** The number of English words, and so of the first one that is not. */
  final int english;

  /** Each word's share, and its natural logarithm. */
  final float[] likely;
  final float[] shares;

  /** {@link #SMALL}, {@link #NAME} or {@link #ACRONYM}. */
  final byte[] kinds;

  /** Which letters each word has, as {@link Letters#mask} has it. */
  final int[] masks;

  private static final float COMMON = -8;

  private final byte[] letters;
  private final int[] starts;
  private final int[] slots;
  private final int[] shorts;

  /** English alone; once for all. */
  private static final class Once {
    static final Vocabulary MADE = new Vocabulary(English.get());
  }

  static Vocabulary ofEnglish() {
    return Once.MADE;
  }

  private Vocabulary(English base) {
    english = base.size();
    letters = new byte[base.letters()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (byte) Letters.of(base.letter(i));
    }
    starts = new int[english + 1];
    masks = new int[english];
    shares = new float[english];
    kinds = new byte[english];
    for (int word = 0; word < english; word++) {
      starts[word + 1] = base.start(word + 1);
      masks[word] = Letters.mask(letters, starts[word], starts[word + 1]);
      shares[word] = base.share(word);
      kinds[word] = base.isName(word) ? NAME : SMALL;
    }
    likely = likely(shares);
    slots = new int[Integer.highestOneBit(english) << 2];
    for (int word = 0; word < english; word++) {
      put(word);
    }
    shorts = shorts();
  }

  Vocabulary(SortedMap<String, OwnWord> own) {
    Vocabulary base = ofEnglish();
    english = base.english;
    double total = ENGLISH;
    int more = 0;
    int moreLetters = 0;
    int[] numbers = new int[own.size()];
    byte[] word = new byte[256];
    int at = 0;
    for (Map.Entry<String, OwnWord> mine : own.entrySet()) {
      total += mine.getValue().count();
      int length = letters(mine.getKey(), word);
      int number = base.find(word, 0, length);
      if (number < 0) {
        number = english + more++;
        moreLetters += length;
      }
      numbers[at++] = number;
    }
    int size = english + more;
    int end = base.starts[english];
    letters = Arrays.copyOf(base.letters, end + moreLetters);
    starts = Arrays.copyOf(base.starts, size + 1);
    masks = Arrays.copyOf(base.masks, size);
    kinds = Arrays.copyOf(base.kinds, size);
    shares = new float[size];
    float scale = (float) Math.log(ENGLISH / total);
    for (int number = 0; number < english; number++) {
      shares[number] = base.shares[number] + scale;
    }
    slots = more == 0 ? base.slots : slotsFor(base, size);
    at = 0;
    for (Map.Entry<String, OwnWord> entry : own.entrySet()) {
      int number = numbers[at++];
      OwnWord mine = entry.getValue();
      double share = mine.count();
      if (number >= english) {
        int length = letters(entry.getKey(), word);
        System.arraycopy(word, 0, letters, end, length);
        masks[number] = Letters.mask(word, 0, length);
        kinds[number] = mine.kind();
        end += length;
        starts[number + 1] = end;
        put(number);
      } else {
        share += ENGLISH * base.likely[number];
        kinds[number] = mine.sure() || base.kinds[number] == SMALL ? mine.kind() : NAME;
      }
      shares[number] = (float) Math.log(share / total);
    }
    likely = likely(shares);
    shorts = shorts();
  }

  /** The commonest words of at most four letters, by their lengths; a short word is found among them over two changes. */
  private int[] shorts() {
    int[] found = new int[english];
    int count = 0;
    for (int word = 0; word < size(); word++) {
      if (shares[word] > COMMON && length(word) <= 5 && length(word) >= 2) {
        found[count++] = word;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Puts the commonest words of about that many letters into {@code found}, from that place on; where they end. */
  int shortOnes(int length, int[] found, int begin) {
    int count = begin;
    for (int word : shorts) {
      if (Math.abs(length(word) - length) <= 1 && count < found.length) {
        found[count++] = word;
      }
    }
    return count;
  }

  private static int[] slotsFor(Vocabulary base, int size) {
    return size * 2 <= base.slots.length ? base.slots.clone() : rehashed(base, size);
  }

  private static int[] rehashed(Vocabulary base, int size) {
    int[] slots = new int[Integer.highestOneBit(size) << 2];
    for (int number = 0; number < base.english; number++) {
      int slot = hash(base.letters, base.starts[number], base.starts[number + 1]) & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number + 1;
    }
    return slots;
  }

  private static float[] likely(float[] shares) {
    float[] likely = new float[shares.length];
    for (int word = 0; word < likely.length; word++) {
      likely[word] = (float) Math.exp(shares[word]);
    }
    return likely;
  }

  private static int letters(String word, byte[] letters) {
    int length = Math.min(word.length(), letters.length);
    for (int i = 0; i < length; i++) {
      letters[i] = (byte) Letters.of(word.charAt(i));
    }
    return length;
  }

  private void put(int number) {
    int slot = hash(letters, starts[number], starts[number + 1]) & slots.length - 1;
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = number + 1;
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

  /** Puts the word's letters into an array; how many there are, or those that it has room for. */
  int spell(int word, byte[] into) {
    int length = Math.min(length(word), into.length);
    System.arraycopy(letters, starts[word], into, 0, length);
    return length;
  }

  /** Whether a word is common enough for its length to be looked for beside another that it ran into. */
  boolean isOften(int word) {
    int length = length(word);
    return shares[word] > (length == 1 ? -5 : length == 2 ? -7 : length == 3 ? -10 : -12.5);
  }

  String print(int word) {
    return Letters.print(Arrays.copyOfRange(letters, starts[word], starts[word + 1]));
  }

  /** Whether a word stands before another in the order of letters; as of two numbers. */
  int compare(int word, int other) {
    return Arrays.compare(letters, starts[word], starts[word + 1], letters, starts[other], starts[other + 1]);
  }

  /** The word's number, or -1. */
  int find(byte[] word, int from, int to) {
    int slot = hash(word, from, to) & slots.length - 1;
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (isSame(number, word, from, to)) {
        return number;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  private boolean isSame(int number, byte[] word, int from, int to) {
    int start = starts[number];
    if (starts[number + 1] - start != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (letters[start + i - from] != word[i]) {
        return false;
      }
    }
    return true;
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
