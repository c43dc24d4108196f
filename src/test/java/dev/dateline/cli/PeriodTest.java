package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
      "2024,                          2024-01-01T00:00:00Z,     2025-01-01T00:00:00Z",
      "2024-12,                       2024-12-01T00:00:00Z,     2025-01-01T00:00:00Z",
      "2024-02-29,                    2024-02-29T00:00:00Z,     2024-03-01T00:00:00Z",
      "2024-06-20T05:12,              2024-06-20T05:12:00Z,     2024-06-20T05:13:00Z",
      "2024-06-20 05:12:07,           2024-06-20T05:12:07Z,     2024-06-20T05:12:08Z",
      "2024-06-20T05:12:00Z,          2024-06-20T05:12:00Z,     2024-06-20T05:12:01Z",
      "2024-06-20T05:12:00.5+09:00,   2024-06-19T20:12:00.500Z, 2024-06-19T20:12:00.501Z"})
  void aDateIsTheStretchThatItNames(String text, Instant start, Instant end) {
    assertThat(Period.read("--since", text)).isEqualTo(new Period(start, end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "2024-6", "2024-02-30", "2024-06-20T25:00", "0000-00-00", "June 2024", "20240620"})
  void whatIsNoDateIsSaid(String text) {
    assertThatThrownBy(() -> Period.read("--since", text)).isInstanceOf(UsageError.class).hasMessageStartingWith(
        "--since: ").hasMessageContaining("'" + text + "'");
  }
}
