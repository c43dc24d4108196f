package dev.dateline.mend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws the lesson from an archive's printed words: how its damage changes letters, and which unknown words are its own.
 *
 * <p>The words that no list has are either whole and new or damaged. A sample of them is read in rounds (expectation
 * and maximisation), from the usual supposition about damage on: each reading is weighed by how common its word is and
 * how likely the damage, and the damage is counted again from the readings so weighed. Then each unknown word seen more
 * than once is held to be the archive's own, if it is printed more often than damage to likelier words explains.
 */
final class Lesson {
  private static final int SAMPLE = 6000;
  private static final int OWN = 25_000;
  private static final int LEAST_LETTERS = 4;
  private static final int PAIRS = 200_000;

  /** So many words of its own an archive has, in order of magnitude. */
  private static final double WORDS = 10_000;

  /** Letters less likely than this in their order, each by the natural logarithm, are no word that is printed seldom. */
  private static final double UNSPEAKABLE = -3;

  private final Learning learning;
  private final List<Map.Entry<String, Tally>> unknown;
  private final SortedMap<String, OwnWord> own = new TreeMap<>();
  private Map<Integer, Double> changes = Map.of();
  private double[] meant = new double[Letters.COUNT + 1];
  private double burst = 0.06;
  private Channel channel = Channel.unknown();
  private NewWords newWords = NewWords.USUAL;
  private Knowledge known = Knowledge.fresh();
  private final Map<Integer, List<String>> examples = new HashMap<>();

  Lesson(Learning learning) {
    this.learning = learning;
    unknown = new ArrayList<>(learning.unknown.entrySet());
    unknown.sort(Comparator.<Map.Entry<String, Tally>>comparingInt(entry -> -entry.getValue().count)
        .thenComparing(Map.Entry::getKey));
  }

