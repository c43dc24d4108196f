package dev.dateline.search;

import dev.dateline.analysis.Analysis;
import dev.dateline.analysis.NameKey;
import dev.dateline.analysis.Positions;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the clues in one text of a story. For one text, once. */
final class Finder {
  /** The most pieces of a hyphenated word. */
  private static final int PIECES = 4;

  /** The most steps in search of words near each other, in one text: far more than any story needs that is no nonsense. */
  private static final int STEPS = 20_000;

  private final List<Clue> clues;
  private final Field field;
  private final String printed;
  private final Positions positions;
  private final List<Edit.Mend> mends;
  private final boolean exact;
  private final List<Mention> mentions;
  private final Slots.Slot[][] slots;
  private final List<Sighting> found = new ArrayList<>();
  private Why.How worst = Why.How.PRINTED;
  private Sighting.Proof least = Sighting.Proof.PRINT;

  private Finder(List<Clue> clues, Field field, String printed, Positions positions, List<Edit.Mend> mends,
      List<Mention> mentions, boolean exact) {
    this.clues = clues;
    this.field = field;
    this.printed = printed;
    this.positions = positions;
    this.mends = mends;
    this.exact = exact;
    this.mentions = mentions;
    this.slots = new Slots.Slot[positions.size()][];
  }

  /**
   * The clues of a text, in the order of their beginnings for each clue.
   *
   * @param mends what is mended in it, in order
   * @param mentions who and what is named in it
   */
  static List<Sighting> find(List<Clue> clues, Slots slots, Field field, String printed, Positions positions,
      List<Edit.Mend> mends, List<Mention> mentions) {
    Finder finder = new Finder(clues, field, printed, positions, mends, mentions, slots.exact());
    TreeSet<Integer> sloppy = new TreeSet<>();
    int size = positions.size();
    boolean any = false;
    for (int i = 0; i < size; i++) {
      Slots.Slot[] here = slots.of(positions.word(i));
      finder.slots[i] = here;
      any |= here.length > 0;
    }
    for (int i = 0; any && i < size; i++) {
      for (Slots.Slot slot : finder.slots[i]) {
        Clue clue = clues.get(slot.clue());
        if (clue.isIn(field)) {
          finder.take(clue, slot, i);
          if (clue.slop() > 0 && clue.words().size() > 1) {
            sloppy.add(slot.clue());
          }
        }
      }
    }
    sloppy.forEach(finder::near);
    return finder.found;
  }

  private void take(Clue clue, Slots.Slot slot, int token) {
    if (slot.how() == Why.How.ENTITY) {
      name(slot, token);
    } else if (clue.words().size() <= 1) {
      add(slot.clue(), new int[]{token, last(slot, token)}, how(slot, token), proof(slot, token));
    } else if (slot.word() == 0) {
      int end = follow(slot, token);
      if (end >= 0) {
        add(slot.clue(), new int[]{token, end}, worst, least);
      }
    }
  }

  /** The whole of a name that begins here; not where words tell it already. */
  private void name(Slots.Slot slot, int token) {
    int start = positions.start(token);
    int end = positions.end(token);
    for (Mention mention : mentions) {
      if (mention.start() < end && mention.end() > start
          && mention.start() >= (token == 0 ? 0 : positions.end(token - 1))
          && clues.get(slot.clue()).names().contains(Analysis.term(mention))) {
        String here = printed.substring(mention.start(), mention.end());
        if (!NameKey.spelling(here).equals(NameKey.spelling(clues.get(slot.clue()).typed()))) {
          found.add(new Sighting(slot.clue(), field, List.of(new Snippet.Mark(mention.start(), mention.end())),
              Why.How.ENTITY, Sighting.Proof.PRINT));
        }
        return;
      }
    }
  }

  /**
   * Where the clue's words that begin with this slot end, side by side; -1 if they do not all stand here. How sure the
   * reading is stands in {@link #worst} and {@link #least} then.
   */
  private int follow(Slots.Slot slot, int token) {
    int last = last(slot, token);
    int next = slot.word() + slot.words();
    int end = -1;
    if (next == clues.get(slot.clue()).words().size()) {
      worst = Why.How.PRINTED;
      least = Sighting.Proof.PRINT;
      end = last;
    } else if (last + 1 < slots.length && positions.position(last + 1) == positions.position(last) + 1) {
      for (Slots.Slot after : slots[last + 1]) {
        if (after.how() != Why.How.ENTITY && after.clue() == slot.clue()
            && (after.word() == next || after.word() > next && isBehindHole(last + 1))) {
          end = follow(after, last + 1);
          if (end >= 0) {
            worst = after.word() > next ? Why.How.EXPANDED : worst;
            break;
          }
        }
      }
    }
    if (end >= 0) {
      Why.How how = how(slot, token);
      worst = how.compareTo(worst) > 0 ? how : worst;
      least = least.and(proof(slot, token));
    }
    return end;
  }

