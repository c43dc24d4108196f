package dev.dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
  private final Analysis analysis = new Analysis();

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
      treaties signed             ~ =treaties|treati =signed|sign
      the news, new               ~ =the|the =news|news =new|new
      UN and Un                   ~ =UN|UN =and|and =un|un
      US, us, use                 ~ =US|US =us|us =use|use
      NATO and Opec               ~ =nato|nato =and|and =opec|opec
      The WHO says who            ~ =the|the =WHO|WHO =says|say =who|who
      U.N. aid                    ~ =U.N.|UN =aid|aid
      the U.N.                    ~ =the|the =U.N.|UN
      the U.S                     ~ =the|the =U.S|US
      U.N.'s envoy                ~ =U.N.'s|UN =envoy|envoy
      U.S.A. or USA               ~ =u.s.a.|usa =or|or =usa|usa
      u.k. D.C.                   ~ =u.k.|UK =D.C.|DC
      9 a.m. 5 P.M. PM            ~ =9|9 =a.m.|am =5|5 =p.m.|pm =PM|PM
      U.S.Treasury                ~ =U.S.|US =treasury|treasuri
      J.P. Morgan                 ~ =J.P.|JP =morgan|morgan
      J. P. Morgan                ~ =j|j|+jp =p|p =morgan|morgan
      AT&T Q&A S&P 500            ~ =at&t|at&t =q&a|q&a =s&p|s&p =500|500
      Johnson&Johnson             ~ =johnson|johnson =johnson|johnson
      C++ and C# + x              ~ =c++|c++ =and|and =c#|c# =x|x
      Yahoo! <IBM>                ~ =yahoo|yahoo =ibm|ibm
      Kim Jong-un                 ~ =kim|kim =jong|jong|+jongun =un|un
      Kim Jong–un                 ~ =kim|kim =jong|jong|+jongun =un|un
      war—peace                   ~ =war|war =peace|peac
      state-of-the-art            ~ =state|state|+stateoftheart =of|of =the|the =art|art
      a-b-c-d-e                   ~ =a|a =b|b =c|c =d|d =e|e
      U.S.-led                    ~ =U.S.|US|+usl =led|led
      F-16 3-2                    ~ =f|f|+f16 =16|16 =3|3 =2|2
      Russia's Russia’s           ~ =russia's|russia =russia's|russia
      the states' rights          ~ =the|the =states|state =rights|right
      O'Neil d’Estaing            ~ =o'neil|oneil =d'estaing|desta|esta
      'tis said 'so'              ~ =tis|tis =said|said =so|so
      1,000 1000 1,234,567.5      ~ =1,000|1000 =1000|1000 =1,234,567.5|1234567.5
      3.5 3,5 1987,100            ~ =3.5|3.5 =3|3 =5|5 =1987|1987 =100|100
      51 51st $1.2bn 10%.         ~ =51|51 =51st|51st =1.2bn|1.2bn =10|10
      1980s 1980's                ~ =1980s|1980s =1980's|1980s
      9/11 2024-06-20 T3 x_y      ~ =9|9 =11|11 =2024|2024 =06|06 =20|20 =t3|t3 =x|x =y|y
      a@b-wire.org                ~ =a|a =b|b|+bwire =wire|wire =org|org
      Zürich ﬁnance Ｔｏｋｙｏ        ~ =zurich|zurich =finance|financ =tokyo|tokyo
      Straße Łódź Øre             ~ =strasse|strass =lodz|lodz =ore|ore
      東京タワーがかcat             ~ =東|東 =京|京 =タワー|タワー =が|が =か|か =cat|cat
      서울에서 회담                 ~ =서울에서|서울에서 =회담|회담
      ไทยที่                       ~ =ไ|ไ =ท|ท =ย|ย =ที่|ที่
      Ёлка й МИД                  ~ =елка|елка =й|й =мид|мид
      الْعَرَبِيَّة صـلح               ~ =العربية|العربية =صلح|صلح
      צה"ל צה״ל                   ~ =צהל|צהל =צהל|צהל
      हिन्दी                       ~ =हिन्दी|हिन्दी
      ½ 1½ CO₂ ٤٢                 ~ =1⁄2|1⁄2 =1|1 =1⁄2|1⁄2 =co2|co2 =42|42
      go 😀 👩‍👩‍👧 on               ~ =go|go =on|on
      """)
  void readsPrintAsPositions(String text, String terms) {
    assertThat(Phrases.terms(text, true)).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', textBlock = """
      UN SAYS US TO ACT   ~ =un|=UN|un|UN =says|say =us|=US|us|US =to|=TO|to|TO =act|act
      MINISTER, UN, AGREE ~ =minister|minist =un|=UN|un|UN =agree|agre
      PUTIN, U.N. MEET    ~ =putin|putin =U.N.|UN =meet|meet
      WHO KNOWS WHOM      ~ =who|=WHO|who|WHO =knows|know =whom|whom
      UN: ROW             ~ =UN|UN =row|row
      """)
  void inTextAllInCapitalsCaseSaysNothing(String text, String terms) {
    assertThat(Phrases.terms(text, true)).isEqualTo(terms);
  }

  @Test
  void wordsOfOtherLanguagesHaveNoEnglishStems() {
    assertThat(Phrases.terms("les relations politiques l'Europe", false))
        .isEqualTo("=les|les =relations|relations =politiques|politiques =l'europe|leurope|europe");
  }

  @Test
  void softHyphensAndZeroWidthCharactersAreNotSeen() {
    assertThat(Phrases.terms("co\u00ADoperate mis\u200Bsile re\uFEFFport\u200B", true))
        .isEqualTo("=cooperate|cooper =missile|missil =report|report");
  }

  @Test
  void combiningMarksFoldAsTheirWholeLetters() {
    assertThat(Phrases.terms("Zu\u0308rich Cafe\u0301", false)).isEqualTo("=zurich|zurich =cafe|cafe");
    assertThat(Phrases.terms("か\u3099", false)).isEqualTo("=が|が");
  }

  @Test
  void anImmenseWordIsCutTheSameWayInStoryAndQuery() {
    String immense = "x".repeat(3 * Analysis.LONGEST + 5);
    Positions words = analysis.text("see " + immense + " here", true);
    assertThat(words.size()).isEqualTo(6);
    assertThat(words.end(1) - words.start(1)).isEqualTo(Analysis.LONGEST);
    assertThat(Phrases.usually(immense, "see " + immense + " here")).isTrue();
    assertThat(Phrases.exactly(immense, "see " + immense + " here")).isTrue();
  }

  @Test
  @Timeout(30) // were it quadratic, it would take minutes
  void aPageWithoutBlanksTakesNoLongerThanOneWithThem() {
    for (String unit : List.of("x", "1", "a-", "1,000,", "J. ", "a.", "a'", "A&", "か\u3099", "\u0301", "é\u0301")) {
      assertThat(analysis.text(unit.repeat(100_000), true).size()).isNotNegative();
    }
  }

  @Test
  void offsetsCountUtf16() {
    Positions words = analysis.text("𝐔𝐍 😀 ok", true);
    assertThat(words.start(0)).isZero();
    assertThat(words.end(0)).isEqualTo(4);
    assertThat(words.start(1)).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', textBlock = """
      un      ~ =un =UN     ~ un UN +un
      UN      ~ =UN         ~ UN +un
      Un      ~ =un         ~ un +un
      us      ~ =us =US     ~ us US +us
      US      ~ =US         ~ US +us
      u.s.    ~ =u.s. =U.S. ~ US +us
      U.N.    ~ =U.N.       ~ UN +un
      who     ~ =who =WHO   ~ who WHO +who
      Who     ~ =who        ~ who +who
      Jongun  ~ =jongun     ~ jongun +jongun
      treaties ~ =treaties  ~ treati treaties +treati +treaties
      AIDS    ~ =aids       ~ aids =aids +aid +aids
      1,000   ~ =1,000      ~ 1000
      Russia’s ~ =russia's  ~ russia +russia
      """)
  void asksForTerms(String query, String exact, String usual) {
    Asked asked = analysis.query(query).getFirst();
    assertThat(String.join(" ", asked.exact())).isEqualTo(exact);
    assertThat(String.join(" ", asked.usual())).isEqualTo(usual);
  }

  @Test
  void aQueryKeepsWhatWasTyped() {
    assertThat(analysis.query("Kim Jong-un's U.N.")).extracting(Asked::typed)
        .containsExactly("Kim", "Jong", "un's", "U.N.");
    assertThat(analysis.query(" – … 😀 ")).isEmpty();
    assertThat(analysis.query("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"the,false", "The,false", "of,false", "does,false", "don't,false", "what,false", "THE,false", "us,true",
      "US,true", "UN,true", "un,true", "WHO,true", "who,false", "IT,true", "it,false", "It,false", "may,false",
      "May,true",
      "treaty,true", "51,true", "U.S.,true", "東,true"})
  void tellsContentFromFunctionWords(String typed, boolean content) {
    assertThat(analysis.query(typed).getFirst().content()).isEqualTo(content);
  }

  @Test
  void joinsNeighbours() {
    Asked joined = analysis.joined(analysis.query("Jong-un"));
    assertThat(joined).isEqualTo(new Asked("Jongun", List.of("=jongun"), List.of("jongun"), true));
    assertThat(analysis.joined(analysis.query("break-ups")).usual()).containsExactly("breakup", "breakups");
    assertThat(analysis.joined(analysis.query("J. P.")).usual()).containsExactly("JP");
  }

  @Test
  void partsASolidWord() {
    assertThat(analysis.parted(analysis.query("Jongun").getFirst()))
        .extracting(parts -> parts.get(0).typed() + " " + parts.get(1).typed())
        .containsExactly("jo ngun", "jon gun", "jong un");
    assertThat(analysis.parted(analysis.query("T34x").getFirst())).isEmpty();
    assertThat(analysis.parted(analysis.query("war").getFirst())).isEmpty();
  }
}
