package dev.dateline.mend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one story: which of its printed words are damaged, and what each was.
 *
 * <p>The damage of one story is much alike, so it is learnt from the story itself, beginning with the archive's: in a few
 * rounds each word is read by the changes that other words of the story speak for ({@link StoryDamage}). Then the
 * neighbours have their say.
 */
final class StoryReading {
  private static final int ROUNDS = 3;

  /** Where so many of the different words are damaged, rare ones of the others are looked at too. */
  private static final double DAMAGED = 0.02;

  /** A known word rarer than this may be another one damaged; the natural logarithm of its share. */
  private static final double RARE = -12;

  /** Damage less likely than this explains a word badly; a natural logarithm. */
  private static final double BAD = -11;

  /** So many words of a story are read by its own damage, at most. */
  private static final int AGAIN = 60;

  /** A text of fewer words does not show its language. */
  private static final int FEW = 10;

  /** The share of the commonest words that English has even where it is much damaged. */
  private static final double ENGLISH = 0.04;

  /** How common those are; the natural logarithm of a word's share. */
  private static final double SMALLEST = -6.2;

  /** So many places of a word are looked at in their context. */
  private static final int PLACES = 4;

  /** So many different words of a story are looked at, at most; the others stay as printed. */
  private static final int MOST = 5000;

  /** How likely a word is a new acronym, any of its length; the natural logarithm. */
  private static final double ACRONYM = Math.log(0.01);

  /** How likely a word is such that nothing can read it, and each of its letters; natural logarithms. */
  static final double LOST = Math.log(5e-4);
  static final double LOST_LETTER = Math.log(1.0 / 33);

  private final Knowledge known;
  private final Prints prints;
  private final List<Suspect> suspects = new ArrayList<>();
  private final Map<String, Suspect> byPrint = new HashMap<>();
  private final Map<Integer, Integer> counts = new HashMap<>();
  private final int[] suspectAt;
  private int words;
  private StoryDamage damage;

  StoryReading(Knowledge known, Prints prints) {
    this.known = known;
    this.prints = prints;
    suspectAt = new int[prints.size];
    damage = new StoryDamage(known.channel, new double[Letters.COUNT + 1], 0);
  }

  /**
   * The words that may be damaged, each with its readings and their likelihoods; empty if all seems whole.
   *
   * @param labelWords words of the story's tags and names, which it is likely to have
   */
  List<Suspect> read(int[] labelWords) {
    boolean any = false;
    for (int i = 0; i < prints.size && !any; i++) {
      any = prints.word[i] == Prints.UNKNOWN;
    }
    if (!any || !isEnglish()) {
      return List.of();
    }
    Arrays.fill(suspectAt, -1);
    for (int word : labelWords) {
      counts.merge(word, 2, Integer::sum);
    }
    collect(false);
    damage = new StoryDamage(known.channel, letters(), counts.size() + suspects.size());
    start(0);
    rounds(ROUNDS, false);
    if (damage.damaged() >= 3 && readAgain()) {
      rounds(2, false);
    }
    if (damage.damaged() >= Math.max(2, DAMAGED * (counts.size() + suspects.size()))) {
      int before = suspects.size();
      collect(true);
      start(before);
    }
    rounds(2, true);
    return suspects;
  }

  /** Whether enough of the smallest words of English stand in the text; noise and other languages are left as printed. */
  private boolean isEnglish() {
    int all = 0;
    int small = 0;
    for (int i = 0; i < prints.size; i++) {
      all += prints.word[i] == Prints.NONE ? 0 : 1;
      small += prints.word[i] >= 0 && known.vocabulary.shares[prints.word[i]] > SMALLEST ? 1 : 0;
    }
    return all < FEW || small >= ENGLISH * all;
  }

  private void collect(boolean rare) {
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
  }

