package dev.dateline.analysis;

import dev.dateline.story.Edit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Puts mended words beside damaged ones: the position keeps its own terms and takes the mended word's usual ones, so
 * that whole and damaged words are one term to the index, with one document frequency. Readings that are not likely
 * stand there in a layer of their own.
 *
 * <p>Positions are those of the printed words, since a printed phrase must be found as it is printed. Where a mend has
 * more words than print ({@code in the} for {@code inthe}), those left over stand at the last position together: each
 * is found, and a phrase that ends or begins at the place, but not one across it.
 */
final class Mending {
  private final Lexicon lexicon;
  private final char[] text;
  private final int mode;
  private final Tokens tokens;

  Mending(Lexicon lexicon, char[] text, int mode, Tokens tokens) {
    this.lexicon = lexicon;
    this.text = text;
    this.mode = mode;
    this.tokens = tokens;
  }

  /** Applies mends in the order of their places; those of one place follow each other. */
  void apply(List<Edit.Mend> mends) {
    int first = 0;
    int next = 0;
    while (next < mends.size()) {
      Edit.Mend mend = mends.get(next);
      int after = next + 1;
      while (after < mends.size() && mends.get(after).start() == mend.start() && mends.get(after).end() == mend.end()) {
        after++;
      }
      while (first < tokens.size() && tokens.end(first) <= mend.start()) {
        first++;
      }
      int end = first;
      while (end < tokens.size() && tokens.start(end) < mend.end()) {
        end++;
      }
      if (end > first) {
        mend(first, end, mends.subList(next, after));
        first = end;
      }
      next = after;
    }
  }

  /** The words as mended; what a word has beyond the mend, such as a possessive, is kept. */
  private Tokens mended(Edit.Mend mend, int start, int end) {
    StringBuilder whole = new StringBuilder();
    whole.append(text, start, Math.max(0, mend.start() - start));
    whole.append(mend.mended());
    whole.append(text, mend.end(), Math.max(0, end - mend.end()));
    char[] characters = whole.toString().toCharArray();
    Tokens words = new Tokens(characters.length);
    new Scanner(lexicon, characters, mode, words).scan(0, characters.length);
    return words;
  }

  private void mend(int first, int end, List<Edit.Mend> readings) {
    List<SequencedSet<String>> sure = new ArrayList<>();
    List<SequencedSet<String>> unsure = new ArrayList<>();
    for (int i = first; i < end; i++) {
      sure.add(new LinkedHashSet<>());
      unsure.add(new LinkedHashSet<>());
      add(sure.getLast(), tokens.word(i), true);
    }
    for (Edit.Mend reading : readings) {
      Tokens words = mended(reading, tokens.start(first), tokens.end(end - 1));
      for (int i = first; i < end; i++) {
        int from = i - first;
        int to = i == end - 1 ? words.size() : Math.min(from + 1, words.size());
        for (int word = from; word < to; word++) {
          if (reading.isLikely()) {
            add(sure.get(from), words.word(word), false);
          } else {
            addUnsure(unsure.get(from), words.word(word));
          }
        }
      }
    }
    for (int i = first; i < end; i++) {
      SequencedSet<String> terms = sure.get(i - first);
      // Its own other forms stay too: what finds the printed word finds it at every tolerance.
      add(terms, tokens.word(i), false);
      terms.addAll(unsure.get(i - first));
      tokens.replace(i, new Word(new ArrayList<>(terms)));
    }
  }

  private static void addUnsure(SequencedSet<String> terms, Word word) {
    for (int i = 0; i < word.size(); i++) {
      if (Layer.of(word.term(i)) == Layer.NORMALISED) {
        terms.add(Layer.UNSURE.term(word.term(i)));
      }
    }
  }

  private static void add(SequencedSet<String> terms, Word word, boolean printed) {
    for (int i = 0; i < word.size(); i++) {
      if (word.term(i).startsWith(Layer.PRINTED.prefix()) == printed) {
        terms.add(word.term(i));
      }
    }
  }
}
