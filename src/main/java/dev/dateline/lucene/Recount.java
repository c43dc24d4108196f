package dev.dateline.lucene;

import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/**
 * Counts the labels of stories again: what each story says is set against what is counted of it in its segment. Each label has a
 * hash of 64 bits, made once for each label of the segment, for to look a label up is most of the work; what is counted is read
 * field by field, and of each story the sum of its hashes is set against that of the labels that it says. What does not agree is
 * looked up and told in words. Fields of a story's own of which nothing is counted are passed over: there may have been too many.
 *
 * <p>Of one segment, for all threads.
 */
final class Recount {
  private final LeafReader reader;
  private final List<Field> fields;

  /** For each field, what its labels' hashes begin with. */
  private final Map<Field, Long> salts = new HashMap<>();

  /** For each field, the hash of each of its labels, in their order. */
  private final List<long[]> hashes = new ArrayList<>();

  Recount(LeafReader reader, List<Field> fields) throws IOException {
    this.reader = reader;
    this.fields = fields;
    for (Field field : fields) {
      long salt = hash(0xcbf29ce484222325L, field.name(), false);
      salts.put(field, salt);
      SortedSetDocValues values = values(field);
      long[] of = new long[Math.toIntExact(values.getValueCount())];
      TermsEnum terms = values.termsEnum();
      for (int i = 0; i < of.length; i++) {
        of[i] = hash(salt, terms.next().utf8ToString(), false);
      }
      hashes.add(of);
    }
  }

  private SortedSetDocValues values(Field field) throws IOException {
    return DocValues.getSortedSet(reader, Schema.counts(field));
  }

  /** FNV-1a over UTF-16 code units, and a finalizer of Murmur's, for the ends of labels differ most. */
  private static long hash(long salt, String label, boolean found) {
    long hash = salt;
    for (int i = 0; i < label.length(); i++) {
      hash = (hash ^ label.charAt(i)) * 0x100000001b3L;
    }
    if (found) {
      hash = (hash ^ Schema.FOUND) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    return hash ^ hash >>> 33;
  }

  /** The stories of a stretch, for one thread, which asks for them in their order. */
  final class Stretch {
    private final int from;

    /** For each story, the sum of the hashes of what is counted of it. */
    private final long[] counted;

    private final SortedNumericDocValues sent = DocValues.getSortedNumeric(reader, Schema.SENT);
    /** What is looked up where sums do not agree; empty until then. */
    private final List<SortedSetDocValues> words = new ArrayList<>();

    private long said;
    private Field saying = Field.DAMAGE;
    private @Nullable Long salt = salts.get(saying);

    Stretch(int from, int to) throws IOException {
      this.from = from;
      counted = new long[to - from];
      for (int i = 0; i < fields.size(); i++) {
        add(values(fields.get(i)), hashes.get(i), to);
      }
    }

    private void add(SortedSetDocValues values, long[] of, int to) throws IOException {
      for (int doc = values.advance(from); doc < to; doc = values.nextDoc()) {
        for (int left = values.docValueCount(); left > 0; left--) {
          counted[doc - from] += of[(int) values.nextOrd()];
        }
      }
    }

    private void say(Field field, String label, boolean found) {
      if (field != saying) { // labels of one field come one after the other
        saying = field;
        salt = salts.get(field);
      }
      if (salt != null) {
        said += hash(salt, label, found);
      }
    }

    /** What is counted otherwise than the story says; empty if nothing is. */
    Optional<String> miscounted(int doc, Story story) throws IOException {
      said = 0;
      Schema.counted(story, story.everyLabel(), salts::containsKey, this::say);
      Optional<String> other = said == counted[doc - from] ? Optional.empty() : inWords(doc, story);
      if (other.isPresent()) {
        return other;
      }
      OptionalLong says = story.sent().instant().map(Instant::toEpochMilli).map(OptionalLong::of)
          .orElse(OptionalLong.empty());
      OptionalLong sorted = sent.advanceExact(doc) ? OptionalLong.of(sent.nextValue()) : OptionalLong.empty();
      return sorted.equals(says) ? Optional.empty() : Optional.of("it is sorted by another date than it says");
    }

    /** The sums may differ only by a label that is stated twice, or by a field that is passed over. */
    private Optional<String> inWords(int doc, Story story) throws IOException {
      if (words.isEmpty()) {
        for (Field field : fields) {
          words.add(values(field));
        }
      }
      Map<Field, Set<String>> says = new HashMap<>();
      Schema.counted(story, story.everyLabel(), salts::containsKey,
          (field, label, found) -> says.computeIfAbsent(field, none -> new TreeSet<>())
              .add(found ? label + Schema.FOUND : label));
      for (int i = 0; i < fields.size(); i++) {
        Field field = fields.get(i);
        Set<String> kept = new TreeSet<>();
        SortedSetDocValues values = words.get(i);
        if (values.advanceExact(doc)) {
          for (int left = values.docValueCount(); left > 0; left--) {
            kept.add(values.lookupOrd(values.nextOrd()).utf8ToString());
          }
        }
        Set<String> labels = says.getOrDefault(field, Set.of());
        if (!kept.equals(labels) && !(field.isMore() && kept.isEmpty())) {
          return Optional.of("its labels of " + Format.plainly(field.name()) + " are counted as "
              + Format.plainly(String.join(", ", kept)) + ", and it says "
              + Format.plainly(String.join(", ", labels)));
        }
      }
      return Optional.empty();
    }
  }
}
