package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lucene says of a file that it is corrupt also where the disk only did not give it: which of the two it was tells the cause. */
class FormatTest {
  static Stream<Arguments> causes() {
    return Stream.of(Arguments.of(new IOException("Input/output error"), Kind.STORAGE),
        Arguments.of(new EOFException(), Kind.DAMAGED), Arguments.of(new NoSuchFileException("/a/_2.si"), Kind.DAMAGED),
        Arguments.of(new CorruptIndexException("checksum failed", "_2.si"), Kind.DAMAGED));
  }

  @ParameterizedTest
  @MethodSource("causes")
  void aFileThatTheDiskDoesNotGiveIsNotSaidToBeDamaged(IOException cause, Kind kind) {
    ArchiveException said = Format.explain(Path.of("archive"),
        new CorruptIndexException("it may be missing or corrupt", "/a/_2.si", cause));
    assertThat(said.kind()).isEqualTo(kind);
    assertThat(said).hasMessageContaining(kind == Kind.STORAGE ? "Input/output error" : "damaged");
  }
}
