package dev.dateline.lucene;

import dev.dateline.analysis.Analyzed;
import dev.dateline.analysis.NameKey;
import dev.dateline.analysis.Positions;
import dev.dateline.story.Damage;
import dev.dateline.story.Field;
import dev.dateline.story.Limit;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * How one story lies in one Lucene document.
 *
 * <ul>
 *   <li>{@code text}: title, body and labels as positions with readings; what plain words search. A label that
 *       the text says anyway is not told twice: labels make a story found, and do not make it weigh more. Title, body and labels
 *       begin at positions of their own ({@link PositionsStream}), so that {@code body:} can be told within it.
 *   <li>{@code title}: the title alone, for {@code title:} and for its weight.
 *   <li>{@code said}: quotations, each a run of positions that begins with who is quoted ({@link QuotationStream}).
 *   <li>{@code labels}: every label whole, by the key that it has in common with other spellings, and in words, behind the name of
 *       its field; words of further fields as printed only; and what mentions tell of names ({@link NameTerms}).
 *   <li>{@code tag.count} and the like: labels as sorted-set doc values, to be counted.
 *   <li>{@code id}, {@code sent}: what they say. {@code sent} is a {@link LongField} of milliseconds.
 *   <li>{@code head}: id and clean title as doc values, because a list of hits spends most of its time on stored fields.
 *   <li>{@code understood}: the stamp of what it was understood by.
 *   <li>{@code seen}: the {@linkplain Edition editions} seen under the id, as doc values.
 *   <li>{@code story}, {@code earlier}: the whole story and the versions it superseded, stored.
 * </ul>
 */
final class Schema {
  static final String TEXT = "text";
  static final String TITLE = "title";
  static final String SAID = "said";
  static final String LABELS = "labels";
  static final String ID = "id";
  static final String SENT = "sent";
  static final String HEAD = "head";
  static final String SEEN = "seen";
  static final String STORY = "story";
  static final String EARLIER = "earlier";
  static final String UNDERSTOOD = "understood";

  /** Labels, and names of further fields, longer than this in UTF-16 code units are kept but neither counted nor searched. */
  static final int MAX_LABEL = Limit.LABEL_CHARS.value();

  /** How many different further fields of stories can be counted and filtered by; those of more names are only kept. */
  static final int MAX_OWN_FIELDS = Limit.OWN_FIELDS.value();

  /** What a counted label ends with that was found in the text, and that nobody stated. */
  static final char FOUND = '\0';

  /** The label of a story whose date is not known. */
  static final String UNKNOWN = "unknown";

  /** How much of a date as ISO 8601 tells the day, the month and the year, in characters. */
  private static final int DAY = 10;

  private static final int MONTH = 7;
  private static final int YEAR = 4;

  private static final FieldType WORDS = new FieldType();
  private static final FieldType UNWEIGHED_WORDS = new FieldType();

  static {
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WORDS.setTokenized(true);
    WORDS.freeze();
    UNWEIGHED_WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    UNWEIGHED_WORDS.setTokenized(true);
    UNWEIGHED_WORDS.setOmitNorms(true);
    UNWEIGHED_WORDS.freeze();
  }

  private final Set<String> ownFields = ConcurrentHashMap.newKeySet();

  /** Turns stories into documents, for one thread. The document is good until the next call. */
  final class Writer {
    private final PositionsStream text = new PositionsStream();
    private final PositionsStream title = new PositionsStream();
    private final LabelStream labels = new LabelStream();
    private final QuotationStream said = new QuotationStream();

    List<IndexableField> document(Story story, Analyzed analyzed, String understood, List<Edition> seen,
        BytesRef bytes, List<BytesRef> earlier) {
      List<IndexableField> document = new ArrayList<>(16);
      document.add(new StringField(ID, story.id(), org.apache.lucene.document.Field.Store.NO));
      document.add(new StringField(UNDERSTOOD, understood, org.apache.lucene.document.Field.Store.NO));
      List<Positions> texts = new ArrayList<>();
      texts.add(analyzed.title());
      texts.add(analyzed.body());
      labels.clear();
      Map<Field, List<String>> every = story.everyLabel();
      counted(story, every, Schema.this::countable, (field, label, found) -> {
        document.add(new SortedSetDocValuesField(counts(field), new BytesRef(found ? label + FOUND : label)));
        labels.term(label(field, label));
      });
      every.forEach(this::keys);
      analyzed.labels().forEach((field, each) -> {
        for (int i = 0; i < each.size(); i++) {
          Positions words = each.get(i);
          if (field.name().length() <= MAX_LABEL) {
            labels.words(field, words);
          }
          // What was found is a name for what the text says already, where its mentions stand.
          if (field.isRead() && i < story.labels(field).size() && !words.standIn(analyzed.title())
              && !words.standIn(analyzed.body())) {
            texts.add(words);
          }
        }
      });
      NameTerms.write(story, labels);
      story.sent().instant().ifPresent(
          at -> document.add(new LongField(SENT, at.toEpochMilli(), org.apache.lucene.document.Field.Store.NO)));
      document.add(new org.apache.lucene.document.Field(TEXT, text.over(texts), WORDS));
      document.add(new org.apache.lucene.document.Field(TITLE, title.over(List.of(analyzed.title())), WORDS));
      if (!story.about().quotations().isEmpty()) {
        document.add(new org.apache.lucene.document.Field(SAID, said.over(story, analyzed), UNWEIGHED_WORDS));
      }
      document.add(new org.apache.lucene.document.Field(LABELS, labels, UNWEIGHED_WORDS));
      document.add(new BinaryDocValuesField(HEAD, head(story)));
      document.add(new BinaryDocValuesField(SEEN, Edition.encode(seen)));
      document.add(new StoredField(STORY, bytes));
      earlier.forEach(version -> document.add(new StoredField(EARLIER, version)));
      return document;
    }

