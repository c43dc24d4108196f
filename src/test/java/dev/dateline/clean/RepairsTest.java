package dev.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.read.Origin;
import dev.dateline.read.RawStory;
import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairsTest {
  private static Story clean(String title, String body) {
    try {
      return new Cleaner().clean(new RawStory(new Origin("in", 1), "text", title, body, Map.of()));
    } catch (Unkeepable e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      donâ€™t                 | don’t
      â€œYes,â€\u009d          | “Yes,”
      cafÃ©                   | café
      Â£5                     | £5
      cafÃƒÂ©                 | café
      ÐœÐ¾Ñ\u0081ÐºÐ²Ð°      | Москва
      """)
  void undoesMojibake(String printed, String whole) {
    String body = "He said " + printed + " twice.";
    Story story = clean(printed + " again", body);

    assertThat(story.clean(Part.BODY)).isEqualTo("He said " + whole + " twice.");
    assertThat(story.clean(Part.TITLE)).isEqualTo(whole + " again");
    assertThat(story.printed(Part.BODY)).isEqualTo(body);
  }

  @Test
  void takesControlCharactersOutOfWords() {
    Story story = clean("Har\u0001bour", "The tre\u0007a\u0002ty \u0003 holds.");
    assertThat(story.clean(Part.TITLE)).isEqualTo("Harbour");
    assertThat(story.clean(Part.BODY)).isEqualTo("The treaty \u0003 holds.");
    assertThat(story.body()).isEqualTo("The tre\u0007a\u0002ty \u0003 holds.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"„JÄ” sagte er.", "O IRMÃ” disse.", "café—“he said", "À la carte, d’été, naïve.",
      "ÅÄÖ and ÂÊ.",
      "Привет, мир.", "Ã", "10 °C ± 2, § 5, 3 × 4."})
  void leavesWhatIsPrintedSo(String body) {
    assertThat(clean("T", body).edits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      The presi-~dent spoke.                        | The president spoke.
      The presi-  ~   dent spoke.                   | The president spoke.
      A wide-~ranging talk, a trade-~off.           | A wide-~ranging talk, a trade-~off.
      Her address, her ad-~dress.                   | Her address, her address.
      The well-~known singer.                       | The well-~known singer.
      A wire-less set; the wire-~less set.          | A wire-less set; the wire-~less set.
      The band played; a stand; the band-~stand.    | The band played; a stand; the band-~stand.
      The bandstand; the band; the band-~stand.     | The bandstand; the band; the bandstand.
      In Kim Jong-~Un's time.                       | In Kim Jong-~Un's time.
      Pages 12-~15 of it.                           | Pages 12-~15 of it.
      He left -~and came back.                      | He left -~and came back.
      """)
  void joinsWordsBrokenOverLines(String printed, String whole) {
    Story story = clean("T", printed.replace('~', '\n'));

    assertThat(story.clean(Part.BODY)).isEqualTo(whole.replace('~', '\n'));
    assertThat(story.printed(Part.BODY)).isEqualTo(printed.replace('~', '\n'));
  }

  @Test
  void aRepairNamesItsReason() {
    assertThat(clean("T", "The presi-\ndent spoke.").edits())
        .containsExactly(new Edit.Repair(Part.BODY, 4, 15, "president", "a word broken over two lines"));
    assertThat(clean("T", "The presi\u00ad\ndent spoke.").clean(Part.BODY)).isEqualTo("The president spoke.");
  }
}
