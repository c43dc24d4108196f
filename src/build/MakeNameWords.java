import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Makes the list of ordinary words and of names that the room {@code enrich} ships, out of the lexicon of the room {@code analysis},
 * which {@code MakeEnglish.java} made and whose sources are told there.
 *
 * <p>Run it from the project's root: {@code java src/build/MakeNameWords.java}.
 *
 * <p>The file, deflated: each word, in order, as the number of letters that it shares with the one before, the number of further
 * letters and those, then 0 for an ordinary word, 1 for a common one, 2 for a name.
 */
final class MakeNameWords {
  private static final Path ROOM = Path.of("src/main/resources/dev/dateline");

  /** In 8·ln(count): rarer words than these are left out, for a name may well be spelt like them. */
  private static final int RARE = 108;

  private static final int COMMON = 138;

  public static void main(String[] args) throws IOException {
    byte[] in = new InflaterInputStream(Files.newInputStream(ROOM.resolve("analysis/english.bin"))).readAllBytes();
    int at = 0;
    int size = 0;
    for (int shift = 0;; shift += 7) {
      int next = in[at++] & 0xFF;
      size |= (next & 0x7F) << shift;
      if (next < 0x80) {
        break;
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String word = "";
    String before = "";
    int[] kept = new int[3];
    for (int i = 0; i < size; i++) {
      int shared = in[at++] & 0xFF;
      int more = in[at++] & 0xFF;
      word = word.substring(0, shared) + new String(in, at, more, StandardCharsets.US_ASCII);
      at += more;
      int level = in[at++] & 0xFF;
      boolean name = in[at++] == 1;
      if (word.indexOf('\'') >= 0 || !name && level < RARE || word.length() < 2) {
        continue;
      }
      int kind = name ? 2 : level >= COMMON ? 1 : 0;
      kept[kind]++;
      int same = 0;
      while (same < Math.min(before.length(), word.length()) && before.charAt(same) == word.charAt(same)) {
        same++;
      }
      out.write(same);
      out.write(word.length() - same);
      out.writeBytes(word.substring(same).getBytes(StandardCharsets.US_ASCII));
      out.write(kind);
      before = word;
    }
    Path file = ROOM.resolve("enrich/words.bin");
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(Files.newOutputStream(file),
        new Deflater(Deflater.BEST_COMPRESSION))) {
      out.writeTo(deflated);
    }
    System.out.println(kept[0] + " ordinary, " + kept[1] + " common words, " + kept[2] + " names; " + Files.size(file)
        + " bytes");
  }
}