  private void suspect(int at) {
    String printed = prints.printed(at);
    Suspect suspect = byPrint.get(printed);
    if (suspect == null) {
      if (suspects.size() >= MOST) {
        return;
      }
      Letters.Shape shape = Letters.shape(printed);
      byte[] letters = Letters.folded(printed, shape);
      double whole = prints.word[at] >= 0 ? Double.NEGATIVE_INFINITY : whole(letters, shape, at);
      double lost = LOST + LOST_LETTER * letters.length + (shape == Letters.Shape.CAPITAL ? 1 : 0);
      suspect = new Suspect(suspects.size(), letters, shape, known.readings(letters), whole, lost);
      byPrint.put(printed, suspect);
      suspects.add(suspect);
    }
    suspect.places.add(at);
    suspectAt[at] = suspect.number;
  }

  private double whole(byte[] letters, Letters.Shape shape, int at) {
    double small = known.newWords.small();
    double capital = known.newWords.capital();
    if (shape == Letters.Shape.SHOUTED && !prints.is(at, Prints.LOUD)) {
      return Math.max(known.whole(letters, capital), ACRONYM - Math.log(26) * letters.length);
    }
    boolean unsure = prints.is(at, Prints.LOUD) || prints.is(at, Prints.OPENS);
    return known.whole(letters, shape == Letters.Shape.SMALL ? small : unsure ? (small + capital) / 2 : capital);
  }

  private double[] letters() {
    double[] letters = new double[Letters.COUNT + 1];
    for (int word : counts.keySet()) {
      for (int i = 0; i < known.vocabulary.length(word); i++) {
        letters[known.vocabulary.letter(word, i)]++;
      }
    }
    return letters;
  }

