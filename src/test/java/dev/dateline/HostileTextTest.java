package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Damage;
import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are no stories, from end to end: taken in bounded time, left as they are printed, and marked for what they are. */
class HostileTextTest {
  private static final long SEED = 5;

  static Stream<Arguments> texts() {
    Random random = new Random(SEED);
    byte[] bytes = new byte[50_000];
    random.nextBytes(bytes);
    return Stream.of(
        Arguments.of("one word repeated", "harbour ".repeat(20_000), Damage.Level.CLEAN),
        Arguments.of("one unknown word repeated", "harbxour ".repeat(20_000), Damage.Level.CLEAN),
        Arguments.of("another alphabet", "Порт закрыт из-за шторма и сильного ветра. ".repeat(500),
            Damage.Level.CLEAN),
        Arguments.of("another language",
            "Der Hafen bleibt wegen des Sturms bis auf weiteres geschlossen. ".repeat(500), Damage.Level.CLEAN),
        Arguments.of("base64", Base64.getMimeEncoder().encodeToString(bytes), Damage.Level.HEAVY),
        Arguments.of("different words", noise(random, 20_000), Damage.Level.HEAVY),
        Arguments.of("noise", noise(random, 400), Damage.Level.HEAVY));
  }

  private static String noise(Random random, int words) {
    return IntStream.range(0, words).mapToObj(i -> random.ints(5 + random.nextInt(5), 'a', 'z' + 1)
        .mapToObj(Character::toString).collect(Collectors.joining())).collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isLeftAsPrinted(String name, String text, Damage.Level level) {
    try (Archive archive = Archive.inMemory()) {
      Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20),
          () -> archive.add(List.of(Story.of("1", "Harbour closed", text))));
      Story kept = archive.story("1").orElseThrow();
      assertThat(kept.body()).isEqualTo(text);
      assertThat(kept.mended(Part.BODY)).isEqualTo(kept.clean(Part.BODY));
      assertThat(kept.edits()).noneMatch(Edit.Mend.class::isInstance);
      assertThat(Damage.of(kept).level()).isEqualTo(level);
    }
  }
}
