package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {
  private static List<String> said(String body) {
    Story story = Found.in("", body);
    return story.about().quotations().stream()
        .map(quotation -> quotation.speaker() + ": "
            + story.printed(quotation.part()).substring(quotation.start(), quotation.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "We wait," Clara Nyström said.                                              | Clara Nyström: We wait,
      “We wait,” said Clara Nyström, a pilot.                                     | Clara Nyström: We wait,
      Clara Nyström said: "We wait."                                              | Clara Nyström: We wait.
      "We wait," Clara Nyström, Norway's Fisheries Ministry spokesman, said.      | Clara Nyström: We wait,
      According to Clara Nyström, the pilots have “no idea” of it.                | Clara Nyström: no idea
      Clara Nyström called it a "bad day" and left.                               | Clara Nyström: bad day
      Clara Nyström came. "We wait," she said.                                    | Clara Nyström: We wait,
      "We wait," the IMF said.                                                    | International Monetary Fund: We wait,
      "We wait," the boy said. Clara Nyström slept.                               | ``
      The ship "Orion" sank near Oslo, where Clara Nyström lives.                 | ``
      """)
  void whoSaysItIsNamedInFull(String body, String expected) {
    assertThat(String.join("; ", said(body))).isEqualTo(expected);
  }

  @Test
  void aSecondSentenceIsTheSameSpeakers() {
    assertThat(said("\"We wait,\" Ivan Petkov said. \"We always waited.\"")).containsExactly("Ivan Petkov: We wait,",
        "Ivan Petkov: We always waited.");
  }

  @Test
  void wordsThatRunOverParagraphsAreOneSpeakers() {
    assertThat(said("Ivan Petkov said: “We wait.\n\n“We always waited.”\n\nRain fell.")).containsExactly(
        "Ivan Petkov: We wait.",
        "Ivan Petkov: We always waited.");
  }

  @Test
  void theLastNameSpeaksForTheWhole() {
    assertThat(said("Ivan Petkov arrived late.\n\n\"I am sorry,\" Petkov said."))
        .containsExactly("Ivan Petkov: I am sorry,");
  }
}