  /** At first every unknown word that can be read is half supposed to be damaged, as the archive's damage is. */
  private void start(int first) {
    for (Suspect suspect : suspects.subList(first, suspects.size())) {
      int n = suspect.candidates.size();
      double[] scores = new double[n];
      damage.weigh(suspect, scores);
      double best = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        scores[i] += known.vocabulary.shares[suspect.candidates.get(i).word()];
        best = Math.max(best, scores[i]);
      }
      double sum = 0;
      for (int i = 0; i < n; i++) {
        suspect.likely[i] = Math.exp(scores[i] - best);
        sum += suspect.likely[i];
      }
      boolean isWord = suspect.whole == Double.NEGATIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        suspect.likely[i] *= (isWord ? 1 : 0.5) / sum;
      }
      suspect.likely[n] = n == 0 ? 1 : isWord ? 0 : 0.5;
    }
  }

  private void rounds(int rounds, boolean inContext) {
    for (int round = 0; round < rounds; round++) {
      damage.count(suspects);
      for (Suspect suspect : suspects) {
        weigh(suspect, inContext);
      }
    }
    damage.count(suspects);
  }

  /** Words that the archive's damage explains badly are read by the story's own. */
  private boolean readAgain() {
    Channel adapted = damage.channel();
    int again = 0;
    for (Suspect suspect : suspects) {
      if (suspect.letters.length >= 3 && again < AGAIN && isBadlyRead(suspect)) {
        again++;
        suspect.alsoRead(known.readings(suspect.letters, adapted));
      }
    }
    return again > 0;
  }

  private boolean isBadlyRead(Suspect suspect) {
    int best = suspect.best();
    if (best < 0 || suspect.likely[best] < 0.5) {
      return true;
    }
    double[] likely = new double[suspect.candidates.size()];
    damage.weigh(suspect, likely);
    return likely[best] < BAD;
  }

  private void weigh(Suspect suspect, boolean inContext) {
    int n = suspect.candidates.size();
    double[] scores = new double[n + 2];
    double rate = damage.weigh(suspect, scores);
    double best = Double.NEGATIVE_INFINITY;
    double slips = 0;
    for (int i = 0; i < n; i++) {
      Candidate candidate = suspect.candidates.get(i);
      double word = (candidate.second() >= 0
          ? joined(suspect, candidate)
          : inContext ? inContext(suspect, candidate.word()) : Math.log(inStory(candidate.word())))
          + dressed(suspect, candidate);
      slips += suspect.uses[i].length == 0 ? 0 : Math.exp(word + Slips.likely(candidate.changes()));
      scores[i] += word;
      best = Math.max(best, scores[i]);
    }
    scores[n] = suspect.whole == Double.NEGATIVE_INFINITY && slips == 0
        ? Double.NEGATIVE_INFINITY
        : Math.log(Math.exp(suspect.whole) + slips);
    scores[n + 1] = suspect.lost + Math.min(0, rate);
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

  /** A word that the story prints elsewhere is likelier than its share of all text. */
  private double inStory(int word) {
    return share(word, Math.exp(known.vocabulary.shares[word]));
  }

  private double share(int word, double alone) {
    return 0.9 * alone + 0.1 * counts.getOrDefault(word, 0) / (words + 50.0);
  }

  private double joined(Suspect suspect, Candidate two) {
    return Math.log(inStory(two.word())) + Math.log(known.pairs.follows(two.word(), two.second()));
  }

  private double inContext(Suspect suspect, int word) {
    double alone = Math.log(inStory(word));
    double sum = 0;
    int looked = Math.min(PLACES, suspect.places.size());
    for (int p = 0; p < looked; p++) {
      int at = suspect.places.get(p);
      sum += Math.log(share(word, after(at - 1, at, word))) - alone + before(at + 1, at, word);
    }
    // Places of one story are alike, so that the second says less than the first.
    return alone + sum / Math.sqrt(looked);
  }

  /** The likelihood of the word after its left neighbour. */
  private double after(int left, int at, int word) {
    if (left < 0 || prints.part(left) != prints.part(at) || prints.is(at, Prints.OPENS)) {
      return Math.exp(known.vocabulary.shares[word]);
    }
    if (suspectAt[left] < 0) {
      return known.pairs.follows(Math.max(-1, prints.word[left]), word);
    }
    Suspect neighbour = suspects.get(suspectAt[left]);
    double sum = 0;
    double rest = 1;
    for (int i = 0; i < neighbour.candidates.size(); i++) {
      if (neighbour.likely[i] > 0.02) {
        Candidate other = neighbour.candidates.get(i);
        sum += neighbour.likely[i] * known.pairs.follows(other.second() < 0 ? other.word() : other.second(), word);
        rest -= neighbour.likely[i];
      }
    }
    return sum + Math.max(0, rest) * Math.exp(known.vocabulary.shares[word]);
  }

  /** How much likelier its right neighbour is after the word than anywhere, as a natural logarithm. */
  private double before(int right, int at, int word) {
    if (right >= prints.size || prints.part(right) != prints.part(at) || prints.is(right, Prints.OPENS)) {
      return 0;
    }
    if (suspectAt[right] < 0) {
      int other = prints.word[right];
      return other < 0 ? 0 : Math.log(known.pairs.follows(word, other)) - known.vocabulary.shares[other];
    }
    Suspect neighbour = suspects.get(suspectAt[right]);
    double sum = 0;
    double rest = 1;
    for (int i = 0; i < neighbour.candidates.size(); i++) {
      if (neighbour.likely[i] > 0.02) {
        int other = neighbour.candidates.get(i).word();
        sum += neighbour.likely[i] * known.pairs.follows(word, other) / Math.exp(known.vocabulary.shares[other]);
        rest -= neighbour.likely[i];
      }
    }
    return Math.log(sum + Math.max(0, rest));
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
      fewest = Math.min(fewest, damage.inOthers(suspect, change));
    }
    long others = Math.round(fewest);
    return others < 1
        ? said.toString()
        : said + (others == 1 ? ": seen in 1 other word" : ": seen in " + others + " other words");
  }
}
