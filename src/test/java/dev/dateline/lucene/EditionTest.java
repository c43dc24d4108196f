package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Field;
import dev.dateline.story.Story;
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
}
