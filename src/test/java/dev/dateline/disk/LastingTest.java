package dev.dateline.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastingTest {
  @TempDir
  Path temp;

  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesInThePlaceOfWhatStoodThere() throws IOException {
    Lasting.write(temp.resolve("note"), new byte[]{1, 2, 3});
    Lasting.write(temp.resolve("note"), new byte[]{4});
    assertThat(Files.readAllBytes(temp.resolve("note"))).containsExactly(4);
    assertThat(names()).containsExactly("note");
  }

  /** What cannot be written whole leaves what stood there. */
  @Test
  void aFailureLeavesWhatStoodThere() throws IOException {
    Lasting.write(temp.resolve("note"), new byte[]{1});
    Files.createDirectory(temp.resolve("note" + Lasting.PART));
    assertThatThrownBy(() -> Lasting.write(temp.resolve("note"), new byte[]{2})).isInstanceOf(IOException.class);
    assertThat(Files.readAllBytes(temp.resolve("note"))).containsExactly(1);
  }

  /** As by a thread whose caller has given up: all is done, and the interrupt is there still. */
  @Test
  void anInterruptHarmsNothingAndStays() throws IOException {
    Thread.currentThread().interrupt();
    Lasting.create(temp.resolve("a").resolve("b"));
    Lasting.write(temp.resolve("a").resolve("note"), new byte[]{1});
    Lasting.sync(temp);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(temp.resolve("a").resolve("b")).isDirectory();
    assertThat(temp.resolve("a").resolve("note")).hasBinaryContent(new byte[]{1});
  }

  @Test
  void withoutAnInterruptNoneIsSet() throws IOException {
    Lasting.create(temp.resolve("a"));
    Lasting.sync(temp);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aFolderThatIsNotThereCannotBeSynced() {
    assertThatThrownBy(() -> Lasting.sync(temp.resolve("absent"))).isInstanceOf(IOException.class);
  }

  @Test
  void aFolderThatIsThereIsLeft() throws IOException {
    Files.createFile(temp.resolve("note"));
    Lasting.create(temp);
    assertThat(names()).containsExactly("note");
    assertThatThrownBy(() -> Lasting.create(temp.resolve("note"))).isInstanceOf(FileAlreadyExistsException.class);
  }
}
