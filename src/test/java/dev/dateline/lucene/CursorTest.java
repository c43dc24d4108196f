package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.search.ArchiveException;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CursorTest {
  @Test
  void aCursorIsOneWordAndComesBack() {
    for (Cursor cursor : new Cursor[]{new Cursor(0, 0, 0, Optional.empty()), new Cursor(7, 1, -5, Optional.of("a/b")),
        new Cursor(Integer.MAX_VALUE, 0, Long.MIN_VALUE, Optional.of("tag:пример😀"))}) {
      assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
      assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
    }
  }

  @Test
  void garbageIsRefusedOrACursor() {
    long seed = 41;
    Random random = new Random(seed);
    String whole = new Cursor(12, 0, 99, Optional.of("s")).toString();
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder(whole);
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(random.nextBoolean() ? 95 : 60_000)));
      }
      try {
        Cursor read = Cursor.parse(text.toString());
        assertThat(read.rank()).isNotNegative();
        assertThat(read.tier()).isBetween(0, 1);
      } catch (ArchiveException refused) {
        assertThat(refused.kind()).as("seed %d, %s", seed, text).isEqualTo(ArchiveException.Kind.USAGE);
      }
    }
  }

  @Test
  void numbersThatNoPageHasAreRefused() {
    for (String text : new String[]{"-1 0 0 ", "0 2 0 s", "0 -1 0 s", "1 0 0", "x 0 0 s", "1  0 s"}) {
      String cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThatThrownBy(() -> Cursor.parse(cursor)).as(text).isInstanceOf(ArchiveException.class)
          .hasMessageContaining("no cursor");
    }
  }
}
