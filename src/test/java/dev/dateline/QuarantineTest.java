package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Outcome;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be taken is kept, once; what can be taken later leaves. */
class QuarantineTest {
  private static final String LONG_ID = "x".repeat(600);

  @TempDir
  Path temp;

  private Path folder = Path.of("");
  private Path input = Path.of("");

  @BeforeEach
  void add() throws IOException {
    folder = temp.resolve("archive");
    input = Files.writeString(temp.resolve("in.jsonl"), """
        {"id":"a","title":"One"}
        {"id":"b","title":"Two","body":
        {"id":"%s","title":"Three","tags":["Ports"]}
        {"id":"half\\uD800","title":"Four"}
        """.formatted(LONG_ID));
    try (Archive archive = Archive.create(folder)) {
      assertThat(archive.add(input).quarantined()).hasSize(3);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theBytesAndTheReasonAreKept() {
    try (Archive archive = Archive.readOnly(folder)) {
      List<Refused> kept = archive.quarantine();
      assertThat(kept).extracting(Refused::where).containsExactly(input + ":2", input + ":3", input + ":4");
      assertThat(kept.get(0).reason()).isNotBlank();
      assertThat(new String(archive.quarantined(kept.get(0).name()), StandardCharsets.UTF_8).strip())
          .isEqualTo("{\"id\":\"b\",\"title\":\"Two\",\"body\":");
      assertThat(kept.get(1).id()).isEqualTo(LONG_ID);
      assertThat(kept.get(1).reason()).contains("600", "512", "limit id-bytes").hasSizeLessThanOrEqualTo(300);
      assertThat(new String(archive.quarantined(kept.get(1).name().substring(0, 12)), StandardCharsets.UTF_8))
          .contains(LONG_ID, "\"Three\"", "\"Ports\"");
      assertThat(kept.get(2).reason()).contains("half a surrogate pair");
      assertThat(new String(archive.quarantined(kept.get(2).name()), StandardCharsets.UTF_8)).contains("half\\uD800");
    }
  }

  @Test
  void theSameBadFileIsKeptOnce() throws IOException {
    Map<String, String> before = Manifest.of(folder.resolve("quarantine"));
    try (Archive archive = Archive.open(folder)) {
      Path relative = Path.of("").toAbsolutePath().relativize(input.toAbsolutePath());
      assertThat(archive.add(relative).quarantined()).hasSize(3);
      assertThat(archive.add(input).quarantined()).hasSize(3);
    }
    assertThat(Manifest.of(folder.resolve("quarantine"))).isEqualTo(before);
  }

  @Test
  void whatIsRefusedAgainStaysOnce() {
    Map<String, String> before = Manifest.of(folder.resolve("quarantine"));
    try (Archive archive = Archive.open(folder)) {
      AddReport report = archive.retry(List.of(), AddOptions.DEFAULT);
      assertThat(List.of(report.read(), report.added())).containsExactly(3L, 0L);
      assertThat(report.quarantined()).extracting(AddReport.Quarantined::where).containsExactlyInAnyOrder(input + ":2",
          input + ":3", input + ":4");
    }
    assertThat(Manifest.of(folder.resolve("quarantine"))).isEqualTo(before);
  }

  @Test
  void whatIsTakenLeaves() throws IOException {
    Quarantine quarantine = new Quarantine(folder.resolve("quarantine"));
    // As if an earlier version had refused what this one reads.
    quarantine.keep("old.jsonl:7", "late", "unknown",
        bytes("{\"id\":\"late\",\"title\":\"Late\",\"tags\":[\"Ports\"]}"));
    quarantine.keep("two.jsonl:1", "", "unknown", bytes("{\"id\":\"c\",\"title\":\"Good\"}\n{\"id\":\"d\",\"ti"));
    quarantine.sync();
    try (Archive archive = Archive.open(folder)) {
      String late = archive.quarantine().stream().filter(each -> each.id().equals("late")).findFirst().orElseThrow()
          .name();
      AddReport one = archive.retry(List.of(late.substring(0, 10)), AddOptions.DEFAULT);
      assertThat(one.added()).isEqualTo(1);
      assertThat(archive.story("late").orElseThrow().labels(dev.dateline.story.Field.TAG)).containsExactly("Ports");
      assertThat(archive.quarantine()).hasSize(4);
      AddReport all = archive.retry(List.of(), AddOptions.DEFAULT);
      assertThat(all.added()).isEqualTo(1);
      assertThat(all.quarantined()).hasSize(4);
      assertThat(archive.quarantine()).as("half of it was refused, so all of it stays").hasSize(4);
      assertThatThrownBy(() -> archive.retry(List.of("nonesuch"), AddOptions.DEFAULT))
          .isInstanceOfSatisfying(ArchiveException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE))
          .hasMessageContaining("nonesuch");
    }
    try (Archive archive = Archive.readOnly(folder)) {
      assertThat(archive.story("late")).isPresent();
      assertThatThrownBy(() -> archive.retry(List.of(), AddOptions.DEFAULT)).hasMessageContaining("reading only");
    }
  }

  /** Of what was too long to keep whole, the beginning must not pass for a story. */
  @Test
  void theBeginningOfATextIsNotTakenForAll() {
    Quarantine quarantine = new Quarantine(folder.resolve("quarantine"));
    quarantine.keep("long.txt:1", "", "too long", bytes("A headline\n\n" + "words ".repeat(200_000)).length > 1 << 20
        ? java.util.Arrays.copyOf(bytes("A headline\n\n" + "words ".repeat(200_000)), 1 << 20)
        : new byte[0]);
    quarantine.keep("gone.txt:1", "", "may not be read", new byte[0]);
    try (Archive archive = Archive.open(folder)) {
      AddReport report = archive.retry(List.of(), AddOptions.DEFAULT);
      assertThat(List.of(report.read(), report.added())).containsExactly(5L, 0L);
      assertThat(report.quarantined()).filteredOn(each -> each.where().endsWith(".txt:1")).hasSize(2)
          .allSatisfy(each -> assertThat(each.reason()).contains("add it again from where it was"));
      assertThat(archive.quarantine()).hasSize(5);
    }
  }

  /** Bytes without their note, or half written, are nothing yet. */
  @Test
  void halfOfAnEntryIsNone() throws IOException {
    Files.write(folder.resolve("quarantine").resolve("0123456789abcdef0123.bytes"), bytes("half"));
    Files.write(folder.resolve("quarantine").resolve("0123456789abcdef0123.txt.part"), bytes("half"));
    try (Archive archive = Archive.readOnly(folder)) {
      assertThat(archive.quarantine()).hasSize(3);
    }
  }

  @Test
  void aReplacementThatIsRefusedLeavesTheOldVersion() throws IOException {
    Path bad = Files.writeString(temp.resolve("bad.jsonl"), "{\"id\":\"a\",\"title\":\"One, corrected\",\"body\":\n");
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.add(bad).quarantined()).hasSize(1);
      assertThat(archive.story("a").orElseThrow().title()).isEqualTo("One");
      assertThat(archive.put(Story.of("a", "One, corrected", "")).outcome()).isEqualTo(Outcome.REPLACED);
    }
  }

  /** What cannot be kept ends the run, and nothing is said to be saved that stands beside it. */
  @Test
  void whatCannotBeKeptIsNoQuietLoss() throws IOException {
    Path other = temp.resolve("other");
    try (Archive archive = Archive.create(other)) {
      Files.writeString(other.resolve("quarantine"), "a file in its way");
      assertThatThrownBy(() -> archive.add(input)).isInstanceOfSatisfying(ArchiveException.class,
          e -> assertThat(e.kind()).isEqualTo(Kind.STORAGE)).hasMessageContaining("in.jsonl:2");
    }
  }
}
