package dev.dateline.mend;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/**
 * The English that ships with the room: some 164,000 words and names in order, how often each is written, and pairs of
 * neighbours. Read once, from what {@code src/build/MakeEnglish.java} made.
 */
final class English {
  private static final String FILE = "english.bin";

  /** Words in the order of their letters. */
  final String[] words;

  /** The natural logarithm of each word's share of all words. */
  final float[] shares;

  final boolean[] names;

  /** Where each word's right neighbours begin, and at the end how many there are. */
  final int[] from;
  final int[] neighbours;

  /** The natural logarithm of how often the neighbour follows, as a share of the left word. */
  final float[] follows;

  private static final class Once {
    static final English READ = read();
  }

  static English get() {
    return Once.READ;
  }

  private English(DataInputStream in) throws IOException {
    int count = number(in);
    words = new String[count];
    names = new boolean[count];
    byte[] levels = new byte[count];
    byte[] letters = new byte[256];
    double all = 0;
    for (int i = 0; i < count; i++) {
      int shared = in.readUnsignedByte();
      int more = in.readUnsignedByte();
      in.readFully(letters, shared, more);
      words[i] = new String(letters, 0, shared + more, StandardCharsets.US_ASCII);
      levels[i] = in.readByte();
      names[i] = in.readByte() == 1;
      all += Math.exp((levels[i] & 0xFF) / 8.0);
    }
    shares = new float[count];
    for (int i = 0; i < count; i++) {
      shares[i] = (float) ((levels[i] & 0xFF) / 8.0 - Math.log(all));
    }
    from = new int[count + 1];
    int[] right = new int[300_000];
    float[] often = new float[right.length];
    int at = 0;
    for (int i = 0; i < count; i++) {
      from[i] = at;
      int last = 0;
      double pairs = 0;
      for (int n = number(in); n > 0; n--) {
        last += number(in);
        right[at] = last;
        often[at] = (float) (in.readUnsignedByte() / 8.0);
        pairs += Math.exp(often[at]);
        at++;
      }
      // The pairs were counted on more text than the words; those that are listed are about half of all.
      double total = Math.log(2 * Math.max(pairs, Math.exp((levels[i] & 0xFF) / 8.0)));
      for (int pair = from[i]; pair < at; pair++) {
        often[pair] -= (float) total;
      }
    }
    from[count] = at;
    neighbours = java.util.Arrays.copyOf(right, at);
    follows = java.util.Arrays.copyOf(often, at);
  }

  private static English read() {
    try (InputStream file = English.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the English lexicon " + FILE + " is not in the jar: build it again");
      }
      return new English(new DataInputStream(new BufferedInputStream(new InflaterInputStream(file), 1 << 16)));
    } catch (IOException e) {
      throw new IllegalStateException("the English lexicon " + FILE + " in the jar cannot be read: build it again", e);
    }
  }

  private static int number(DataInputStream in) throws IOException {
    int value = 0;
    for (int shift = 0;; shift += 7) {
      int next = in.readUnsignedByte();
      value |= (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
  }
}
