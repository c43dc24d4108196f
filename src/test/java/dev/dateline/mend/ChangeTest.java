package dev.dateline.mend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
  /** Words printed and meant are aligned by the likeliest changes. */
  @ParameterizedTest
  @CsvSource({"tgeaty, treaty, r→g", "thc, the, e→c", "rnoney, money, m→rn", "goverment, government, −n",
      "treeaty, treaty, +e", "tgbaty, treaty, r→g e→b", "treaty, treaty, ''"})
  void alignment(String printed, String meant, String changes) {
    Knowledge known = Knowledge.fresh();
    byte[] letters = Letters.folded(printed, Letters.Shape.SMALL);
    Alignment alignment = new Alignment();
    alignment.align(known.vocabulary, known.number(meant), letters, known.channel, 0, 0, 1000);
    StringBuilder found = new StringBuilder();
    for (int change : alignment.changes()) {
      found.append(found.isEmpty() ? "" : " ").append(Change.print(change));
    }
    assertThat(found).hasToString(changes);
  }

  @ParameterizedTest
  @CsvSource({"RuCeia, CAPITAL, ruCeia", "BAHIn, SHOUTED, bahiN", "brd3fing, SMALL, brd3fing", "US, SHOUTED, us"})
  void capitalsOfAWordsShapeAreFolded(String printed, Letters.Shape shape, String folded) {
    assertThat(Letters.shape(printed)).isEqualTo(shape);
    assertThat(Letters.print(Letters.folded(printed, shape))).isEqualTo(folded);
  }
}
