package dev.dateline.lucene;

import java.io.IOException;
import java.util.zip.CRC32C;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Values with a checksum behind them. Lucene checks a file only where the whole of it is read, and opens one in which a bit has
 * changed; a story must not be told with another letter meanwhile.
 */
final class Sealed {
  private Sealed() {}

  /** What has been written, with its checksum. */
  static byte[] seal(ByteBuffersDataOutput out) {
    byte[] plain = out.toArrayCopy();
    out.writeInt(checksum(plain, 0, plain.length));
    return out.toArrayCopy();
  }

  /** What was written, where it is still that. */
  static ByteArrayDataInput open(BytesRef sealed) throws CorruptIndexException {
    int length = sealed.length - Integer.BYTES;
    if (length < 0 || new ByteArrayDataInput(sealed.bytes, sealed.offset + length, Integer.BYTES)
        .readInt() != checksum(sealed.bytes, sealed.offset, length)) {
      throw new CorruptIndexException("its bytes are not those that were saved", "a story");
    }
    return new ByteArrayDataInput(sealed.bytes, sealed.offset, length);
  }

  private static int checksum(byte[] bytes, int from, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }

  /** How a value is read. */
  interface Read<T> {
    T read() throws IOException;
  }

  /** Reads a value of a story; bytes that make no sense where a whole value was written are damage, in whatever way they show. */
  static <T> T read(int doc, Read<T> value) throws IOException {
    try {
      return value.read();
    } catch (AlreadyClosedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (Format.unwrapped(e) instanceof IOException failed && !Format.isDamage(failed)) {
        throw failed; // the disk cannot read, which is another thing
      }
      throw new CorruptIndexException("story number " + doc + " cannot be read back: " + e.getMessage(), "a story", e);
    }
  }
}
