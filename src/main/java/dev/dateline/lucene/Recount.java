package dev.dateline.lucene;

import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;

/**
 * Counts the labels of stories again: what each story says is set against what is counted of it in its segment. Labels are told
 * apart by a hash of 64 bits, made once for each label of the segment, for to look a label up is most of the work; what does not
 * agree is looked up and told in words. Fields of a story's own of which nothing is counted are passed over: there may have
 * been too many.
 *
 * <p>Of one segment, for all threads.
 */
final class Recount {
  private final LeafReader reader;
  private final List<Field> fields;
  private final Map<Field, Integer> numbers = new HashMap<>();

  /** For each field, the hash of each of its labels, in their order. */
  private final List<long[]> hashes = new ArrayList<>();

  Recount(LeafReader reader, List<Field> fields) throws IOException {
    this.reader = reader;
    this.fields = fields;
    for (Field field : fields) {
      numbers.put(field, numbers.size());
      SortedSetDocValues values = values(field);
      long[] of = new long[Math.toIntExact(values.getValueCount())];
      TermsEnum terms = values.termsEnum();
      for (int i = 0; i < of.length; i++) {
        of[i] = hash(terms.next().utf8ToString(), false);
      }
      hashes.add(of);
    }
  }

  private SortedSetDocValues values(Field field) throws IOException {
    return DocValues.getSortedSet(reader, Schema.counts(field));
  }

  /** FNV-1a over UTF-16 code units, and a finalizer of Murmur's, for the ends of labels differ most. */
  private static long hash(String label, boolean found) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < label.length(); i++) {
      hash = (hash ^ label.charAt(i)) * 0x100000001b3L;
    }
    if (found) {
      hash = (hash ^ Schema.FOUND) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    return hash ^ hash >>> 33;
  }

  /** Different numbers, in order. */
  private static final class Numbers {
    private long[] all = new long[8];
    private int size;

    void add(long number) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = number;
    }

    void settle() {
      if (size < 2) {
        return;
      }
      Arrays.sort(all, 0, size);
      int kept = 1;
      for (int i = 1; i < size; i++) {
        if (all[i] != all[i - 1]) {
          all[kept++] = all[i];
        }
      }
      size = kept;
    }

    boolean agrees(Numbers other) {
      return Arrays.equals(all, 0, size, other.all, 0, other.size);
    }
  }

  /** For one thread, which asks for stories in their order. */
  final class Reading {
    private final List<SortedSetDocValues> counted = new ArrayList<>();
    private final List<Numbers> said = new ArrayList<>();
    private final Numbers kept = new Numbers();
    private Field last = Field.DAMAGE;
    private Numbers saying = new Numbers();
    private final SortedNumericDocValues sent;

    Reading() throws IOException {
      for (Field field : fields) {
        counted.add(values(field));
        said.add(new Numbers());
      }
      sent = DocValues.getSortedNumeric(reader, Schema.SENT);
    }

    /** Labels of one field come after another, as they lie in a story, so that the field is looked up once. */
    private void say(Field field, String label, boolean found) {
      if (field != last) {
        last = field;
        Integer number = numbers.get(field);
        saying = number == null ? new Numbers() : said.get(number);
      }
      saying.add(hash(label, found));
    }

    /** What is counted otherwise than the story says; empty if nothing is. */
    Optional<String> miscounted(int doc, Story story) throws IOException {
      for (Numbers of : said) {
        of.size = 0;
      }
      Schema.counted(story, story.everyLabel(), numbers::containsKey, this::say);
      for (int i = 0; i < fields.size(); i++) {
        kept.size = 0;
        SortedSetDocValues values = counted.get(i);
        if (values.advanceExact(doc)) {
          for (int left = values.docValueCount(); left > 0; left--) {
            kept.add(hashes.get(i)[(int) values.nextOrd()]);
          }
        }
        boolean passedOver = fields.get(i).isMore() && kept.size == 0;
        kept.settle();
        said.get(i).settle();
        if (!passedOver && !kept.agrees(said.get(i))) {
          return Optional.of(told(fields.get(i), doc, story));
        }
      }
      OptionalLong says = story.sent().instant().map(Instant::toEpochMilli).map(OptionalLong::of)
          .orElse(OptionalLong.empty());
      OptionalLong sorted = sent.advanceExact(doc) ? OptionalLong.of(sent.nextValue()) : OptionalLong.empty();
      return sorted.equals(says) ? Optional.empty() : Optional.of("it is sorted by another date than it says");
    }
  }

  private String told(Field field, int doc, Story story) throws IOException {
    TreeSet<String> kept = new TreeSet<>();
    SortedSetDocValues values = values(field);
    if (values.advanceExact(doc)) {
      for (int left = values.docValueCount(); left > 0; left--) {
        kept.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    TreeSet<String> said = new TreeSet<>();
    Schema.counted(story, story.everyLabel(), field::equals, (of, label, found) -> {
      if (of.equals(field)) {
        said.add(found ? label + Schema.FOUND : label);
      }
    });
    return "its labels of " + Format.plainly(field.name()) + " are counted as "
        + Format.plainly(String.join(", ", kept)) + ", and it says " + Format.plainly(String.join(", ", said));
  }
}
