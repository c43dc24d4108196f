package dev.dateline.mend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws the lesson from an archive's printed words: how its damage changes letters, and which unknown words are its own.
 *
 * <p>The words that no list has are either whole and new or damaged. A sample of them is read in rounds (expectation
 * and maximisation), from the usual supposition about damage on: each reading is weighed by how common its word is and
 * how likely the damage, and the damage is counted again from the readings so weighed. Then each unknown word seen more
 * than once is held to be the archive's own, if it is printed more often than damage to likelier words explains.
 */
final class Lesson {
  /** So many unknown words are read in rounds; at first, while the damage is hardly known, fewer. */
  private static final int SAMPLE = 3000;
  private static final int FIRST = 500;

  /** A word printed oftener is in every sample; until the archive's own words are known, it speaks no louder than so many. */
  private static final int OFTEN = 4;
  private static final int MOST = 100;

  /** Where fewer letters are damaged, an archive is taken for clean. */
  private static final double CLEAN = 0.002;

  /** What is supposed of new words beforehand speaks as loud as so many words: they must not be taken for damage. */
  private static final double NEW_WORDS = 500_000;

  private static final int OWN = 8_000;
  private static final int LEAST_LETTERS = 4;

  /** What is expected less often than this in all that is learnt from explains no word that is printed twice. */
  private static final double UNEXPECTED = 1e-4;
  static final int PAIRS = 100_000;

  /** So many words of its own an archive has, in order of magnitude. */
  private static final double WORDS = 10_000;

  /** Where fewer blanks have a stray letter, an archive has none. */
  private static final double STRAY = 5e-4;

  private final Learning learning;
  private final List<Word> unknown = new ArrayList<>();
  private final SortedMap<String, OwnWord> own = new TreeMap<>();
  private Map<Integer, Double> changes = Map.of();
  private double[] meant = new double[Letters.COUNT + 1];
  private final double[] whole = new double[Letters.COUNT + 1];
  private double burst = 0.06;
  private Channel channel = Channel.unknown();
  private NewWords newWords = NewWords.USUAL;
  private Knowledge known = Knowledge.fresh();
  private final Map<Integer, List<String>> examples = new HashMap<>();

  Lesson(Learning learning) {
    this.learning = learning;
    learning.unknown.forEach((print, tally) -> unknown.add(new Word(print, tally)));
    unknown.sort(Comparator.<Word>comparingInt(word -> -word.tally.count).thenComparing(word -> word.print));
  }

  DamageModel learn() {
    for (Tally tally : learning.known) {
      if (tally != null) {
        own.put(learning.english.print(tally.number), new OwnWord(tally.count, tally.kind(), tally.isTelling()));
      }
    }
    for (String label : learning.labels) {
      if (isPlain(label)) {
        own.putIfAbsent(label, new OwnWord(1, Vocabulary.NAME, false));
      }
    }
    for (Tally tally : learning.known) {
      for (int i = 0, n = tally == null ? 0 : learning.english.length(tally.number); n >= LEAST_LETTERS && i < n; i++) {
        whole[learning.english.letter(tally.number, i)] += tally.count;
      }
    }
    know();
    rounds(sample(FIRST), 2, OFTEN);
    // What is hardly damaged has little to teach.
    List<Word> sample = sample(channel.rate < CLEAN ? FIRST : SAMPLE);
    if (sample.size() > FIRST) {
      rounds(sample, 2, OFTEN);
    }
    ownWords();
    know();
    rounds(sample, 3, MOST);
    return new DamageModel(own, ownPairs(), changes, meant, burst, newWords, examples, new TreeMap<>());
  }

  /** One unknown word with what it may be. */
  private static final class Word {
    final String print;
    final byte[] letters;
    final Tally tally;
    Reading reading;

    Word(String print, Tally tally) {
      this.print = print;
      this.tally = tally;
      letters = Letters.folded(print, Letters.Shape.SMALL);
      reading = NONE;
    }

    private static final Reading NONE = new Reading(Candidate.NONE, 0, 0, Candidate.NONE, false);

    double weight(int most) {
      return Math.min(tally.count, most);
    }

    boolean isOften() {
      return tally.count > OFTEN;
    }

    boolean isCapital() {
      return tally.capital + tally.shouted > tally.small;
    }
  }

  private void know() {
    known = new Knowledge(own, OwnPairs.NONE, channel, newWords);
  }

  private List<Word> sample(int most) {
    List<Word> fit = new ArrayList<>();
    for (Word word : unknown) {
      if (word.letters.length >= LEAST_LETTERS) {
        fit.add(word);
      }
    }
    List<Word> sample = new ArrayList<>();
    int often = 0;
    while (often < Math.min(fit.size(), most / 2) && fit.get(often).isOften()) {
      sample.add(fit.get(often++));
    }
    int step = Math.max(1, (fit.size() - often + most - 1) / most);
    for (int i = often; i < fit.size(); i += step) {
      sample.add(fit.get(i));
    }
    return sample;
  }

