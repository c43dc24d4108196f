package dev.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Sent;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2024-06-20                                | 2024-06-20T00:00:00Z
      2024-06-20T05:12:00Z                      | 2024-06-20T05:12:00Z
      2024-06-20T05:12:00z                      | 2024-06-20T05:12:00Z
      2024-06-20T05:12Z                         | 2024-06-20T05:12:00Z
      2024-06-20T05:12                          | 2024-06-20T05:12:00Z
      2024-06-20 05:12:00                       | 2024-06-20T05:12:00Z
      2024-06-20T05:12:00.123456789Z            | 2024-06-20T05:12:00.123456789Z
      2024-06-20T05:12:00,5+02:00               | 2024-06-20T03:12:00.500Z
      2024-06-20T05:12:00+0200                  | 2024-06-20T03:12:00Z
      2024-06-20T05:12:00+02                    | 2024-06-20T03:12:00Z
      2024-06-20T05:12:00-05:00                 | 2024-06-20T10:12:00Z
      2024-06-20T24:00:00Z                      | 2024-06-21T00:00:00Z
      2024-06-20T05:12:00+02:00[Europe/Berlin]  | 2024-06-20T03:12:00Z
      2024-06-20T05:12:00 Europe/Berlin         | 2024-06-20T03:12:00Z
      2024-06-20+02:00                          | 2024-06-19T22:00:00Z
      2024-06-20Z                               | 2024-06-20T00:00:00Z
      20240620T051200Z                          | 2024-06-20T05:12:00Z
      20240620T0512Z                            | 2024-06-20T05:12:00Z
      20240620T051200+0200                      | 2024-06-20T03:12:00Z
      20240620                                  | 2024-06-20T00:00:00Z
      20240620051200                            | 2024-06-20T05:12:00Z
      202406200512                              | 2024-06-20T05:12:00Z
      2024-W25-4                                | 2024-06-20T00:00:00Z
      2024-172                                  | 2024-06-20T00:00:00Z
      Thu, 20 Jun 2024 05:12:00 GMT             | 2024-06-20T05:12:00Z
      Thu, 20 Jun 2024 05:12:00 +0000           | 2024-06-20T05:12:00Z
      Thu, 20 Jun 2024 05:12:00 -0400 (EDT)     | 2024-06-20T09:12:00Z
      20 Jun 2024 05:12 EST                     | 2024-06-20T10:12:00Z
      Thu Jun 20 05:12:00 UTC 2024              | 2024-06-20T05:12:00Z
      Thu Jun 20 05:12:00 2024                  | 2024-06-20T05:12:00Z
      26-FEB-1987 15:01:01.79                   | 1987-02-26T15:01:01.790Z
      3-MAR-1987  09:15:05.40                   | 1987-03-03T09:15:05.400Z
      June 20, 2024                             | 2024-06-20T00:00:00Z
      Jun. 20, 2024                             | 2024-06-20T00:00:00Z
      June 20th, 2024                           | 2024-06-20T00:00:00Z
      Sept. 3, 2024                             | 2024-09-03T00:00:00Z
      20 June 2024                              | 2024-06-20T00:00:00Z
      20th of June 2024                         | 2024-06-20T00:00:00Z
      20 June, 2024                             | 2024-06-20T00:00:00Z
      Thursday, June 20, 2024                   | 2024-06-20T00:00:00Z
      June 20, 2024 5:12 AM                     | 2024-06-20T05:12:00Z
      June 20, 2024 at 5:12 p.m. EDT            | 2024-06-20T21:12:00Z
      June 20, 2024, 12:05 am                   | 2024-06-20T00:05:00Z
      05:12, 20 June 2024                       | 2024-06-20T05:12:00Z
      2024 June 20                              | 2024-06-20T00:00:00Z
      2024/06/20 05:12                          | 2024-06-20T05:12:00Z
      2024/6/2                                  | 2024-06-02T00:00:00Z
      2024.06.20                                | 2024-06-20T00:00:00Z
      20.06.2024                                | 2024-06-20T00:00:00Z
      20.06.2024 05:12                          | 2024-06-20T05:12:00Z
      20/06/2024                                | 2024-06-20T00:00:00Z
      06/20/2024                                | 2024-06-20T00:00:00Z
      05/05/2024                                | 2024-05-05T00:00:00Z
      1718860320                                | 2024-06-20T05:12:00Z
      1718860320000                             | 2024-06-20T05:12:00Z
      1718860320.5                              | 2024-06-20T05:12:00.500Z
      Published: June 20, 2024                  | 2024-06-20T00:00:00Z
      Updated on 20 June 2024 05:12 CET         | 2024-06-20T04:12:00Z
      29 Feb 1988                               | 1988-02-29T00:00:00Z
      1600-01-01                                | 1600-01-01T00:00:00Z
      2200-12-31                                | 2200-12-31T00:00:00Z
      1984-05-27T12:00:00+08:00                 | 1984-05-27T04:00:00Z
      Thu, 20 Jun 2024 05:12:00 ET              | 2024-06-20T09:12:00Z
      200512 jun 24                             | 2024-06-20T05:12:00Z
      200512 GMT JUN 24                         | 2024-06-20T05:12:00Z
      260915 est feb 87                         | 1987-02-26T14:15:00Z
      Donnerstag, 20. Juni 2024                 | 2024-06-20T00:00:00Z
      20. Juni 2024, 05:12 Uhr                  | 2024-06-20T05:12:00Z
      20. März 2024                             | 2024-03-20T00:00:00Z
      jeudi 20 juin 2024                        | 2024-06-20T00:00:00Z
      1er août 2024                             | 2024-08-01T00:00:00Z
      20 de junio de 2024                       | 2024-06-20T00:00:00Z
      jueves, 20 de junio de 2024               | 2024-06-20T00:00:00Z
      20 de fevereiro de 2024                   | 2024-02-20T00:00:00Z
      20 giugno 2024                            | 2024-06-20T00:00:00Z
      20 mei 2024                               | 2024-05-20T00:00:00Z
      20. desember 2024                         | 2024-12-20T00:00:00Z
      20 czerwca 2024                           | 2024-06-20T00:00:00Z
      20. kesäkuuta 2024                        | 2024-06-20T00:00:00Z
      June 20, 2024 at 5 a.m. EDT               | 2024-06-20T09:00:00Z
      2024-06-20T05:12:00-0400                  | 2024-06-20T09:12:00Z
      """)
  void reads(String printed, Instant at) {
    assertThat(Dates.parse(printed)).isEqualTo(new Sent.Known(at, printed));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      29 Feb 1987                       | February 1987 has no day 29
      2024-06-31                        | June 2024 has no day 31
      2024-13-01                        | there is no month 13
      2024-06-00                        | June 2024 has no day 0
      0-JUN-2024 00:00:00.00            | June 2024 has no day 0
      0000-00-00                        | a date of zeros
      0000-00-00 00:00:00               | a date of zeros
      0000-00-00T00:00:00Z              | a date of zeros
      00/00/0000                        | a date of zeros
      2024-06-20T25:00:00Z              | there is no hour 25
      2024-06-20T05:60:00Z              | there is no minute 60
      2024-06-20T05:12:61Z              | there is no second 61
      June 20, 2024 13:05 pm            | there is no hour 13 p.m.
      9999-12-31                        | the year 9999 is not between 1600 and 2200
      1599-12-31                        | the year 1599 is not between 1600 and 2200
      2201-01-01                        | the year 2201 is not between 1600 and 2200
      0001-01-01T00:00:00Z              | the year 1 is not between 1600 and 2200
      20/06/24                          | a year of two digits
      26-FEB-87 15:01                   | a year of two digits
      Thu, 20 Jun 24 05:12:00 GMT       | a year of two digits
      June 20, '24                      | a year of two digits
      03/04/2024                        | it may be day 3 of month 4, or day 4 of month 3
      June 2024                         | it names no day
      2024-06                           | it names no day
      1987                              | a year without a day
      June 20                           | it names no year
      05:12                             | a time without a date
      20 Brumaire 2024                  | no month is called 'Brumaire'
      2024-06-20T05:12:00 IST           | the time zone 'IST' is not known, or has several meanings
      2024-06-20T05:12:00 Europe/Nowhere | the time zone 'Europe/Nowhere' is not known
      2024-06-20T05:12:00+25:00         | no zone is +25:00 from UTC
      2023-366                          | no such day in that year
      yesterday                         | not a date in any form that is known
      last Thursday                     | not a date in any form that is known
      12345                             | a bare number
      2024-06-20 or so                  | not a date in any form that is known
      2024-06-20T05:12:00Z and 2025     | not a date in any form that is known
      """)
  void refuses(String printed, String reason) {
    assertThat(Dates.parse(printed)).isEqualTo(new Sent.Unknown(printed, reason));
  }

  @Test
  void nothingPrintedIsNoDateSaid() {
    assertThat(Dates.parse(" \n ")).isEqualTo(Sent.NEVER_SAID);
  }

  @Test
  void whatInstantPrintsIsReadBack() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Instant at = Instant.ofEpochSecond(random.nextLong(-11_000_000_000L, 7_000_000_000L),
          random.nextInt(1_000_000_000));
      assertThat(Dates.parse(at.toString()).instant()).as("seed %d", seed).contains(at);
    }
  }

  @Test
  void noiseIsUnknownAndNeverThrows() {
    String alphabet = "0123456789-/:. ,TZ+JunMay()[]pm\u00e9";
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      StringBuilder noise = new StringBuilder("x");
      for (int i = random.nextInt(40); i >= 0; i--) {
        noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(Dates.parse(noise.toString())).as("seed %d: %s", seed, noise).isInstanceOf(Sent.Unknown.class);
      assertThat(Dates.parse(noise.substring(1)).printed()).as("seed %d", seed)
          .isEqualTo(noise.substring(1).strip());
    }
  }
}
