package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.search.Hit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLineIsATopicWhateverEndsIt() {
    assertThat(Topics.read("-", stream("\ufeff1\tcopper price\r\n\n q2 \t AND \"tea\tleaf\n"))).containsExactly(
        new Topics.Topic("1", "copper price"), new Topics.Topic("q2", "AND \"tea\tleaf"));
  }

  @ParameterizedTest
  @CsvSource({"7 copper price,expected an id", "'\tcopper',the id before the tab is one word",
      "'a b\tcopper',the id before the tab is one word", "'7\t ',topic 7 has no query",
      "'1\tagain',topic 1 stands in the file twice"})
  void aBadLineIsNamed(String line, String said, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("topics.tsv"), "1\tcopper price\n" + line + "\n");

    assertThatThrownBy(() -> Topics.read(file.toString(), InputStream.nullInputStream())).isInstanceOf(UsageError.class)
        .hasMessageStartingWith(file + ":2: ").hasMessageContaining(said);
  }

  @Test
  void scoresFallFromRankToRank() {
    List<Hit> hits = List.of(hit("b", 2.5f), hit("c", 2.5f), hit("a", 2.5f), hit("d", 1), hit("e", 0), hit("f", 0));

    String[] lines = RunCommand.lines(new Topics.Topic("7", "copper"), hits).split("\n");

    assertThat(lines).hasSize(6);
    assertThat(lines[0]).isEqualTo("7 Q0 b 1 2.5 dateline");
    float above = Float.MAX_VALUE;
    for (String line : lines) {
      float score = Float.parseFloat(line.split(" ")[4]);
      assertThat(score).isLessThan(above);
      above = score;
    }
  }

  private static Hit hit(String id, float score) {
    return new Hit(id, "", Optional.empty(), score, List.of(), List.of());
  }
}
