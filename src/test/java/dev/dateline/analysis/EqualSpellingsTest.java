package dev.dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings that find one another, and those that must not. */
class EqualSpellingsTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "Kim Jong-un met / Kim Jong Un met / Kim Jongun met / KIM JONG UN MET / Kim Jong‑un met / kim jong-un met",
      "U.N. envoy / UN envoy / U.N envoy / U.N.'s envoy",
      "the U.S. Senate / the US Senate / the US's Senate / the U.S. Senate's",
      "U.S.A. / USA / Usa",
      "NATO summit / Nato summit / N.A.T.O. summit",
      "the W.H.O. report / the WHO report",
      "Russia's treaty / Russia treaty / Russia’s treaties / Russia TREATY",
      "Article 51 / article 51 / ARTICLE 51 / Articles 51",
      "1,000 tonnes / 1000 tonnes / 1,000 tonne",
      "O'Neil said / ONeil said / O’Neil said / O`Neil said",
      "J.P. Morgan / JP Morgan / J. P. Morgan",
      "AT&T / at&t / AT&T's",
      "São Paulo / Sao Paulo / SÃO PAULO / Sa\u0303o Paulo",
      "cease-fire talks / ceasefire talks / cease fire talks",
      "F-16 jets / F16 jets",
      "Ἀθῆναι / Αθηναι / ΑΘΗΝΑΙ",
      "Москва / москва / МОСКВА"})
  void findOneAnother(String equals) {
    String[] spellings = equals.split(" / ");
    for (String query : spellings) {
      for (String text : spellings) {
        assertThat(Phrases.usually(query, isShouted(text) ? "THEN " + text : "Then " + text + " there"))
            .as("%s finds %s", query, text)
            .isTrue();
      }
    }
  }

  private static boolean isShouted(String text) {
    return Capitals.areAll(text.toCharArray());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', textBlock = """
      UN          ~ Kim Jong Un met him
      Un          ~ a UN envoy came
      US          ~ they told us to use it
      Us          ~ the US senate met
      WHO         ~ the man who came
      PM          ~ at 5 p.m. on Friday
      32          ~ they won 3-2 there
      new         ~ the news is bad
      AIDS        ~ he gave aid to them
      Jong-un     ~ Un and Jong met
      the treaty  ~ the other treaty
      """)
  void findNoOthers(String query, String text) {
    assertThat(Phrases.usually(query, text)).isFalse();
    assertThat(Phrases.exactly(query, text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', textBlock = """
      un envoy     ~ a UN envoy came         ~ true
      Un envoy     ~ a UN envoy came         ~ false
      UN envoy     ~ a UN envoy came         ~ true
      UN ENVOY     ~ a un envoy came         ~ false
      un           ~ KIM JONG UN IN MOSCOW   ~ true
      UN           ~ KIM JONG UN IN MOSCOW   ~ true
      UN           ~ U.N. envoy              ~ false
      U.N.         ~ U.N. envoy              ~ true
      zurich       ~ in Zürich               ~ true
      treaty       ~ two treaties            ~ false
      Russia       ~ Russia's borders        ~ false
      russia’s     ~ Russia's borders        ~ true
      Jongun       ~ Kim Jong-un             ~ false
      jong-un      ~ Kim Jong Un             ~ true
      1000         ~ 1,000 tonnes            ~ false
      nato         ~ NATO met                ~ true
      東京          ~ 今日東京で               ~ true
      เทศ          ~ ประเทศไทย               ~ true
      """)
  void exactlyIsTokenForToken(String query, String text, boolean found) {
    assertThat(Phrases.exactly(query, text)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$1.2bn", "10%", "9/11", "2024-06-20", "2021/10/25", "T3", "fox-it", "x_y", "51st", "3,5",
      "<IBM>",
      "C++", "Q&A", "desk@wire.example.org", "https://wire.example.org/a?b=c", "a.m.", "12:30", "d'Estaing",
      "20.06.2024"})
  void areFoundAsTheyAreSpelt(String spelling) {
    String text = "It was " + spelling + ", he said";
    assertThat(Phrases.exactly(spelling, text)).isTrue();
    assertThat(Phrases.usually(spelling, text)).isTrue();
  }
}
