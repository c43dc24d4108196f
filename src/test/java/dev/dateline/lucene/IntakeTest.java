package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Engine;
import dev.dateline.search.EngineSubject;
import dev.dateline.search.Outcome;
import dev.dateline.search.Search;
import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How stories get in: what each call says, and what a save then holds. */
class IntakeTest {
  private static final Search ALL = Search.of(new Query.All()).page(0, 1_000);

  private final Directory disk = new FilterDirectory(new ByteBuffersDirectory()) {
    @Override
    public void close() {
      // It is opened again.
    }
  };

  private Engine engine = OnDisk.create(disk);

  @AfterEach
  void close() {
    engine.close();
  }

  private void reopen() {
    engine.close();
    engine = OnDisk.open(disk);
  }

  private static Story story(String id, String title, int day) {
    return Story.of(id, title, "")
        .withSent(new Sent.Known(Instant.parse("2024-06-01T00:00:00Z").plusSeconds(86_400L * day), ""));
  }

  private static long records(Directory disk) throws IOException {
    return Arrays.stream(disk.listAll()).filter(name -> name.matches(Format.RECORD)).count();
  }

  private String record() throws IOException {
    return Saved.records(disk).getFirst();
  }

  @Test
  void whatBecameOfAStoryIsSaidAndSaved() {
    assertThat(engine.put(story("a", "One", 1)).join()).isEqualTo(Outcome.ADDED);
    assertThat(engine.put(story("a", "One", 1)).join()).isEqualTo(Outcome.UNCHANGED);
    assertThat(engine.put(story("a", "Three", 3)).join()).isEqualTo(Outcome.REPLACED);
    assertThat(engine.put(story("a", "Two", 2)).join()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(engine.put(story("b", "Other", 1)).join()).isEqualTo(Outcome.ADDED);
    assertThat(engine.commit()).isEqualTo(2);
    reopen();
    assertThat(engine.story("a").orElseThrow().title()).isEqualTo("Three");
    assertThat(engine.superseded("a")).extracting(Story::title).containsExactly("One", "Two");
    assertThat(engine.put(story("a", "Two", 2)).join()).isEqualTo(Outcome.UNCHANGED);
    assertThat(engine.put(story("a", "Four", 4)).join()).isEqualTo(Outcome.REPLACED);
    assertThat(engine.commit()).isEqualTo(2);
    reopen();
    assertThat(engine.superseded("a")).extracting(Story::title).containsExactly("One", "Two", "Three");
    assertThat(engine.verify().faults()).isEmpty();
  }

  @Test
  void deletingSaysWhetherThereWasOne() {
    engine.put(story("a", "One", 1));
    engine.put(story("b", "Two", 1));
    assertThat(engine.delete(List.of("a", "a", "absent"))).isEqualTo(1);
    assertThat(engine.delete(List.of("a"))).as("it is gone, though nothing is saved").isZero();
    assertThat(engine.commit()).isEqualTo(1);
    reopen();
    assertThat(engine.story("a")).isEmpty();
    assertThat(engine.put(story("a", "One", 1)).join()).isEqualTo(Outcome.ADDED);
  }

  /** What is read anew must be the version that is searched, in the sender's words. */
  @Test
  void onlyTheVersionThatIsSearchedIsRevised() {
    Story one = story("a", "One tgbaty", 1);
    Story two = story("a", "Two tgbaty", 2);
    engine.put(one).join();
    engine.put(two).join();
    Story mended = two.withEdits(List.of(new Edit.Mend(Part.TITLE, 4, 10, "treaty", 0.9, "seen")));
    assertThat(engine.revise(mended, "later").join()).isTrue();
    assertThat(engine.revise(one, "later").join()).isFalse();
    assertThat(engine.revise(story("absent", "One", 1), "later").join()).isFalse();
    assertThat(engine.commit()).isEqualTo(1);
    engine.refresh();
    assertThat(engine.understoodOtherwise("later")).isZero();
    assertThat(engine.understoodOtherwise("other")).isEqualTo(1);
    reopen();
    assertThat(engine.story("a")).contains(mended);
    assertThat(engine.superseded("a")).containsExactly(one);
    assertThat(engine.verify().faults()).isEmpty();
  }

  /** A save without news writes nothing; what was learnt is news. */
  @Test
  void nothingIsSavedTwice() throws IOException {
    engine.put(story("a", "One", 1));
    assertThat(engine.commit()).isEqualTo(1);
    String saved = record();
    assertThat(engine.commit()).isEqualTo(1);
    assertThat(record()).isEqualTo(saved);
    engine.learn("damage", new byte[]{1});
    assertThat(engine.commit()).isEqualTo(1);
    assertThat(record()).isNotEqualTo(saved);
    assertThat(records(disk)).isEqualTo(2);
    for (int i = 2; i < 6; i++) {
      engine.learn("damage", new byte[]{(byte) i});
      engine.commit();
    }
    assertThat(Arrays.stream(disk.listAll()).filter(name -> name.startsWith(Learnt.FILE))).hasSize(2);
    reopen();
    assertThat(engine.learnt("damage").orElseThrow()).containsExactly(5);
  }

  @Test
  void whatWasHandedOverBeforeIsInTheSave() {
    for (int i = 0; i < 500; i++) {
      engine.put(story("s" + i, "Headline " + i, 1));
    }
    assertThat(engine.commit()).isEqualTo(500);
    engine.refresh();
    assertThat(EngineSubject.ids(engine, ALL)).hasSize(500);
  }

  @Test
  void whatWasHandedOverBeforeIsSeenAfterARefresh() {
    for (int i = 0; i < 500; i++) {
      engine.put(story("s" + i, "Headline " + i, 1));
    }
    engine.refresh();
    assertThat(EngineSubject.ids(engine, ALL)).hasSize(500);
  }

  /** What was read anew and is replaced before any search could see it is kept as it was read last. */
  @Test
  void whatIsReplacedAtOnceIsKeptAsItWasRevised() {
    Story one = story("a", "One tgbaty", 1);
    engine.put(one).join();
    engine.refresh();
    Story mended = one.withEdits(List.of(new Edit.Mend(Part.TITLE, 4, 10, "treaty", 0.9, "seen")));
    assertThat(engine.revise(mended, "later").join()).isTrue();
    assertThat(engine.put(story("a", "Two", 2)).join()).isEqualTo(Outcome.REPLACED);
    engine.commit();
    reopen();
    assertThat(engine.superseded("a")).containsExactly(mended);
  }

  /** A large archive that was made now is merged down, saved, and is as it was. */
  @Test
  void settlingMergesAndSaves() throws IOException {
    for (int i = 0; i < 12; i++) {
      engine.put(story("s" + i, "Headline " + i, 1));
      engine.commit();
      engine.refresh();
    }
    String digest = engine.verify().digest();
    String before = record();
    engine.settle();
    assertThat(record()).isNotEqualTo(before);
    assertThat(Saved.read(disk, record(), new java.util.ArrayList<>()).orElseThrow().size()).isLessThanOrEqualTo(3);
    for (String older : Saved.records(disk)) {
      assertThat(Saved.read(disk, older, new java.util.ArrayList<>()).orElseThrow().size())
          .as("what was merged is the only copy no more: both states are of it").isLessThanOrEqualTo(3);
    }
    assertThat(EngineSubject.ids(engine, ALL)).hasSize(12);
    assertThat(engine.verify().digest()).isEqualTo(digest);
    String settled = record();
    engine.settle();
    assertThat(record()).as("there is nothing to merge").isEqualTo(settled);
    reopen();
    engine.put(story("late", "Headline", 1));
    engine.settle();
    assertThat(record()).as("most of it was written by another").isEqualTo(settled);
  }

  @Test
  void whatIsClosedTakesNothingMore() {
    engine.put(story("a", "One", 1)).join();
    engine.close();
    assertThatThrownBy(() -> engine.put(story("b", "Two", 1))).isInstanceOfSatisfying(ArchiveException.class, e -> {
      assertThat(e.kind()).isEqualTo(Kind.USAGE);
      assertThat(e).hasMessageContaining("has been closed");
    });
    for (Runnable call : List.<Runnable>of(engine::commit, engine::refresh, engine::settle,
        () -> engine.delete(List.of("a")), () -> engine.learn("damage", new byte[0]))) {
      assertThatThrownBy(call::run).isInstanceOf(ArchiveException.class).hasMessageContaining("has been closed");
    }
    engine.close();
    engine = OnDisk.open(disk);
    assertThat(engine.story("a")).as("closing saves nothing").isEmpty();
  }

  @Test
  void anInterruptOfACallerIsKeptAndEndsNothing() {
    engine.put(story("a", "One", 1)).join();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> engine.put(story("b", "Two", 1))).isInstanceOfSatisfying(ArchiveException.class,
        e -> assertThat(e.kind()).isEqualTo(Kind.INTERRUPTED));
    assertThat(Thread.interrupted()).isTrue();
    engine.put(story("c", "Three", 1)).join();
    assertThat(engine.commit()).isEqualTo(2);
  }
}