    /** The keys of labels that are joined by them, each once. */
    private void keys(Field field, List<String> values) {
      if (NameKey.joins(field) && countable(field)) {
        values.stream().filter(value -> !value.isEmpty() && value.length() <= MAX_LABEL)
            .map(value -> key(field, NameKey.of(field, value))).distinct().forEach(labels::term);
      }
    }
  }

  /** Is told what is counted of a story. */
  interface Counter {
    /** @param found whether it was found in the text, and nobody stated it */
    void count(Field field, String label, boolean found);
  }

  /**
   * Tells what is counted of a story: a label perhaps twice where its sender stated it twice.
   *
   * @param every what {@link Story#everyLabel} says, which is gathered anew at each call
   */
  static void counted(Story story, Map<Field, List<String>> every, Predicate<Field> countable, Counter counter) {
    every.forEach((field, values) -> {
      if (countable.test(field)) {
        int stated = story.labels(field).size();
        for (int i = 0; i < values.size(); i++) {
          String label = values.get(i);
          if (!label.isEmpty() && label.length() <= MAX_LABEL) {
            counter.count(field, label, i >= stated);
          }
        }
      }
    });
    boolean known = story.sent().instant().isPresent();
    String day = story.sent().instant()
        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC).toString().substring(0, DAY)).orElse(UNKNOWN);
    counter.count(Field.YEAR, known ? day.substring(0, YEAR) : UNKNOWN, false);
    counter.count(Field.MONTH, known ? day.substring(0, MONTH) : UNKNOWN, false);
    counter.count(Field.DAY, day, false);
    counter.count(Field.DAMAGE, Damage.of(story).level().label(), false);
  }

  /** Whether labels of the field are counted; notes a further field's name when it is first met. */
  private boolean countable(Field field) {
    if (!field.isMore() || ownFields.contains(field.name())) {
      return true;
    }
    if (field.name().length() > MAX_LABEL || ownFields.size() >= MAX_OWN_FIELDS) {
      return false;
    }
    // Another thread may have met it at the same moment: it counts whoever was first.
    ownFields.add(field.name());
    return true;
  }

  /** Tells the names of further fields that an existing index already counts. */
  void know(Iterable<String> luceneFields) {
    for (String name : luceneFields) {
      field(name).filter(Field::isMore).ifPresent(field -> ownFields.add(field.name()));
    }
  }

  /** The name of the doc values in which a field's labels are counted. */
  static String counts(Field field) {
    return field.name() + ".count";
  }

  /** The field whose labels are counted in doc values of that name. */
  static Optional<Field> field(String counts) {
    return counts.endsWith(".count")
        ? Field.named(counts.substring(0, counts.length() - ".count".length()))
        : Optional.empty();
  }

  /** The term of a whole label. */
  static BytesRef label(Field field, String label) {
    return new BytesRef(field.name() + "\0" + label);
  }

  /** The term of the key that joined labels have in common. */
  static BytesRef key(Field field, String key) {
    return new BytesRef(field.name() + "\3" + key);
  }

  /** The term of a word of a label. */
  static BytesRef labelWord(Field field, byte[] word) {
    byte[] name = field.name().getBytes(StandardCharsets.UTF_8);
    byte[] term = new byte[name.length + 1 + word.length];
    System.arraycopy(name, 0, term, 0, name.length);
    term[name.length] = ':';
    System.arraycopy(word, 0, term, name.length + 1, word.length);
    return new BytesRef(term);
  }

  /** What a list of hits shows of a story. */
  record Head(String id, String title) {
    /** What the bytes begin with. Those from before they had a checksum begin with the length of an id, which is not empty. */
    private static final byte SEALED = 0;

    static Head decode(BytesRef bytes) throws IOException {
      if (bytes.length > 0 && bytes.bytes[bytes.offset] == SEALED) {
        ByteArrayDataInput in = Sealed.open(bytes);
        in.readByte();
        return new Head(in.readString(), in.readString());
      }
      ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
      Head head = new Head(in.readString(), in.readString());
      if (!in.eof()) {
        throw new CorruptIndexException("its bytes are not those that were saved", "a headline");
      }
      return head;
    }
  }

  private static BytesRef head(Story story) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput(128);
    out.writeByte(Head.SEALED);
    out.writeString(story.id());
    out.writeString(story.clean(Part.TITLE));
    return new BytesRef(Sealed.seal(out));
  }

  /** Every field of labels that a set of Lucene fields counts. */
  static List<Field> counted(Iterable<String> luceneFields) {
    List<Field> fields = new ArrayList<>();
    for (String name : luceneFields) {
      field(name).ifPresent(fields::add);
    }
    fields.sort(null);
    return fields;
  }
}
