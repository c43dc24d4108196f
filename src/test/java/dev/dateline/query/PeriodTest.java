package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({"2024, 2024-01-01T00:00:00Z, 2025-01-01T00:00:00Z", "2024-12, 2024-12-01T00:00:00Z, 2025-01-01T00:00:00Z",
      "2024-2-9, 2024-02-09T00:00:00Z, 2024-02-10T00:00:00Z",
      "2024-06-20T05, 2024-06-20T05:00:00Z, 2024-06-20T06:00:00Z",
      "2024-06-20 05:12, 2024-06-20T05:12:00Z, 2024-06-20T05:13:00Z",
      "2024-06-20T05:12:33Z, 2024-06-20T05:12:33Z, 2024-06-20T05:12:34Z",
      "2024-06-20T05:12:33.25Z, 2024-06-20T05:12:33.25Z, 2024-06-20T05:12:33.26Z",
      "2024-06-20T05:12+09:00, 2024-06-19T20:12:00Z, 2024-06-19T20:13:00Z",
      "2024-06-20T05:12+0900, 2024-06-19T20:12:00Z, 2024-06-19T20:13:00Z"})
  void readsDatesInPart(String text, Instant from, Instant until) {
    assertThat(Period.parse(text)).contains(new Period(from, until));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "0000", "0000-00-00", "2024-13", "2023-02-29", "2024-06-20T25", "20240620x",
      "24",
      "2024-06-20T05:12+99:00", "２０２４-13"})
  void leavesAloneWhatIsNoDate(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }

  @Test
  void givesTheInstantsOfARange() {
    Query.Range both = (Query.Range) Query.parse("sent:[2024-01 TO 2024-02]").query();
    assertThat(Period.since(both)).contains(Instant.parse("2024-01-01T00:00:00Z"));
    assertThat(Period.until(both)).contains(Instant.parse("2024-03-01T00:00:00Z"));
    Query.Range neither = (Query.Range) Query.parse("sent:{2024-01 TO 2024-03}").query();
    assertThat(Period.since(neither)).contains(Instant.parse("2024-02-01T00:00:00Z"));
    assertThat(Period.until(neither)).contains(Instant.parse("2024-03-01T00:00:00Z"));
    Query.Range open = (Query.Range) Query.parse("sent:>2024").query();
    assertThat(Period.until(open)).isEmpty();
    Query.Range labels = (Query.Range) Query.parse("tag:[2024 TO 2025]").query();
    assertThat(Period.since(labels)).isEmpty();
  }
}
