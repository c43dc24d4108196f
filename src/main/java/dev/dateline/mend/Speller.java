package dev.dateline.mend;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that a printed word may be: walks the tree of words along its letters, and keeps at each letter the
 * walks that are likeliest so far, by the damage that they suppose and by the likeliest word that they may still reach.
 * So the work for a word is bounded whatever its letters are, and what the channel knows well is found over many
 * changes. Not thread-safe.
 */
final class Speller {
  /** Walks kept at each letter. */
  private static final int KEPT = 24;

  /** Walks so much less likely than the best are given up; a natural logarithm. */
  private static final float FALLEN = 15;

  /** The same for the readings at the end. */
  private static final float BEHIND = 11;

  private static final int SLOTS = 1 << 12;
  private static final int MOST = SLOTS / 2;

  private final Vocabulary vocabulary;
  private final WordTree tree;
  private Channel channel;
  private float first;
  private float later;

  private final int[] node = new int[1 << 15];
  private final float[] cost = new float[node.length];
  private final byte[] edits = new byte[node.length];
  private final int[] before = new int[node.length];
  private final int[] change = new int[node.length];
  private final int[][] slots = new int[3][SLOTS];
  private final int[][] column = new int[3][MOST];
  private final int[] count = new int[3];
  private final float[] best = new float[3];
  private int used;
  private int allowed;

  /** The likeliest walk that ends a word at each place, or -1. */
  private int[] ends = new int[32];

  Speller(Vocabulary vocabulary, WordTree tree) {
    this.vocabulary = vocabulary;
    this.tree = tree;
    channel = Channel.unknown();
  }

  /**
   * The likeliest words by the damage of this channel, at most so many, without those that are hopeless beside the
   * best; empty if there is none.
   */
  Candidate[] read(byte[] printed, int most, Channel damage) {
    channel = damage;
    first = (float) Math.log(Math.max(1, Channel.GENERIC_RATE / channel.rate));
    later = Math.max(first, (float) Math.log(channel.burst / channel.rate));
    int length = printed.length;
    allowed = length <= 2 ? 1 : length <= 4 ? 2 : length <= 7 ? 3 : length <= 10 ? 4 : 5;
    used = 0;
    ends = ends.length < length ? new int[length] : ends;
    int end = walk(printed, false);
    return readings(end, most);
  }

