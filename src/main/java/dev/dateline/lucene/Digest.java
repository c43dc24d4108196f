package dev.dateline.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/**
 * A digest of what an archive says, whatever the order in which it came: the sum of each story's own digest, over its id and the
 * {@link Edition}s seen under it. A sum needs no order and no memory; who could choose stories at will could find two archives
 * of one sum (Wagner 2002), but it guards against damage and loss, not against that.
 */
final class Digest {
  private static final int WORDS = 4;
  private static final int SHOWN = 32;

  /** Copied for each use: to look one up by its name costs a tenth of digesting a story. */
  private static final MessageDigest SHA = named();

  private final MessageDigest sha = sha();
  private final long[] sum = new long[WORDS];

  private static MessageDigest named() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** A new SHA-256. */
  static MessageDigest sha() {
    try {
      return (MessageDigest) SHA.clone();
    } catch (CloneNotSupportedException e) {
      return named(); // a provider's own, in hardware perhaps
    }
  }

  /** The digest of every story of an index. */
  static String of(DirectoryReader reader) throws IOException {
    Digest digest = new Digest();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          digest.add(Reading.head(leaf, doc).id(), Known.editions(leaf.reader(), doc));
        }
      }
    }
    return digest.toString();
  }

  void add(String id, List<Edition> seen) {
    List<String> editions = new ArrayList<>(seen.size());
    for (Edition edition : seen) {
      editions.add(HexFormat.of().formatHex(edition.digest()));
    }
    editions.sort(null);
    sha.update(id.getBytes(StandardCharsets.UTF_8));
    for (String edition : editions) {
      sha.update((byte) 0);
      sha.update(edition.getBytes(StandardCharsets.US_ASCII));
    }
    add(ByteBuffer.wrap(sha.digest()).asLongBuffer());
  }

  /** Adds the stories of another part of the archive. */
  void add(Digest other) {
    add(LongBuffer.wrap(other.sum));
  }

  private void add(LongBuffer words) {
    long carry = 0;
    for (int i = 0; i < WORDS; i++) {
      long with = sum[i] + words.get();
      long overflow = Long.compareUnsigned(with, sum[i]) < 0 ? 1 : 0;
      sum[i] = with + carry;
      carry = overflow + (carry != 0 && sum[i] == 0 ? 1 : 0);
    }
  }

  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
    for (long word : sum) {
      bytes.putLong(word);
    }
    sha.update(bytes.array());
    return HexFormat.of().formatHex(sha.digest()).substring(0, SHOWN);
  }
}
