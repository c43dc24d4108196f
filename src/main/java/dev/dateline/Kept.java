package dev.dateline;

import dev.dateline.search.ArchiveException;
import dev.dateline.search.Engine;
import java.util.Optional;
import java.util.function.Function;

/** Reads back what an archive has learnt. */
final class Kept {
  private Kept() {}

  /**
   * What the engine keeps under a name, which also says what was learnt about.
   *
   * @param reading makes it of its bytes; throws an {@link IllegalArgumentException} at those of another version
   */
  static <T> Optional<T> of(Engine engine, String name, Function<byte[], T> reading) {
    try {
      return engine.learnt(name).map(reading);
    } catch (IllegalArgumentException e) {
      throw new ArchiveException(ArchiveException.Kind.INCOMPATIBLE, "what the archive has learnt of its " + name
          + " cannot be read: " + e.getMessage() + ". Use the version that made it", e);
    }
  }
}
