package dev.dateline.mend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one story: which of its printed words are damaged, and what each was.
 *
 * <p>The damage of one story is much alike, so it is learnt from the story itself, beginning with what the archive's
 * damage is like: in a few rounds each word is read by the changes that <em>other</em> words of the story speak for, so
 * that no word bears itself out. Then the neighbours have their say.
 */
final class StoryReading {
  /** What is known beforehand of the damage speaks as loud as so many letters of a kind in this story. */
  private static final double BEFORE = 120;

  /** And of how much is damaged: as so many words. */
  private static final double WORDS_BEFORE = 0.7;

  /** And of the sorts of changes: as so many changes. */
  private static final double SORTS_BEFORE = 8;

  private static final int ROUNDS = 4;

  /** Damage less likely than this explains a word badly; a natural logarithm. */
  private static final double BAD = -11;

  /** So many words of a story are read by its own damage, at most. */
  private static final int AGAIN = 60;

  /** Where so many of the different words are damaged, rare ones of the others are looked at too. */
  private static final double DAMAGED = 0.02;

  /** A known word rarer than this may be another one damaged; the natural logarithm of its share. */
  private static final double RARE = -12;

  /** How likely a word is a new acronym, any of its length; the natural logarithm. */
  private static final double ACRONYM = Math.log(0.01);

  /** How likely a word is such that nothing can read it, and each of its letters; natural logarithms. */
  static final double LOST = Math.log(3e-4);
  static final double LOST_LETTER = Math.log(1.0 / 33);

  private final Knowledge known;
  private final Prints prints;
  final List<Suspect> suspects = new ArrayList<>();
  private final Map<Integer, Integer> counts = new HashMap<>();
  private final int[] suspectAt;
  private final Map<String, Suspect> byPrint = new HashMap<>();
  private int words;
  private int types;

  /** How often each change is supposed in this story, each printed word counted once. */
  private final Map<Integer, Double> changes = new HashMap<>();
  private final double[] meant = new double[Letters.COUNT + 1];
  private final double[] sorts = new double[Change.SORTS];
  private double damaged;

  StoryReading(Knowledge known, Prints prints, int[] labelWords) {
    this.known = known;
    this.prints = prints;
    suspectAt = new int[prints.size];
    Arrays.fill(suspectAt, -1);
    for (int word : labelWords) {
      counts.merge(word, 2, Integer::sum);
    }
  }

  /** The words that may be damaged, each with its readings and their likelihoods; empty if all seems whole. */
  List<Suspect> read() {
    if (!collect(false)) {
      return List.of();
    }
    start(0);
    rounds(ROUNDS);
    readAgain();
    if (damaged >= Math.max(2, DAMAGED * types)) {
      int before = suspects.size();
      collect(true);
      start(before);
      rounds(2);
    }
    for (int round = 0; round < 2; round++) {
      gather();
      for (Suspect suspect : suspects) {
        weigh(suspect, true);
      }
    }
    return suspects;
  }

  private boolean collect(boolean rare) {
    for (int i = 0; i < prints.size; i++) {
      int word = prints.word[i];
      if (word == Prints.NONE) {
        continue;
      }
      if (!rare) {
        words++;
        if (word >= 0) {
          counts.merge(word, 1, Integer::sum);
        }
      }
      if (rare ? word >= 0 && known.vocabulary.shares[word] < RARE : word < 0) {
        suspect(i);
      }
    }
    types = counts.size() + suspects.size();
    return !suspects.isEmpty();
  }

  private void suspect(int at) {
    String printed = prints.printed(at);
    Suspect suspect = byPrint.get(printed);
    if (suspect == null) {
      Letters.Shape shape = Letters.shape(printed);
      byte[] letters = Letters.folded(printed, shape);
      suspect = new Suspect(suspects.size(), letters, shape, known.readings(letters));
      suspect.whole = prints.word[at] >= 0 ? Double.NEGATIVE_INFINITY : whole(suspect, at);
      suspect.lost = LOST + LOST_LETTER * letters.length;
      byPrint.put(printed, suspect);
      suspects.add(suspect);
    }
    suspect.places.add(at);
    suspectAt[at] = suspect.number;
  }

  /** Words that the archive's damage explains badly are read by the story's own. */
  private void readAgain() {
    if (damaged < 3) {
      return;
    }
    Channel adapted = known.channel.adapted(changes, meant, logs(), BEFORE);
    int again = 0;
    for (Suspect suspect : suspects) {
      if (suspect.letters.length >= 3 && isBadlyRead(suspect) && again++ < AGAIN) {
        suspect.alsoRead(known.readings(suspect.letters, adapted));
      }
    }
    if (again > 0) {
      rounds(3);
    }
  }

  private boolean isBadlyRead(Suspect suspect) {
    int best = 0;
    for (int i = 1; i < suspect.candidates.size(); i++) {
      best = suspect.likely[i] > suspect.likely[best] ? i : best;
    }
    return suspect.candidates.isEmpty() || suspect.likely[best] < 0.9
        || damage(suspect, suspect.candidates.get(best), 0, true) < BAD;
  }

