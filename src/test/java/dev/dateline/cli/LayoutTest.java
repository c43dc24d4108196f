package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

  @ParameterizedTest
  @CsvSource({"0,'0'", "999,'999'", "1000,'1,000'", "21578,'21,578'", "-1234567,'-1,234,567'"})
  void numbersHaveCommas(long number, String text) {
    assertThat(Layout.number(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1,1 byte", "999,999 bytes", "1000,1.0 kB", "999949,999.9 kB", "999950,1.0 MB", "45200000,45.2 MB"})
  void sizesAreRounded(long bytes, String text) {
    assertThat(Layout.bytes(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.001,1 % sure", "0.904,90 % sure", "0.996,99 % sure"})
  void aReadingIsNeverWhollySure(double confidence, String text) {
    assertThat(Layout.sure(confidence)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"tga,tag", "TAG,tag", "pla,place", "organisation,organization", "persons,person", "colour,''", "x,''"})
  void aNearNameIsFound(String typed, String found) {
    assertThat(Near.to(typed, List.of("tag", "place", "person", "organization", "language"))).isEqualTo(
        Optional.of(found).filter(name -> !name.isEmpty()));
  }

  @Test
  void datesAreToTheSecond() {
    Instant at = Instant.parse("2024-06-20T05:12:00.987Z");
    assertThat(Layout.iso(at)).isEqualTo("2024-06-20T05:12:00Z");
    assertThat(Layout.date(Optional.of(at))).isEqualTo("2024-06-20 05:12 UTC");
    assertThat(Layout.date(Optional.empty())).isEqualTo("date unknown");
  }

  @Test
  void controlCharactersDoNotReachAScreen() {
    assertThat(Layout.safe("a\u001b[31mb\u0007\nc")).isEqualTo("a [31mb  c");
    assertThat(Layout.safe("a\r\nb", true)).isEqualTo("a \nb");
  }
}
