package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** Values with a checksum behind them. */
class SealedTest {
  private static byte[] sealed(String text) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(text);
    return Sealed.seal(out);
  }

  @Test
  void whatIsWholeIsOpened() throws IOException {
    byte[] bytes = sealed("copper");
    byte[] among = new byte[bytes.length + 7];
    System.arraycopy(bytes, 0, among, 3, bytes.length);
    ByteArrayDataInput in = Sealed.open(new BytesRef(among, 3, bytes.length));
    assertThat(in.readString()).isEqualTo("copper");
    assertThat(in.eof()).as("the checksum is not part of it").isTrue();
    assertThat(Sealed.open(new BytesRef(Sealed.seal(new ByteBuffersDataOutput()))).eof()).isTrue();
  }

  @Test
  void aBitThatHasChangedIsFoundWhereverItIs() {
    byte[] bytes = sealed("copper");
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] other = bytes.clone();
      other[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> Sealed.open(new BytesRef(other))).isInstanceOf(CorruptIndexException.class)
          .hasMessageContaining("not those that were saved");
    }
  }

  @Test
  void whatIsCutIsFound() {
    byte[] bytes = sealed("copper");
    for (int length = 0; length < bytes.length; length++) {
      BytesRef cut = new BytesRef(Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> Sealed.open(cut)).isInstanceOf(CorruptIndexException.class);
    }
  }

  private static void read(Exception thrown) throws IOException {
    Sealed.read(17, () -> {
      if (thrown instanceof IOException e) {
        throw e;
      }
      throw (RuntimeException) thrown;
    });
  }

  /** Which of the two it was: the bytes, or the disk that does not give them. */
  @Test
  void whatMakesNoSenseIsDamageAndWhatTheDiskDoesNotGiveIsNot() throws IOException {
    assertThat(Sealed.<String>read(17, () -> "copper")).isEqualTo("copper");
    for (Exception damage : new Exception[]{new EOFException(), new CorruptIndexException("bent", "_0.fdt"),
        new IndexOutOfBoundsException("9"), new IllegalArgumentException("no such layout")}) {
      assertThatThrownBy(() -> read(damage)).isInstanceOf(CorruptIndexException.class).hasCause(damage)
          .hasMessageContaining("story number 17 cannot be read back");
    }
    IOException disk = new IOException("Input/output error");
    assertThatThrownBy(() -> read(disk)).isSameAs(disk);
    assertThatThrownBy(() -> read(new java.io.UncheckedIOException(disk))).isSameAs(disk);
    AlreadyClosedException closed = new AlreadyClosedException("closed");
    assertThatThrownBy(() -> read(closed)).isSameAs(closed);
  }
}