  /** Whether words are missing before this one, so that those of a phrase may be missing there. */
  private boolean isBehindHole(int token) {
    return !exact && positions.word(token).isAfterHole();
  }

  /** The last piece of the hyphenated word that begins here, if it is meant as a whole. */
  private int last(Slots.Slot slot, int token) {
    int last = token;
    while (slot.joined() && last + 1 < slots.length && last - token < PIECES - 1 && isPieceAfter(last)) {
      last++;
    }
    return last;
  }

  private boolean isPieceAfter(int token) {
    int end = positions.end(token);
    int next = positions.start(token + 1);
    return next == end + 1 && !Character.isWhitespace(printed.charAt(end)) || next == end + 2
        && printed.startsWith(". ", end);
  }

  /** Words of a clue that stand near each other: in every window that holds them all and stretches no further than its slop. */
  private void near(int number) {
    Clue clue = clues.get(number);
    int n = clue.words().size();
    int[][] tokens = new int[n][];
    for (int word = 0; word < n; word++) {
      int place = word;
      int[] here = new int[slots.length];
      int count = 0;
      for (int i = 0; i < slots.length; i++) {
        if (slot(number, place, i) != null) {
          here[count++] = i;
        }
      }
      if (count == 0) {
        return;
      }
      tokens[word] = Arrays.copyOf(here, count);
    }
    int[] at = new int[n];
    for (int steps = 0; steps < STEPS; steps += n) {
      int first = 0;
      int lowest = Integer.MAX_VALUE;
      int highest = Integer.MIN_VALUE;
      for (int word = 0; word < n; word++) {
        int place = positions.position(tokens[word][at[word]]) - word;
        if (place < lowest) {
          lowest = place;
          first = word;
        }
        highest = Math.max(highest, place);
      }
      if (highest - lowest <= clue.slop()) {
        window(number, tokens, at);
      }
      if (++at[first] == tokens[first].length) {
        return;
      }
    }
  }

  private void window(int number, int[][] tokens, int[] at) {
    int n = at.length;
    int[] chosen = new int[n];
    Why.How how = Why.How.PRINTED;
    Sighting.Proof proof = Sighting.Proof.PRINT;
    for (int word = 0; word < n; word++) {
      int token = tokens[word][at[word]];
      Slots.Slot slot = slot(number, word, token);
      if (slot != null) {
        Why.How one = how(slot, token);
        how = one.compareTo(how) > 0 ? one : how;
        proof = proof.and(proof(slot, token));
      }
      chosen[word] = token;
    }
    Arrays.sort(chosen);
    int[] ranges = new int[2 * n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (i > 0 && chosen[i] == chosen[i - 1]) {
        return; // One word of the story for two of the query.
      }
      if (count > 0 && chosen[i] == ranges[count - 1] + 1) {
        ranges[count - 1] = chosen[i];
      } else {
        ranges[count++] = chosen[i];
        ranges[count++] = chosen[i];
      }
    }
    add(number, Arrays.copyOf(ranges, count), how, proof);
  }

  private Slots.@Nullable Slot slot(int clue, int word, int token) {
    for (Slots.Slot slot : slots[token]) {
      if (slot.clue() == clue && slot.word() == word && slot.words() == 1 && slot.how() != Why.How.ENTITY) {
        return slot;
      }
    }
    return null;
  }

  /** @param ranges the first and last word of each stretch */
  private void add(int clue, int[] ranges, Why.How how, Sighting.Proof proof) {
    List<Snippet.Mark> stretches = new ArrayList<>(ranges.length / 2);
    for (int i = 0; i < ranges.length; i += 2) {
      stretches.add(new Snippet.Mark(positions.start(ranges[i]), positions.end(ranges[i + 1])));
    }
    found.add(new Sighting(clue, field, stretches, how, proof));
  }

  private Why.How how(Slots.Slot slot, int token) {
    return mend(slot, token) != null ? Why.How.MENDED : slot.how();
  }

  private Sighting.Proof proof(Slots.Slot slot, int token) {
    Edit.Mend mend = mend(slot, token);
    return mend == null
        ? Sighting.Proof.PRINT
        : new Sighting.Proof(mend.confidence(), mend.mended() + ": " + mend.reason());
  }

  /** The mend by which a word fills a place of the query; null where it does so by what is printed. */
  private Edit.@Nullable Mend mend(Slots.Slot slot, int token) {
    boolean likely = slot.how() == Why.How.NORMALISED;
    if (!likely && slot.how() != Why.How.MENDED) {
      return null;
    }
    Edit.Mend found = null;
    String typed = clues.get(slot.clue()).words().get(slot.word()).typed();
    for (Edit.Mend mend : mends) {
      boolean here = mend.start() < positions.end(token) && mend.end() > positions.start(token);
      if (here && mend.isLikely() == likely && (found == null || mend.mended().equalsIgnoreCase(typed))) {
        found = mend;
      }
    }
    return found;
  }
}