  /** Reads the words anew; each by itself, so that the threads make no difference. */
  private void read(List<Word> words, double least) {
    Knowledge by = known;
    words.parallelStream().forEach(word -> word.reading = by.read(word.letters, least));
  }

  /** @param most a word speaks as loud as so many words at most, however often it is printed */
  private void rounds(List<Word> sample, int rounds, int most) {
    read(sample, Double.NEGATIVE_INFINITY);
    double all = 0;
    for (Word word : unknown) {
      all += word.letters.length >= LEAST_LETTERS && !word.isOften() ? word.weight(OFTEN) : 0;
    }
    double sampled = 0;
    for (Word word : sample) {
      sampled += word.isOften() ? 0 : word.weight(OFTEN);
    }
    double times = all / Math.max(1, sampled);
    for (int round = 0; round < rounds; round++) {
      round(sample, times, most, round == rounds - 1);
    }
  }

  private void round(List<Word> sample, double rare, int most, boolean last) {
    Map<Integer, Double> counts = new HashMap<>();
    double[] letters = whole.clone();
    double damagedLetters = 0;
    double later = 0;
    double wholeSmall = 0;
    double wholeCapital = 0;
    if (last) {
      examples.clear();
    }
    for (Word word : sample) {
      if (own.containsKey(word.print)) {
        continue;
      }
      Candidate[] candidates = word.reading.candidates();
      double[] likely = weigh(word);
      double times = word.isOften() ? 1 : rare;
      double weight = word.weight(most) * times;
      for (int r = 0; r < candidates.length; r++) {
        double counted = weight * likely[r];
        if (likely[r] < 1e-4) {
          continue;
        }
        int meantWord = candidates[r].word();
        int length = known.vocabulary.length(meantWord);
        for (int at = 0; at < length; at++) {
          letters[known.vocabulary.letter(meantWord, at)] += counted;
        }
        for (int change : candidates[r].changes()) {
          counts.merge(change, counted, Double::sum);
          if (last && likely[r] > 0.95) {
            List<String> shown = examples.computeIfAbsent(change, key -> new ArrayList<>());
            if (shown.size() < 3) {
              shown.add(word.print + " → " + known.vocabulary.print(meantWord));
            }
          }
        }
        later += counted * (candidates[r].changes().length - 1);
        damagedLetters += counted * (length - 1);
      }
      double wholes = likely[likely.length - 2] * word.tally.count * times;
      if (word.isCapital()) {
        wholeCapital += wholes;
      } else {
        wholeSmall += wholes;
      }
    }
    if (learning.splits > 0) {
      counts.put(Change.SPLIT, (double) learning.splits);
    }
    double stray = learning.lone - lone() - learning.splits;
    if (stray > learning.words * STRAY) {
      counts.put(Change.STRAY, stray);
    }
    changes = counts;
    meant = letters;
    meant[Letters.BLANK] = learning.words;
    burst = Math.clamp((later + 6) / (damagedLetters + 100), 0.005, 0.4);
    channel = Channel.learnt(changes, meant, burst);
    double words = learning.words + NEW_WORDS;
    newWords = new NewWords((wholeSmall + NewWords.USUAL.small() * NEW_WORDS) / words,
        (wholeCapital + NewWords.USUAL.capital() * NEW_WORDS) / words);
    known = known.damagedBy(channel);
  }

  /** How many letters by themselves are what damage left of a word of two letters, or made of a word of one. */
  private double lone() {
    double likely = 0;
    for (int word = 0; word < known.vocabulary.size(); word++) {
      int length = known.vocabulary.length(word);
      if (length == 1) {
        likely += known.vocabulary.likely[word] * channel.rate;
      } else if (length == 2) {
        likely += known.vocabulary.likely[word]
            * (Math.exp(channel.drop[known.vocabulary.letter(word, 0)])
                + Math.exp(channel.drop[known.vocabulary.letter(word, 1)]));
      }
    }
    return likely * learning.words;
  }