  DamageModel learn() {
    for (int word = 0; word < learning.english.size(); word++) {
      Tally tally = learning.known[word];
      if (tally != null) {
        own.put(learning.english.print(word), new OwnWord(tally.count, tally.kind(), tally.isTelling()));
      }
    }
    for (String label : learning.labels) {
      if (label.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '\'')) {
        own.putIfAbsent(label, new OwnWord(1, Vocabulary.NAME, false));
      }
    }
    know();
    List<Map.Entry<String, Tally>> sample = sample();
    rounds(sample, 3);
    rounds(sample, 2);
    ownWords();
    know();
    rounds(sample, 3);
    return new DamageModel(own, ownPairs(), changes, meant, burst, newWords, examples, new TreeMap<>());
  }

  private void know() {
    known = new Knowledge(own, Map.of(), channel, newWords);
  }

  private List<Map.Entry<String, Tally>> sample() {
    List<Map.Entry<String, Tally>> fit = unknown.stream().filter(entry -> entry.getKey().length() >= LEAST_LETTERS)
        .toList();
    int step = Math.max(1, fit.size() / SAMPLE);
    return IntStream.iterate(0, i -> i < fit.size(), i -> i + step).mapToObj(fit::get).toList();
  }

  private void rounds(List<Map.Entry<String, Tally>> sample, int rounds) {
    List<List<Candidate>> readings = sample.parallelStream().map(entry -> known.readings(letters(entry.getKey())))
        .toList();
    double all = unknown.stream().filter(entry -> entry.getKey().length() >= LEAST_LETTERS)
        .mapToDouble(entry -> weight(entry.getValue())).sum();
    double sampled = sample.stream().mapToDouble(entry -> weight(entry.getValue())).sum();
    double times = all / Math.max(1, sampled);
    for (int round = 0; round < rounds; round++) {
      boolean last = round == rounds - 1;
      Map<Integer, Double> counts = new HashMap<>();
      double[] letters = new double[Letters.COUNT + 1];
      for (int word = 0; word < learning.english.size(); word++) {
        Tally tally = learning.known[word];
        if (tally != null && learning.english.length(word) >= LEAST_LETTERS) {
          for (int i = 0; i < learning.english.length(word); i++) {
            letters[learning.english.letter(word, i)] += tally.count;
          }
        }
      }
      double damagedLetters = 0;
      double later = 0;
      double wholeSmall = 0;
      double wholeCapital = 0;
      if (last) {
        examples.clear();
      }
      for (int i = 0; i < sample.size(); i++) {
        Map.Entry<String, Tally> entry = sample.get(i);
        if (own.containsKey(entry.getKey())) {
          continue;
        }
        byte[] printed = letters(entry.getKey());
        boolean capital = isCapital(entry.getValue());
        double[] likely = weigh(printed, capital, readings.get(i));
        double weight = weight(entry.getValue()) * times;
        for (int r = 0; r < readings.get(i).size(); r++) {
          Candidate candidate = readings.get(i).get(r);
          int length = known.vocabulary.length(candidate.word());
          for (int at = 0; at < length; at++) {
            letters[known.vocabulary.letter(candidate.word(), at)] += weight * likely[r];
          }
          for (int change : candidate.changes()) {
            counts.merge(change, weight * likely[r], Double::sum);
            if (last && likely[r] > 0.95) {
              List<String> shown = examples.computeIfAbsent(change, key -> new ArrayList<>());
              if (shown.size() < 3) {
                shown.add(entry.getKey() + " " + known.vocabulary.print(candidate.word()));
              }
            }
          }
          later += weight * likely[r] * (candidate.changes().length - 1);
          damagedLetters += weight * likely[r] * (length - 1);
        }
        double whole = likely[likely.length - 2] * entry.getValue().count * times;
        if (capital) {
          wholeCapital += whole;
        } else {
          wholeSmall += whole;
        }
      }
      changes = counts;
      meant = letters;
      meant[Letters.BLANK] = learning.words;
      burst = Math.clamp((later + 6) / (damagedLetters + 100), 0.005, 0.4);
      channel = Channel.learnt(changes, meant, burst);
      newWords = new NewWords((wholeSmall + 2) / (learning.words + 1000),
          (wholeCapital + 20) / (learning.words + 1000));
      known = known.damagedBy(channel);
    }
  }

  private static double weight(Tally tally) {
    return Math.min(tally.count, 4);
  }

  private static boolean isCapital(Tally tally) {
    return tally.capital + tally.shouted > tally.small;
  }

  private double[] weigh(byte[] printed, boolean capital, List<Candidate> readings) {
    int n = readings.size();
    double[] scores = new double[n + 2];
    double best = Double.NEGATIVE_INFINITY;
    double slips = 0;
    for (int i = 0; i < n; i++) {
      Candidate reading = readings.get(i);
      double word = known.vocabulary.shares[reading.word()]
          + (reading.second() < 0 ? 0 : Math.log(known.pairs.follows(reading.word(), reading.second())))
          + (!capital && known.vocabulary.kinds[reading.word()] != Vocabulary.SMALL ? -3 : 0);
      slips += Math.exp(word + Slips.likely(reading.changes()));
      scores[i] = word + damage(reading);
      best = Math.max(best, scores[i]);
    }
    scores[n] = Math.log(Math.exp(known.whole(printed, capital ? newWords.capital() : newWords.small())) + slips);
    scores[n + 1] = StoryReading.LOST + StoryReading.LOST_LETTER * printed.length
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
    List<Map.Entry<String, Tally>> often = unknown.stream().filter(entry -> entry.getValue().count >= 2)
        .filter(entry -> entry.getKey().length() >= 2
            && entry.getKey().chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '\''))
        .limit(OWN).toList();
    List<List<Candidate>> readings = often.parallelStream().map(entry -> known.readings(letters(entry.getKey())))
        .toList();
    Map<Integer, Double> more = new HashMap<>();
    Map<String, OwnWord> taken = new TreeMap<>();
    for (boolean settled : new boolean[]{false, true}) {
      Map<Integer, Double> counts = new HashMap<>();
      for (int i = 0; i < often.size(); i++) {
        Tally tally = often.get(i).getValue();
        double expected = 1e-9;
        double[] from = new double[readings.get(i).size()];
        for (int r = 0; r < from.length; r++) {
          Candidate reading = readings.get(i).get(r);
          from[r] = (learning.words * Math.exp(known.vocabulary.shares[reading.word()])
              + more.getOrDefault(reading.word(), 0.0)) * Math.exp(damage(reading));
          expected += from[r];
        }
        // Damage is uneven, so that its counts are spread wider than chance alone would: geometrically.
        double explained = tally.count * Math.log(expected / (expected + 1)) - Math.log(expected + 1);
        byte[] letters = letters(often.get(i).getKey());
        double spelt = known.spelling.of(letters);
        double whole = Math.log(WORDS) + spelt - 1.5 * Math.log(tally.count) + (isCapital(tally) ? 1 : 0);
        boolean isSpeakable = spelt > UNSPEAKABLE * (letters.length + 1) || tally.count >= 20;
        if (whole > explained && isSpeakable) {
          taken.put(often.get(i).getKey(), new OwnWord(tally.count, tally.kind(), tally.isTelling()));
        } else {
          taken.remove(often.get(i).getKey());
          for (int r = 0; r < from.length; r++) {
            counts.merge(readings.get(i).get(r).word(), tally.count * from[r] / expected, Double::sum);
          }
        }
      }
      more = counts;
    }
    own.putAll(taken);
    more.forEach((word, count) -> own.merge(known.vocabulary.print(word), new OwnWord(count,
        known.vocabulary.kinds[word], false), (a, b) -> new OwnWord(a.count() + b.count(), a.kind(), a.sure())));
  }

  private SortedMap<String, Integer> ownPairs() {
    Map<Integer, String> names = learning.numbers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    SortedMap<String, Integer> pairs = new TreeMap<>();
    Set<String> words = new HashSet<>(own.keySet());
    for (long key : learning.pairs.keys(2, PAIRS)) {
      String left = name((int) (key >>> 32) - 1, names);
      String right = name((int) key, names);
      if (words.contains(left) && words.contains(right)) {
        pairs.put(left + " " + right, learning.pairs.count(key));
      }
    }
    return pairs;
  }

  private String name(int number, Map<Integer, String> names) {
    return number < learning.english.size()
        ? learning.english.print(number)
        : names.getOrDefault(number - learning.english.size(), "");
  }

  private static byte[] letters(String printed) {
    return Letters.folded(printed, Letters.Shape.SMALL);
  }
}
