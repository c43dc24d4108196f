package dev.dateline.enrich;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What an archive has learnt of names from its stories: what kind of thing a name is, where a story by itself leaves it open, and the
 * full name of those whom stories call by the last, and of a law's part that they name by its number. Immutable.
 */
public final class Names {
  private static final int VERSION = 1;

  /** What is learnt never outweighs a clear clue in the story itself. */
  private static final float MOST = 2.2f;

  enum Kind {
    PERSON, ORGANIZATION, PLACE
  }

  /**
   * What was learnt of one name.
   *
   * @param count in how many stories it was clearly that
   */
  record Learnt(Kind kind, int count) {
    float points() {
      return Math.min(MOST, 0.8f + 0.4f * count);
    }
  }

  private final Map<String, Learnt> kinds;
  private final Map<String, String> fullNames;
  private final String stamp;

  Names(Map<String, Learnt> kinds, Map<String, String> fullNames) {
    this.kinds = new HashMap<>(kinds);
    this.fullNames = new HashMap<>(fullNames);
    CRC32 sum = new CRC32();
    sum.update(bytes());
    this.stamp = kinds.isEmpty() && fullNames.isEmpty() ? "" : Long.toHexString(sum.getValue());
  }

  /** Of an archive that has learnt nothing yet. */
  public static Names fresh() {
    return new Names(Map.of(), Map.of());
  }

  /**
   * What was learnt, from its {@link #bytes()}.
   *
   * @throws IllegalArgumentException if these are not such bytes, or of another version
   */
  public static Names of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readInt();
      if (version != VERSION) {
        throw new IllegalArgumentException("names of version " + version + ", and this reads version " + VERSION);
      }
      Map<String, Learnt> kinds = new HashMap<>();
      for (int n = in.readInt(); n > 0; n--) {
        String key = in.readUTF();
        int kind = in.readByte();
        if (kind < 0 || kind >= Kind.values().length) {
          throw new IllegalArgumentException("names with a kind " + kind + " that there is none of");
        }
        kinds.put(key, new Learnt(Kind.values()[kind], in.readInt()));
      }
      Map<String, String> fullNames = new HashMap<>();
      for (int n = in.readInt(); n > 0; n--) {
        fullNames.put(in.readUTF(), in.readUTF());
      }
      return new Names(kinds, fullNames);
    } catch (IOException e) {
      throw new IllegalArgumentException("names that break off: " + bytes.length + " bytes", e);
    }
  }

  /** All that was learnt, to be kept; always the same for the same. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(VERSION);
      out.writeInt(kinds.size());
      for (Map.Entry<String, Learnt> each : new TreeMap<>(kinds).entrySet()) {
        out.writeUTF(each.getKey());
        out.writeByte(each.getValue().kind().ordinal());
        out.writeInt(each.getValue().count());
      }
      out.writeInt(fullNames.size());
      for (Map.Entry<String, String> each : new TreeMap<>(fullNames).entrySet()) {
        out.writeUTF(each.getKey());
        out.writeUTF(each.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Told apart from what was learnt otherwise; empty where nothing was learnt. */
  public String stamp() {
    return stamp;
  }

  /** How many names were learnt. */
  public int size() {
    return kinds.size();
  }

  Optional<Learnt> of(String key) {
    return Optional.ofNullable(kinds.get(key));
  }

  /** Who or what the archive's stories mean by somebody's last name, or by the number of a law's part, if they mean one. */
  Optional<String> fullName(String shorter) {
    return Optional.ofNullable(fullNames.get(shorter));
  }
}
