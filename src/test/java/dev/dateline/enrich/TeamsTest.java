package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Sunderland 2 Norwich 1                                        | `Sunderland, Norwich`
      Burnley 14 9 3 2 31                                           | Burnley
      It was late when Baltimore defeated Denver on Sunday.         | `Baltimore, Denver`
      Toulon 3, Grenoble 0 was the score. Toulon was glad.          | `Toulon, Grenoble`
      Yesterday Partick Thistle beat Port Vale.                     | `Partick Thistle, Port Vale`
      """)
  void aTownIsItsTeamWhereItPlays(String body, String names) {
    assertThat(String.join(", ", Found.of(Field.ORGANIZATION, body))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Brazil 2 Italy 0                                              | `Brazil, Italy`
      Rain fell in Sunderland, and 2 mills stood still.             | Sunderland
      It was late when Sweden beat Norway.                          | `Sweden, Norway`
      """)
  void aCountryAndATownThatPlaysNothingArePlaces(String body, String names) {
    assertThat(String.join(", ", Found.of(Field.PLACE, body))).isEqualTo(names);
  }
}
