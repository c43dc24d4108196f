package dev.dateline.mend;

import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Learns an archive's damage and words from its stories, told one by one, with no other teacher. Memory is bounded,
 * however many they are: some 150 MB, let go with this object; of very many stories a part that is spread evenly does as
 * well as all. What is learnt depends on the stories and on their order, and on nothing else. Thread-safe.
 */
public final class Learning {
  /** Unknown words counted at a time; when there are more, those seen once are forgotten. */
  private static final int MOST = 400_000;

  /** The fields whose labels are names. */
  static final List<Field> NAMES = List.of(Field.TAG, Field.PERSON, Field.PLACE, Field.ORGANIZATION);

  final Vocabulary english;
  final Tally[] known;
  final Map<String, Tally> unknown = new HashMap<>();
  final LongCounts pairs = new LongCounts();
  final TreeSet<String> labels = new TreeSet<>();
  private int nextNumber;
  long words;

  /** How often two neighbours of which one is no word are one together. */
  long splits;

  /** How often a letter that is no word stands by itself between two words. */
  long lone;

  public Learning() {
    english = Vocabulary.ofEnglish();
    known = new Tally[english.size()];
  }

  /** Takes in a story, as it was cleaned; whether it was mended before makes no difference. */
  public synchronized void add(Story story) {
    Prints prints = new Prints(story, english);
    int before = Prints.NONE;
    for (int i = 0; i < prints.size; i++) {
      int word = prints.word[i];
      if (word != Prints.NONE) {
        words++;
        word = count(prints, i, word);
        if (before != Prints.NONE && !prints.is(i, Prints.OPENS)) {
          pairs.add(Pairs.key(before, word));
        }
        splits += isSplit(prints, i) ? 1 : 0;
      }
      lone += prints.isLone(i) ? 1 : 0;
      before = word;
    }
    for (Field field : NAMES) {
      for (String label : story.labels(field)) {
        for (String name : names(label)) {
          if (labels.size() < MOST) {
            labels.add(Letters.print(Letters.folded(name, Letters.Shape.SMALL)));
          }
        }
      }
    }
  }

  private boolean isSplit(Prints prints, int right) {
    int left = right - 1;
    if (!prints.is(right, Prints.CLOSE) || prints.word[left] >= 0 && prints.word[right] >= 0
        || prints.end[right] - prints.start[left] > Prints.LONGEST) {
      return false;
    }
    String printed = prints.printed(left) + prints.printed(right);
    byte[] letters = Letters.folded(printed, Letters.shape(printed));
    return letters.length >= SPLIT && english.find(letters, 0, letters.length) >= 0;
  }

  /** Shorter words are made of two neighbours by chance. */
  private static final int SPLIT = 5;

  /** The words of a label, but for very short ones. */
  static List<String> names(String label) {
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= label.length(); i++) {
      if (i == label.length() || !Character.isLetterOrDigit(label.charAt(i)) && label.charAt(i) != '\'') {
        if (i - from > 2) {
          names.add(label.substring(from, i));
        }
        from = i + 1;
      }
    }
    return names;
  }

  private int count(Prints prints, int at, int word) {
    boolean telling = !prints.is(at, Prints.LOUD) && !prints.is(at, Prints.OPENS) && !prints.is(at, Prints.TITLE);
    Tally tally = word >= 0 ? known[word] : null;
    if (tally == null) {
      tally = word >= 0 ? new Tally(word) : ofUnknown(Letters.print(prints.letters(at)));
      if (word >= 0) {
        known[word] = tally;
      }
    }
    tally.add(prints.shape(at), telling);
    return tally.number;
  }

  /** How many numbers words have got. */
  int numbers() {
    return english.size() + nextNumber;
  }

  private Tally ofUnknown(String letters) {
    if (unknown.size() >= MOST) {
      unknown.values().removeIf(tally -> tally.count < 2);
      if (unknown.size() >= MOST * 3 / 4) {
        unknown.values().removeIf(tally -> tally.count < 4);
      }
    }
    return unknown.computeIfAbsent(letters, key -> new Tally(english.size() + nextNumber++));
  }

  /** What was learnt. Takes seconds where there are many stories; more may be added after, and learnt again. */
  public synchronized DamageModel learn() {
    return words == 0 ? DamageModel.fresh() : new Lesson(this).learn();
  }
}
