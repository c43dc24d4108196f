package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.query.Query;
import dev.dateline.search.Engine;
import dev.dateline.search.EngineSubject;
import dev.dateline.search.Found;
import dev.dateline.search.Outcome;
import dev.dateline.search.Search;
import dev.dateline.search.Wire;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine in a folder: the contract, and what is found when it is opened again. */
class LuceneOnDiskTest extends LuceneContract {
  private static final Search ALL = Search.of(new Query.All()).page(0, 1_000);

  // Of the class: engines that are held outlive a test.
  @TempDir
  static Path folder;

  private int made;

  @Override
  public Engine engine() {
    return LuceneEngine.create(folder.resolve("archive" + made++));
  }

  private Engine again() {
    return LuceneEngine.open(folder.resolve("archive" + (made - 1)));
  }

  @Test
  void whatIsSavedAndNoMoreIsThereAgain() {
    List<Story> stories = new Wire(31).stories(50);
    try (Engine engine = engine(stories)) {
      assertThat(engine.commit()).isEqualTo(50);
      engine.put(Story.of("late", "Headline", "")).join();
      engine.put(Story.of("w3", "Corrected", "")).join();
      engine.delete(List.of("w4"));
      engine.refresh();
      assertThat(EngineSubject.ids(engine, ALL)).contains("late").doesNotContain("w4");
    }
    try (Engine engine = again()) {
      assertThat(EngineSubject.every(engine, ALL)).containsExactlyInAnyOrderElementsOf(
          stories.stream().map(Story::id).toList());
      stories.forEach(story -> assertThat(engine.story(story.id())).contains(story));
      assertThat(engine.put(stories.getFirst()).join()).isEqualTo(Outcome.UNCHANGED);
      assertThat(engine.verify().faults()).isEmpty();
    }
  }

  /** What was learnt is saved by the commit; what it took the place of stays with the state before, and is gone after the next. */
  @Test
  void whatIsLearntIsSavedByACommitAndByNothingElse() throws IOException {
    try (Engine engine = engine()) {
      engine.learn("damage", new byte[]{1});
      engine.commit();
      engine.learn("damage", new byte[]{2});
    }
    try (Engine engine = again()) {
      assertThat(engine.learnt("damage")).contains(new byte[]{1});
      engine.learn("damage", new byte[]{2});
      engine.commit();
      engine.learn("damage", new byte[]{3});
      engine.commit();
    }
    try (Stream<Path> files = Files.list(folder.resolve("archive" + (made - 1)))) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("learnt_"))).hasSize(2);
    }
    try (Engine engine = LuceneEngine.readOnly(folder.resolve("archive" + (made - 1)))) {
      assertThat(engine.learnt("damage")).contains(new byte[]{3});
    }
  }

  @Test
  void versionsAreRememberedFromOneOpeningToTheNext() {
    Story story = Story.of("s", "Headline", "first").withVersion(2);
    try (Engine engine = engine()) {
      engine.put(story);
      engine.put(Story.of("gone", "Headline", ""));
      assertThat(engine.commit()).isEqualTo(2);
    }
    try (Engine engine = again()) {
      assertThat(engine.put(Story.of("s", "Headline", "older").withVersion(1)).join()).isEqualTo(Outcome.SUPERSEDED);
      assertThat(engine.delete(List.of("gone"))).isEqualTo(1);
      assertThat(engine.commit()).isEqualTo(1);
    }
    try (Engine engine = again()) {
      assertThat(engine.put(Story.of("s", "Headline", "newer").withVersion(3)).join()).isEqualTo(Outcome.REPLACED);
      assertThat(engine.put(Story.of("gone", "Headline", "")).join()).isEqualTo(Outcome.ADDED);
      engine.commit();
    }
    try (Engine engine = again()) {
      assertThat(engine.superseded("s")).extracting(Story::body).containsExactly("older", "first");
      assertThat(EngineSubject.ids(engine, ALL)).containsExactlyInAnyOrder("s", "gone");
    }
  }

  @Test
  void theLimitOfOwnFieldsHoldsAfterReopening() {
    Story many = Story.of("s", "Headline", "");
    for (int i = 0; i < Schema.MAX_OWN_FIELDS; i++) {
      many = many.with(Field.more("f" + i), "v");
    }
    try (Engine engine = engine(many)) {
      engine.commit();
    }
    try (Engine engine = again()) {
      engine.put(Story.of("t", "Headline", "").with(Field.more("more"), "v").with(Field.more("f1"), "w")).join();
      engine.refresh();
      Found found = engine.find(ALL.facet(Field.more("more")).facet(Field.more("f1")));
      assertThat(found.facets().getFirst().total()).isZero();
      assertThat(found.facets().getLast().total()).isEqualTo(2);
    }
  }
}
