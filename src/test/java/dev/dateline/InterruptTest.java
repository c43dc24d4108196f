package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Hit;
import dev.dateline.search.Search;
import dev.dateline.search.Wire;
import dev.dateline.story.Story;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interrupt of a caller, at each call in turn: it harms nothing, and stays set for whoever set it. */
class InterruptTest {
  private static final Search ALL = Search.of(new Query.All());

  @TempDir
  Path temp;

  private Archive archive = Archive.inMemory();

  @BeforeEach
  void create() {
    archive = Archive.create(temp.resolve("archive"));
    archive.add(new Wire(91).stories(50));
  }

  @AfterEach
  void close() {
    Thread.interrupted();
    archive.close();
  }

  /** Runs with the interrupt set, and then the archive must still take and save stories. */
  private void interrupted(String what, Runnable call) {
    Thread.currentThread().interrupt();
    try {
      call.run();
    } catch (ArchiveException e) {
      assertThat(e.kind()).as("%s: %s", what, e).isEqualTo(Kind.INTERRUPTED);
    }
    assertThat(Thread.interrupted()).as(what + " keeps the interrupt").isTrue();
    String id = "after-" + what.replace(' ', '-');
    archive.put(Story.of(id, "Headline", ""));
    long saved = archive.commit();
    assertThat(saved).as(what).isEqualTo(archive.search(ALL.counted()).total());
    assertThat(archive.verify().faults()).as(what).isEmpty();
  }

  @Test
  void atAnyCallItHarmsNothing() {
    Map<String, Runnable> calls = new java.util.LinkedHashMap<>();
    calls.put("put", () -> archive.put(Story.of("x", "Headline", "")));
    calls.put("commit", () -> archive.commit());
    calls.put("refresh", () -> archive.refresh());
    calls.put("delete", () -> archive.delete("w1"));
    calls.put("delete by query", () -> archive.delete(new Query.Word(dev.dateline.story.Field.TEXT, "copper")));
    calls.put("search", () -> assertThat(archive.search(ALL).hits()).hasSize(10));
    calls.put("story", () -> assertThat(archive.story("w2")).isPresent());
    calls.put("stats", () -> assertThat(archive.stats().stories()).isPositive());
    calls.put("add stories", () -> archive.add(new Wire(92).stories(10)));
    calls.put("add files", () -> archive.add(Path.of("index-data", "stories")));
    calls.put("export", () -> archive.export(true, story -> {}));
    calls.forEach(this::interrupted);
  }

  /** An interrupt is no damage. */
  @Test
  void verifyTellsTheTruth() {
    interrupted("verify", () -> assertThat(archive.verify().faults()).isEmpty());
  }

  /** Whoever lets go of an old state last has its files deleted: the engine's business, not the interrupted reader's. */
  @Test
  void lettingGoOfAnOldStateHarmsNothing() {
    for (int round = 0; round < 3; round++) {
      Stream<Hit> old = archive.every(ALL);
      for (int i = 0; i < 5; i++) {
        archive.add(new Wire(100 + round * 10 + i).stories(40));
        archive.refresh();
      }
      archive.delete(new Query.All());
      interrupted("let go " + round, old::close);
    }
  }

  @Test
  void closingEndsAllTheSame() {
    Path folder = temp.resolve("archive");
    archive.put(Story.of("late", "Headline", ""));
    archive.commit();
    Thread.currentThread().interrupt();
    archive.close();
    assertThat(Thread.interrupted()).isTrue();
    archive = Archive.open(folder);
    assertThat(archive.story("late")).isPresent();
  }

  @Test
  void openingIsDoneOrSaysSo() {
    archive.close();
    Path folder = temp.resolve("archive");
    for (String way : List.of("open", "readOnly", "create", "fresh")) {
      Thread.currentThread().interrupt();
      try (AutoCloseable opened = switch (way) {
        case "open" -> Archive.open(folder);
        case "readOnly" -> Archive.readOnly(folder);
        case "create" -> Archive.create(temp.resolve("other"));
        default -> Archive.fresh(folder);
      }) {
        assertThat(opened).isNotNull();
      } catch (ArchiveException e) {
        assertThat(e.kind()).as("%s: %s", way, e).isEqualTo(Kind.INTERRUPTED);
      } catch (Exception e) {
        throw new AssertionError(way, e);
      }
      assertThat(Thread.interrupted()).as(way).isTrue();
    }
    archive = Archive.open(folder);
    assertThat(archive.search(ALL.counted()).total()).isEqualTo(50);
  }
}
