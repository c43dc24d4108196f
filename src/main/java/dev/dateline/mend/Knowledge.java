package dev.dateline.mend;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** All that is known when a story is read: words, neighbours, spelling and damage. Immutable but for what it remembers. */
final class Knowledge {
  /** Printed words whose readings are remembered, in two halves that take turns; some 25 MB at most. */
  private static final int REMEMBERED = 50_000;

  /** A reading so much less likely than a new word or a lost one is not looked at; a natural logarithm. */
  private static final double HOPELESS = 4;

  /** The same where a story is by itself, for its own damage may speak for what seems hopeless at first. */
  private static final double HOPELESS_ALONE = 9;

  /** Readings looked at for one printed word. */
  static final int READINGS = 5;
  private static final int READINGS_ALONE = 7;

  final Vocabulary vocabulary;
  final Pairs pairs;
  final Channel channel;
  final NewWords newWords;
  private final Made made;
  private final ThreadLocal<Reader> readers;
  private volatile Map<String, Reading> young = new ConcurrentHashMap<>();
  private volatile Map<String, Reading> old = Map.of();
  private final AtomicReferenceArray<Candidate[]> mistaken;

  /** What is made of the vocabulary when it is first asked for: a clean archive of known words never asks. */
  private static final class Made {
    private final Vocabulary vocabulary;
    private volatile @Nullable Near near;
    private volatile @Nullable WordTree tree;

    Made(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    Near near() {
      Near known = near;
      return known == null ? makeNear() : known;
    }

    private synchronized Near makeNear() {
      Near known = near;
      if (known == null) {
        near = known = new Near(vocabulary, vocabulary.english);
      }
      return known;
    }

    WordTree tree() {
      WordTree known = tree;
      return known == null ? makeTree() : known;
    }

    private synchronized WordTree makeTree() {
      WordTree known = tree;
      if (known == null) {
        tree = known = new WordTree(vocabulary);
      }
      return known;
    }
  }

  Knowledge(SortedMap<String, OwnWord> own, OwnPairs ownPairs, Channel channel, NewWords newWords) {
    vocabulary = own.isEmpty() ? Vocabulary.ofEnglish() : new Vocabulary(own);
    int[] numbers = new int[own.size()];
    double[] often = new double[own.size()];
    int at = 0;
    for (Map.Entry<String, OwnWord> word : own.entrySet()) {
      numbers[at] = number(word.getKey());
      often[at++] = word.getValue().count();
    }
    pairs = new Pairs(vocabulary, ownPairs, numbers, often);
    this.channel = channel;
    this.newWords = newWords;
    made = new Made(vocabulary);
    readers = ThreadLocal.withInitial(() -> new Reader(this));
    mistaken = new AtomicReferenceArray<>(vocabulary.size());
  }

  private static final class Fresh {
    static final Knowledge MADE = new Knowledge(new TreeMap<>(), OwnPairs.NONE, Channel.unknown(), NewWords.USUAL);
  }

  /** What is known before anything was learnt. */
  static Knowledge fresh() {
    return Fresh.MADE;
  }

  private Knowledge(Knowledge words, Channel channel) {
    vocabulary = words.vocabulary;
    pairs = words.pairs;
    made = words.made;
    newWords = words.newWords;
    this.channel = channel;
    readers = words.readers;
    mistaken = new AtomicReferenceArray<>(vocabulary.size());
  }

  /** Whether nothing was learnt, so that a story has to speak for itself. */
  boolean isLone() {
    return this == Fresh.MADE;
  }

  /** The same words, damaged otherwise. */
  Knowledge damagedBy(Channel other) {
    return new Knowledge(this, other);
  }

  /** The words near a word, of those that only the archive has. */
  Near near() {
    return made.near();
  }

  WordTree tree() {
    return made.tree();
  }

  int number(String word) {
    byte[] letters = Letters.folded(word, Letters.Shape.SMALL);
    return vocabulary.find(letters, 0, letters.length);
  }

