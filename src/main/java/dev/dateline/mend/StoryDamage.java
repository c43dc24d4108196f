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

  /** The changes met, each with how likely it is in the archive and how often it is supposed here. */
  private int[] changes = new int[32];
  private double[] usual = new double[32];
  private double[] seen = new double[32];
  private int count;
  private int[] slots = new int[128];

  private final double[] sorts = new double[Change.SORTS];
  private double changed;
  private double damaged;
  private double[] logs = new double[16];
  private final double[] ownSorts = new double[Change.SORTS];
  private final double[] sortLogs = new double[Change.SORTS];

  /**
   * @param meant how often the story has each letter, every different word counted once
   * @param types how many different words it has
   */
  StoryDamage(Channel channel, double[] meant, int types) {
    this.channel = channel;
    this.meant = meant;
    this.types = types;
  }

  /** The number of a change in this story. */
  int number(int change) {
    int slot = slot(change);
    if (slots[slot] == 0) {
      if (count == changes.length) {
        grow();
        slot = slot(change);
      }
      changes[count] = change;
      usual[count] = Math.exp(channel.log(change));
      slots[slot] = ++count;
    }
    return slots[slot] - 1;
  }

  private int slot(int change) {
    int slot = (change * 0x9E3779B1 >>> 8) & slots.length - 1;
    while (slots[slot] != 0 && changes[slots[slot] - 1] != change) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private void grow() {
    changes = Arrays.copyOf(changes, count * 2);
    usual = Arrays.copyOf(usual, count * 2);
    seen = Arrays.copyOf(seen, count * 2);
    slots = new int[slots.length * 2];
    for (int i = 0; i < count; i++) {
      slots[slot(changes[i])] = i + 1;
    }
  }

  /** Counts again what the words suppose. */
  void count(List<Suspect> suspects) {
    Arrays.fill(seen, 0, count, 0);
    Arrays.fill(sorts, 0);
    changed = 0;
    damaged = 0;
    for (Suspect suspect : suspects) {
      damaged += suspect.damaged();
      suspect.count();
      for (int i = 0; i < suspect.changeCount; i++) {
        if (suspect.own[i] > 1e-4) {
          seen[suspect.changes[i]] += suspect.own[i];
          sorts[Change.sort(changes[suspect.changes[i]])] += suspect.own[i];
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
    int number = number(change);
    double others = seen[number];
    for (int i = 0; i < suspect.changeCount; i++) {
      if (suspect.changes[i] == number) {
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
    double rateUsual = channel.rate * WORD;
    double others = Math.max(0, damaged - suspect.damaged());
    double scale = Math.min((others + WORDS_BEFORE) / (types * rateUsual + WORDS_BEFORE), MOST / rateUsual);
    double rate = Math.log(scale);
    double more = Math.max(rate, Math.log(channel.burst / channel.rate));
    double up = Math.max(1, scale);
    Arrays.fill(ownSorts, 0);
    double ownChanged = 0;
    for (int i = 0; i < suspect.changeCount; i++) {
      ownSorts[Change.sort(changes[suspect.changes[i]])] += suspect.own[i];
      ownChanged += suspect.own[i];
    }
    for (int i = 0; i < Change.SORTS; i++) {
      sortLogs[i] = sort(i, ownSorts, ownChanged);
    }
    if (logs.length < suspect.changeCount) {
      logs = new double[suspect.changeCount * 2];
    }
    for (int i = 0; i < suspect.changeCount; i++) {
      int number = suspect.changes[i];
      int letter = Change.meant(changes[number]);
      double letters = letter < 0 ? types * WORD / 10.0 : meant[letter];
      double elsewhere = Math.max(0, seen[number] - suspect.own[i]);
      double adapted = (BEFORE * usual[number] + elsewhere / up) / (BEFORE + letters / up);
      logs[i] = Math.log(Math.max(adapted, 1e-12)) + sortLogs[Change.sort(changes[number])];
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

  /** How much better the story's own damage explains its changes than the archive's does, for each as a natural logarithm. */
  double gain() {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < count; i++) {
      int letter = Change.meant(changes[i]);
      if (letter >= 0 && seen[i] > 0.01) {
        double adapted = (BEFORE * usual[i] + seen[i]) / (BEFORE + meant[letter]);
        sum += seen[i] * Math.log(adapted / usual[i]);
        all += seen[i];
      }
    }
    return all == 0 ? 0 : sum / all;
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
    for (int i = 0; i < count; i++) {
      counts.put(changes[i], seen[i]);
    }
    return channel.adapted(counts, meant, logs, BEFORE);
  }
}
