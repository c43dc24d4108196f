package dev.dateline.mend;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All that is known when a story is read: words, neighbours, spelling and damage. Immutable but for what it remembers. */
final class Knowledge {
  /** Printed words whose readings are remembered, in two halves that take turns; some 60 MB at most. */
  private static final int REMEMBERED = 100_000;

  /** A change seen less often than this is not expected in a query's words; a natural logarithm. */
  private static final double LIKELY = Math.log(0.0015);

  /** Readings looked at for one printed word. */
  static final int READINGS = 10;

  final Vocabulary vocabulary;
  final Pairs pairs;
  final Spelling spelling;
  final Channel channel;
  final NewWords newWords;
  private final WordTree tree;
  private final Near near;
  private final ThreadLocal<Reader> readers;
  private volatile Map<String, List<Candidate>> young = new ConcurrentHashMap<>();
  private volatile Map<String, List<Candidate>> old = Map.of();

  Knowledge(SortedMap<String, OwnWord> own, Map<String, Integer> ownPairs, Channel channel, NewWords newWords) {
    English english = English.get();
    vocabulary = new Vocabulary(english, own);
    double[] left = new double[vocabulary.size()];
    own.forEach((word, mine) -> left[number(word)] = mine.count());
    Map<Long, Integer> numbered = new HashMap<>();
    ownPairs.forEach((pair, count) -> {
      int blank = pair.indexOf(' ');
      int first = number(pair.substring(0, blank));
      int second = number(pair.substring(blank + 1));
      if (first >= 0 && second >= 0) {
        numbered.put(Pairs.key(first, second), count);
      }
    });
    pairs = new Pairs(english, vocabulary, numbered, left);
    spelling = new Spelling(vocabulary);
    tree = new WordTree(vocabulary);
    near = new Near(vocabulary);
    this.channel = channel;
    this.newWords = newWords;
    readers = ThreadLocal.withInitial(() -> new Reader(vocabulary, pairs, near, tree));
  }

  private static final class Fresh {
    static final Knowledge MADE = new Knowledge(new TreeMap<>(), Map.of(), Channel.unknown(), NewWords.USUAL);
  }

  /** What is known before anything was learnt. */
  static Knowledge fresh() {
    return Fresh.MADE;
  }

  private Knowledge(Knowledge words, Channel channel) {
    vocabulary = words.vocabulary;
    pairs = words.pairs;
    spelling = words.spelling;
    tree = words.tree;
    near = words.near;
    newWords = words.newWords;
    this.channel = channel;
    readers = words.readers;
  }

  /** The same words, damaged otherwise. */
  Knowledge damagedBy(Channel other) {
    return new Knowledge(this, other);
  }

  int number(String word) {
    byte[] letters = Letters.folded(word, Letters.Shape.SMALL);
    return vocabulary.find(letters, 0, letters.length);
  }

  /** The readings of a printed word, likeliest first, as if it stood alone. */
  List<Candidate> readings(byte[] printed) {
    String key = new String(printed, StandardCharsets.ISO_8859_1);
    List<Candidate> known = young.get(key);
    if (known == null) {
      known = old.get(key);
      if (known == null) {
        known = readers.get().read(printed, READINGS, channel);
      }
      if (young.size() >= REMEMBERED / 2) {
        old = young;
        young = new ConcurrentHashMap<>();
      }
      young.put(key, known);
    }
    return known;
  }

  /** The readings of a printed word by other damage than the archive's; not remembered. */
  List<Candidate> readings(byte[] printed, Channel damage) {
    return readers.get().readFar(printed, READINGS, damage);
  }

  /**
   * The natural logarithm of how likely a whole word that no list has is printed so: by its spelling, and as a known
   * word's further form or compound.
   */
  double whole(byte[] letters, double share) {
    double likely = share * Math.exp(spelling.of(letters));
    for (byte[] ending : ENDINGS) {
      int stem = letters.length - ending.length;
      if (stem >= 3 && Arrays.equals(letters, stem, letters.length, ending, 0, ending.length)) {
        likely += formed(vocabulary.find(letters, 0, stem));
      }
    }
    for (byte[] beginning : BEGINNINGS) {
      int stem = letters.length - beginning.length;
      if (stem >= 4 && Arrays.equals(letters, 0, beginning.length, beginning, 0, beginning.length)) {
        likely += formed(vocabulary.find(letters, beginning.length, letters.length));
      }
    }
    return Math.log(likely);
  }

