package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Story;
import java.util.List;
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
      The Charter was read aloud. So was the Treaty.                  | ``
      Article 9 of the Charter was not.                               | Article 9 of the Charter
      The U.N. Charter is the Charter of the United Nations.          | United Nations Charter
      She taught at the Free Academy of International Law.            | ``
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

  @Test
  void aLawNamedByItsLastWordIsTheOneNamedInFull() {
    Story story = Found.in("", """
        The Fisheries Convention binds them. Article 7 of the Convention is clear. Under Article 7, boats may land; \
        Article 9 is another matter.""");
    assertThat(Found.names(story, Field.REFERENCE)).containsExactly("Fisheries Convention",
        "Article 7 of the Fisheries Convention", "Article 9");
    assertThat(Found.printed(story, "Article 7 of the Fisheries Convention")).containsExactly(
        "Article 7 of the Convention", "Article 7");
  }

  @Test
  void ofTwoLawsWithOneLastWordNoneIsMeantByIt() {
    assertThat(Found.of(Field.REFERENCE,
        "The Fisheries Convention and the Harbour Convention differ. Article 7 of the Convention is short."))
        .containsExactly("Fisheries Convention", "Harbour Convention", "Article 7 of the Convention");
  }

  @Test
  void aLawsPartIsOfTheLawThatOtherStoriesNameItWith() {
    NameLearning learning = new NameLearning();
    for (String law : List.of("the Harbour Convention", "the Harbour Convention", "the Harbour Convention")) {
      learning.add(Story.of("a", "", "It breaks Article 9 of " + law + "."));
    }
    learning.add(Story.of("b", "", "It breaks Article 4 of the Harbour Convention."));
    NameFinder finder = new NameFinder(learning.learn());
    Story story = finder.enrich(
        Story.of("c", "", "Article 9 was cited, and Article 4. Article 9 of the Convention is old."));
    assertThat(Found.names(story, Field.REFERENCE)).containsExactly("Article 9 of the Harbour Convention", "Article 4");
  }
}
