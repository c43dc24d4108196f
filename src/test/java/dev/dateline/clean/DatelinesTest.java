package dev.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Dateline;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      SEOUL, South Korea (AP) —                | SEOUL, South Korea        | AP
      GENEVA, June 21 (DW) -                   | GENEVA                    | DW
      LONDON (Reuters) -                       | LONDON                    | Reuters
      WASHINGTON —                             | WASHINGTON                | ``
      NEW YORK, Oct 19 -                       | NEW YORK                  | ``
      SAN FRANCISCO (AP) --                    | SAN FRANCISCO             | AP
      SALVADOR, Feb 26 -                       | SALVADOR                  | ``
      GRAND FORKS, N.D. (AP) —                 | GRAND FORKS, N.D.         | AP
      GRAND FORKS, N.D. —                      | GRAND FORKS, N.D.         | ``
      ST. LOUIS, Mo. —                         | ST. LOUIS, Mo.            | ``
      SAN MATEO, Calif., March 2 -             | SAN MATEO, Calif.         | ``
      PORT-AU-PRINCE, Haiti (AP) —             | PORT-AU-PRINCE, Haiti     | AP
      RIO DE JANEIRO —                         | RIO DE JANEIRO            | ``
      ZÜRICH, Switzerland (CD) —               | ZÜRICH, Switzerland       | CD
      SÃO PAULO (AFP) –                        | SÃO PAULO                 | AFP
      BEIJING, June 20 (Xinhua) --             | BEIJING                   | Xinhua
      LONDON (Reuters), March 3 -              | LONDON                    | Reuters
      Berlin (dpa) -                           | Berlin                    | dpa
      Geneva, 21 June (AFP) –                  | Geneva                    | AFP
      UNITED NATIONS (AP) —                    | UNITED NATIONS            | AP
      TOKYO, Dec. 1, 1999 (Kyodo) -            | TOKYO                     | Kyodo
      LONDON/PARIS (Reuters) -                 | LONDON/PARIS              | Reuters
      MOSCOW, JUNE 3 -                         | MOSCOW                    | ``
      DALLAS, Feb. 3 /PRNewswire/ --           | DALLAS                    | PRNewswire
      PORT SORREL (MP) —                       | PORT SORREL               | MP
      KYIV, Ukraine —                          | KYIV, Ukraine             | ``
      TAUPO, New Zealand, March 23 -           | TAUPO, New Zealand        | ``
      WASHINGTON, D.C. (UPI) --                | WASHINGTON, D.C.          | UPI
      THE HAGUE, Netherlands (DW) —            | THE HAGUE, Netherlands    | DW
      TEL AVIV, Israel (AP)—                   | TEL AVIV, Israel          | AP
      """)
  void finds(String printed, String place, String agency) {
    String body = printed + " The mayor said on Monday that the fair is off - for good.";
    Optional<Datelines.Found> found = Datelines.find("\n    " + body, Optional.empty());

    assertThat(found).contains(new Datelines.Found(5, 5 + printed.length(),
        new Dateline(printed, place, agency.isEmpty() ? Optional.empty() : Optional.of(agency))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The mayor said - again - that the fair is off.", "BREAKING — The fair is off.",
      "UPDATE (AP) — The fair is off.", "STOCKS FALL ON WALL STREET - DEALERS SAY", "NASA — the agency — said no.",
      "IBM (NYSE) - the company said no.", "EXCLUSIVE - Mayor says no.", "Paris - it has been said - is a city.",
      "APPLE, Google — rivals of old — agreed.", "John Smith (left) - the mayor - said no.",
      "MARCH 3 - The fair is off.",
      "GDP (ANNUAL) - 3 percent", "A — the first letter", "I, Claudius — a play",
      "RUSSIA AND NORTH KOREA SIGN PACT - KCNA",
      "WASHINGTON The fair is off.", "WASHINGTON-based firms said no.", "London - Paris trains are late.",
      "NEW YORK STOCK EXCHANGE — an index", "NOTE - This corrects the second paragraph.",
      "CORRECTION (Reuters) - The fair",
      "“SEOUL, South Korea (AP) —” is how it began.", "Seoul, South Korea, has - they say - a fair.", ""})
  void isNoDateline(String body) {
    assertThat(Datelines.find(body, Optional.empty())).isEmpty();
  }

  @Test
  void whatTheSenderStatesMayBeginTheBody() {
    String body = "BELHAVEN — The cup stays.";

    assertThat(Datelines.find(body, Optional.empty())).isEmpty();
    assertThat(Datelines.find(body, Optional.of("Belhaven")).orElseThrow().dateline().place()).isEqualTo("BELHAVEN");
    assertThat(Datelines.find(body, Optional.of("Oslo"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      SEOUL, South Korea (AP) — | SEOUL, South Korea | AP
      Berlin                    | Berlin             | ``
      VALLETTA, May 4 -         | VALLETTA           | ``
      Lyon, France              | Lyon, France       | ``
      東京（CD）—                | 東京               | CD
      서울 (DW) —               | 서울               | DW
      """)
  void readsWhatIsStated(String printed, String place, String agency) {
    assertThat(Datelines.stated(printed))
        .contains(new Dateline(printed, place, agency.isEmpty() ? Optional.empty() : Optional.of(agency)));
  }

  @ParameterizedTest
  @ValueSource(strings = {" MAR8  --     --", "April 7 -", "7 -", "- Position of APR 6 -", ""})
  void refusesWhatIsStatedAndNone(String printed) {
    assertThat(Datelines.stated(printed)).isEmpty();
  }
}