  /** What a printed word may be, by the words near it. */
  Reading reading(byte[] printed) {
    String key = new String(printed, StandardCharsets.ISO_8859_1);
    Reading known = remembered(key);
    if (known == null) {
      known = read(printed);
      remember(key, known);
    }
    return known;
  }

  /** The same without remembering it. */
  Reading read(byte[] printed) {
    return read(printed, Double.NEGATIVE_INFINITY);
  }

  /**
   * The same without remembering it.
   *
   * @param least what is less likely is of no use; a natural logarithm
   */
  Reading read(byte[] printed, double least) {
    double spelt = Spelling.get().of(printed);
    double formed = formed(printed);
    double floor = Math.max(least,
        Math.max(Reading.whole(newWords.small(), spelt, formed), Suspects.lost(printed))
            - (isLone() ? HOPELESS_ALONE : HOPELESS));
    return new Reading(readers.get().near(printed, isLone() ? READINGS_ALONE : READINGS, channel, floor), spelt, formed,
        Candidate.NONE, false);
  }

  /** What a printed word may be, by all words: dearer, and for damaged words that are near none. */
  Candidate[] allReadings(byte[] printed) {
    String key = new String(printed, StandardCharsets.ISO_8859_1);
    Reading known = remembered(key);
    if (known == null || !known.walked()) {
      Reading near = known == null ? read(printed) : known;
      known = new Reading(near.candidates(), near.spelt(), near.formed(),
          both(near.candidates(), far(printed, channel)), true);
      remember(key, known);
    }
    return known.all();
  }

  /** The commoner words that a known one may be, damaged; remembered for good, for there are few. */
  Candidate[] mistaken(int word) {
    Candidate[] known = mistaken.get(word);
    if (known == null) {
      byte[] letters = new byte[vocabulary.length(word)];
      vocabulary.spell(word, letters);
      known = Arrays.stream(read(letters).candidates()).filter(candidate -> isMistaken(candidate, word))
          .toArray(Candidate[]::new);
      mistaken.set(word, known.length == 0 ? Candidate.NONE : known);
    }
    return known;
  }

  private boolean isMistaken(Candidate candidate, int word) {
    return candidate.word() != word && candidate.second() < 0 && candidate.changes().length <= 2
        && vocabulary.shares[candidate.word()] >= vocabulary.shares[word];
  }

  /** The readings of a printed word by any damage, by the tree of words; not remembered. */
  Candidate[] far(byte[] printed, Channel damage) {
    return readers.get().far(printed, READINGS, damage);
  }

  static Candidate[] both(Candidate[] some, Candidate[] others) {
    Candidate[] all = Arrays.copyOf(some, some.length + others.length);
    int count = some.length;
    for (Candidate other : others) {
      if (!other.isIn(some)) {
        all[count++] = other;
      }
    }
    return Arrays.copyOf(all, count);
  }

  private @Nullable Reading remembered(String key) {
    Reading known = young.get(key);
    if (known == null) {
      known = old.get(key);
      if (known != null) {
        remember(key, known);
      }
    }
    return known;
  }

  private void remember(String key, Reading reading) {
    if (young.size() >= REMEMBERED / 2) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
    young.put(key, reading);
  }

  /** How likely a word is a known one's further form or compound. */
  private double formed(byte[] letters) {
    double likely = 0;
    for (byte[] ending : ENDINGS) {
      int stem = letters.length - ending.length;
      if (stem >= 3 && Arrays.equals(letters, stem, letters.length, ending, 0, ending.length)) {
        likely += (ending.length == 1 && ending[0] == Letters.of('s') ? PLURAL : 1)
            * formed(vocabulary.find(letters, 0, stem));
      }
    }
    for (int at = PART; at <= letters.length - PART; at++) {
      int left = vocabulary.find(letters, 0, at);
      int right = left < 0 ? -1 : vocabulary.find(letters, at, letters.length);
      likely += right < 0 ? 0 : COMPOUND * vocabulary.likely[left] * vocabulary.likely[right];
    }
    for (byte[] beginning : BEGINNINGS) {
      int stem = letters.length - beginning.length;
      if (stem >= 4 && Arrays.equals(letters, 0, beginning.length, beginning, 0, beginning.length)) {
        likely += formed(vocabulary.find(letters, beginning.length, letters.length));
      }
    }
    return likely;
  }

