package dev.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Dateline;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of datelines that agencies print: printed, place, agency. */
class DatelineFormsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      MANILA, Philippines (AP) — | MANILA, Philippines | AP
      MANILA, Philippines (AP) _ | MANILA, Philippines | AP
      MANILA (AP) - | MANILA | AP
      MANILA, March 4 (AP) -- | MANILA | AP
      MANILA, Mar. 4 (AP) — | MANILA | AP
      MANILA, 4 March (Reuters) - | MANILA | Reuters
      MANILA, March 4, 2024 (AFP) – | MANILA | AFP
      MANILA, 4 March 2024 (AFP) – | MANILA | AFP
      MANILA -- | MANILA | -
      MANILA – | MANILA | -
      MANILA, March 4 – | MANILA | -
      MANILA, March 4 (UPI) -- | MANILA | UPI
      MANILA (Agence France-Presse) — | MANILA | Agence France-Presse
      MANILA, Philippines (CNN) -- | MANILA, Philippines | CNN
      MANILA (Kyodo) -- | MANILA | Kyodo
      MANILA/SEOUL (Reuters) - | MANILA/SEOUL | Reuters
      MANILA/SEOUL, March 4 (Reuters) - | MANILA/SEOUL | Reuters
      WASHINGTON/NEW YORK, June 19 (Reuters) - | WASHINGTON/NEW YORK | Reuters
      WASHINGTON and LONDON (AP) — | WASHINGTON and LONDON | AP
      March 4 (Reuters) - | - | Reuters
      June 19 (Reuters) - | - | Reuters
      (Reuters) - | - | Reuters
      (AP) — | - | AP
      Berlin (dpa) - | Berlin | dpa
      Berlin/Paris (dpa) - | Berlin/Paris | dpa
      Frankfurt/Main (dpa) - | Frankfurt/Main | dpa
      Köln (dpa/lnw) - | Köln | dpa/lnw
      Frankfurt/Oder (dpa/bb) - | Frankfurt/Oder | dpa/bb
      München (dpa-AFX) - | München | dpa-AFX
      Wien (APA) - | Wien | APA
      Wien (APA) – | Wien | APA
      Wien/Graz (APA) - | Wien/Graz | APA
      Bern (sda) - | Bern | sda
      Zürich (awp) - | Zürich | awp
      Bern (SDA-ATS)- | Bern | SDA-ATS
      Berlin (Reuters) - | Berlin | Reuters
      Berlin (AFP) — | Berlin | AFP
      Washington (AFP) - | Washington | AFP
      Paris (AFP) – | Paris | AFP
      Paris, 19 juin 2024 (AFP) - | Paris | AFP
      PARIS, 19 juin 2024 (AFP) - | PARIS | AFP
      Paris, 1er juin (AFP) - | Paris | AFP
      Madrid, 19 jun (EFE).- | Madrid | EFE
      Madrid, 19 jun (EFE) .- | Madrid | EFE
      MADRID, 19 (EUROPA PRESS) | MADRID | EUROPA PRESS
      MADRID, 19 Jun. (EUROPA PRESS) - | MADRID | EUROPA PRESS
      Ciudad de México, 3 de mayo (Notimex) - | Ciudad de México | Notimex
      Buenos Aires, 3 de mayo de 2024 (Télam) - | Buenos Aires | Télam
      Lisboa, 19 jun 2024 (Lusa) - | Lisboa | Lusa
      Lisboa, 19 jun 2024 (Lusa) – | Lisboa | Lusa
      ROMA, 19 GIU - | ROMA | -
      (ANSA) - ROMA, 19 GIU - | ROMA | ANSA
      ROMA (ANSA) - | ROMA | ANSA
      Roma, 19 giu. (Adnkronos) - | Roma | Adnkronos
      Roma, 19 giugno (AGI) - | Roma | AGI
      Amsterdam (ANP) - | Amsterdam | ANP
      AMSTERDAM (ANP) - | AMSTERDAM | ANP
      Den Haag (ANP) - | Den Haag | ANP
      Brussel (Belga) - | Brussel | Belga
      Oslo (NTB): | Oslo | NTB
      OSLO (NTB): | OSLO | NTB
      Oslo (NTB) - | Oslo | NTB
      Stockholm (TT) - | Stockholm | TT
      København (Ritzau) - | København | Ritzau
      Helsinki (STT) - | Helsinki | STT
      Warszawa (PAP) - | Warszawa | PAP
      Praha (ČTK) - | Praha | ČTK
      Praha 19. června (ČTK) - | Praha | ČTK
      Budapest (MTI) - | Budapest | MTI
      MOSCOW, June 19. /TASS/. | MOSCOW | TASS
      MOSCOW, June 19 (Sputnik) - | MOSCOW | Sputnik
      MOSCOW, June 19 - RIA Novosti. | MOSCOW | RIA Novosti
      MOSCOW. June 19 (Interfax) - | MOSCOW | Interfax
      KYIV. June 19 (Ukrinform) - | KYIV | Ukrinform
      BEIJING, June 19 (Xinhua) -- | BEIJING | Xinhua
      TOKYO, June 19 (Jiji Press) -- | TOKYO | Jiji Press
      TOKYO, June 19, Kyodo - | TOKYO | Kyodo
      SEOUL, June 19 (Yonhap) -- | SEOUL | Yonhap
      SEOUL, June 19 (KCNA) -- | SEOUL | KCNA
      HANOI, June 19 (VNA) – | HANOI | VNA
      NEW DELHI, June 19 (PTI) | NEW DELHI | PTI
      New Delhi, June 19 (IANS) | New Delhi | IANS
      NEW DELHI [India], June 19 (ANI): | NEW DELHI | ANI
      KUALA LUMPUR, June 19 (Bernama) -- | KUALA LUMPUR | Bernama
      Jakarta (ANTARA) - | Jakarta | ANTARA
      ANKARA (AA) – | ANKARA | AA
      RIYADH, June 19 (SPA) -- | RIYADH | SPA
      CAIRO – June 19 (MENA) - | CAIRO | MENA
      LAGOS, June 19, (NAN) - | LAGOS | NAN
      Nairobi, Kenya (PANA) - | Nairobi, Kenya | PANA
      TORONTO - | TORONTO | -
      OTTAWA — | OTTAWA | -
      HALIFAX, N.S. — | HALIFAX, N.S. | -
      HALIFAX (CP) - | HALIFAX | CP
      VANCOUVER, B.C. (CP) — | VANCOUVER, B.C. | CP
      Canberra (AAP) - | Canberra | AAP
      SPRINGFIELD, Ill. (AP) — | SPRINGFIELD, Ill. | AP
      SPRINGFIELD, Ill., June 19 (UPI) -- | SPRINGFIELD, Ill. | UPI
      SALEM, Ore. — | SALEM, Ore. | -
      COEUR D’ALENE, Idaho (AP) — | COEUR D’ALENE, Idaho | AP
      ABOARD AIR FORCE ONE (AP) — | ABOARD AIR FORCE ONE | AP
      NEAR DEIR AL-BALAH, Gaza Strip (AP) — | NEAR DEIR AL-BALAH, Gaza Strip | AP
      (Adds details) WASHINGTON, June 19 (Reuters) - | WASHINGTON | Reuters
      (Updates with closing prices) LONDON, June 19 (Reuters) - | LONDON | Reuters
      SAN JOSE, Calif., June 19, 2024 /PRNewswire/ -- | SAN JOSE, Calif. | PRNewswire
      SAN JOSE, Calif.--(BUSINESS WIRE)-- | SAN JOSE, Calif. | BUSINESS WIRE
      SAN JOSE, Calif., June 19, 2024 (GLOBE NEWSWIRE) -- | SAN JOSE, Calif. | GLOBE NEWSWIRE
      ZURICH, Switzerland, June 19, 2024 (GLOBE NEWSWIRE) -- | ZURICH, Switzerland | GLOBE NEWSWIRE
      LONDON: | LONDON | -
      LONDON (Thomson Reuters Foundation) - | LONDON | Thomson Reuters Foundation
      BRUSSELS (Dow Jones) -- | BRUSSELS | Dow Jones
      JERUSALEM (JTA) — | JERUSALEM | JTA
      VATICAN CITY (CNS) -- | VATICAN CITY | CNS
      UNITED NATIONS, June 19 (AP) — | UNITED NATIONS | AP
      AL-MUKALLA, Yemen — | AL-MUKALLA, Yemen | -
      """)
  void finds(String printed, String place, String agency) {
    Optional<Datelines.Found> found = Datelines.find(
        printed + " The mayor said on Monday that the fair is off - for good.", Optional.empty());

    assertThat(found.map(Datelines.Found::dateline)).contains(new Dateline(printed, place.equals("-") ? "" : place,
        agency.equals("-") ? Optional.empty() : Optional.of(agency)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"By Ann Mill LONDON (Reuters) - The fair is off.", "Prices (CPI) - up again - hurt.",
      "The mayor (AP) said no.", "Fair: it is off.", "NOTE: The fair is off.", "Associated Press (AP) The fair is off.",
      "(left) - The mayor said no.", "June 19 - The fair is off.", "May (Mill) - the tug - sank."})
  void isNoDateline(String body) {
    assertThat(Datelines.find(body, Optional.empty())).isEmpty();
  }
}
