package dev.dateline.mend;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A damage model as bytes: one of the version, then everything else deflated. */
final class ModelBytes {
  private static final int VERSION = 2;

  private ModelBytes() {}

  static byte[] write(DamageModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(VERSION);
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes)))) {
      out.writeInt(model.own.size());
      for (Map.Entry<String, OwnWord> word : model.own.entrySet()) {
        out.writeUTF(word.getKey());
        out.writeDouble(word.getValue().count());
        out.writeByte(word.getValue().kind() | (word.getValue().sure() ? 4 : 0));
      }
      out.writeInt(model.pairs.counts().length);
      for (int i = 0; i < model.pairs.counts().length; i++) {
        out.writeLong(model.pairs.keys()[i]);
        out.writeInt(model.pairs.counts()[i]);
      }
      out.writeInt(model.changes.size());
      for (Map.Entry<Integer, Double> change : model.changes.entrySet().stream().sorted(Map.Entry.comparingByKey())
          .toList()) {
        out.writeInt(change.getKey());
        out.writeDouble(change.getValue());
        write(model.examples.getOrDefault(change.getKey(), List.of()), out);
      }
      for (double letters : model.meant) {
        out.writeDouble(letters);
      }
      out.writeDouble(model.burst);
      out.writeDouble(model.newWords.small());
      out.writeDouble(model.newWords.capital());
      out.writeInt(model.refused.size());
      for (Map.Entry<String, TreeSet<String>> word : model.refused.entrySet()) {
        out.writeUTF(word.getKey());
        write(new ArrayList<>(word.getValue()), out);
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }

  static DamageModel read(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != VERSION) {
      throw new IllegalArgumentException("a damage model of version " + (bytes.length == 0 ? "none" : bytes[0])
          + " where " + VERSION + " was expected: learn it again");
    }
    try (DataInputStream in = new DataInputStream(
        new ByteArrayInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))
            .readAllBytes()))) {
      SortedMap<String, OwnWord> own = new TreeMap<>();
      for (int n = in.readInt(); n > 0; n--) {
        String word = in.readUTF();
        double count = in.readDouble();
        int kind = in.readByte();
        own.put(word, new OwnWord(count, (byte) (kind & 3), kind >= 4));
      }
      OwnPairs pairs = readPairs(in, own.size());
      Map<Integer, Double> changes = new TreeMap<>();
      Map<Integer, List<String>> examples = new TreeMap<>();
      for (int n = in.readInt(); n > 0; n--) {
        int change = in.readInt();
        changes.put(change, in.readDouble());
        examples.put(change, readList(in));
      }
      double[] meant = new double[Letters.COUNT + 1];
      for (int i = 0; i < meant.length; i++) {
        meant[i] = in.readDouble();
      }
      double burst = in.readDouble();
      NewWords newWords = new NewWords(in.readDouble(), in.readDouble());
      SortedMap<String, TreeSet<String>> refused = new TreeMap<>();
      for (int n = in.readInt(); n > 0; n--) {
        refused.put(in.readUTF(), new TreeSet<>(readList(in)));
      }
      return new DamageModel(own, pairs, changes, meant, burst, newWords, examples, refused);
    } catch (IOException e) {
      throw new IllegalArgumentException("these bytes are no damage model, or a broken one: learn it again", e);
    }
  }

  private static OwnPairs readPairs(DataInputStream in, int words) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > Lesson.PAIRS) {
      throw new IOException(count + " pairs");
    }
    OwnPairs pairs = new OwnPairs(new long[count], new int[count]);
    for (int i = 0; i < count; i++) {
      long key = in.readLong();
      pairs.keys()[i] = key;
      pairs.counts()[i] = in.readInt();
      if (Pairs.left(key) < 0 || Pairs.left(key) >= words || Pairs.right(key) < 0 || Pairs.right(key) >= words) {
        throw new IOException("a pair of unknown words");
      }
    }
    return pairs;
  }

  private static void write(List<String> texts, DataOutputStream out) throws IOException {
    out.writeByte(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> readList(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int n = in.readUnsignedByte(); n > 0; n--) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
