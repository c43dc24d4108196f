package dev.dateline.mend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one printed word alone: by the words near it first, and where they do not do, by the tree of words. Not thread-safe. */
final class Reader {
  /** Readings so much less likely than the best are not worth keeping; a natural logarithm. */
  private static final float BEHIND = 9;

  private final Vocabulary vocabulary;
  private static final int[] JOINED = {Change.JOINED};

  private final Pairs pairs;
  private final Near near;
  private final Speller speller;
  private final Alignment alignment = new Alignment();
  private final int[] found = new int[4096];
  private final int[] seen;
  private int turn;

  Reader(Vocabulary vocabulary, Pairs pairs, Near near, WordTree tree) {
    this.pairs = pairs;
    this.vocabulary = vocabulary;
    this.near = near;
    speller = new Speller(vocabulary, tree);
    seen = new int[vocabulary.size()];
  }

  /** The readings of words near it, and of two words printed as one; likeliest first. */
  List<Candidate> read(byte[] printed, int most, Channel channel) {
    List<Candidate> readings = near(printed, most, channel);
    // Over two changes a commoner word may lie three away.
    if (printed.length >= 3
        && (printed.length <= 4 || readings.isEmpty() || readings.getFirst().changes().length > 1)) {
      List<Candidate> far = speller.read(printed, most, channel);
      List<Candidate> all = new ArrayList<>(readings);
      for (Candidate candidate : far) {
        if (all.stream().noneMatch(known -> known.word() == candidate.word())) {
          all.add(candidate);
        }
      }
      readings = all;
    }
    Candidate joined = joined(printed);
    if (joined != null) {
      readings = new ArrayList<>(readings);
      readings.add(joined);
    }
    return readings;
  }

  /** The likeliest two words that are printed here as one, or null. */
  private @Nullable Candidate joined(byte[] printed) {
    Candidate best = null;
    double likeliest = Double.NEGATIVE_INFINITY;
    for (int at = 1; printed.length >= 4 && at < printed.length; at++) {
      int left = vocabulary.find(printed, 0, at);
      int right = left < 0 ? -1 : vocabulary.find(printed, at, printed.length);
      if (right >= 0 && isOften(left, at) && isOften(right, printed.length - at)
          && vocabulary.kinds[right] != Vocabulary.ACRONYM) {
        double likely = Math.log(pairs.follows(left, right)) + vocabulary.shares[left];
        if (likely > likeliest) {
          likeliest = likely;
          best = new Candidate(left, right, JOINED);
        }
      }
    }
    return best;
  }

  private boolean isOften(int word, int length) {
    return vocabulary.shares[word] > (length == 1 ? -5 : length == 2 ? -7 : length == 3 ? -10 : -12.5);
  }

  /** The readings by the tree of words alone. */
  List<Candidate> readFar(byte[] printed, int most, Channel channel) {
    return speller.read(printed, most, channel);
  }

  private List<Candidate> near(byte[] printed, int most, Channel channel) {
    turn++;
    int count = near.find(printed, found);
    float first = (float) Math.log(Math.max(1, Channel.GENERIC_RATE / channel.rate));
    float later = Math.max(first, (float) Math.log(channel.burst / channel.rate));
    Candidate[] top = new Candidate[most];
    float[] scores = new float[most];
    int kept = 0;
    float least = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      int word = found[i];
      if (seen[word] == turn) {
        continue;
      }
      seen[word] = turn;
      float share = vocabulary.shares[word];
      // The likeliest change of all costs about this much.
      if (share + CHEAPEST + first < least) {
        continue;
      }
      float score = share - alignment.align(vocabulary, word, printed, channel, first, later);
      if (score < -1e5 || score <= least || kept == most && score <= scores[most - 1]) {
        continue;
      }
      int at = Math.min(kept, most - 1);
      while (at > 0 && score > scores[at - 1]) {
        scores[at] = scores[at - 1];
        top[at] = top[at - 1];
        at--;
      }
      scores[at] = score;
      top[at] = new Candidate(word, -1, alignment.changes(vocabulary.length(word), printed.length));
      kept = Math.min(most, kept + 1);
      least = Math.max(scores[0] - BEHIND, kept == most ? scores[most - 1] : Float.NEGATIVE_INFINITY);
    }
    int good = 0;
    while (good < kept && scores[good] >= scores[0] - BEHIND) {
      good++;
    }
    return Arrays.asList(Arrays.copyOf(top, good));
  }

  private static final float CHEAPEST = -1;
}
