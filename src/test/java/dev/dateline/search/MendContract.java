package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.query.Query;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an engine does with damaged words: how they are found, counted, revised, and what was learnt of them kept. */
public interface MendContract extends EngineSubject {
  private static Story damaged(String id, String mended, double confidence) {
    String body = "The harbcur master spoke.";
    return Story.of(id, "", body)
        .withEdits(List.of(new Edit.Mend(Part.BODY, 4, 11, mended, confidence, "u→c"),
            new Edit.Mend(Part.BODY, 4, 11, "harpoon", 0.05, "u→c, b→p")));
  }

  private static List<String> ids(Engine engine, String word, Tolerance tolerance) {
    return EngineSubject.ids(engine, Search.of(new Query.Word(Field.TEXT, word)).tolerance(tolerance));
  }

  @Test
  default void aReadingIsFoundAtTheToleranceThatItsConfidenceAllows() {
    try (Engine engine = engine(damaged("sure", "harbour", 0.97), damaged("unsure", "harbour", 0.4),
        Story.of("printed", "", "A harbour town."))) {
      assertThat(ids(engine, "harbour", Tolerance.EXACT)).containsExactly("printed");
      assertThat(ids(engine, "harbours", Tolerance.USUAL)).containsExactlyInAnyOrder("printed", "sure");
      assertThat(ids(engine, "harbour", Tolerance.USUAL)).containsExactly("printed", "sure");
      assertThat(ids(engine, "harbour", Tolerance.NOISY)).startsWith("printed", "sure").contains("unsure");
      assertThat(ids(engine, "harbcur", Tolerance.EXACT)).containsExactlyInAnyOrder("sure", "unsure");
      assertThat(ids(engine, "harpoon", Tolerance.USUAL)).isEmpty();
      assertThat(ids(engine, "harpoon", Tolerance.NOISY)).containsExactlyInAnyOrder("sure", "unsure");
    }
  }

  @Test
  default void plainWordsBearOutAReadingThatIsNotLikely() {
    try (Engine engine = engine(damaged("unsure", "harbour", 0.4), Story.of("other", "", "The master of a ferry."))) {
      Search both = Search.of("master harbour");
      assertThat(EngineSubject.ids(engine, both)).containsExactly("unsure", "other");
      assertThat(EngineSubject.ids(engine, both.tolerance(Tolerance.EXACT))).containsExactlyInAnyOrder("other",
          "unsure");
      assertThat(EngineSubject.ids(engine, Search.of("harbour"))).isEmpty();
      assertThat(EngineSubject.ids(engine, Search.of("ferry harbour"))).startsWith("other").contains("unsure");
      assertThat(EngineSubject.ids(engine, Search.of("ferry harbour").tolerance(Tolerance.EXACT)))
          .containsExactly("other");
    }
  }

  @Test
  default void aMendedWordStandsInAPhrase() {
    try (Engine engine = engine(damaged("sure", "harbour", 0.97))) {
      assertThat(EngineSubject.ids(engine, Search.of(new Query.Phrase(Field.TEXT, "harbour master", 0))))
          .containsExactly("sure");
    }
  }

  @Test
  default void whatIsNotPrintedIsExplained() {
    try (Engine engine = engine(damaged("sure", "harbour", 0.97), Story.of("two", "", "Kim Jong un spoke."))) {
      assertThat(engine.find(Search.of(new Query.Word(Field.TEXT, "harbour"))).notices())
          .containsExactly("'harbour': 0 printed, 1 in another form or mended; shown");
      assertThat(engine.find(Search.of(new Query.Word(Field.TEXT, "harbour")).tolerance(Tolerance.EXACT)).notices())
          .containsExactly("'harbour': 0 printed; 1 in another form or mended, which the usual tolerance shows");
      assertThat(engine.find(Search.of(new Query.Word(Field.TEXT, "saffron"))).notices())
          .containsExactly("no story has 'saffron'");
      assertThat(engine.find(Search.of(new Query.Word(Field.TEXT, "harbcur"))).notices()).isEmpty();
      assertThat(engine.find(Search.of(new Query.Word(Field.TEXT, "Jongun"))).notices()).isEmpty();
    }
  }

  @Test
  default void damageIsALabel() {
    try (Engine engine = engine(damaged("sure", "harbour", 0.97), damaged("unsure", "harbour", 0.4),
        Story.of("whole", "", "Nothing is wrong here."))) {
      assertThat(engine.labels(Labels.of(Field.DAMAGE)).labels()).containsExactlyInAnyOrder(
          new Facet.Count("heavy", 1), new Facet.Count("clean", 2));
      assertThat(EngineSubject.ids(engine, Search.of(new Query.Word(Field.DAMAGE, "heavy")))).containsExactly("sure");
    }
  }