  private void rounds(int rounds) {
    for (int round = 0; round < rounds; round++) {
      gather();
      for (Suspect suspect : suspects) {
        weigh(suspect, false);
      }
    }
    gather();
  }

  private double whole(Suspect suspect, int at) {
    boolean loud = prints.is(at, Prints.LOUD) || suspect.shape == Letters.Shape.CAPITAL && prints.is(at, Prints.OPENS);
    if (suspect.shape == Letters.Shape.SHOUTED && !prints.is(at, Prints.LOUD)) {
      return Math.max(known.whole(suspect.letters, known.newWords.capital()),
          ACRONYM - Math.log(26) * suspect.letters.length);
    }
    double share = suspect.shape == Letters.Shape.SMALL
        ? known.newWords.small()
        : loud ? (known.newWords.small() + known.newWords.capital()) / 2 : known.newWords.capital();
    return known.whole(suspect.letters, share);
  }

  /** At first every unknown word that can be read is half supposed to be damaged, as the archive's damage is. */
  private void start(int first) {
    double[] letters = new double[Letters.COUNT + 1];
    for (int word : counts.keySet()) {
      for (int i = 0; i < known.vocabulary.length(word); i++) {
        letters[known.vocabulary.letter(word, i)]++;
      }
    }
    System.arraycopy(letters, 0, meant, 0, letters.length);
    for (Suspect suspect : suspects.subList(first, suspects.size())) {
      double best = Double.NEGATIVE_INFINITY;
      for (Candidate candidate : suspect.candidates) {
        best = Math.max(best, alone(candidate) + damage(suspect, candidate, 0, false));
      }
      double sum = 0;
      for (int i = 0; i < suspect.candidates.size(); i++) {
        Candidate candidate = suspect.candidates.get(i);
        suspect.likely[i] = Math.exp(alone(candidate) + damage(suspect, candidate, 0, false) - best);
        sum += suspect.likely[i];
      }
      boolean isWord = suspect.whole == Double.NEGATIVE_INFINITY;
      for (int i = 0; i < suspect.candidates.size(); i++) {
        suspect.likely[i] *= (isWord ? 1 : 0.5) / sum;
      }
      suspect.likely[suspect.likely.length - 2] = isWord && sum > 0 ? 0 : sum > 0 ? 0.5 : 1;
    }
  }

  private double alone(Candidate candidate) {
    return known.vocabulary.shares[candidate.word()];
  }

  private void gather() {
    changes.clear();
    Arrays.fill(sorts, 0);
    damaged = 0;
    for (Suspect suspect : suspects) {
      damaged += suspect.damaged();
      for (int i = 0; i < suspect.candidates.size(); i++) {
        for (int change : suspect.candidates.get(i).changes()) {
          changes.merge(change, suspect.likely[i], Double::sum);
          sorts[Change.sort(change)] += suspect.likely[i];
        }
      }
    }
  }

