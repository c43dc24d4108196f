package dev.dateline;

import java.util.function.Consumer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Search;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new archive beside the old one, and the moment when it takes its place. */
class FreshTest {
  @TempDir
  Path temp;

  private Path archive(String... ids) {
    Path folder = temp.resolve("archive");
    try (Archive archive = Archive.create(folder)) {
      put(archive, ids);
      archive.commit();
    }
    return folder;
  }

  private static void put(Archive archive, String... ids) {
    for (String id : ids) {
      archive.put(Story.of(id, "Headline", ""));
    }
  }

  private static List<String> ids(Archive archive) {
    try (var hits = archive.every(Search.of(new Query.All()))) {
      return hits.map(hit -> hit.id()).sorted().toList();
    }
  }

  private List<String> saved(Path folder) {
    try (Archive archive = Archive.readOnly(folder)) {
      return ids(archive);
    }
  }

  @Test
  void theOldOneStaysUntilItIsReplaced() {
    Path folder = archive("old");
    try (Archive.Fresh fresh = Archive.fresh(folder)) {
      put(fresh.archive(), "new", "newer");
      fresh.archive().commit();
      assertThat(saved(folder)).containsExactly("old");
      fresh.replace();
      assertThat(saved(folder)).containsExactly("new", "newer");
    }
    assertThat(saved(folder)).containsExactly("new", "newer");
    assertThat(Manifest.of(temp).keySet()).noneMatch(name -> name.startsWith("archive."));
  }