  private double[] weigh(Word printed) {
    Candidate[] readings = printed.reading.candidates();
    boolean capital = printed.isCapital();
    int n = readings.length;
    double[] scores = new double[n + 2];
    double best = Double.NEGATIVE_INFINITY;
    double slips = 0;
    for (int i = 0; i < n; i++) {
      Candidate reading = readings[i];
      double word = known.vocabulary.shares[reading.word()]
          + (reading.second() < 0 ? 0 : Math.log(known.pairs.follows(reading.word(), reading.second())))
          + (!capital && known.vocabulary.kinds[reading.word()] != Vocabulary.SMALL ? -3 : 0);
      slips += Math.exp(word + Slips.likely(reading.changes()));
      scores[i] = word + damage(reading);
      best = Math.max(best, scores[i]);
    }
    double whole = printed.reading.whole(capital ? newWords.capital() : newWords.small());
    scores[n] = slips == 0 ? whole : Math.log(Math.exp(whole) + slips);
    scores[n + 1] = Suspects.lost(printed.letters)
        + Math.log(Math.max(channel.rate / Channel.GENERIC_RATE, 1e-3));
    best = Math.max(best, Math.max(scores[n], scores[n + 1]));
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - best);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  private double damage(Candidate reading) {
    double sum = 0;
    double more = Math.max(0, Math.log(channel.burst / channel.rate));
    for (int i = 0; i < reading.changes().length; i++) {
      sum += channel.log(reading.changes()[i]) + (i == 0 ? 0 : more);
    }
    return sum;
  }

  /**
   * Takes unknown words that damage does not explain for the archive's own, and counts the others for what they were:
   * first the counts, for where much is damaged, few of a word's prints are whole.
   */
  private void ownWords() {
    List<Word> often = new ArrayList<>();
    for (Word word : unknown) {
      if (word.tally.count >= 2 && word.print.length() >= 2 && often.size() < OWN && isPlain(word.print)) {
        often.add(word);
      }
    }
    read(often, Math.log(UNEXPECTED / learning.words));
    Map<Integer, Double> more = new HashMap<>();
    Map<String, OwnWord> taken = new TreeMap<>();
    for (boolean settled : new boolean[]{false, true}) {
      Map<Integer, Double> counts = new HashMap<>();
      for (Word word : often) {
        Tally tally = word.tally;
        Candidate[] candidates = word.reading.candidates();
        double expected = 1e-9;
        double[] from = new double[candidates.length];
        for (int r = 0; r < from.length; r++) {
          Candidate reading = candidates[r];
          from[r] = (learning.words * known.vocabulary.likely[reading.word()]
              + more.getOrDefault(reading.word(), 0.0)) * Math.exp(damage(reading));
          expected += from[r];
        }
        // Damage is uneven, so that its counts are spread wider than chance alone would: geometrically.
        double explained = tally.count * Math.log(expected / (expected + 1)) - Math.log(expected + 1);
        double spelt = word.reading.spelt();
        double own = Math.log(WORDS) + spelt - 1.5 * Math.log(tally.count) + (word.isCapital() ? 1 : 0);
        boolean isSpeakable = spelt > Knowledge.UNSPEAKABLE * (word.letters.length + 1) || tally.count >= 20;
        if (own > explained && isSpeakable) {
          taken.put(word.print, new OwnWord(tally.count, tally.kind(), tally.isTelling()));
        } else {
          taken.remove(word.print);
          for (int r = 0; r < from.length; r++) {
            counts.merge(candidates[r].word(), tally.count * from[r] / expected, Double::sum);
          }
        }
      }
      more = counts;
    }
    own.putAll(taken);
    more.forEach((word, count) -> own.merge(known.vocabulary.print(word), new OwnWord(count,
        known.vocabulary.kinds[word], false), (a, b) -> new OwnWord(a.count() + b.count(), a.kind(), a.sure())));
  }

  private OwnPairs ownPairs() {
    int[] places = new int[learning.numbers()];
    int place = 0;
    for (String word : own.keySet()) {
      Tally tally = learning.unknown.get(word);
      int number = tally != null
          ? tally.number
          : learning.english.find(Letters.folded(word, Letters.Shape.SMALL), 0, word.length());
      place++;
      if (number >= 0) {
        places[number] = place;
      }
    }
    long[] found = new long[PAIRS];
    int count = 0;
    Map<Long, Integer> counts = new HashMap<>();
    for (long key : learning.pairs.keys(2, PAIRS)) {
      int left = places[Pairs.left(key)] - 1;
      int right = places[Pairs.right(key)] - 1;
      if (left >= 0 && right >= 0) {
        found[count] = Pairs.key(left, right);
        counts.put(found[count++], learning.pairs.count(key));
      }
    }
    long[] keys = Arrays.copyOf(found, count);
    Arrays.sort(keys);
    int[] often = new int[count];
    for (int i = 0; i < count; i++) {
      often[i] = counts.getOrDefault(keys[i], 0);
    }
    return new OwnPairs(keys, often);
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Letters.isSmall(Letters.of(word.charAt(i))) && word.charAt(i) != '\'') {
        return false;
      }
    }
    return true;
  }
}