  private void weigh(Suspect suspect, boolean inContext) {
    int n = suspect.candidates.size();
    double own = suspect.damaged();
    double usual = known.channel.rate * 6;
    double scale = (Math.max(0, damaged - own) + WORDS_BEFORE) / (types * usual + WORDS_BEFORE);
    double logScale = Math.log(Math.min(scale, 0.9 / usual));
    double[] scores = new double[n + 2];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      Candidate candidate = suspect.candidates.get(i);
      scores[i] = (inContext ? inContext(suspect, candidate) : inStory(candidate))
          + dressed(suspect, candidate) + damage(suspect, candidate, logScale, true);
      best = Math.max(best, scores[i]);
    }
    scores[n] = suspect.whole;
    scores[n + 1] = suspect.lost + Math.min(0, logScale);
    best = Math.max(best, Math.max(scores[n], scores[n + 1]));
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - best);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      suspect.likely[i] = scores[i] / sum;
    }
  }

  /** The likelihood of the damage, by the archive's damage and by what other words of the story have. */
  private double damage(Suspect suspect, Candidate candidate, double logScale, boolean learnt) {
    double sum = 0;
    int[] all = candidate.changes();
    double more = Math.max(logScale, Math.log(known.channel.burst / known.channel.rate));
    for (int i = 0; i < all.length; i++) {
      double likely = known.channel.log(all[i]);
      if (learnt) {
        double others = changes.getOrDefault(all[i], 0.0) - own(suspect, all[i]);
        int letter = Change.meant(all[i]);
        double letters = letter < 0 ? types * 6.0 / 10 : meant[letter];
        double adapted = (BEFORE * Math.exp(likely) + Math.max(0, others) / Math.exp(Math.max(0, logScale)))
            / (BEFORE + letters / Math.exp(Math.max(0, logScale)) * 1.0);
        int sort = Change.sort(all[i]);
        likely = Math.log(Math.max(adapted, 1e-12)) + sort(sort, ownSort(suspect, sort), ownSort(suspect, -1));
      }
      sum += likely + (i == 0 ? logScale : more);
    }
    return sum;
  }

  /** How much likelier a sort of change is in this story than in the archive, the word's own changes left out. */
  private double sort(int sort, double own, double all) {
    double total = 0;
    for (double count : sorts) {
      total += count;
    }
    double usual = known.channel.sorts[sort];
    return Math.log(
        (SORTS_BEFORE * usual + Math.max(0, sorts[sort] - own)) / (SORTS_BEFORE + Math.max(0, total - all)) / usual);
  }

  private double[] logs() {
    double[] logs = new double[sorts.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = sort(i, 0, 0);
    }
    return logs;
  }

  private static double ownSort(Suspect suspect, int sort) {
    double sum = 0;
    for (int i = 0; i < suspect.candidates.size(); i++) {
      for (int other : suspect.candidates.get(i).changes()) {
        if (sort < 0 || Change.sort(other) == sort) {
          sum += suspect.likely[i];
        }
      }
    }
    return sum;
  }

  private static double own(Suspect suspect, int change) {
    double sum = 0;
    for (int i = 0; i < suspect.candidates.size(); i++) {
      for (int other : suspect.candidates.get(i).changes()) {
        if (other == change) {
          sum += suspect.likely[i];
        }
      }
    }
    return sum;
  }

  /** A word that the story prints elsewhere is likelier than its share of all text. */
  private double inStory(Candidate candidate) {
    return Math.log(share(candidate.word(), Math.exp(known.vocabulary.shares[candidate.word()])));
  }

  private double share(int word, double alone) {
    int count = counts.getOrDefault(word, 0);
    return 0.9 * alone + 0.1 * count / (words + 50.0);
  }

  private double inContext(Suspect suspect, Candidate candidate) {
    double sum = 0;
    int looked = Math.min(4, suspect.places.size());
    for (int p = 0; p < looked; p++) {
      int at = suspect.places.get(p);
      double after = share(candidate.word(), follows(at - 1, candidate.word(), true));
      double before = follows(at + 1, candidate.word(), false);
      sum += Math.log(after) + before;
    }
    return sum / looked;
  }

  /** After the word at the left, the likelihood; before the word at the right, the natural logarithm of how much likelier that is than alone. */
  private double follows(int at, int word, boolean left) {
    if (at < 0 || at >= prints.size || prints.part(at) != prints.part(left ? at + 1 : at - 1)) {
      return left ? Math.exp(known.vocabulary.shares[word]) : 0;
    }
    if (suspectAt[at] < 0) {
      int other = prints.word[at];
      if (left) {
        return known.pairs.follows(other < 0 ? -1 : other, word);
      }
      return other < 0 ? 0 : Math.log(known.pairs.follows(word, other)) - known.vocabulary.shares[other];
    }
    Suspect neighbour = suspects.get(suspectAt[at]);
    double sum = 0;
    double rest = 1;
    for (int i = 0; i < neighbour.candidates.size(); i++) {
      double likely = neighbour.likely[i];
      if (likely > 0.02) {
        int other = neighbour.candidates.get(i).word();
        sum += likely * (left
            ? known.pairs.follows(other, word)
            : known.pairs.follows(word, other) / Math.exp(known.vocabulary.shares[other]));
        rest -= likely;
      }
    }
    double alone = Math.exp(known.vocabulary.shares[word]);
    return left ? sum + rest * alone : Math.log(sum + rest);
  }

  /** Names want a capital, and other words have none in the middle of a sentence. */
  private double dressed(Suspect suspect, Candidate candidate) {
    int at = suspect.places.getFirst();
    byte kind = known.vocabulary.kinds[candidate.word()];
    return switch (suspect.shape) {
      case SMALL -> kind == Vocabulary.SMALL ? 0 : -4;
      case CAPITAL ->
        kind == Vocabulary.SMALL && !prints.is(at, Prints.OPENS) && !prints.is(at, Prints.TITLE) ? -1.5 : 0;
      case SHOUTED -> prints.is(at, Prints.LOUD) || kind == Vocabulary.ACRONYM ? 0 : -4;
    };
  }

  /** Why it is read so: the changes, and in how many other words of the story the rarest of them is seen. */
  String reason(Suspect suspect, Candidate candidate) {
    StringBuilder said = new StringBuilder();
    double fewest = Double.MAX_VALUE;
    for (int change : candidate.changes()) {
      String shown = Change.print(change);
      if (said.indexOf(shown) < 0) {
        said.append(said.isEmpty() ? "" : ", ").append(shown);
      }
      fewest = Math.min(fewest, changes.getOrDefault(change, 0.0) - own(suspect, change));
    }
    long others = Math.round(fewest);
    return others < 1
        ? said.toString()
        : said + (others == 1 ? ": seen in 1 other word" : ": seen in " + others + " other words");
  }
}
