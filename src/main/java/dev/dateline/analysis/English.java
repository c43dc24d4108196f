package dev.dateline.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * The English that ships: some 164,000 words and names in order, how often each is written, and pairs of neighbours. A word
 * is its number here, from 0, in the order of its letters, which are {@code a} to {@code z} and the apostrophe.
 *
 * <p>Read once, from what {@code src/build/MakeEnglish.java} made, without making an object of each word: that is most of the
 * time in which an archive opens. Immutable.
 */
public final class English {
  private static final String FILE = "english.bin";

  private final int size;

  /** The characters of all words, one after another; where each word's begin, and at the end how many there are. */
  private final byte[] letters;
  private final int[] starts;

  /** The natural logarithm of each word's share of all words. */
  private final float[] shares;

  private final boolean[] names;

  /** Where each word's right neighbours begin, and at the end how many there are. */
  private final int[] from;
  private final int[] neighbours;
  private final byte[] often;

  /** How often each word has a right neighbour. */
  private final float[] followed;

  /** The bytes of the file give eighths of a natural logarithm. */
  private static final double[] OFTEN = new double[256];

  static {
    for (int level = 0; level < OFTEN.length; level++) {
      OFTEN[level] = Math.exp(level / 8.0);
    }
  }

  private static final class Once {
    static final English READ = read();
  }

  /** The one there is; the first call reads it, in about a tenth of a second. */
  public static English get() {
    return Once.READ;
  }

  private English(Bytes in) {
    size = in.number();
    starts = new int[size + 1];
    names = new boolean[size];
    byte[] levels = new byte[size];
    byte[] all = new byte[size * 10];
    double total = 0;
    int end = 0;
    int before = 0;
    for (int word = 0; word < size; word++) {
      int shared = in.next();
      int more = in.next();
      if (end + shared + more > all.length) {
        all = Arrays.copyOf(all, all.length * 2);
      }
      starts[word] = end;
      System.arraycopy(all, before, all, end, shared);
      before = end;
      end += shared;
      for (int i = 0; i < more; i++) {
        all[end++] = (byte) in.next();
      }
      levels[word] = (byte) in.next();
      names[word] = in.next() == 1;
      total += OFTEN[levels[word] & 0xFF];
    }
    starts[size] = end;
    letters = Arrays.copyOf(all, end);
    shares = new float[size];
    double log = Math.log(total);
    for (int word = 0; word < size; word++) {
      shares[word] = (float) ((levels[word] & 0xFF) / 8.0 - log);
    }
    from = new int[size + 1];
    followed = new float[size];
    int[] right = new int[300_000];
    byte[] level = new byte[right.length];
    int at = 0;
    for (int word = 0; word < size; word++) {
      from[word] = at;
      int last = 0;
      double pairs = 0;
      for (int n = in.number(); n > 0; n--) {
        last += in.number();
        right[at] = last;
        level[at] = (byte) in.next();
        pairs += OFTEN[level[at++] & 0xFF];
      }
      // The pairs were counted on more text than the words; those that are listed are about half of all.
      followed[word] = (float) (2 * Math.max(pairs, OFTEN[levels[word] & 0xFF]));
    }
    from[size] = at;
    neighbours = Arrays.copyOf(right, at);
    often = Arrays.copyOf(level, at);
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  /** How many characters all words have. */
  public int letters() {
    return letters.length;
  }

  /** Where a word's characters begin among those of all; for {@link #size}, their end. */
  public int start(int word) {
    return starts[word];
  }

  /** A character among those of all words. */
  public char letter(int at) {
    return (char) letters[at];
  }

  /** The natural logarithm of a word's share of all words in text. */
  public float share(int word) {
    return shares[word];
  }

  /** Whether a word is written with a capital: a name, a month, a people. */
  public boolean isName(int word) {
    return names[word];
  }

  /** The number of a word in small letters; negative where it is not there. */
  public int number(CharSequence word) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int order = compare(middle, word);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int compare(int number, CharSequence word) {
    int start = starts[number];
    int length = starts[number + 1] - start;
    for (int i = 0; i < Math.min(length, word.length()); i++) {
      int order = letters[start + i] - word.charAt(i);
      if (order != 0) {
        return order;
      }
    }
    return length - word.length();
  }

  /** The share of the right word among those after the left one; 0 where the pair is not known. */
  public double follows(int left, int right) {
    int at = Arrays.binarySearch(neighbours, from[left], from[left + 1], right);
    return at < 0 ? 0 : OFTEN[often[at] & 0xFF] / followed[left];
  }

  private static English read() {
    try (InputStream file = English.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the English lexicon " + FILE + " is not in the jar: build it again");
      }
      return new English(new Bytes(new InflaterInputStream(file).readAllBytes()));
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new IllegalStateException("the English lexicon " + FILE + " in the jar cannot be read: build it again", e);
    }
  }

  /** Bytes to be read one after another. */
  private static final class Bytes {
    private final byte[] bytes;
    private int at;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    int next() {
      return bytes[at++] & 0xFF;
    }

    /** A number of 7 bits a byte, lowest first, the top bit set where more follow. */
    int number() {
      int value = 0;
      for (int shift = 0;; shift += 7) {
        int next = next();
        value |= (next & 0x7F) << shift;
        if (next < 0x80) {
          return value;
        }
      }
    }
  }
}
