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

  /** So many words of a story are looked for among all words, at most; that is dear. */
  private static final int AGAIN = 12;

  /** A text of fewer words does not show its language. */
  private static final int FEW = 10;

  /** The share of the commonest words that English has even where it is much damaged. */
  private static final double ENGLISH = 0.04;

  /** How common those are; the natural logarithm of a word's share. */
  private static final double SMALLEST = -6.2;

  /** Where less of a story is damaged, as a count of words, it is left as printed. */
  private static final double LITTLE = 0.4;

  /** Where no likelihood moves further than this, the rounds end. */
  private static final double SETTLED = 0.003;

  /** A reading less likely than this before its neighbours were asked is not helped by them. */
  private static final double HOPELESS = 1e-5;

  /** Where the story's own damage is so much likelier than the archive's, its words are looked for by that; a natural logarithm. */
  private static final double GAIN = 0.7;

  /** So many places of a word are looked at in their context. */
  private static final int PLACES = 4;

  /** So many different words of a story are looked at, at most; the others stay as printed. */
  private static final int MOST = 5000;

  /** How likely a word is a new acronym, any of its length; the natural logarithm. */
  private static final double ACRONYM = Math.log(0.01);

  /** How likely a word is a name's short piece or an abbreviation, one of two letters; the natural logarithm. */
  private static final double PIECE = Math.log(0.01);

  /** New names come in flocks: where a story has any, it has so many times more than its share. */
  private static final double NAMES = 3;

  /** How likely a word is such that nothing can read it, and each of its letters; natural logarithms. */
  static final double LOST = Math.log(5e-4);
  static final double LOST_LETTER = Math.log(1.0 / 33);

  private final Knowledge known;
  private final Prints prints;
  private final List<Suspect> suspects = new ArrayList<>();
  private final Map<String, Suspect> byPrint = new HashMap<>();
  private final WordCounts counts = new WordCounts();
  private final int[] suspectAt;
  private int words;
  private StoryDamage damage;
  private double[] scores = new double[16];

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
    Arrays.fill(suspectAt, -1);
    for (int word : labelWords) {
      counts.add(word, 2);
    }
    for (int i = 0; i < prints.size; i++) {
      int word = prints.word[i];
      words += word == Prints.NONE ? 0 : 1;
      if (word >= 0) {
        counts.add(word, 1);
      } else if (word == Prints.UNKNOWN) {
        suspect(i);
      }
    }
    damage = new StoryDamage(known.channel, letters(), counts.size + suspects.size());
    for (Suspect suspect : suspects) {
      suspect.read(known.reading(suspect.letters).candidates(), damage);
    }
    start(0);
    rounds(ROUNDS, false);
    if (damage.damaged() < LITTLE) {
      return List.of();
    }
    if (damage.damaged() >= 3 && readAgain()) {
      rounds(2, false);
    }
    if (damage.damaged() >= Math.max(2, DAMAGED * (counts.size + suspects.size()))) {
      int before = suspects.size();
      rare();
      start(before);
    }
    rounds(2, true);
    return suspects;
  }

  /**
   * Whether there is anything to read in such a story: a word that is not known and no name, in a text that is English.
   * Where only names are not known the story is taken for whole, for damage seldom spares all other words.
   */
  static boolean isWorth(Prints prints, Vocabulary vocabulary) {
    int all = 0;
    int small = 0;
    boolean odd = false;
    for (int i = 0; i < prints.size; i++) {
      int word = prints.word[i];
      all += word == Prints.NONE ? 0 : 1;
      small += word >= 0 && vocabulary.shares[word] > SMALLEST ? 1 : 0;
      odd |= word == Prints.UNKNOWN && isOdd(prints, i);
    }
    // Noise and other languages are left as printed.
    return odd && (all < FEW || small >= ENGLISH * all);
  }

  private static boolean isOdd(Prints prints, int at) {
    if (prints.shape(at) == Letters.Shape.SMALL || prints.is(at, Prints.LOUD)) {
      return true;
    }
    String text = prints.text(at);
    boolean shouted = prints.shape(at) == Letters.Shape.SHOUTED;
    for (int i = prints.start[at] + 1; i < prints.end[at]; i++) {
      int letter = Letters.of(text.charAt(i));
      if (shouted ? !Letters.isCapital(letter) : !Letters.isSmall(letter)) {
        return true;
      }
    }
    return false;
  }

  private void rare() {
    int before = suspects.size();
    for (int i = 0; i < prints.size; i++) {
      if (prints.word[i] >= 0 && known.vocabulary.shares[prints.word[i]] < RARE
          && prints.end[i] - prints.start[i] > (prints.shape(i) == Letters.Shape.SMALL ? 2 : 3)) {
        suspect(i);
      }
    }
    for (Suspect suspect : suspects.subList(before, suspects.size())) {
      suspect.read(known.reading(suspect.letters).candidates(), damage);
    }
  }

  private void suspect(int at) {
    String printed = prints.printed(at);
    Suspect suspect = byPrint.get(printed);
    if (suspect == null) {
      if (suspects.size() >= MOST) {
        return;
      }
      Letters.Shape shape = prints.shape(at);
      byte[] letters = prints.letters(at);
      boolean isWord = prints.word[at] >= 0;
      double whole = isWord ? Double.NEGATIVE_INFINITY : whole(letters, shape, at);
      double lost = LOST + LOST_LETTER * letters.length + (shape == Letters.Shape.CAPITAL ? 1 : 0);
      suspect = new Suspect(suspects.size(), letters, shape, isWord, whole, lost);
      byPrint.put(printed, suspect);
      suspects.add(suspect);
    }
    suspect.stands(at);
    suspectAt[at] = suspect.number;
  }

  private double whole(byte[] letters, Letters.Shape shape, int at) {
    Reading reading = known.reading(letters);
    double small = known.newWords.small();
    double capital = NAMES * known.newWords.capital();
    if (shape != Letters.Shape.SMALL && letters.length <= 2 && !prints.is(at, Prints.LOUD)) {
      return Math.max(reading.whole(capital), PIECE);
    }
    if (shape == Letters.Shape.SHOUTED && !prints.is(at, Prints.LOUD)) {
      return Math.max(reading.whole(capital), ACRONYM - Math.log(26) * letters.length);
    }
    boolean unsure = prints.is(at, Prints.LOUD) || prints.is(at, Prints.OPENS);
    return reading.whole(shape == Letters.Shape.SMALL ? small : unsure ? (small + capital) / 2 : capital);
  }

  private double[] letters() {
    double[] letters = new double[Letters.COUNT + 1];
    for (int i = 0; i < counts.size; i++) {
      int word = counts.different[i];
      for (int c = 0, n = known.vocabulary.length(word); c < n; c++) {
        letters[known.vocabulary.letter(word, c)]++;
      }
    }
    return letters;
  }

  /** At first every unknown word that can be read is half supposed to be damaged, as the archive's damage is. */
  private void start(int first) {
    for (Suspect suspect : suspects.subList(first, suspects.size())) {
      int n = suspect.candidates.length;
      double[] scores = room(n);
      damage.weigh(suspect, scores);
      double best = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        scores[i] += known.vocabulary.shares[suspect.candidates[i].word()];
        best = Math.max(best, scores[i]);
      }
      double sum = 0;
      for (int i = 0; i < n; i++) {
        suspect.likely[i] = Math.exp(scores[i] - best);
        sum += suspect.likely[i];
      }
      for (int i = 0; i < n; i++) {
        suspect.likely[i] *= (suspect.isWord ? 1 : 0.5) / sum;
      }
      suspect.likely[n] = n == 0 ? 1 : suspect.isWord ? 0 : 0.5;
    }
  }

  private double[] room(int readings) {
    if (scores.length < readings + 2) {
      scores = new double[readings * 2 + 2];
    }
    return scores;
  }

  private void rounds(int rounds, boolean inContext) {
    for (int round = 0; round < rounds; round++) {
      damage.count(suspects);
      double moved = 0;
      for (Suspect suspect : suspects) {
        moved = Math.max(moved, weigh(suspect, inContext));
      }
      if (moved < SETTLED) {
        break;
      }
    }
    damage.count(suspects);
  }

  /** Words that those near them explain badly are looked for among all words; whether there are any. */
  private boolean readAgain() {
    Channel adapted = damage.gain() > GAIN ? damage.channel() : known.channel;
    int again = 0;
    int most = known.channel.isHeavy() ? 5 * AGAIN : AGAIN;
    for (Suspect suspect : suspects) {
      if (suspect.letters.length >= 4 && again < most && isBadlyRead(suspect)) {
        again++;
        Candidate[] all = adapted == known.channel
            ? known.allReadings(suspect.letters)
            : Knowledge.both(suspect.candidates, known.far(suspect.letters, adapted));
        if (all.length > suspect.candidates.length) {
          suspect.read(all, damage);
        }
      }
    }
    return again > 0;
  }

  private boolean isBadlyRead(Suspect suspect) {
    int best = suspect.best();
    if (suspect.damaged() < 0.3) {
      return false;
    }
    if (best < 0) {
      return true;
    }
    double[] likely = room(suspect.candidates.length);
    damage.weigh(suspect, likely);
    return likely[best] < BAD;
  }

  /** Weighs a word's readings; by how much one of them changed. */
  private double weigh(Suspect suspect, boolean inContext) {
    int n = suspect.candidates.length;
    double[] scores = room(n);
    double rate = damage.weigh(suspect, scores);
    double best = Double.NEGATIVE_INFINITY;
    double slips = 0;
    for (int i = 0; i < n; i++) {
      Candidate candidate = suspect.candidates[i];
      boolean hopeless = inContext && suspect.likely[i] < HOPELESS && suspect.uses[i].length > 0;
      double word = (hopeless
          ? known.vocabulary.shares[candidate.word()]
          : candidate.second() >= 0
              ? joined(candidate)
              : inContext ? inContext(suspect, candidate.word()) : Math.log(inStory(candidate.word())))
          + dressed(suspect, candidate);
      slips += suspect.slips[i] == 0 ? 0 : Math.exp(word) * suspect.slips[i] * known.channel.slips;
      scores[i] += word;
      best = Math.max(best, scores[i]);
    }
    scores[n] = slips == 0 ? suspect.whole : Math.log(Math.exp(suspect.whole) + slips);
    scores[n + 1] = suspect.lost + Math.min(0, rate);
    best = Math.max(best, Math.max(scores[n], scores[n + 1]));
    double sum = 0;
    for (int i = 0; i < n + 2; i++) {
      scores[i] = Math.exp(scores[i] - best);
      sum += scores[i];
    }
    double moved = 0;
    for (int i = 0; i < n + 2; i++) {
      double likely = scores[i] / sum;
      moved = Math.max(moved, Math.abs(likely - suspect.likely[i]));
      suspect.likely[i] = likely;
    }
    return moved;
  }

  /** A word that the story prints elsewhere is likelier than its share of all text. */
  private double inStory(int word) {
    return share(word, known.vocabulary.likely[word]);
  }

  private double share(int word, double alone) {
    return 0.9 * alone + 0.1 * counts.of(word) / (words + 50.0);
  }

  private double joined(Candidate two) {
    return Math.log(inStory(two.word())) + Math.log(known.pairs.follows(two.word(), two.second()));
  }

  private double inContext(Suspect suspect, int word) {
    double alone = Math.log(inStory(word));
    double sum = 0;
    int looked = Math.min(PLACES, suspect.placeCount);
    for (int p = 0; p < looked; p++) {
      int at = suspect.places[p];
      sum += Math.log(share(word, after(at - 1, at, word))) - alone + before(at + 1, at, word);
    }
    // Places of one story are alike, so that the second says less than the first.
    return alone + sum / Math.sqrt(looked);
  }

  /** The likelihood of the word after its left neighbour. */
  private double after(int left, int at, int word) {
    if (left < 0 || prints.part(left) != prints.part(at) || prints.is(at, Prints.OPENS)) {
      return known.vocabulary.likely[word];
    }
    if (suspectAt[left] < 0) {
      return known.pairs.follows(Math.max(-1, prints.word[left]), word);
    }
    Suspect neighbour = suspects.get(suspectAt[left]);
    double sum = 0;
    double rest = 1;
    for (int i = 0; i < neighbour.candidates.length; i++) {
      if (neighbour.likely[i] > 0.02) {
        Candidate other = neighbour.candidates[i];
        sum += neighbour.likely[i] * known.pairs.follows(other.second() < 0 ? other.word() : other.second(), word);
        rest -= neighbour.likely[i];
      }
    }
    return sum + Math.max(0, rest) * known.vocabulary.likely[word];
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
    for (int i = 0; i < neighbour.candidates.length; i++) {
      if (neighbour.likely[i] > 0.02) {
        int other = neighbour.candidates[i].word();
        sum += neighbour.likely[i] * known.pairs.follows(word, other) / known.vocabulary.likely[other];
        rest -= neighbour.likely[i];
      }
    }
    return Math.log(sum + Math.max(0, rest));
  }

  /** Names want a capital, and other words have none in the middle of a sentence. */
  private double dressed(Suspect suspect, Candidate candidate) {
    int at = suspect.places[0];
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