  @Test
  default void whatDamageMayMakeOfAWordIsLookedForAmongAllReadings() {
    try (Engine engine = engine(Story.of("damaged", "", "The tgbaty stands."),
        Story.of("other", "", "The tribute stands."))) {
      Search search = Search.of(new Query.Word(Field.TEXT, "treaty"))
          .damaged(Map.of("treaty", List.of("tgbaty", "treafy")));
      assertThat(EngineSubject.ids(engine, search)).isEmpty();
      assertThat(EngineSubject.ids(engine, search.tolerance(Tolerance.NOISY))).containsExactly("damaged");
      assertThat(new Excerpts(search.query(), Tolerance.NOISY, engine.analysis(), List.of(), search.damaged())
          .of(Story.of("damaged", "", "The tgbaty stands.")).why())
          .containsExactly(new Why("treaty", "tgbaty", Why.How.EXPANDED, 1, ""));
    }
  }

  @Test
  default void aRevisionChangesWhatIsUnderstoodAndNothingElse() {
    Story first = damaged("a", "harbour", 0.4).withVersion(1);
    try (Engine engine = engine(first)) {
      engine.put(Story.of("a", "", "An older text.").withVersion(0)).join();
      assertThat(engine.revise(damaged("a", "harbour", 0.99).withVersion(1), "").join()).isTrue();
      assertThat(engine.revise(Story.of("a", "", "Another text.").withVersion(1), "").join()).isFalse();
      assertThat(engine.revise(Story.of("b", "", "An unknown story."), "").join()).isFalse();
      engine.refresh();
      assertThat(ids(engine, "harbour", Tolerance.USUAL)).containsExactly("a");
      assertThat(engine.superseded("a")).extracting(Story::body).containsExactly("An older text.");
      assertThat(engine.put(first).join()).isEqualTo(Outcome.UNCHANGED);
    }
  }

  @Test
  default void storiesRememberWhatTheyWereUnderstoodBy() {
    Understanding second = new Understanding() {
      @Override
      public Story of(Story story) {
        return damaged(story.id(), "harbour", 0.99);
      }

      @Override
      public String stamp() {
        return "second";
      }
    };
    try (Engine engine = engine(damaged("a", "harbour", 0.2), damaged("b", "harbour", 0.2))) {
      engine.put(damaged("c", "harbour", 0.2), second).join();
      engine.revise(second.of(damaged("a", "harbour", 0.2)), second.stamp()).join();
      engine.refresh();
      assertThat(engine.understoodOtherwise("second")).isEqualTo(1);
      assertThat(engine.understoodOtherwise("")).isEqualTo(2);
      assertThat(ids(engine, "harbour", Tolerance.USUAL)).containsExactlyInAnyOrder("a", "c");
    }
  }

  @Test
  default void storiesAreFoundByWhatTheyPrint() {
    try (Engine engine = engine(damaged("a", "harbour", 0.97), Story.of("b", "HARBCUR", ""),
        Story.of("c", "", "The UN met."), Story.of("d", "", "A harbour."))) {
      try (Stream<Story> stories = engine.printing("harbcur"::equals)) {
        assertThat(stories.map(Story::id)).containsExactlyInAnyOrder("a", "b");
      }
      try (Stream<Story> stories = engine.printing("UN"::equals)) {
        assertThat(stories.map(Story::id)).containsExactly("c");
      }
      engine.delete(List.of("a"));
      engine.refresh();
      try (Stream<Story> stories = engine.printing(word -> word.startsWith("harb"))) {
        assertThat(stories.map(Story::id)).containsExactlyInAnyOrder("b", "d");
      }
    }
  }

  @Test
  default void whatIsLearntIsKeptUnderItsName() {
    try (Engine engine = engine()) {
      assertThat(engine.learnt("damage")).isEmpty();
      engine.learn("damage", "one".getBytes(StandardCharsets.UTF_8));
      engine.learn("names", new byte[0]);
      engine.commit();
      engine.learn("damage", "two".getBytes(StandardCharsets.UTF_8));
      assertThat(engine.learnt("damage")).hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("two"));
      assertThat(engine.learnt("names")).hasValueSatisfying(bytes -> assertThat(bytes).isEmpty());
      assertThat(engine.verify().faults()).isEmpty();
    }
  }
}