  /** How likely two neighbours are the pieces of one word; 0 where both are words, or the whole is none. */
  double inPieces(Prints prints, int left, int right, boolean hyphenated) {
    int first = prints.word[left];
    int second = prints.word[right];
    if (first >= 0 && second >= 0 || prints.end[right] - prints.start[left] > Prints.LONGEST) {
      return 0;
    }
    String printed = prints.printed(left) + prints.printed(right);
    Letters.Shape shape = Letters.shape(printed);
    byte[] letters = Letters.folded(printed, shape);
    int whole = vocabulary.find(letters, 0, letters.length);
    if (whole < 0 || letters.length < 4 || shape != Letters.Shape.SHOUTED
        && Letters.shape(prints.printed(right)) != Letters.Shape.SMALL) {
      return 0;
    }
    double split = vocabulary.shares[whole] + (hyphenated ? Math.log(0.05) : channel.split);
    return 1 / (1 + Math.exp(apart(prints, left) + apart(prints, right) - split));
  }

  private double apart(Prints prints, int at) {
    if (prints.word[at] >= 0) {
      return vocabulary.shares[prints.word[at]];
    }
    byte[] letters = Letters.folded(prints.printed(at), Letters.shape(prints.printed(at)));
    if (prints.word[at] == Prints.NONE) {
      return letters.length == 1 && !Letters.isDigit(letters[0]) ? Math.log(2e-4) : 0;
    }
    double best = whole(letters, newWords.capital());
    for (Candidate candidate : readings(letters)) {
      double damage = vocabulary.shares[candidate.word()];
      for (int change : candidate.changes()) {
        damage += channel.log(change);
      }
      best = Math.max(best, damage);
    }
    return best;
  }

  /** The likeliest damaged forms of a word, in small letters; one change each, or two of the likeliest ones. */
  List<String> damaged(String word, int most) {
    byte[] letters = Letters.folded(word, Letters.Shape.SMALL);
    Map<String, Double> forms = new HashMap<>();
    List<Map.Entry<Integer, Integer>> single = new ArrayList<>();
    for (int at = 0; at < letters.length; at++) {
      for (int printed = 0; Letters.isSmall(letters[at]) && printed < Letters.OTHER; printed++) {
        double likely = channel.sub[letters[at] * Letters.COUNT + printed];
        if (printed != letters[at] && likely > LIKELY) {
          single.add(Map.entry(at, printed));
          forms.merge(changed(letters, at, printed), Math.exp(likely), Double::sum);
        }
      }
    }
    for (Map.Entry<Integer, Integer> first : single) {
      for (Map.Entry<Integer, Integer> second : single) {
        if (first.getKey() < second.getKey()) {
          double likely = channel.sub[letters[first.getKey()] * Letters.COUNT + first.getValue()]
              + channel.sub[letters[second.getKey()] * Letters.COUNT + second.getValue()]
              + Math.max(0, Math.log(channel.burst / channel.rate));
          byte[] once = letters.clone();
          once[first.getKey()] = first.getValue().byteValue();
          forms.merge(changed(once, second.getKey(), second.getValue()), Math.exp(likely), Double::sum);
        }
      }
    }
    forms.remove(Letters.print(letters));
    return forms.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(most).map(Map.Entry::getKey).toList();
  }

  private static String changed(byte[] letters, int at, int printed) {
    byte[] changed = letters.clone();
    changed[at] = (byte) printed;
    return Letters.print(changed).toLowerCase(Locale.ROOT);
  }

  private double formed(int word) {
    return word < 0 ? 0 : 0.02 * Math.min(1e-4, Math.exp(vocabulary.shares[word]));
  }

  private static final byte[][] ENDINGS = letters("s es ed d ing er ers or ly ness ism ist less like able man men");
  private static final byte[][] BEGINNINGS = letters(
      "un re non multi pre anti over under inter super semi co sub mis de");

  private static byte[][] letters(String words) {
    return Arrays.stream(words.split(" ")).map(word -> Letters.folded(word, Letters.Shape.SMALL))
        .toArray(byte[][]::new);
  }
}
