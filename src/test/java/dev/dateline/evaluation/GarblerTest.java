package dev.dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The garbler: as much damage as asked for, the same each time, and the truth about every character. */
class GarblerTest {
  private static final List<String> WORDS = List.of("harbour", "the", "ministers", "of", "a", "treaty", "signed",
      "Tuesday",
      "with", "neighbours", "and", "wool", "barley", "Kestria", "exports", "were", "lower", "than", "in", "March,",
      "officials",
      "said.", "1,200", "tonnes", "million", "questions", "jetty", "quickly", "voted", "zinc");

  private static Story story(long seed, int words) {
    Random random = new Random(seed);
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < words; i++) {
      body.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(12) == 0 ? "\n" : " ");
    }
    return Story.of("s" + seed, "Harbour treaty signed", body.toString().strip());
  }

  static Stream<Arguments> kindsAndRates() {
    return Arrays.stream(Garbler.Kind.values())
        .flatMap(kind -> Stream.of(0.01, 0.05, 0.2).map(rate -> Arguments.of(kind, rate)));
  }

  @ParameterizedTest
  @MethodSource("kindsAndRates")
  void damagesTheShareOfCharactersThatWasAskedFor(Garbler.Kind kind, double rate) {
    long hits = 0;
    long characters = 0;
    for (long seed = 1; seed <= 8; seed++) {
      Story story = story(seed, 2_000);
      Twin twin = new Garbler(kind, rate, seed).garble(story).body();
      hits += EditDistance.between(twin.clean(), twin.damaged());
      characters += story.body().length();
    }
    assertThat((double) hits / characters).as(kind + ", seeds 1 to 8").isBetween(rate * 0.6, rate * 1.35);
  }

  @ParameterizedTest
  @EnumSource(Garbler.Kind.class)
  void isTheSameForTheSameSeedAndOtherForAnother(Garbler.Kind kind) {
    Story story = story(3, 300);
    String once = new Garbler(kind, 0.05, 5).garble(story).body().damaged();
    assertThat(new Garbler(kind, 0.05, 5).garble(story).body().damaged()).isEqualTo(once).isNotEqualTo(story.body());
    assertThat(new Garbler(kind, 0.05, 6).garble(story).body().damaged()).isNotEqualTo(once);
    assertThat(new Garbler(kind, 0, 5).garble(story).body().damaged()).isEqualTo(story.body());
  }

  @ParameterizedTest
  @EnumSource(Garbler.Kind.class)
  void knowsWhereEveryCharacterComesFrom(Garbler.Kind kind) {
    for (long seed = 1; seed <= 20; seed++) {
      Garbled garbled = new Garbler(kind, 0.15, seed).garble(story(seed, 120));
      for (Part part : Part.values()) {
        Twin twin = garbled.twin(part);
        String damaged = twin.damaged();
        int at = 0;
        for (int i = 0; i < damaged.length(); i++) {
          assertThat(twin.cleanStart(i)).as("seed " + seed).isBetween(at, twin.clean().length());
          at = twin.cleanStart(i);
        }
        // What was kept is found where it is said to come from: half of it at least, or the truth would be of no use.
        long same = 0;
        for (int i = 0; i < damaged.length(); i++) {
          String from = twin.clean().substring(twin.cleanStart(i), twin.cleanEnd(i, i + 1));
          same += from.equals(damaged.substring(i, i + 1)) ? 1 : 0;
        }
        assertThat((double) same / damaged.length()).as("seed " + seed).isGreaterThan(0.5);
        assertThat(twin.cleanEnd(0, damaged.length())).isEqualTo(twin.clean().length());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Garbler.Kind.class, names = {"WIRE", "SHIFT"})
  void burstsKeepTheLengthOfWords(Garbler.Kind kind) {
    Twin twin = new Garbler(kind, 0.2, 9).garble(story(9, 400)).body();
    assertThat(lengths(twin.damaged())).isEqualTo(lengths(twin.clean()));
  }

  private static List<Integer> lengths(String text) {
    return Arrays.stream(text.split("\\s+")).map(String::length).toList();
  }

  @Test
  void tablesAreDrawnFromTheSeed() {
    String text = "tension mounted in the assembly";
    assertThat(Stream.of(1L, 2L, 3L, 4L, 5L, 6L)
        .map(seed -> new Garbler(Garbler.Kind.SHIFT, 1, seed).garble(Story.of("one", "", text)).body().damaged())
        .distinct()).hasSizeGreaterThan(4);
  }

  @Test
  void aTableIsReadAndDrawnFromByWeight() {
    Confusions confusions = Confusions.of("a b=3 c=1; , .=1");
    Random random = new Random(11);
    long b = Stream.generate(() -> confusions.draw("a", random)).limit(4_000).filter("b"::equals).count();
    assertThat(b).as("seed 11").isBetween(2_850L, 3_150L);
    assertThat(confusions.draw(",", random)).isEqualTo(".");
    assertThat(confusions.has("b")).isFalse();
  }
}
