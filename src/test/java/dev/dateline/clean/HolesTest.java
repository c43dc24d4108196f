package dev.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolesTest {
  private static final String AROUND = " The mayor of the town said in the evening, after a walk, that the fair is off.";

  @ParameterizedTest
  @ValueSource(strings = {"Both had described the […]as a gift.", "They paid for its […], in coins.",
      "He spoke of the […]of the harbour.", "It lay between […]and the pier.", "A friend of the […].",
      "The tug met the […]was towed home.", "She praised the crew […], the cook and the cat.",
      "A ferry bought in  […]last year sank.", "It belongs to their […]in the north."})
  void finds(String marked) {
    int at = marked.indexOf("[…]");
    String body = marked.replace("[…]", "") + AROUND;

    assertThat(Holes.find(body, List.of())).containsExactly(new Edit.Hole(Part.BODY, at));
  }

  @ParameterizedTest
  @ValueSource(strings = {"He gave it an A and a B.", "The in-house team won.", "A to Z of the fair.",
      "It had an after tax loss.", "An as yet unnamed tug.", "The Who played.", "A \"the of\" is no phrase.",
      "The cat came in to the hall.", "It fell by the .5 percent.", "He paused and ... went on.",
      "He came to and from the pier.", "It is what the fair is made of. It is not."})
  void isNoHole(String body) {
    assertThat(Holes.find(body + AROUND, List.of())).isEmpty();
  }

  @Test
  void whatAStoryDoesOftenSaysNothing() {
    assertThat(Holes.find("The tug , the cat , the cook , and the crew , all of them , left ." + AROUND, List.of()))
        .isEmpty();
    assertThat(Holes.find("wheat  corn  rye  and  oats  of  the  pier" + AROUND, List.of())).isEmpty();
  }

  @Test
  void onlyEnglishIsRead() {
    assertThat(
        Holes.find("Der Hafen hat als the by kein Wort und keine Brücke mehr gesehen, seit es regnet.", List.of()))
        .isEmpty();
  }

  @Test
  void whatIsCutOutHasNone() {
    String body = "The fair of the town is off, and its , in truth, sad." + AROUND;

    assertThat(Holes.find(body, List.of(new Edit.Cut(Part.BODY, 0, 50, Edit.What.FURNITURE)))).isEmpty();
  }

  @Test
  void aLongTextOfOneWordEndsSoon() {
    assertThat(Holes.find("a.".repeat(500_000) + AROUND, List.of())).isEmpty();
  }
}
