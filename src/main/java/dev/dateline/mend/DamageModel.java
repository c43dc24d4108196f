package dev.dateline.mend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What an archive's stories taught about their damage and their words. Immutable and thread-safe; a change returns a
 * copy. It is kept as {@link #bytes()}, some MB at most.
 */
public final class DamageModel {
  private static final DamageModel FRESH = new DamageModel(new TreeMap<>(), OwnPairs.NONE, Map.of(),
      new double[Letters.COUNT + 1], 0.06, NewWords.USUAL, Map.of(), new TreeMap<>());

  final SortedMap<String, OwnWord> own;
  final OwnPairs pairs;
  final Map<Integer, Double> changes;
  final double[] meant;
  final double burst;
  final NewWords newWords;
  final Map<Integer, List<String>> examples;
  final SortedMap<String, TreeSet<String>> refused;

  private byte @Nullable [] bytes;

  DamageModel(SortedMap<String, OwnWord> own, OwnPairs pairs, Map<Integer, Double> changes,
      double[] meant, double burst, NewWords newWords, Map<Integer, List<String>> examples,
      SortedMap<String, TreeSet<String>> refused) {
    this.own = own;
    this.pairs = pairs;
    // In one order, for sums over them must come out the same however they were come by.
    this.changes = new TreeMap<>(changes);
    this.meant = meant;
    this.burst = burst;
    this.newWords = newWords;
    this.examples = examples;
    this.refused = refused;
  }

  /** The model of an archive that nothing was learnt from yet: English, and what damage is usually like. */
  public static DamageModel fresh() {
    return FRESH;
  }

  /**
   * A way in which letters were damaged.
   *
   * @param change what was done: {@code r→g}, {@code m→rn}, {@code −e} for a letter gone, {@code +x} for one too many
   * @param count how often, as far as can be told
   * @param examples words as printed and as meant, {@code tgbaty → treaty}; at most three
   */
  public record Substitution(String change, long count, List<String> examples) {
    public Substitution {
      examples = List.copyOf(examples);
    }
  }

  /** The ways in which letters were damaged, most frequent first, at most so many. */
  public List<Substitution> substitutions(int most) {
    return changes.entrySet().stream().filter(entry -> entry.getValue() >= 0.5)
        .sorted(Comparator.<Map.Entry<Integer, Double>>comparingDouble(entry -> -entry.getValue())
            .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(entry -> new Substitution(Change.print(entry.getKey()), Math.round(entry.getValue()),
            new ArrayList<>(examples.getOrDefault(entry.getKey(), List.of()))))
        .toList();
  }

  Knowledge knowledge() {
    return this == FRESH
        ? Knowledge.fresh()
        : new Knowledge(own, pairs, Channel.learnt(changes, meant, burst), newWords);
  }

  /** How often each word was meant in the archive, as far as can be told; in the order of letters. */
  public SortedMap<String, Long> words() {
    SortedMap<String, Long> counts = new TreeMap<>();
    own.forEach((word, mine) -> counts.put(word, Math.round(mine.count())));
    return counts;
  }

  /**
   * This model where a printed word is never read as that other one; both without regard to capitals.
   *
   * @throws IllegalArgumentException if either is empty or has blanks
   */
  public DamageModel never(String word, String reading) {
    if (!isOneWord(word) || !isOneWord(reading)) {
      throw new IllegalArgumentException(
          "a word and its reading are refused, not '" + word + "' and '" + reading + "'");
    }
    SortedMap<String, TreeSet<String>> more = new TreeMap<>();
    refused.forEach((key, readings) -> more.put(key, new TreeSet<>(readings)));
    more.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new TreeSet<>()).add(reading.toLowerCase(Locale.ROOT));
    return new DamageModel(own, pairs, changes, meant, burst, newWords, examples, more);
  }

  /** This model with the readings that were refused in another one: what a person said outlives what is learnt anew. */
  public DamageModel keepingRefusals(DamageModel other) {
    DamageModel model = this;
    for (Map.Entry<String, TreeSet<String>> word : other.refused.entrySet()) {
      for (String reading : word.getValue()) {
        model = model.never(word.getKey(), reading);
      }
    }
    return model;
  }

  /** The readings that were refused, by the word as printed. */
  public SortedMap<String, List<String>> refused() {
    SortedMap<String, List<String>> copy = new TreeMap<>();
    refused.forEach((word, readings) -> copy.put(word, List.copyOf(readings)));
    return copy;
  }

  /** The model to be kept; of a few MB at most. */
  public byte[] bytes() {
    return kept().clone();
  }

  private synchronized byte[] kept() {
    byte[] known = bytes;
    if (known == null) {
      bytes = known = ModelBytes.write(this);
    }
    return known;
  }

  /**
   * The model that was kept as these bytes.
   *
   * @throws IllegalArgumentException if they are no model, or one of another version
   */
  public static DamageModel of(byte[] bytes) {
    return ModelBytes.read(bytes);
  }

  /** Eight characters that name the model: equal ones read every story alike. */
  public String stamp() {
    CRC32 sum = new CRC32();
    sum.update(kept());
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  private static boolean isOneWord(String word) {
    return !word.isEmpty() && word.chars().noneMatch(Character::isWhitespace);
  }
}
