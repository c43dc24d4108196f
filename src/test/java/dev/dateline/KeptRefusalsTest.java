package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.search.ArchiveException;
import dev.dateline.story.Limit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folder of what was refused, by itself. */
class KeptRefusalsTest {
  private static final byte[] SOME = "<story>".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER = "<news>".getBytes(StandardCharsets.UTF_8);

  @TempDir
  Path folder;

  private Quarantine quarantine;

  @BeforeEach
  void begin() {
    quarantine = new Quarantine(folder);
  }

  private Path file(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  @Test
  void oneThingOfOnePlaceIsKeptOnce() throws IOException {
    quarantine.keep("a.xml", "s-1", "no title", SOME);
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file(".bytes"), old);
    quarantine.keep("a.xml", "s-1", "no title", SOME);
    quarantine.keep(Path.of("x", "..", "a.xml").toString(), "s-1", "no title", SOME);
    assertThat(quarantine.list()).hasSize(1);
    assertThat(Files.getLastModifiedTime(file(".bytes"))).as("not written again").isEqualTo(old);
  }

  @Test
  void otherBytesOrAnotherPlaceIsAnotherThing() {
    quarantine.keep("a.xml", "s-1", "no title", SOME);
    quarantine.keep("a.xml", "s-1", "no title", OTHER);
    quarantine.keep("b.xml", "s-1", "no title", SOME);
    quarantine.keep("no\0path", "s-1", "no title", SOME);
    quarantine.keep("another\0path", "s-1", "no title", SOME);
    assertThat(quarantine.list()).hasSize(5).extracting(Refused::where).containsExactlyInAnyOrder("a.xml", "a.xml",
        "b.xml", "no\0path", "another\0path");
  }

  @Test
  void whatWasHalfKeptIsKeptAgain() throws IOException {
    quarantine.keep("a.xml", "s-1", "no title", SOME);
    String name = quarantine.list().getFirst().name();
    Files.delete(file(".bytes"));
    assertThat(quarantine.list()).isEmpty();
    quarantine.keep("a.xml", "s-1", "no title", SOME);
    assertThat(quarantine.bytes(name)).isEqualTo(SOME);
    Files.delete(file(".txt"));
    quarantine.keep("a.xml", "s-1", "no title", SOME);
    assertThat(quarantine.list()).singleElement().returns(name, Refused::name).returns("no title", Refused::reason);
  }

  @Test
  void aNoteThatWasCutShortStillNamesWhatItCan() throws IOException {
    quarantine.keep("a.xml", "s-1", "no\ntitle", SOME);
    assertThat(quarantine.list().getFirst().reason()).isEqualTo("no title");
    for (List<String> lines : List.of(List.<String>of(), List.of("a.xml"), List.of("a.xml", "s-1"))) {
      Files.write(file(".txt"), lines);
      Refused left = quarantine.list().getFirst();
      assertThat(List.of(left.where(), left.id(), left.reason())).isEqualTo(
          Stream.concat(lines.stream(), Stream.generate(() -> "")).limit(3).toList());
      assertThat(left.bytes()).isEqualTo(SOME.length);
    }
  }

  @Test
  void whatIsTakenGoesAndTheOthersStay() throws IOException {
    quarantine.keep("a.xml", "s-1", "no title", SOME);
    quarantine.keep("b.xml", "s-2", "no title", OTHER);
    quarantine.delete(List.of());
    assertThat(quarantine.list()).hasSize(2);
    quarantine.delete(List.of(quarantine.list().getFirst().name()));
    assertThat(quarantine.list()).singleElement().returns("s-2", Refused::id);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
    Quarantine copy = new Quarantine(folder.resolve("other"));
    quarantine.copyTo(copy);
    assertThat(copy.list()).isEqualTo(quarantine.list());
  }

  @Test
  void oneIsChosenByTheBeginningOfItsName() {
    quarantine.keep("a.xml", "s-1", "no title", SOME);
    quarantine.keep("b.xml", "s-2", "no title", OTHER);
    Refused first = quarantine.list().getFirst();
    assertThat(Retrying.chosen(quarantine, List.of())).hasSize(2);
    assertThat(Retrying.chosen(quarantine, List.of(first.name(), first.name().substring(0, 12))))
        .containsExactly(first);
    assertThatThrownBy(() -> Retrying.chosen(quarantine, List.of(""))).isInstanceOf(ArchiveException.class)
        .hasMessageContaining("nothing is quarantined under ''");
    String exact = "z".repeat(Quarantine.NAME);
    assertThatThrownBy(() -> Retrying.chosen(quarantine, List.of(exact))).hasMessageContaining("'" + exact + "'");
    assertThatThrownBy(() -> Retrying.chosen(quarantine, List.of(exact + "z"))).hasMessageContaining(exact + "…'");
  }

  /** A reader keeps 64 kB of what it only looks at, and so much of what it reads; a mark of the encoding may be off. */
  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "65531, true", "65532, false", "65536, false", "65537, true", "-5, true",
      "-4, false",
      "most, false"})
  void allThatStoodThereIsKeptUnlessItIsAsLongAsAReaderKeeps(String size, boolean whole) {
    long most = Limit.KEPT_BYTES.value();
    long bytes = size.startsWith("-") ? most + Long.parseLong(size) : size.equals("most") ? most : Long.parseLong(size);
    assertThat(Retrying.isWhole(bytes)).isEqualTo(whole);
  }
}
