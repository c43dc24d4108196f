package dev.dateline.mend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the damage of one story is like: the archive's, and on top of it what the story's own words speak for. A word is
 * judged by the changes of the <em>other</em> words, each printed word counted once, so that none bears itself out.
 */
final class StoryDamage {
  /** The archive's damage speaks as loud as so many letters of a kind in this story. */
  private static final double BEFORE = 120;

  /** And of the sorts of changes: as so many changes. */
  private static final double SORTS_BEFORE = 8;

  /** And of how much is damaged: as so many words. */
  private static final double WORDS_BEFORE = 0.7;

  /** Letters of a word, as a rule. */
  private static final int WORD = 6;

  /** So much of a story is damaged at most. */
  private static final double MOST = 0.9;

  private final Channel channel;
  private final double[] meant;
  private final int types;
  private final Map<Integer, double[]> changes = new HashMap<>();
  private final double[] sorts = new double[Change.SORTS];
  private double changed;
  private double damaged;
  private double rate;

  /**
   * @param meant how often the story has each letter, every different word counted once
   * @param types how many different words it has
   */
  StoryDamage(Channel channel, double[] meant, int types) {
    this.channel = channel;
    this.meant = meant;
    this.types = types;
  }

  /** Counts again what the words suppose. */
  void count(List<Suspect> suspects) {
    changes.values().forEach(count -> count[0] = 0);
    Arrays.fill(sorts, 0);
    changed = 0;
    damaged = 0;
    for (Suspect suspect : suspects) {
      damaged += suspect.damaged();
      suspect.count();
      for (int i = 0; i < suspect.changeCount; i++) {
        if (suspect.own[i] > 1e-4) {
          changes.computeIfAbsent(suspect.changes[i], key -> new double[1])[0] += suspect.own[i];
          sorts[Change.sort(suspect.changes[i])] += suspect.own[i];
          changed += suspect.own[i];
        }
      }
    }
  }

  double damaged() {
    return damaged;
  }

  /** How often the change is supposed in other words of the story. */
  double inOthers(Suspect suspect, int change) {
    double others = changes.getOrDefault(change, new double[1])[0];
    for (int i = 0; i < suspect.changeCount; i++) {
      if (suspect.changes[i] == change) {
        others -= suspect.own[i];
      }
    }
    return Math.max(0, others);
  }

  /**
   * Puts the natural logarithm of how likely each of the word's readings is damaged so into {@code likely}.
   *
   * @return how much likelier damage is in this story than in the archive, as a natural logarithm
   */
  double weigh(Suspect suspect, double[] likely) {
    double usual = channel.rate * WORD;
    double others = Math.max(0, damaged - suspect.damaged());
    double scale = Math.min((others + WORDS_BEFORE) / (types * usual + WORDS_BEFORE), MOST / usual);
    rate = Math.log(scale);
    double more = Math.max(rate, Math.log(channel.burst / channel.rate));
    double up = Math.max(1, scale);
    double[] ownSorts = new double[Change.SORTS];
    double ownChanged = 0;
    for (int i = 0; i < suspect.changeCount; i++) {
      ownSorts[Change.sort(suspect.changes[i])] += suspect.own[i];
      ownChanged += suspect.own[i];
    }
    double[] logs = new double[suspect.changeCount];
    for (int i = 0; i < logs.length; i++) {
      int change = suspect.changes[i];
      double[] all = changes.get(change);
      double seen = all == null ? 0 : Math.max(0, all[0] - suspect.own[i]);
      int letter = Change.meant(change);
      double letters = letter < 0 ? types * WORD / 10.0 : meant[letter];
      double adapted = (BEFORE * Math.exp(channel.log(change)) + seen / up) / (BEFORE + letters / up);
      logs[i] = Math.log(Math.max(adapted, 1e-12)) + sort(Change.sort(change), ownSorts, ownChanged);
    }
    for (int i = 0; i < suspect.uses.length; i++) {
      double sum = 0;
      for (int use = 0; use < suspect.uses[i].length; use++) {
        sum += logs[suspect.uses[i][use]] + (use == 0 ? rate : more);
      }
      likely[i] = sum;
    }
    return rate;
  }

  /** How much likelier a sort of change is in this story than in the archive, the word's own changes left out. */
  private double sort(int sort, double[] own, double all) {
    double usual = channel.sorts[sort];
    return Math.log((SORTS_BEFORE * usual + Math.max(0, sorts[sort] - own[sort]))
        / (SORTS_BEFORE + Math.max(0, changed - all)) / usual);
  }

  /** The damage of this story as a channel, to read words by that the archive's damage reads badly. */
  Channel channel() {
    double[] none = new double[Change.SORTS];
    double[] logs = new double[Change.SORTS];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = sort(i, none, 0);
    }
    Map<Integer, Double> counts = new HashMap<>();
    changes.forEach((change, count) -> counts.put(change, count[0]));
    return channel.adapted(counts, meant, logs, BEFORE);
  }
}
