package dev.dateline.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes of good input bad: bytes flipped, cut, doubled, moved, words of the syntax put in, pieces of two inputs joined. Seeded. */
final class Mutations {
  private final Random random;
  private final List<byte[]> good;
  private final List<byte[]> words;

  /**
   * @param good what is understood
   * @param words what the syntax is made of
   */
  Mutations(long seed, List<String> good, List<String> words) {
    this.random = new Random(seed);
    this.good = good.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    this.words = words.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  byte[] next() {
    byte[] input = one(good);
    for (int n = random.nextInt(8); n > 0; n--) {
      input = changed(input);
    }
    return input;
  }

  private byte[] one(List<byte[]> from) {
    return from.get(random.nextInt(from.size()));
  }

  private byte[] changed(byte[] input) {
    int at = random.nextInt(input.length + 1);
    int to = Math.min(input.length, at + 1 + random.nextInt(40));
    return switch (random.nextInt(8)) {
      case 0 -> join(Arrays.copyOf(input, at), one(words), Arrays.copyOfRange(input, at, input.length));
      case 1 -> join(Arrays.copyOf(input, at), Arrays.copyOfRange(input, to, input.length));
      case 2 -> join(Arrays.copyOf(input, to), Arrays.copyOfRange(input, at, input.length));
      case 3 -> {
        byte[] other = one(good);
        yield join(Arrays.copyOf(input, at), Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length));
      }
      case 4 -> join(Arrays.copyOf(input, at), noise(), Arrays.copyOfRange(input, to, input.length));
      case 5 -> Arrays.copyOf(input, at);
      default -> {
        byte[] flipped = input.clone();
        for (int n = random.nextInt(4); n >= 0 && flipped.length > 0; n--) {
          flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        yield flipped;
      }
    };
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(12)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
