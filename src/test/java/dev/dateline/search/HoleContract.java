package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.query.Query;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases where a story has lost words: what is missing may be what the phrase has there. */
public interface HoleContract extends EngineSubject {
  String LOST = "The mayor had described the as a gift, and asked for its , in exchange.";

  private static Story holed() {
    return Story.of("lost", "", LOST).withEdits(List.of(new Edit.Hole(Part.BODY, LOST.indexOf("as a")),
        new Edit.Hole(Part.BODY, LOST.indexOf(", in exchange"))));
  }

  private static List<String> found(Engine engine, String phrase, Tolerance tolerance) {
    return EngineSubject.ids(engine, Search.of(new Query.Phrase(Field.TEXT, phrase, 0)).tolerance(tolerance));
  }

  @ParameterizedTest
  @CsvSource({
      "described the ferry as a gift, true", //
      "the new ferry as, true", //
      "the very large new ferry as, false", //
      "described the as a gift, true", //
      "for its harbour in exchange, true", //
      "the ferry as a loan, false", //
      "mayor had ferry described, false", //
      "the ferry, false", //
      "ferry as, false"})
  default void aPhraseSpansAHole(String phrase, boolean finds) {
    try (Engine engine = engine(holed(), Story.of("whole", "", "Nothing is missing in this harbour."))) {
      assertThat(found(engine, phrase, Tolerance.USUAL)).isEqualTo(finds ? List.of("lost") : List.of());
    }
  }

  @Test
  default void exactlyIsOnlyWhatIsPrinted() {
    try (Engine engine = engine(holed())) {
      assertThat(found(engine, "the ferry as", Tolerance.EXACT)).isEmpty();
      assertThat(found(engine, "the as", Tolerance.EXACT)).containsExactly("lost");
    }
  }

  @Test
  default void whereNoWordIsMissingNoneIsLeftOut() {
    try (Engine engine = engine(Story.of("lost", "", LOST))) {
      assertThat(found(engine, "the ferry as", Tolerance.USUAL)).isEmpty();
    }
  }

  @Test
  default void whatIsPrintedComesFirst() {
    try (Engine engine = engine(holed(), Story.of("printed", "", LOST.replace("the as", "the ferry as")))) {
      assertThat(found(engine, "described the ferry as", Tolerance.USUAL)).containsExactly("printed", "lost");
    }
  }

  @Test
  default void theMarkFallsOnWhatIsPrinted() {
    try (Engine engine = engine(holed())) {
      Excerpt excerpt = new Excerpts(new Query.Phrase(Field.TEXT, "described the ferry as", 0), Tolerance.USUAL,
          engine.analysis()).of(holed());
      assertThat(excerpt.why()).singleElement().satisfies(why -> {
        assertThat(why.how()).isEqualTo(Why.How.EXPANDED);
        assertThat(why.matched()).isEqualTo("described the as");
      });
    }
  }
}
