package dev.dateline.search;

import dev.dateline.analysis.Analysis;
import dev.dateline.analysis.Asked;
import dev.dateline.analysis.Layer;
import dev.dateline.analysis.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which places of the query a printed word fills. Words are shared by all their occurrences, so each is looked into once a
 * search. For one thread.
 */
final class Slots {
  /**
   * A place of the query.
   *
   * @param clue the clue's number
   * @param word the place of the word in the clue
   * @param words how many words of the clue it fills: more than one where the story prints them solid
   * @param how by which reading
   * @param joined whether the printed word is the first piece of a hyphenated one that fills the place as a whole
   */
  record Slot(int clue, int word, int words, Why.How how, boolean joined) {}

  /** As many words as a search remembers; a page of hits has fewer. */
  private static final int REMEMBERED = 20_000;

  /** How many words of a query are tried written solid. */
  private static final int SOLID = 3;

  private static final Slot[] NONE = {};

  private final Map<String, List<Slot>> byTerm = new HashMap<>();
  private final List<Clue> clues;
  private final boolean exact;
  private final List<Integer> spelt = new ArrayList<>();
  private final IdentityHashMap<Word, Slot[]> known = new IdentityHashMap<>();

  Slots(List<Clue> clues, Tolerance tolerance, Analysis analysis) {
    this.clues = clues;
    exact = tolerance == Tolerance.EXACT;
    for (int clue = 0; clue < clues.size(); clue++) {
      List<Asked> words = clues.get(clue).words();
      for (int word = 0; word < words.size(); word++) {
        for (String term : words.get(word).exact()) {
          put(term, new Slot(clue, word, 1, Why.How.PRINTED, false));
        }
        if (!exact) {
          for (String term : words.get(word).usual()) {
            put(term, new Slot(clue, word, 1, Why.How.NORMALISED, isJoined(term)));
          }
          if (clues.get(clue).unsure()) {
            for (String term : words.get(word).unsure()) {
              put(term, new Slot(clue, word, 1, Why.How.MENDED, false));
            }
          }
          solid(clue, word, words, analysis);
        }
      }
      for (String name : clues.get(clue).names()) {
        if (Layer.of(name) == Layer.ENTITY) {
          put(name, new Slot(clue, 0, Math.max(1, words.size()), Why.How.ENTITY, false));
        }
      }
      if (clues.get(clue).spelling().isPresent()) {
        spelt.add(clue);
      }
    }
  }

  private void solid(int clue, int word, List<Asked> words, Analysis analysis) {
    for (int n = 2; n <= SOLID && word + n <= words.size(); n++) {
      for (String term : analysis.joined(words.subList(word, word + n)).usual()) {
        if (!isJoined(term)) {
          put(term, new Slot(clue, word, n, Why.How.NORMALISED, false));
        }
      }
    }
  }

  private void put(String term, Slot slot) {
    byTerm.computeIfAbsent(term, each -> new ArrayList<>(1)).add(slot);
  }

  /** Whether only what is printed counts. */
  boolean exact() {
    return exact;
  }

  private static boolean isJoined(String term) {
    return term.startsWith(Layer.JOINED.prefix());
  }

  /** The places that the word fills, the surest reading first; none for most words. */
  Slot[] of(Word word) {
    Slot[] slots = known.get(word);
    if (slots == null) {
      if (known.size() == REMEMBERED) {
        known.clear();
      }
      slots = look(word);
      known.put(word, slots);
    }
    return slots;
  }

  private Slot[] look(Word word) {
    List<Slot> found = new ArrayList<>(0);
    for (int i = 0; i < word.size(); i++) {
      String term = word.term(i);
      byTerm.getOrDefault(term, List.of()).forEach(slot -> add(found, slot));
      if (term.startsWith(Layer.PRINTED.prefix())) {
        String printed = term.substring(Layer.PRINTED.prefix().length());
        for (int clue : spelt) {
          if (clues.get(clue).spelling().orElseThrow().fits(printed)) {
            add(found, new Slot(clue, 0, 1, Why.How.EXPANDED, false));
          }
        }
      }
    }
    found.sort(Comparator.comparing(Slot::how));
    return found.isEmpty() ? NONE : found.toArray(Slot[]::new);
  }

  /** Keeps one slot for each place, the surest. */
  private static void add(List<Slot> found, Slot slot) {
    for (int i = 0; i < found.size(); i++) {
      Slot other = found.get(i);
      if (other.clue() == slot.clue() && other.word() == slot.word() && other.words() == slot.words()) {
        if (slot.how().compareTo(other.how()) < 0) {
          found.set(i, slot);
        }
        return;
      }
    }
    found.add(slot);
  }
}
