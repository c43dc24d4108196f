package dev.dateline.mend;

import dev.dateline.story.Edit;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Reads a known word that is most unlikely where it stands as one that damage makes it of: {@code lie was remanded},
 * {@code for tile prisoner} (real-word errors; Kukich 1992, section 4). Each place is judged by itself, by its neighbours
 * on both sides, and only in stories that are much damaged in archives that are: elsewhere such a word is the writer's.
 */
final class RealWords {
  /** Where fewer letters of an archive, or fewer words of a story, are damaged, every known word is what it was. */
  private static final double ARCHIVE = 0.008;
  private static final double STORY = 0.04;

  /** Longer words are seldom made of one another. */
  private static final int LONGEST = 8;

  /** Letters of a word, as a rule. */
  private static final int LETTERS = 6;

  /** A reading less likely than this is not worth keeping. */
  private static final double LEAST = 0.5;

  private final Knowledge known;
  private final Prints prints;
  private final StoryReading reading;
  private final BiPredicate<String, Candidate> refused;
  private final double rate;

  /** @param refused whether a printed word is never to be read so */
  RealWords(Knowledge known, Prints prints, StoryReading reading, BiPredicate<String, Candidate> refused) {
    this.known = known;
    this.prints = prints;
    this.reading = reading;
    this.refused = refused;
    rate = Math.log(Math.max(1, reading.damaged() / Math.max(1e-6, known.channel.rate * LETTERS)));
  }

  /** Adds its mends; whether there was any. */
  boolean read(List<Edit> edits) {
    if (known.isLone() || known.channel.rate < ARCHIVE || reading.damaged() < STORY) {
      return false;
    }
    boolean any = false;
    for (int at = 0; at < prints.size; at++) {
      if (prints.word[at] >= 0 && prints.end[at] - prints.start[at] > 1 && prints.end[at] - prints.start[at] <= LONGEST
          && reading.at(at) == prints.word[at]) {
        any |= read(at, edits);
      }
    }
    return any;
  }

  private boolean read(int at, List<Edit> edits) {
    int word = prints.word[at];
    boolean opens = prints.is(at, Prints.OPENS);
    int left = at == 0 || opens || prints.part(at - 1) != prints.part(at) ? -1 : reading.at(at - 1);
    int right = at + 1 == prints.size || prints.is(at + 1, Prints.OPENS) || prints.part(at + 1) != prints.part(at)
        ? -1
        : reading.at(at + 1);
    if (left < 0 && right < 0) {
      return false;
    }
    Candidate best = null;
    double odds = 0;
    for (Candidate candidate : known.mistaken(word)) {
      int other = candidate.word();
      if (known.vocabulary.kinds[other] != Vocabulary.SMALL && prints.shape(at) == Letters.Shape.SMALL) {
        continue;
      }
      double damage = damage(candidate);
      double likely = Math.exp(damage);
      double meant = damage + rate
          + Math.log(left < 0 ? known.vocabulary.likely[other] : known.pairs.follows(left, other))
          + (right < 0 ? 0 : Math.log(known.pairs.follows(other, right)));
      double whole = Math.log(left < 0
          ? known.pairs.alone(word, other, likely)
          : known.pairs.follows(left, word, left, other, likely))
          + (right < 0 ? 0 : Math.log(known.pairs.follows(word, right, other, right, likely)));
      if (meant - whole > odds) {
        odds = meant - whole;
        best = candidate;
      }
    }
    double likely = 1 / (1 + Math.exp(-Pieces.TEMPER * odds));
    if (best == null || likely < LEAST || refused.test(prints.printed(at), best)) {
      return false;
    }
    edits.add(new Edit.Mend(prints.part(at), prints.start[at], prints.end[at],
        prints.shape(at).dress(known.vocabulary.print(best.word())), likely,
        Change.print(best.changes()[0]) + ", by its place"));
    return true;
  }

  private double damage(Candidate candidate) {
    double sum = 0;
    double more = Math.max(0, Math.log(known.channel.burst / known.channel.rate));
    for (int i = 0; i < candidate.changes().length; i++) {
      sum += known.channel.log(candidate.changes()[i]) + (i == 0 ? 0 : more);
    }
    return sum;
  }
}