  /** Whether most different words of a text are letters in no order that a language has: nothing can be read there. */
  boolean isNoise(Prints prints) {
    int unknown = 0;
    for (int at = 0; at < prints.size; at++) {
      unknown += prints.word[at] == Prints.UNKNOWN ? 1 : 0;
    }
    if (unknown < NOISE * NOISE * prints.size) {
      return false;
    }
    Set<String> words = new HashSet<>();
    int noise = 0;
    for (int at = 0; at < prints.size; at++) {
      if (prints.word[at] != Prints.NONE && prints.end[at] - prints.start[at] >= NOISE_LETTERS
          && words.add(prints.printed(at))) {
        noise += prints.word[at] < 0 && isUnspeakable(prints.letters(at)) ? 1 : 0;
      }
    }
    return noise >= NOISE_WORDS && noise >= NOISE * words.size();
  }

  private static boolean isUnspeakable(byte[] letters) {
    int latin = 0;
    for (byte letter : letters) {
      latin += letter == Letters.OTHER ? 0 : 1;
    }
    return latin == letters.length && Spelling.get().of(letters) < UNSPEAKABLE * (letters.length + 1);
  }

  /** Letters less likely than this in their order, each by the natural logarithm, are no language's. */
  static final double UNSPEAKABLE = -3;

  /** Shorter words show nothing; so many others, and such a share of them, are a text of noise. */
  private static final int NOISE_LETTERS = 4;
  private static final int NOISE_WORDS = 5;
  private static final double NOISE = 0.5;

  /** How likely a word that ends in an apostrophe and one other letter than s is a known word's possessive. */
  double possessive(byte[] letters) {
    int stem = vocabulary.find(letters, 0, letters.length - 2);
    if (stem < 0 || vocabulary.shares[stem] > OWNER) {
      return 0;
    }
    double damaged = vocabulary.shares[stem]
        + (vocabulary.kinds[stem] == Vocabulary.SMALL ? POSSESSIVE : NAMES_POSSESSIVE)
        + channel.sub[Letters.of('s') * Letters.COUNT + letters[letters.length - 1]];
    Reading reading = reading(letters);
    double other = newWords.small() * Math.exp(reading.spelt());
    for (Candidate candidate : reading.candidates()) {
      other += Math.exp(score(candidate));
    }
    return 1 / (1 + Math.exp(Pieces.TEMPER * (Math.log(other) - damaged)));
  }

  /** How likely a reading is by its words and their damage alone; a natural logarithm. */
  double score(Candidate candidate) {
    double score = vocabulary.shares[candidate.word()]
        + (candidate.second() < 0 ? 0 : Math.log(pairs.follows(candidate.word(), candidate.second())));
    for (int change : candidate.changes()) {
      score += channel.log(change);
    }
    return score;
  }

  /** Commoner words than this own nothing; the natural logarithm of a share. */
  private static final double OWNER = -6.5;

  /** How often a word has a possessive ending, and a name; natural logarithms. */
  private static final double POSSESSIVE = Math.log(0.005);
  private static final double NAMES_POSSESSIVE = Math.log(0.05);

  /** Letters that each part of a compound has at least. */
  private static final int PART = 3;

  /** How much likelier two words are a compound that no list has than side by side by chance. */
  private static final double COMPOUND = 0.004;

  /** How much commoner plurals are than other forms. */
  private static final double PLURAL = 8;

  private double formed(int word) {
    return word < 0 ? 0 : 0.02 * Math.min(1e-4, vocabulary.likely[word]);
  }

  private static final byte[][] ENDINGS = letters("s es ed d ing er ers or ly ness ism ist less like able man men");
  private static final byte[][] BEGINNINGS = letters(
      "un re non multi pre anti over under inter super semi co sub mis de");

  private static byte[][] letters(String words) {
    return Arrays.stream(words.split(" ")).map(word -> Letters.folded(word, Letters.Shape.SMALL))
        .toArray(byte[][]::new);
  }
}