  /**
   * The likeliest two words that are printed as that one, both damaged or one of them, by the letters that were last read;
   * null if there are none. The left one of each place is the likeliest that ends there, whatever follows.
   */
  @Nullable
  Candidate joined(byte[] together, Pairs pairs) {
    byte[] printed = small(together);
    allowed++;
    int end = walk(printed, true);
    Candidate best = null;
    double likeliest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count[end]; i++) {
      int walk = column[end][i];
      int right = tree.words[node[walk]];
      if (right >= 0 && vocabulary.isOften(right)) {
        int left = tree.words[node[left(walk)]];
        double likely = Math.log(pairs.follows(left, right)) - cost[walk];
        if (likely > likeliest) {
          likeliest = likely;
          best = new Candidate(left, right, changes(walk));
        }
      }
    }
    return best;
  }

  /**
   * Walks through the tree along all letters; the walks of the last one are in the column of that number.
   *
   * @param second whether the walks are a second word's, which begin where one of the first ended
   */
  private int walk(byte[] printed, boolean second) {
    for (int i = 0; i < 3; i++) {
      clear(i);
    }
    for (int at = 0; at < printed.length; at++) {
      if (!second && at == 0) {
        put(0, WordTree.ROOT, 0, 0, -1, 0);
      } else if (second && at > 0 && ends[at] >= 0) {
        int left = ends[at];
        put(at % 3, WordTree.ROOT, cost[left] - vocabulary.shares[tree.words[node[left]]], edits[left] + 1, left,
            Change.JOINED);
      }
      prune(at % 3);
      step(printed, at);
      if (!second) {
        ends[at] = end(at % 3, at);
      }
      clear(at % 3);
    }
    int end = printed.length % 3;
    for (int i = 0; i < count[end]; i++) {
      drop(column[end][i], end);
    }
    return end;
  }

  /** Without the capital that the right word may have. */
  private static byte[] small(byte[] printed) {
    byte[] small = printed.clone();
    for (int i = 1; i < small.length; i++) {
      if (Letters.isCapital(printed[i]) && !Letters.isCapital(printed[i - 1])) {
        small[i] -= Letters.CAPITALS;
      }
    }
    return small;
  }

  /** Where the left word of a walk through two ends. */
  private int left(int walk) {
    int at = walk;
    while (change[at] != Change.JOINED) {
      at = before[at];
    }
    return before[at];
  }

  private int end(int here, int at) {
    int best = -1;
    for (int i = 0; i < count[here]; i++) {
      int walk = column[here][i];
      int word = tree.words[node[walk]];
      if (at > 0 && word >= 0 && vocabulary.isOften(word) && (best < 0 || score(walk) > score(best))) {
        best = walk;
      }
    }
    return best;
  }

  private void step(byte[] printed, int at) {
    int here = at % 3;
    int next = (at + 1) % 3;
    int letter = printed[at];
    int n = Letters.COUNT;
    // Walks that leave out a letter join the column while it is read.
    for (int i = 0; i < count[here]; i++) {
      int walk = column[here][i];
      int from = node[walk];
      float so = cost[walk];
      boolean more = edits[walk] < allowed;
      float bonus = edits[walk] == 0 ? first : later;
      for (int child = tree.children[from]; child < tree.children[from + 1]; child++) {
        int meant = tree.letters[child];
        if (meant == letter) {
          put(next, child, so, edits[walk], walk, 0);
        } else if (more) {
          put(next, child, so - channel.sub[meant * n + letter] - bonus, edits[walk] + 1, walk,
              Change.substituted(meant, letter));
        }
        if (more && channel.isWide[meant * n + letter]) {
          int[] wide = channel.wideBy[meant * n + letter];
          float[] logs = channel.wideLog[meant * n + letter];
          float most = Math.max(best[next], best[(at + 2) % 3]) + FALLEN + bonus - so + tree.best[child];
          for (int w = 0; w < wide.length; w++) {
            if (-logs[w] <= most) {
              wide(wide[w], child, walk, printed, at, so - bonus - logs[w]);
            }
          }
        }
      }
      if (more) {
        put(next, from, so - channel.add[letter] - bonus, edits[walk] + 1, walk, Change.added(letter));
        drop(walk, here);
      }
    }
  }

  private void wide(int wide, int child, int walk, byte[] printed, int at, float so) {
    int meant2 = Change.meant2(wide);
    if (meant2 < 0) {
      if (at + 1 < printed.length && Change.printed2(wide) == printed[at + 1]) {
        put((at + 2) % 3, child, so, edits[walk] + 1, walk, wide);
      }
      return;
    }
    for (int grandchild = tree.children[child]; grandchild < tree.children[child + 1]; grandchild++) {
      if (tree.letters[grandchild] == meant2) {
        put((at + 1) % 3, grandchild, so, edits[walk] + 1, walk, wide);
      }
    }
  }

  private void drop(int walk, int here) {
    if (edits[walk] >= allowed) {
      return;
    }
    float bonus = edits[walk] == 0 ? first : later;
    int from = node[walk];
    for (int child = tree.children[from]; child < tree.children[from + 1]; child++) {
      int meant = tree.letters[child];
      put(here, child, cost[walk] - channel.drop[meant] - bonus, edits[walk] + 1, walk, Change.dropped(meant));
    }
  }

  private void put(int to, int at, float total, int edited, int from, int by) {
    float value = total - tree.best[at];
    if (value > best[to] + FALLEN) {
      return;
    }
    int slot = (at * 0x9E3779B1 >>> 20) & SLOTS - 1;
    int[] table = slots[to];
    while (table[slot] != 0) {
      int known = table[slot] - 1;
      if (node[known] == at) {
        if (cost[known] <= total) {
          return;
        }
        cost[known] = total;
        edits[known] = (byte) edited;
        before[known] = from;
        change[known] = by;
        best[to] = Math.min(best[to], value);
        return;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    if (count[to] >= MOST || used >= node.length) {
      return;
    }
    int walk = used++;
    node[walk] = at;
    cost[walk] = total;
    edits[walk] = (byte) edited;
    before[walk] = from;
    change[walk] = by;
    table[slot] = walk + 1;
    column[to][count[to]++] = walk;
    best[to] = Math.min(best[to], value);
  }

  private void clear(int which) {
    count[which] = 0;
    best[which] = Float.MAX_VALUE / 2;
    Arrays.fill(slots[which], 0);
  }

  /** Leaves the likeliest walks, without sorting them. */
  private void prune(int which) {
    int[] walks = column[which];
    int total = count[which];
    float least = best[which];
    int[] histogram = new int[64];
    for (int i = 0; i < total; i++) {
      histogram[bucket(walks[i], least)]++;
    }
    int kept = 0;
    int last = 0;
    kept += histogram[0];
    while (last + 1 < 63 && kept + histogram[last + 1] <= KEPT) {
      kept += histogram[++last];
    }
    int to = 0;
    for (int i = 0; i < total; i++) {
      if (bucket(walks[i], least) <= last) {
        walks[to++] = walks[i];
      }
    }
    count[which] = to;
  }

  private int bucket(int walk, float least) {
    return Math.min(63, (int) ((cost[walk] - tree.best[node[walk]] - least) * (62 / FALLEN)));
  }

  private Candidate[] readings(int end, int most) {
    int[] top = new int[most];
    int found = 0;
    for (int i = 0; i < count[end]; i++) {
      int walk = column[end][i];
      if (tree.words[node[walk]] < 0) {
        continue;
      }
      int at = Math.min(found, most);
      while (at > 0 && score(walk) > score(top[at - 1])) {
        at--;
      }
      if (at < most) {
        System.arraycopy(top, at, top, at + 1, Math.min(found, most - 1) - at);
        top[at] = walk;
        found = Math.min(most, found + 1);
      }
    }
    int good = 0;
    while (good < found && score(top[good]) > score(top[0]) - BEHIND) {
      good++;
    }
    Candidate[] readings = new Candidate[good];
    for (int i = 0; i < good; i++) {
      readings[i] = new Candidate(tree.words[node[top[i]]], -1, changes(top[i]));
    }
    return readings;
  }

  private float score(int walk) {
    return vocabulary.shares[tree.words[node[walk]]] - cost[walk];
  }

  private int[] changes(int last) {
    int[] changes = new int[32];
    int at = changes.length;
    for (int walk = last; walk >= 0 && at > 0; walk = before[walk]) {
      if (change[walk] != 0) {
        changes[--at] = change[walk];
      }
    }
    return Arrays.copyOfRange(changes, at, changes.length);
  }
}
