package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.AddOptions;
import dev.dateline.AddReport;
import dev.dateline.Archive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Streams that give one byte at a time, wait, or fail anywhere: the stories before are saved, the rest is told, the sum holds. */
class InputTest {
  private static final int STORIES = 20;
  private static final byte[] LINES = lines();

  private static byte[] lines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < STORIES; i++) {
      lines.append("{\"id\":\"i").append(i).append("\",\"title\":\"Ferry ").append(i)
          .append("\",\"body\":\"Timber and copper.\"}\n");
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Gives so many bytes, in pieces by chance, and then fails. */
  private static final class Faltering extends InputStream {
    private final InputStream in;
    private final Random random;
    private final boolean slow;
    private int left;

    Faltering(int bytes, long seed, boolean slow) {
      this.in = new ByteArrayInputStream(LINES);
      this.left = bytes;
      this.random = new Random(seed);
      this.slow = slow;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (left == 0 && length > 0) {
        throw new IOException("connection reset");
      }
      if (slow && random.nextInt(50) == 0) {
        Thread.yield();
      }
      int n = in.read(into, from, Math.min(Math.min(length, left), 1 + random.nextInt(40)));
      left -= Math.max(0, n);
      return n;
    }
  }

  @Test
  void thatFailAnywhereGiveTheStoriesBefore() {
    int step = Tier.of(97, 7, 1);
    int cases = 0;
    for (int bytes = 0; bytes < LINES.length; bytes += step) {
      try (Archive archive = Archive.inMemory()) {
        AddReport report = archive.add(new Faltering(bytes, Tier.SEED + bytes, bytes % 2 == 0), "wire",
            AddOptions.DEFAULT);
        int whole = (int) new String(LINES, 0, bytes, StandardCharsets.UTF_8).chars().filter(c -> c == '}').count();
        assertThat(report.added()).as("%d bytes", bytes).isBetween((long) whole - 1, (long) whole);
        assertThat(report.quarantined()).as("%d bytes", bytes).isNotEmpty()
            .anySatisfy(told -> assertThat(told.reason()).contains("connection reset"));
        assertThat(report.read()).isEqualTo(report.added() + report.quarantined().size());
        assertThat(archive.stats().stories()).isEqualTo(report.added());
        cases++;
      }
    }
    Tier.report("streams that fail: %d, each told", cases);
    assertThat(cases).isPositive();
  }

  @Test
  void thatAreSlowGiveAll() {
    try (Archive archive = Archive.inMemory()) {
      AddReport report = archive.add(new Faltering(Integer.MAX_VALUE, Tier.SEED, true), "wire", AddOptions.DEFAULT);
      assertThat(report.added()).isEqualTo(STORIES);
      assertThat(report.quarantined()).isEmpty();
    }
  }
}
