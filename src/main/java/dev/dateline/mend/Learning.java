package dev.dateline.mend;

import dev.dateline.story.Field;
import dev.dateline.story.Story;
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

  private static final List<Field> NAMES = List.of(Field.TAG, Field.PERSON, Field.PLACE, Field.ORGANIZATION);

  final Vocabulary english;
  final Tally[] known;
  final Map<String, Tally> unknown = new HashMap<>();
  final LongCounts pairs = new LongCounts();
  final Map<String, Integer> numbers = new HashMap<>();
  final TreeSet<String> labels = new TreeSet<>();
  private int nextNumber;
  long words;

  public Learning() {
    english = Knowledge.fresh().vocabulary;
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
      }
      before = word;
    }
    for (Field field : NAMES) {
      for (String label : story.labels(field)) {
        for (String name : label.split("[^\\p{L}\\p{Nd}']+")) {
          if (name.length() > 2 && labels.size() < MOST) {
            labels.add(Letters.print(Letters.folded(name, Letters.Shape.SMALL)));
          }
        }
      }
    }
  }

  private int count(Prints prints, int at, int word) {
    String printed = prints.printed(at);
    Letters.Shape shape = Letters.shape(printed);
    boolean telling = !prints.is(at, Prints.LOUD) && !prints.is(at, Prints.OPENS) && !prints.is(at, Prints.TITLE);
    if (word >= 0) {
      Tally tally = known[word];
      if (tally == null) {
        known[word] = tally = new Tally();
      }
      tally.add(shape, telling);
      return word;
    }
    String letters = Letters.print(Letters.folded(printed, shape));
    if (unknown.size() >= MOST) {
      unknown.values().removeIf(tally -> tally.count < 2);
      if (unknown.size() >= MOST * 3 / 4) {
        unknown.values().removeIf(tally -> tally.count < 4);
      }
      numbers.keySet().retainAll(unknown.keySet());
    }
    unknown.computeIfAbsent(letters, key -> new Tally()).add(shape, telling);
    return english.size() + numbers.computeIfAbsent(letters, key -> nextNumber++);
  }

  /** What was learnt. Takes seconds where there are many stories; more may be added after, and learnt again. */
  public synchronized DamageModel learn() {
    return words == 0 ? DamageModel.fresh() : new Lesson(this).learn();
  }
}
