package dev.dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures against values worked out by hand. */
class MetricsTest {
  private static final double CLOSE = 1e-9;

  private static List<String> list(String letters) {
    return letters == null ? List.of() : Arrays.asList(letters.split(""));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # ranked, relevant, AP,                 RR,  R@2
      abcde,    a,        1,                  1,   1
      abcde,    b,        0.5,                0.5, 1
      abcde,    e,        0.2,                0.2, 0
      abcde,    x,        0,                  0,   0
      ,         a,        0,                  0,   0
      abcde,    ac,       0.8333333333333333, 1,   0.5
      abcde,    acx,      0.5555555555555556, 1,   0.3333333333333333
      abcde,    bd,       0.5,                0.5, 0.5
      aabc,     ab,       1,                  1,   0.5
      """)
  void countsWhereTheAnswersStand(String ranked, String relevant, double precision, double reciprocal, double recall) {
    Set<String> answers = Set.copyOf(list(relevant));
    assertThat(Metrics.averagePrecision(list(ranked), answers)).isCloseTo(precision, within(CLOSE));
    assertThat(Metrics.reciprocalRank(list(ranked), answers)).isCloseTo(reciprocal, within(CLOSE));
    assertThat(Metrics.recall(list(ranked), answers, 2)).isCloseTo(recall, within(CLOSE));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # ranked, relevant, depth, nDCG
      abcde,    a,        10,    1
      abcde,    b,        10,    0.6309297535714575
      abcde,    ac,       10,    0.9197207891481876
      abcde,    c,        2,     0
      abcde,    abx,      2,     1
      abcde,    x,        10,    0
      """)
  void discountsByRank(String ranked, String relevant, int depth, double expected) {
    assertThat(Metrics.ndcg(list(ranked), Set.copyOf(list(relevant)), depth)).isCloseTo(expected, within(CLOSE));
  }

  @Test
  void theSameValuesGiveTheSameInterval() {
    double[] values = new double[200];
    Arrays.setAll(values, i -> i % 4 == 0 ? 0 : 1);
    Bootstrap.Interval interval = Bootstrap.interval(values);
    assertThat(interval).isEqualTo(Bootstrap.interval(values));
    assertThat(Bootstrap.mean(values)).isEqualTo(0.75);
    // The normal approximation: 0.75 ± 1.96 √(0.75 · 0.25 / 200).
    assertThat(interval.low()).isCloseTo(0.690, within(0.01));
    assertThat(interval.high()).isCloseTo(0.810, within(0.01));
  }

  @Test
  void pairsNarrowTheInterval() {
    double[] ours = {0.2, 0.4, 0.6, 0.8, 1.0};
    double[] theirs = {0.1, 0.3, 0.5, 0.7, 0.9};
    Bootstrap.Interval interval = Bootstrap.difference(ours, theirs);
    assertThat(interval.low()).isCloseTo(0.1, within(CLOSE));
    assertThat(interval.high()).isCloseTo(0.1, within(CLOSE));
  }

  @Test
  void aTableIsAlignedAndIsMarkdown() {
    Table table = new Table("Figures", "system", "MRR");
    table.row("ours", "0.98");
    table.row("a longer name", "0.8");
    assertThat(table.plain()).isEqualTo("""
        Figures
        system         MRR
        ours           0.98
        a longer name  0.8
        """);
    assertThat(table.markdown()).isEqualTo("""
        **Figures**

        | system        | MRR  |
        | --- | --- |
        | ours          | 0.98 |
        | a longer name | 0.8  |
        """);
  }
}
