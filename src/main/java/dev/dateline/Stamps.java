package dev.dateline;

import dev.dateline.search.Engine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stories were understood by, now and earlier, so that those can be counted that may be understood otherwise by now. A story
 * that is looked at again and reads as before keeps its stamp, for it is not written again; so it is noted that all of some stamps
 * have been looked at. Thread-safe.
 */
final class Stamps {
  private static final String NAME = "stamps";

  /** So many earlier stamps are kept; stories by older ones count as understood otherwise. */
  private static final int EARLIER = 100;

  /** What no story is stamped with. */
  private static final String NO_STAMP = "-";

  private final Engine engine;
  private Optional<Known> known = Optional.empty();

  Stamps(Engine engine) {
    this.engine = engine;
  }

  /**
   * @param current what stories are understood by
   * @param settled whether the stories of earlier stamps have been understood anew, where they read otherwise
   * @param earlier the stamps before, newest first
   */
  private record Known(String current, boolean settled, List<String> earlier) {
    static final Known NONE = new Known("", true, List.of());

    byte[] bytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        out.writeUTF(current);
        out.writeBoolean(settled);
        out.writeShort(earlier.size());
        for (String each : earlier) {
          out.writeUTF(each);
        }
      } catch (IOException impossible) {
        throw new IllegalStateException("memory cannot fail to be written", impossible);
      }
      return bytes.toByteArray();
    }

    static Known of(byte[] bytes) {
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
        String current = in.readUTF();
        boolean settled = in.readBoolean();
        List<String> earlier = new ArrayList<>();
        for (int n = in.readUnsignedShort(); n > 0; n--) {
          earlier.add(in.readUTF());
        }
        return new Known(current, settled, earlier);
      } catch (IOException e) {
        throw new IllegalArgumentException("these bytes name no stamps, or are broken", e);
      }
    }
  }

  private Known known() {
    if (known.isEmpty()) {
      known = Optional.of(Kept.of(engine, NAME, Known::of).orElse(Known.NONE));
    }
    return known.get();
  }

  /** Notes what stories are understood by from now on. */
  synchronized void use(String stamp) {
    Known before = known();
    if (!before.current.equals(stamp)) {
      List<String> earlier = new ArrayList<>(before.earlier);
      earlier.remove(stamp);
      earlier.addFirst(before.current);
      boolean first = before.equals(Known.NONE);
      put(new Known(stamp, first, first ? List.of() : earlier.subList(0, Math.min(EARLIER, earlier.size()))));
    }
  }

  /** Notes that every story that what is used now understands otherwise has been written anew. */
  synchronized void settle() {
    put(new Known(known().current, true, known().earlier));
  }

  /** How many stories may be understood otherwise by what this stamp names. */
  synchronized long older(String stamp) {
    long older = engine.understoodOtherwise(stamp);
    if (older > 0 && known().settled && known().current.equals(stamp)) {
      long all = engine.understoodOtherwise(NO_STAMP);
      for (String earlier : known().earlier) {
        older -= all - engine.understoodOtherwise(earlier);
      }
    }
    return older;
  }

  private void put(Known next) {
    engine.learn(NAME, next.bytes());
    known = Optional.of(next);
  }
}
