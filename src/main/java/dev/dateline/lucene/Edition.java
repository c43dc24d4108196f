package dev.dateline.lucene;

import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * What the archive remembers of each version of a story that it has seen under one id: enough to tell whether a story is
 * known, and which version is the one to search.
 *
 * <p>The rule: the highest {@code version}, if every version seen has one; else the latest {@code sent}, if every one has it;
 * else the last to arrive. Equal ones fall through to the next rule.
 *
 * @param digest the first half of the SHA-256 of what was printed and stated
 * @param version the sender's number
 * @param sent milliseconds since 1970, where the date is known
 */
record Edition(byte[] digest, OptionalLong version, OptionalLong sent) {
  private static final int DIGEST_BYTES = 16;

  /** For what is beside headline and text; more is made room for. */
  private static final int USUAL_LABELS_BYTES = 512;

  /** The first and the last second of the years 0 to 9999. */
  private static final long FOUR_DIGITS_FROM = -62_167_219_200L;

  private static final long FOUR_DIGITS_TO = 253_402_300_799L;

  static Edition of(Story story) {
    return new Edition(digest(story), story.version(),
        story.sent().instant().map(Instant::toEpochMilli).map(OptionalLong::of).orElse(OptionalLong.empty()));
  }

  boolean sameContent(Edition other) {
    return Arrays.equals(digest, other.digest);
  }

  /** The index of the edition to search, among those seen in order of arrival. */
  static int current(List<Edition> seen) {
    return seen.size() == 1 ? 0 : order(seen).getLast();
  }

  /** The indexes of the editions seen, oldest first by the rule; the last is the one to search. */
  static List<Integer> order(List<Edition> seen) {
    Comparator<Edition> rule = Comparator.comparing(edition -> 0);
    if (seen.stream().allMatch(edition -> edition.version.isPresent())) {
      rule = rule.thenComparing(edition -> edition.version.getAsLong());
    }
    if (seen.stream().allMatch(edition -> edition.sent.isPresent())) {
      rule = rule.thenComparing(edition -> edition.sent.getAsLong());
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, seen.size()).boxed().toList());
    // The sort is stable: what the rule leaves open stays in order of arrival.
    order.sort(Comparator.comparing(seen::get, rule));
    return order;
  }

  /** The digest of what a sender gave; what was understood of it (edits, dateline) is left out, for that may improve. */
  private static byte[] digest(Story story) {
    // In one piece, for many small ones take longer to hand over than to digest.
    BytesRefBuilder all = new BytesRefBuilder();
    all.grow(USUAL_LABELS_BYTES + story.title().length() + story.body().length());
    feed(all, story.title());
    feed(all, story.body());
    switch (story.sent()) {
      case Sent.Known known -> feed(all, printed(known.at()));
      case Sent.Unknown unknown -> feed(all, unknown.printed());
    }
    feed(all, story.version().isPresent() ? Long.toString(story.version().getAsLong()) : "");
    // In the order of the fields' names, for it says nothing in which order they were stated; counted, lest a label be taken
    // for the next field's name.
    // Tags that the text prints as a line are told by the text; how they part is understood, and may improve.
    boolean printsTags = story.edits().stream()
        .anyMatch(edit -> edit instanceof Edit.Cut cut && cut.what() == Edit.What.TAGS);
    List<String> toldFields = story.labels(Field.TOLD);
    for (Map.Entry<Field, List<String>> entry : new TreeMap<>(story.labels()).entrySet()) {
      Field field = entry.getKey();
      boolean told = field.equals(Field.TOLD) || toldFields.contains(field.name());
      if (told || field.equals(Field.GLUED) || printsTags && field.equals(Field.TAG)) {
        continue;
      }
      feed(all, entry.getKey().name());
      feed(all, Integer.toString(entry.getValue().size()));
      entry.getValue().forEach(label -> feed(all, label));
    }
    MessageDigest sha = Digest.sha();
    sha.update(all.bytes(), 0, all.length());
    return Arrays.copyOf(sha.digest(), DIGEST_BYTES);
  }

  /** As {@link Instant#toString} prints it, which takes as long as all the rest of a digest. */
  static String printed(Instant at) {
    if (at.getEpochSecond() < FOUR_DIGITS_FROM || at.getEpochSecond() > FOUR_DIGITS_TO) {
      return at.toString();
    }
    // Both print as many groups of three decimals as there are; only the seconds of a full minute are left out here.
    LocalDateTime time = LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), ZoneOffset.UTC);
    return time + (time.getSecond() == 0 && time.getNano() == 0 ? ":00Z" : "Z");
  }

  private static void feed(BytesRefBuilder all, String text) {
    if (!hasSurrogate(text)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8); // the same, and several times faster
      all.append(bytes, 0, bytes.length);
    } else {
      // Half a surrogate pair as it comes back from the index, not as Java's "?".
      all.append(new BytesRef(text));
    }
    all.append((byte) 0xFF);
  }

  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The editions seen under one id, in order of arrival, as bytes. */
  static BytesRef encode(List<Edition> seen) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput(seen.size() * 36L);
      out.writeVInt(seen.size());
      for (Edition edition : seen) {
        out.writeBytes(edition.digest, DIGEST_BYTES);
        out.writeByte((byte) ((edition.version.isPresent() ? 1 : 0) | (edition.sent.isPresent() ? 2 : 0)));
        if (edition.version.isPresent()) {
          out.writeZLong(edition.version.getAsLong());
        }
        if (edition.sent.isPresent()) {
          out.writeZLong(edition.sent.getAsLong());
        }
      }
      return new BytesRef(out.toArrayCopy());
    } catch (IOException impossible) {
      throw new IllegalStateException("memory cannot fail to be written", impossible);
    }
  }

  static List<Edition> decode(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int count = in.readVInt();
    if (count < 0 || (long) count * DIGEST_BYTES > bytes.length) {
      throw new CorruptIndexException("it tells of " + count + " versions in " + bytes.length + " bytes", "a story");
    }
    List<Edition> seen = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] digest = new byte[DIGEST_BYTES];
      in.readBytes(digest, 0, DIGEST_BYTES);
      byte has = in.readByte();
      OptionalLong version = (has & 1) != 0 ? OptionalLong.of(in.readZLong()) : OptionalLong.empty();
      OptionalLong sent = (has & 2) != 0 ? OptionalLong.of(in.readZLong()) : OptionalLong.empty();
      seen.add(new Edition(digest, version, sent));
    }
    return seen;
  }
}
