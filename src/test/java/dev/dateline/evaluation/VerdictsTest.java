package dev.dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as right, and what adds up to which figure. */
class VerdictsTest {
  private static final String CLEAN = "The treaty, signed in the port, holds \"good\" for Kestria's wool.";
  private static final String DAMAGED = "The tgbaty, signed inthe po rt, holds \"gocd\" for Kestria's wool.";

  private static Edit.Mend mend(String printed, String mended, double confidence) {
    int start = DAMAGED.indexOf(printed);
    return new Edit.Mend(Part.BODY, start, start + printed.length(), mended, confidence, "by hand");
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', textBlock = """
      # printed,   read as,    right
      tgbaty,      treaty,     true
      tgbaty,      Treaty,     true
      `tgbaty,`,   `treaty,`,  true
      tgbaty,      treat,      false
      inthe,       in the,     true
      inthe,       intake,     false
      po rt,       port,       true
      po,          port,       true
      po,          pot,        false
      gocd,        good,       true
      Kestria's,   Kestria's,  true
      wool,        fool,       false
      """)
  void aMendIsRightIfItReadsAsTheCleanStretch(String printed, String mended, boolean right) {
    assertThat(Verdicts.verdict(mend(printed, mended, 1), EditDistance.align(DAMAGED, CLEAN)).right()).isEqualTo(right);
  }

  @Test
  void addsUp() {
    List<Edit> mends = List.of(mend("tgbaty", "treaty", 0.99), mend("inthe", "in the", 0.95),
        mend("gocd", "gold", 0.92), mend("wool", "fool", 0.55));
    Verdicts verdicts = new Verdicts();
    verdicts.judge(Story.of("one", "", DAMAGED).withEdits(new ArrayList<>(mends)), Part.BODY,
        EditDistance.align(DAMAGED, CLEAN));
    assertThat(verdicts.words()).isEqualTo(11);
    // treaty, in, the, port, good
    assertThat(verdicts.damagedShare()).isCloseTo(5 / 11.0, within(1e-9));
    assertThat(verdicts.sure()).isEqualTo(3);
    assertThat(verdicts.precision()).isCloseTo(2 / 3.0, within(1e-9));
    // treaty, in, the
    assertThat(verdicts.recall()).isCloseTo(3 / 5.0, within(1e-9));
    assertThat(verdicts.mendedShare()).isCloseTo(4 / 11.0, within(1e-9));
    // 2.86 of confidence for 2 right in the last bin, 0.55 for none in another
    assertThat(verdicts.calibrationError()).isCloseTo((0.86 + 0.55) / 4, within(1e-9));
    assertThat(verdicts.wrong()).extracting(Verdicts.Verdict::told)
        .containsExactly("wrong: 'gocd' read as 'gold', is 'good', 0.920, by hand");
  }

  @Test
  void nothingMendedIsNoFigure() {
    Verdicts verdicts = new Verdicts();
    verdicts.judge(Story.of("one", "", CLEAN), Part.BODY, Twin.same(CLEAN));
    assertThat(verdicts.damagedShare()).isZero();
    assertThat(verdicts.precision()).isNaN();
    assertThat(verdicts.calibrationError()).isNaN();
    assertThat(Table.number(verdicts.precision(), 2)).isEqualTo("–");
  }
}
