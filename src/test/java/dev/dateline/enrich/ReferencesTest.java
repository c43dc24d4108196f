package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      They cited Article 4 of the agreement.                          | Article 4
      It breaks Article 51 of the United Nations Charter.             | Article 51 of the United Nations Charter; United Nations Charter
      The court struck down the Clean Rivers Act.                     | Clean Rivers Act
      Nations signed the Treaty on the Transit of Livestock in May.   | Treaty on the Transit of Livestock
      Security Council resolution 598 asks for peace.                 | Security Council resolution 598
      In Barlow v. Haines the judges agreed.                          | Barlow v. Haines
      It filed under Chapter 11 last week.                            | Chapter 11
      Article writers met. The act was long and the bill high.        | ``
      An act of war broke the law.                                    | ``
      """)
  void aReferenceIsNamedWithWhatItIsOf(String body, String names) {
    assertThat(String.join("; ", Found.of(Field.REFERENCE, body))).isEqualTo(names);
  }

  @Test
  void aNumberAloneJoinsTheLawNamedWithItOnce() {
    Story story = Found.in("", "Article 9 of the Harbour Convention is old. Article 9 was never used.");
    assertThat(Found.printed(story, "Article 9 of the Harbour Convention")).containsExactly(
        "Article 9 of the Harbour Convention",
        "Article 9");
    assertThat(story.about().mentions().stream().filter(mention -> mention.entity().name().startsWith("Article"))
        .map(Mention::whole)).containsExactly(true, false);
  }
}
