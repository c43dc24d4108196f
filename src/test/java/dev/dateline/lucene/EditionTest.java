package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What makes a story another version of itself: what its sender gave, and not what was told from the text. */
class EditionTest {
  private static final Story PLAIN = Story.of("p-1", "Lock gates repaired", "Barges pass again.");

  @Test
  void aLanguageThatWasToldIsNoNewVersion() {
    Story told = PLAIN.with(Field.LANGUAGE, "en").with(Field.TOLD, Field.LANGUAGE.name());

    assertThat(Edition.of(told).sameContent(Edition.of(PLAIN))).isTrue();
  }

  @Test
  void aLanguageThatWasStatedIsOne() {
    Story stated = PLAIN.with(Field.LANGUAGE, "en");

    assertThat(Edition.of(stated).sameContent(Edition.of(PLAIN))).isFalse();
    assertThat(Edition.of(stated).sameContent(Edition.of(PLAIN.with(Field.LANGUAGE, "de")))).isFalse();
  }

  /** A digest that was saved must come out the same for ever. */
  @Test
  void aDateIsPrintedAsJavaPrintsIt() {
    Random random = new Random(4);
    Stream.concat(
        Stream.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L, 60_000L, 1_000L, 3_600_000L, -62_167_219_200_000L,
            -62_167_219_201_000L, 253_402_300_799_000L, 253_402_300_800_000L, 253_402_300_799_001L),
        Stream.generate(() -> random.nextLong(-70_000_000_000L, 260_000_000_000L) * 1_000).limit(2_000))
        .map(Instant::ofEpochMilli)
        .forEach(at -> assertThat(Edition.printed(at)).isEqualTo(at.toString()));
  }
}
