package dev.dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked for, and what is said where it cannot. */
class ArgumentsTest {
  @Test
  void rankingIsMeasuredUnlessSaidOtherwise() {
    assertThat(Arguments.of("").parts()).containsExactly("known", "kinds", "cranfield");
    assertThat(Arguments.of("all").parts()).contains("known", "cranfield", "mend", "cost");
    assertThat(Arguments.of("--queries", "some.tsv").parts()).containsExactly("known");
  }

  @Test
  void wordsMayComeInOneArgument() {
    Arguments asked = Arguments.of("mend quick alone --kinds wire,keys --rates 2,12.5", "--pairs", "pairs.tsv");
    assertThat(asked.parts()).containsExactly("mend");
    assertThat(asked.quick()).isTrue();
    assertThat(asked.alone()).isTrue();
    assertThat(asked.kinds()).containsExactly(Garbler.Kind.WIRE, Garbler.Kind.KEYS);
    assertThat(asked.rates()).containsExactly(0.02, 0.125);
    assertThat(asked.pairs()).contains(Path.of("pairs.tsv"));
  }

  @Test
  void quickTakesTheRatesThatHaveABar() {
    assertThat(Arguments.of("mend").rates()).containsExactly(0.01, 0.02, 0.05, 0.1, 0.2);
    assertThat(Arguments.of("mend quick").rates()).containsExactly(0.02, 0.05, 0.2);
    assertThat(Arguments.of("mend --rates 5 quick").rates()).containsExactly(0.05);
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', textBlock = """
      mended,               unknown part 'mended'
      mend --kinds smoke,   `no kind of damage is called 'smoke'; there are [wire, shift, ocr, scan, keys, random]`
      mend --rates much,    `--rates takes percentages such as 1,2,5, not 'much'`
      mend --rates,         --rates needs a value
      """)
  void saysWhatItCannotTake(String words, String message) {
    assertThatThrownBy(() -> Arguments.of(words)).hasMessageContaining(message);
  }
}
