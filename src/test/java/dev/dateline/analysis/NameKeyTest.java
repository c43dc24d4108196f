package dev.dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import java.util.stream.Collectors;
import java.util.Random;
import dev.dateline.story.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
  private static final String LETTERS = "aeiouyyjhgks'";

  private static String key(String field, String label) {
    return NameKey.of(Field.named(field).orElseThrow(), label);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      person       | Kim Jong Un          | Kim Jong-un
      person       | Kim Jong Un          | KIM JONG UN
      person       | Kim Jong Un          | Kim Jongun
      person       | Kim Jong Un          | Jong-un Kim
      person       | Kim Jong Un          | Kim, Jong Un
      person       | Kim Jong Un          | Kim Jong Un's
      person       | Kim Jong Un          | Mr. Kim Jong Un
      person       | Kim Jong Un          | Supreme Leader Kim Jong Un
      person       | Kim Jong Un          | Kim Jong Eun
      person       | Kim                  | Mr. Kim
      person       | Vladimir Putin       | President Vladimir Putin
      person       | Vladimir Putin       | Wladimir Putin
      person       | Vladimir Putin       | PUTIN, Vladimir
      person       | Volodymyr Zelensky   | Volodymyr Zelenskyy
      person       | Volodymyr Zelensky   | Volodymyr Zelenskiy
      person       | Muammar Gaddafi      | Moammar Qaddafi
      person       | Muammar Gaddafi      | Colonel Moammar Khadafy
      person       | Muammar Gaddafi      | Mu'ammar al-Qadhafi
      person       | Bashar al-Assad      | Bashar Assad
      person       | Bashar al-Assad      | Bashar el Assad
      person       | Abdel Fattah al-Sisi | Abdul Fatah el-Sissi
      person       | Abd al-Rahman Aref   | Abdulrahman Aref
      person       | Osama bin Laden      | Usama Bin Ladin
      person       | Mikhail Gorbachev    | Mikhail Gorbatschow
      person       | Boris Yeltsin        | Boris Jelzin
      person       | Yulia Tymoshenko     | Iulia Timoshenko
      person       | Dmitry Medvedev      | Dmitri Medvedev
      person       | Sergei Lavrov        | Sergey Lavrov
      person       | Gerhard Schröder     | Gerhard Schroeder
      person       | Gerhard Schröder     | Gerhard Schroder
      person       | Sergei Rachmaninoff  | Sergey Rachmaninov
      person       | Recep Tayyip Erdoğan | RECEP TAYYIP ERDOGAN
      person       | Mao Zedong           | Mao Tse-tung
      person       | Saddam Hussein       | Saddam Husayn
      person       | Robert Kennedy Jr.   | Robert Kennedy, Jr.
      person       | Seán O'Brien         | Sean O’Brien
      person       | Lord Owen            | Owen
      person       | Vice President Dick Cheney | Dick Cheney
      person       | Former Prime Minister John Major | John Major
      person       | Gen. Colin Powell (ret) | Colin Powell
      person       | Lieutenant General Jay Garner | Jay Garner
      speaker      | Lim Soosuk           | Lim Soo-suk
      organization | United Nations       | U.N.
      organization | United Nations       | UN
      organization | United Nations       | the United Nations
      organization | U.N. Security Council | United Nations Security Council
      organization | Apple                | Apple Inc.
      organization | Ford Motor Company   | Ford Motor Co
      organization | Ministry of Defence  | Defense Ministry
      organization | World Trade Organisation | WTO
      organization | Korean Central News Agency | KCNA
      organization | Al-Qaida             | al Qaeda
      organization | Procter & Gamble     | Procter and Gamble
      place        | Beijing              | PEKING
      place        | United States        | U.S.
      place        | United States        | usa
      place        | United Kingdom       | uk
      place        | West Germany         | west-germany
      place        | Kyiv                 | Kiev
      place        | St. Louis            | Saint Louis
      place        | The Hague            | Hague
      place        | Washington, D.C.     | Washington DC
      place        | Côte d'Ivoire        | Ivory Coast
      reference    | Article 51           | Art. 51
      reference    | Article 51 of the United Nations Charter | U.N. Charter, Article 51
      reference    | Resolution 1718      | Res. No. 1718
      tag          | North Korea          | north-korea
      tag          | North Korea          | NORTH KOREA
      tag          | U.N.                 | UN
      tag          | Café                 | cafe
      tag          | Oil & Gas            | oil and gas
      proposed     | North Korea          | north korea
      """)
  void spellingsOfOneName(String field, String one, String other) {
    assertThat(key(field, one)).isEqualTo(key(field, other));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      person       | Kim Jong Un          | Kim Yo Jong
      person       | Kim Jong Un          | Kim Jong Il
      person       | Kim Jong Un          | Kim
      person       | Kim Jong Un          | UN
      person       | Mina                 | Nami
      person       | George W. Bush       | George H.W. Bush
      person       | George Bush          | George Bush Jr.
      person       | Imran Khan           | Imran Han
      person       | Mary Smith           | Marie Smith
      person       | Michael Novak        | Michal Novak
      person       | Lee Peng             | Li Peng
      person       | Joey Smith           | Joy Smith
      person       | King Hussein         | Hussein
      person       | Pope Francis         | Francis
      person       | Al Gore              | Gore
      person       | Hillary Clinton      | Bill Clinton
      person       | President            | Prime Minister
      organization | News Corp            | News
      organization | University of Miami  | Miami University
      organization | Ministry of Defence  | Ministry of Justice
      organization | U.N. Security Council | United Nations
      place        | North Korea          | South Korea
      place        | Paris                | Paris, Texas
      place        | Burma                | Myanmar
      reference    | Article 51           | Article 5
      reference    | Article 5, Section 6 | Article 6, Section 5
      tag          | missile              | missiles
      tag          | US                   | USA
      source       | Reuters              | REUTERS
      """)
  void differentNames(String field, String one, String other) {
    assertThat(key(field, one)).isNotEqualTo(key(field, other));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      tag, !!!, !!!
      person, ' ? ', ?
      byline, 'By A. Writer', 'By A. Writer'
      person, 金正恩, 金正恩
      tag, '#', '#'
      organization, The The, thethe
      organization, Company, company
      reference, No., no
      person, Dr., dr
      """)
  void isNeverEmpty(String field, String label, String key) {
    assertThat(key(field, label)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"kimjongun, gunkimjon", "jongunkim, gunkimjon", "aab, aab", "baa, aab", "a, a"})
  void leastRotation(String name, String least) {
    assertThat(NameKey.leastRotation(name)).isEqualTo(least);
  }

  /** No word is too odd: one letter struck many times, or hardly anything but vowels and what is written in two ways. */
  @Test
  void anyWordHasAKey() {
    for (char c = 'a'; c <= 'z'; c++) {
      for (int n = 1; n < 14; n++) {
        assertThat(NameKey.of(Field.PERSON, String.valueOf(c).repeat(n))).isNotEmpty();
      }
    }
    Random random = new Random(11);
    for (int i = 0; i < 200_000; i++) {
      String word = random.ints(1 + random.nextInt(9), 0, LETTERS.length())
          .mapToObj(at -> LETTERS.substring(at, at + 1))
          .collect(Collectors.joining());
      assertThat(NameKey.of(Field.PERSON, word)).as(word).isNotEmpty();
    }
  }
}
