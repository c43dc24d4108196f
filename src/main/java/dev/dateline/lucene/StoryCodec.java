package dev.dateline.lucene;

import dev.dateline.story.About;
import dev.dateline.story.Entity;
import dev.dateline.story.Mention;
import dev.dateline.story.Quotation;
import dev.dateline.story.Dateline;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * A story as bytes and back, with every printed character. The layout is a version byte, then the story's components in their
 * order, each string with its length before it, and a checksum. Unpaired surrogates, which UTF-8 cannot hold, come back as U+FFFD, one for
 * one, so that offsets stay true.
 *
 * <p>Bytes of our own, and not JSON, because reading ten stories back is most of what an answer costs.
 */
final class StoryCodec {
  private static final byte LAYOUT = 3;

  /** The layout before that, which had no checksum. */
  private static final byte UNSEALED = 2;

  /** The layout before that, which did not say what a story is about. */
  private static final byte WITHOUT_ABOUT = 1;

  private static final Edit.What[] WHATS = Edit.What.values();
  private static final Part[] PARTS = Part.values();

  private StoryCodec() {}

  static byte[] encode(Story story) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput(256 + story.title().length() + story.body().length());
      out.writeByte(LAYOUT);
      out.writeString(story.id());
      out.writeString(story.title());
      out.writeString(story.body());
      writeEdits(story.edits(), out);
      writeSent(story.sent(), out);
      out.writeByte((byte) (story.version().isPresent() ? 1 : 0));
      out.writeZLong(story.version().orElse(0));
      out.writeByte((byte) (story.dateline().isPresent() ? 1 : 0));
      if (story.dateline().isPresent()) {
        Dateline dateline = story.dateline().get();
        out.writeString(dateline.printed());
        out.writeString(dateline.place());
        out.writeString(dateline.agency().orElse(""));
      }
      writeLabels(story.labels(), out);
      writeAbout(story.about(), out);
      return Sealed.seal(out);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory cannot fail to be written", impossible);
    }
  }

  static Story decode(BytesRef bytes) throws IOException {
    boolean sealed = bytes.length > 0 && bytes.bytes[bytes.offset] == LAYOUT;
    DataInput in = sealed ? Sealed.open(bytes) : new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    byte layout = in.readByte();
    if (layout != LAYOUT && layout != UNSEALED && layout != WITHOUT_ABOUT) {
      throw new CorruptIndexException("it is laid out as number " + layout + ", which is not known here", "a story");
    }
    String id = in.readString();
    String title = in.readString();
    String body = in.readString();
    List<Edit> edits = readEdits(in);
    Sent sent = readSent(in);
    boolean hasVersion = in.readByte() == 1;
    long version = in.readZLong();
    Optional<Dateline> dateline = Optional.empty();
    if (in.readByte() == 1) {
      String printed = in.readString();
      String place = in.readString();
      String agency = in.readString();
      dateline = Optional.of(new Dateline(printed, place, agency.isEmpty() ? Optional.empty() : Optional.of(agency)));
    }
    return new Story(id, title, body, edits, sent, hasVersion ? OptionalLong.of(version) : OptionalLong.empty(),
        dateline, readLabels(in), layout == WITHOUT_ABOUT ? About.NOTHING : readAbout(in));
  }

  private static void writeEdits(List<Edit> edits, DataOutput out) throws IOException {
    out.writeVInt(edits.size());
    for (Edit edit : edits) {
      switch (edit) {
        case Edit.Cut cut -> {
          out.writeByte((byte) 0);
          writeSpan(cut, out);
          out.writeByte((byte) cut.what().ordinal());
        }
        case Edit.Hole hole -> {
          out.writeByte((byte) 1);
          writeSpan(hole, out);
        }
        case Edit.Mend mend -> {
          out.writeByte((byte) 2);
          writeSpan(mend, out);
          out.writeString(mend.mended());
          out.writeLong(Double.doubleToLongBits(mend.confidence()));
          out.writeString(mend.reason());
        }
        case Edit.Unreadable unreadable -> {
          out.writeByte((byte) 3);
          writeSpan(unreadable, out);
        }
        case Edit.Repair repair -> {
          out.writeByte((byte) 4);
          writeSpan(repair, out);
          out.writeString(repair.text());
          out.writeString(repair.why());
        }
      }
    }
  }

  private static void writeSpan(Edit edit, DataOutput out) throws IOException {
    out.writeByte((byte) edit.part().ordinal());
    out.writeVInt(edit.start());
    out.writeVInt(edit.end());
  }

  private static List<Edit> readEdits(DataInput in) throws IOException {
    int count = in.readVInt();
    List<Edit> edits = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte kind = in.readByte();
      Part part = PARTS[in.readByte()];
      int start = in.readVInt();
      int end = in.readVInt();
      edits.add(switch (kind) {
        case 0 -> new Edit.Cut(part, start, end, WHATS[in.readByte()]);
        case 1 -> new Edit.Hole(part, start);
        case 2 -> new Edit.Mend(part, start, end, in.readString(), Double.longBitsToDouble(in.readLong()),
            in.readString());
        case 3 -> new Edit.Unreadable(part, start, end);
        case 4 -> new Edit.Repair(part, start, end, in.readString(), in.readString());
        default -> throw new CorruptIndexException("an edit of kind " + kind + " is not known here", "a story");
      });
    }
    return edits;
  }

  private static void writeSent(Sent sent, DataOutput out) throws IOException {
    switch (sent) {
      case Sent.Known known -> {
        out.writeByte((byte) 1);
        out.writeZLong(known.at().getEpochSecond());
        out.writeVInt(known.at().getNano());
        out.writeString(known.printed());
      }
      case Sent.Unknown unknown -> {
        out.writeByte((byte) 0);
        out.writeString(unknown.printed());
        out.writeString(unknown.reason());
      }
    }
  }

  private static Sent readSent(DataInput in) throws IOException {
    if (in.readByte() == 1) {
      Instant at = Instant.ofEpochSecond(in.readZLong(), in.readVInt());
      return new Sent.Known(at, in.readString());
    }
    String printed = in.readString();
    return new Sent.Unknown(printed, in.readString());
  }

  private static void writeAbout(About about, DataOutput out) throws IOException {
    List<Entity> entities = about.entities();
    Map<Entity, Integer> numbers = new HashMap<>();
    out.writeVInt(entities.size());
    for (Entity entity : entities) {
      numbers.put(entity, numbers.size());
      out.writeByte((byte) Entity.TYPES.indexOf(entity.type()));
      out.writeString(entity.name());
    }
    out.writeVInt(about.mentions().size());
    for (Mention mention : about.mentions()) {
      out.writeVInt(numbers.get(mention.entity()));
      out.writeByte((byte) mention.part().ordinal());
      out.writeVInt(mention.start());
      out.writeVInt(mention.end() - mention.start());
      out.writeByte((byte) (mention.whole() ? 1 : 0));
    }
    out.writeVInt(about.quotations().size());
    for (Quotation quotation : about.quotations()) {
      out.writeString(quotation.speaker());
      out.writeByte((byte) quotation.part().ordinal());
      out.writeVInt(quotation.start());
      out.writeVInt(quotation.end() - quotation.start());
    }
    out.writeVInt(about.proposed().size());
    for (String tag : about.proposed()) {
      out.writeString(tag);
    }
  }

  private static About readAbout(DataInput in) throws IOException {
    List<Entity> entities = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      Field type = Entity.TYPES.get(in.readByte());
      entities.add(new Entity(type, in.readString()));
    }
    List<Mention> mentions = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      Entity entity = entities.get(in.readVInt());
      Part part = PARTS[in.readByte()];
      int start = in.readVInt();
      mentions.add(new Mention(entity, part, start, start + in.readVInt(), in.readByte() == 1));
    }
    List<Quotation> quotations = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      String speaker = in.readString();
      Part part = PARTS[in.readByte()];
      int start = in.readVInt();
      quotations.add(new Quotation(speaker, part, start, start + in.readVInt()));
    }
    List<String> proposed = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      proposed.add(in.readString());
    }
    return new About(mentions, quotations, proposed);
  }

  private static void writeLabels(Map<Field, List<String>> labels, DataOutput out) throws IOException {
    out.writeVInt(labels.size());
    for (Map.Entry<Field, List<String>> entry : labels.entrySet()) {
      out.writeString(entry.getKey().name());
      out.writeVInt(entry.getValue().size());
      for (String label : entry.getValue()) {
        out.writeString(label);
      }
    }
  }

  private static Map<Field, List<String>> readLabels(DataInput in) throws IOException {
    int fields = in.readVInt();
    Map<Field, List<String>> labels = new LinkedHashMap<>();
    for (int i = 0; i < fields; i++) {
      Field field = new Field(in.readString());
      int count = in.readVInt();
      List<String> values = new ArrayList<>(count);
      for (int k = 0; k < count; k++) {
        values.add(in.readString());
      }
      labels.put(field, values);
    }
    return labels;
  }
}
