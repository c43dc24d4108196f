package dev.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.read.Origin;
import dev.dateline.read.RawStory;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages told from texts, and texts of which none is told. */
class LanguagesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | The harbour was closed for two days after the storm, but the ferries will be back on Monday, the mayor said.
      de | Der Hafen war nach dem Sturm zwei Tage lang geschlossen, aber die Fähren sollen am Montag wieder fahren.
      fr | Le port a été fermé pendant deux jours après la tempête, mais les bacs seront de retour lundi, a dit le maire.
      es | El puerto estuvo cerrado dos días después de la tormenta, pero los barcos van a volver el lunes, según el alcalde. No hay heridos y el puente ya está abierto, aunque todavía no se sabe cuándo estará listo todo lo que fue dañado.
      pt | O porto esteve fechado dois dias depois da tempestade, mas os barcos voltam na segunda, disse ontem o autarca. Não há feridos e a ponte também já foi aberta.
      it | Il porto è rimasto chiuso per due giorni dopo la tempesta, ma i traghetti sono attesi di nuovo lunedì, ha detto il sindaco.
      nl | De haven was na de storm twee dagen dicht, maar de veerboten zullen maandag weer varen, zegt de burgemeester van het eiland.
      sv | Hamnen var stängd i två dagar efter stormen, men färjorna ska gå igen på måndag, säger kommunen. Det är inte klart när bron blir öppen.
      no | Havnen var stengt i to dager etter stormen, men fergene skal gå igjen på mandag, sier ordføreren. Det ble ikke meldt om skader, og broen er åpen nå.
      da | Havnen var lukket i to dage efter stormen, men færgerne skal sejle igen på mandag, siger borgmesteren. Der blev ikke meldt om skader, og broen er åben nu.
      fi | Satama oli myrskyn jälkeen kaksi päivää kiinni, mutta lautat ovat taas liikkeellä maanantaina, sanoo kunta. Se ei ole vielä varma, että silta on auki.
      pl | Port był po burzy zamknięty przez dwa dni, ale promy będą pływać już od poniedziałku, jak powiedział burmistrz. Nie wiadomo, kiedy most ma być otwarty.
      cs | Přístav byl po bouři dva dny zavřený, ale trajekty budou jezdit už od pondělí, řekl starosta. Není jasné, kdy bude otevřen i most, který se zřítil.
      hu | A kikötő a vihar után két napig zárva volt, de a kompok hétfőn már újra járnak, mondta a polgármester. Még nem tudni, hogy a híd mikor lesz nyitva.
      ro | Portul a fost închis două zile după furtună, dar feribotul va circula din nou de luni, a spus primarul. Nu este clar când va fi deschis și podul care a căzut.
      tr | Liman fırtınadan sonra iki gün kapalı kaldı ancak vapurlar pazartesi yeniden çalışacak dedi belediye başkanı. Köprü için ise bir tarih daha belli değil ve bu sorun olarak görüldü.
      id | Pelabuhan itu ditutup dua hari setelah badai, tetapi kapal feri akan berlayar lagi pada hari Senin, kata wali kota. Belum ada korban karena jembatan tersebut sudah ditutup sebelumnya. Ia mengatakan bahwa warga bisa kembali saat air surut.
      el | Το λιμάνι έμεινε κλειστό δύο ημέρες μετά την καταιγίδα, αλλά τα πλοία θα ξεκινήσουν πάλι τη Δευτέρα.
      ru | Порт был закрыт два дня после шторма, но паромы будут ходить уже с понедельника, сообщил мэр. Пока не известно, когда откроют мост, который рухнул.
      uk | Порт був закритий два дні після шторму, але пороми будуть ходити вже з понеділка, повідомив мер. Поки що не відомо, коли відкриють міст, який упав.
      bg | Пристанището беше затворено два дни след бурята, но фериботите ще тръгнат отново в понеделник, каза кметът. Не е ясно кога ще бъде отворен мостът, който падна.
      ar | قال رئيس البلدية إن الميناء أغلق يومين بعد العاصفة، لكن العبارات التي توقفت ستعود إلى العمل يوم الاثنين، ولم يعرف حتى الآن متى يفتح الجسر الذي سقط في النهر.
      he | הנמל היה סגור יומיים לאחר הסערה, אבל המעבורות יחזרו ביום שני, אמר ראש העיר. עוד לא ידוע אם הגשר ייפתח, כי הוא נפגע יותר מכל מה שנבנה על הנהר.
      hi | तूफ़ान के बाद बंदरगाह दो दिन बंद रहा, लेकिन महापौर ने कहा कि नावें सोमवार से फिर चलेंगी और पुल को भी खोला जाएगा। इस में किसी को चोट नहीं आई है।
      zh | 市长说，风暴过后港口关闭了两天，但渡轮将于星期一恢复航行，大桥何时开放尚不清楚。
      ja | 市長によると、港は嵐のあと二日間閉鎖されたが、フェリーは月曜日に再開する見通しだという。
      ko | 시장은 폭풍 뒤 항구가 이틀 동안 닫혔지만 여객선은 월요일에 다시 다닐 것이라고 말했다.
      th | นายกเทศมนตรีกล่าวว่าท่าเรือปิดสองวันหลังพายุ แต่เรือข้ามฟากจะกลับมาให้บริการในวันจันทร์
      """)
  void tellsTheLanguage(String code, String text) {
    assertThat(Languages.of("", text, 0)).contains(code);
    // Names and a shout change nothing.
    assertThat(Languages.of("Kim Jong Un, São Paulo", text.toUpperCase(Locale.ROOT), 0)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "The harbour is closed",
      "Oct 1208/1220 ba\nDec 1235/1255 ba\nMar 1265/1282 ba\nMay 1300 ba ba ba ba ba ba ba ba",
      "Acme Corp Foton Inc Oper shr 32 cts vs 21 cts Net 807,000 vs 512,000 Revs 12.1 mln vs 9.8 mln Avg shrs",
      "7f172b01af0c343aacb1e1297ac0e75debabb4a7 3ace39707a725d6674279c3151e2f5323dc81074 e0d88152601758cea428c154 c1d2 e3a4 d5e6",
      "Luka je bila zatvorena dva dana nakon oluje, ali trajekti će ponovo ploviti u ponedjeljak, rekao je gradonačelnik.",
      "Lorem ipsum dolor amet consectetur adipiscing elit sed eiusmod tempor incididunt labore magna aliqua"})
  void leavesAloneWhatItIsNotSureOf(String text) {
    assertThat(Languages.of("", text, 0)).isEmpty();
  }

  @Test
  void aStatedLanguageStaysAsItIs() throws Unkeepable {
    String english = "The harbour was closed for two days after the storm, but the ferries will be back on Monday.";

    Story told = new Cleaner().clean(raw(english, Map.of()));
    Story stated = new Cleaner().clean(raw(english, Map.of("language", List.of("DE"), "told", List.of("language"))));

    assertThat(told.labels(Field.LANGUAGE)).containsExactly("en");
    assertThat(told.labels(Field.TOLD)).containsExactly("language");
    assertThat(stated.labels(Field.LANGUAGE)).containsExactly("de");
    assertThat(stated.labels(Field.TOLD)).isEmpty();
    assertThat(stated.labels(Field.more("other_told"))).containsExactly("language");
  }

  private static RawStory raw(String body, Map<String, List<String>> stated) {
    return new RawStory(new Origin("test", 1), "text", "Harbour closed", body, stated);
  }
}