  @Test
  void whatTheOldOneCouldNotTakeIsKept() throws IOException {
    Path folder = archive("old");
    Path bad = Files.writeString(temp.resolve("bad.jsonl"), "{\"id\":\n");
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.add(bad).quarantined()).hasSize(1);
    }
    Path worse = Files.writeString(temp.resolve("worse.jsonl"), "{\"title\":\n");
    try (Archive.Fresh fresh = Archive.fresh(folder)) {
      fresh.archive().add(bad, worse);
      fresh.replace();
    }
    Files.delete(bad);
    try (Archive archive = Archive.readOnly(folder)) {
      assertThat(archive.quarantine()).extracting(Refused::bytes).hasSize(2);
      assertThat(archive.quarantine()).extracting(Refused::where).anyMatch(where -> where.contains("bad.jsonl"))
          .anyMatch(where -> where.contains("worse.jsonl"));
    }
  }

  @Test
  void aNewOneThatIsNotWantedLeavesNothing() {
    Path folder = archive("old");
    Map<String, String> before = Manifest.of(temp);
    try (Archive.Fresh fresh = Archive.fresh(folder)) {
      put(fresh.archive(), "new");
      fresh.archive().commit();
    }
    assertThatThrownBy(() -> {
      try (Archive.Fresh fresh = Archive.fresh(folder)) {
        put(fresh.archive(), "new");
        throw new IllegalStateException("the caller's own");
      }
    }).hasMessage("the caller's own");
    assertThat(Manifest.of(temp)).isEqualTo(before);
  }

  @Test
  void whereNothingWasTheNewOneStands() {
    Path folder = temp.resolve("deep/er/archive");
    try (Archive.Fresh fresh = Archive.fresh(folder)) {
      put(fresh.archive(), "new");
      fresh.replace();
    }
    assertThat(saved(folder)).containsExactly("new");
  }

  @Test
  void aDamagedOneCanBeReplaced() throws IOException {
    Path folder = archive("old");
    for (Path file : Manifest.files(folder)) {
      if (file.getFileName().toString().startsWith("segments")) {
        Files.delete(file);
      }
    }
    try (Archive.Fresh fresh = Archive.fresh(folder)) {
      put(fresh.archive(), "new");
      fresh.replace();
    }
    assertThat(saved(folder)).containsExactly("new");
  }

  @Test
  void remainsOfACrashAreClearedAway() throws IOException {
    Path folder = archive("old");
    Manifest.copy(folder, temp.resolve("archive.new"));
    Manifest.copy(folder, temp.resolve("archive.old"));
    try (Archive.Fresh fresh = Archive.fresh(folder)) {
      assertThat(ids(fresh.archive())).isEmpty();
      fresh.replace();
    }
    assertThat(saved(folder)).isEmpty();
    assertThat(Manifest.of(temp).keySet()).noneMatch(name -> name.startsWith("archive."));
  }

  /** What somebody keeps beside the archive under the names that are needed is told at the beginning, not after hours. */
  @Test
  void whatLiesInTheWayIsToldAtOnce() throws IOException {
    for (String name : List.of("archive.new", "archive.old")) {
      Path folder = archive("old");
      Files.createDirectory(temp.resolve(name));
      Files.writeString(temp.resolve(name).resolve("mine.txt"), "mine");
      Map<String, String> before = Manifest.of(temp);
      assertThatThrownBy(() -> Archive.fresh(folder).close()).isInstanceOfSatisfying(ArchiveException.class,
          e -> assertThat(e.kind()).isEqualTo(Kind.USAGE)).hasMessageContaining(name);
      assertThat(Manifest.of(temp)).isEqualTo(before);
      Files.delete(temp.resolve(name).resolve("mine.txt"));
      Files.delete(temp.resolve(name));
      for (Path file : Manifest.files(folder)) {
        Files.delete(file);
      }
    }
  }

  /** Somebody opened the old one while the new one was built: what they save must not vanish under them. */
  @Test
  void anOldOneThatIsWrittenToIsNotReplaced() {
    Path folder = archive("old");
    try (Archive.Fresh fresh = Archive.fresh(folder)) {
      put(fresh.archive(), "new");
      try (Archive other = Archive.open(folder)) {
        assertThatThrownBy(fresh::replace).isInstanceOfSatisfying(ArchiveException.class,
            e -> assertThat(e.kind()).isEqualTo(Kind.LOCKED));
        put(other, "late");
        other.commit();
      }
      assertThat(saved(folder)).containsExactly("late", "old");
      fresh.replace();
    }
    assertThat(saved(folder)).containsExactly("new");
  }

  /** What the message says is whole is still there when the block is left. */
  @Test
  void aNewOneThatCouldNotTakeItsPlaceIsKept() throws IOException {
    Path folder = archive("old");
    Path old = temp.resolve("archive.old");
    assertThatThrownBy(() -> {
      try (Archive.Fresh fresh = Archive.fresh(folder)) {
        put(fresh.archive(), "new");
        Files.createDirectory(old);
        Files.writeString(old.resolve("mine.txt"), "mine");
        fresh.replace();
      }
    }).isInstanceOf(ArchiveException.class);
    assertThat(saved(folder)).containsExactly("old");
    assertThat(saved(temp.resolve("archive.new"))).containsExactly("new");
    assertThat(Files.readString(old.resolve("mine.txt"))).isEqualTo("mine");
  }

  /** A reader that was opened before goes on in the old one, and sees the new one when it refreshes. */
  @Test
  void aReaderBesideItSeesTheNewOneAfterARefresh() {
    Path folder = archive("old", "older");
    try (Archive reading = Archive.readOnly(folder)) {
      assertThat(ids(reading)).containsExactly("old", "older");
      try (Archive.Fresh fresh = Archive.fresh(folder)) {
        put(fresh.archive(), "new", "newer", "newest");
        fresh.replace();
      }
      assertThat(ids(reading)).containsExactly("old", "older");
      reading.refresh();
      assertThat(ids(reading)).containsExactly("new", "newer", "newest");
      assertThat(reading.verify().faults()).isEmpty();
    }
  }

  @Test
  void anArchiveLeftUnderItsOldNameIsNeverPassedOver(@TempDir Path place) throws Exception {
    Path name = place.resolve("archive");
    try (Archive archive = Archive.create(name)) {
      archive.add(List.of(Story.of("one", "One story", "")));
    }
    Files.move(name, place.resolve("archive.old"));
    for (Consumer<Path> way : List.<Consumer<Path>>of(Archive::open, Archive::create, Archive::openOrCreate,
        Archive::readOnly, Archive::fresh)) {
      assertThatThrownBy(() -> way.accept(name)).isInstanceOf(ArchiveException.class)
          .hasMessageContaining("archive.old")
          .hasMessageContaining("Rename");
    }
    assertThat(name).doesNotExist();
  }
}
