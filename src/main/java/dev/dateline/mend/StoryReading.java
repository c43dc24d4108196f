package dev.dateline.mend;

import java.util.List;

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

  /** Damage less likely than this explains a word badly; a natural logarithm. */
  private static final double BAD = -11;

  /** So many words of a story are looked for among all words, at most; that is dear. */
  private static final int AGAIN = 6;

  /** The same where an archive is much damaged: where so many of its letters are. */
  private static final int AGAIN_HEAVY = 200;
  static final double HEAVY = 0.08;

  /** And one more for so many words of the story. */
  private static final int WORDS_AGAIN = 40;

  private static final int LONG = 6;
  private static final double WORN = 0.1;

  /** Where less of a story is damaged, as a count of words, it is left as printed. */
  private static final double LITTLE = 0.4;

  /** Where no likelihood moves further than this, the rounds end. */
  private static final double SETTLED = 0.003;

  /** A reading less likely than this before its neighbours were asked is not helped by them. */
  private static final double HOPELESS = 1e-5;

  /** Where a lone story's own damage is so much likelier than the usual, its words are looked for by that; a natural logarithm. */
  private static final double GAIN = 0.7;

  /** How much of its likelihood the same damage costs at each further place, and at how many of them. */
  private static final double AGAIN_ALIKE = 0.2;
  private static final int MOST_ALIKE = 3;

  private final Knowledge known;
  private final Prints prints;
  private final Suspects suspects;
  private final Context context;
  private StoryDamage damage;
  private double[] scores = new double[16];

  StoryReading(Knowledge known, Prints prints) {
    this.known = known;
    this.prints = prints;
    suspects = new Suspects(known, prints);
    context = new Context(known, prints, suspects);
    damage = new StoryDamage(known.channel, new double[Letters.COUNT + 1], 0);
  }

  /**
   * The words that may be damaged, each with its readings and their likelihoods; empty if all seems whole.
   *
   * @param labelWords words of the story's tags and names, which it is likely to have
   */
  List<Suspect> read(int[] labelWords) {
    for (int word : labelWords) {
      suspects.counts.add(word, 2);
    }
    suspects.odd();
    damage = new StoryDamage(known.channel, suspects.letters(), suspects.counts.size + suspects.unknown);
    begin(0);
    // Damage seldom spares all words but names, of which a whole story has many that no list has.
    if (damage.damaged() < LITTLE / 4) {
      return List.of();
    }
    int odd = suspects.all.size();
    suspects.names();
    begin(odd);
    if (damage.damaged() < LITTLE) {
      return List.of();
    }
    if (damage.damaged() >= 3 && readAgain()) {
      rounds(2, false);
    }
    if (damage.damaged() >= Math.max(2, DAMAGED * (suspects.counts.size + suspects.all.size()))) {
      int before = suspects.all.size();
      suspects.rare();
      start(before);
    }
    rounds(2, true);
    return suspects.all;
  }

  /** Reads the words from that one on, and all of them anew by the damage that they speak for. */
  private void begin(int first) {
    start(first);
    rounds(ROUNDS, false);
  }

  /** At first every unknown word that can be read is half supposed to be damaged, as the archive's damage is. */
  private void start(int first) {
    for (Suspect suspect : suspects.all.subList(first, suspects.all.size())) {
      suspect.read(known.reading(suspect.letters).candidates(), damage);
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
      damage.count(suspects.all);
      double moved = 0;
      for (Suspect suspect : suspects.all) {
        moved = Math.max(moved, weigh(suspect, inContext));
      }
      if (moved < SETTLED) {
        break;
      }
    }
    damage.count(suspects.all);
  }

  /** Words that those near them explain badly are looked for among all words; whether there are any. */
  private boolean readAgain() {
    // What an archive has learnt already says what one story could; a story by itself is all that there is.
    Channel adapted = known.isLone() && damage.gain() > GAIN ? damage.channel() : known.channel;
    int most = (known.channel.rate > HEAVY ? AGAIN_HEAVY : AGAIN) + suspects.words / WORDS_AGAIN;
    int again = 0;
    for (Suspect suspect : suspects.all) {
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
    boolean maybeWhole = suspect.damaged() < 0.3;
    if (maybeWhole && (suspect.shape != Letters.Shape.SMALL || suspect.isWord || suspect.letters.length < LONG
        || damaged() < WORN)) {
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
    // A name is printed alike wherever it stands; damage seldom strikes a word twice in the same way.
    double again = AGAIN_ALIKE * Math.min(MOST_ALIKE, suspect.again());
    for (int i = 0; i < n; i++) {
      Candidate candidate = suspect.candidates[i];
      boolean hopeless = inContext && suspect.likely[i] < HOPELESS && suspect.uses[i].length > 0;
      double word = (hopeless
          ? known.vocabulary.shares[candidate.word()]
          : inContext ? context.inContext(suspect, candidate) : context.alone(candidate))
          + context.dressed(suspect, candidate);
      slips += suspect.slips[i] == 0 ? 0 : Math.exp(word) * suspect.slips[i] * known.channel.slips;
      scores[i] += word + (suspect.uses[i].length == 0 ? 0 : again * scores[i]);
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

  /** The word that stands at a place: as it is printed, or as it is likely to be read; -1 where none is likely. */
  int at(int place) {
    if (suspects.at(place) < 0) {
      return prints.word[place];
    }
    Suspect suspect = suspects.all.get(suspects.at(place));
    int best = suspect.best();
    return best < 0 || suspect.likely[best] < 0.5 ? -1 : suspect.candidates[best].word();
  }

  /** The share of the story's different words that are damaged, from 0 to 1. */
  double damaged() {
    return damage.damaged() / Math.max(1, suspects.counts.size + suspects.all.size());
  }

  /** The share of the damaged words that nothing reads, from 0 to 1. */
  double lost() {
    double lost = 0;
    for (Suspect suspect : suspects.all) {
      lost += suspect.likely[suspect.likely.length - 1];
    }
    return lost / Math.max(1, damage.damaged());
  }

  /** How many of a place's neighbours in its text are such that nothing reads them. */
  int unreadBeside(int place) {
    int unread = 0;
    for (int beside = place - 1; beside <= place + 1; beside += 2) {
      if (beside >= 0 && beside < prints.size && prints.part(beside) == prints.part(place)) {
        unread += at(beside) < 0 ? 1 : 0;
      }
    }
    return unread;
  }

  /** How much likelier its neighbours make a reading than it is alone, as a natural logarithm. */
  double fit(Suspect suspect, Candidate candidate) {
    return context.inContext(suspect, candidate) - context.alone(candidate);
  }

  /** In how many other words of the story the rarest of its changes is seen. */
  double inOthers(Suspect suspect, Candidate candidate) {
    double fewest = Double.MAX_VALUE;
    for (int change : candidate.changes()) {
      fewest = Math.min(fewest, damage.inOthers(suspect, change));
    }
    return fewest;
  }

  /** Why it is read so: the changes, and in how many other words of the story the rarest of them is seen. */
  String reason(Suspect suspect, Candidate candidate) {
    StringBuilder said = new StringBuilder();
    for (int change : candidate.changes()) {
      String shown = Change.print(change);
      if (said.indexOf(shown) < 0) {
        said.append(said.isEmpty() ? "" : ", ").append(shown);
      }
    }
    long others = Math.round(inOthers(suspect, candidate));
    return others < 1
        ? said.toString()
        : said + (others == 1 ? ": seen in 1 other word" : ": seen in " + others + " other words");
  }
}
