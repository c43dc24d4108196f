package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Story;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import java.nio.file.Path;

class ReadAnewTest {
  private static List<Story> stories(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> Story.of("s" + i, "Harbour closed on day " + i,
        "The harbour was closed by a storm on day " + i + ", and the ferry company kept " + i + " ships in port."))
        .toList();
  }

  @Test
  void onceReadAnewNoStoryCountsAsReadByWhatWasLearntEarlier(@TempDir Path folder) {
    try (Archive archive = Archive.create(folder)) {
      archive.add(stories(0, 12));
      archive.add(stories(12, 40));
      assertThat(archive.damages(1).older()).isEqualTo(12);
      archive.mend();
      assertThat(archive.damages(1).older()).isZero();
      archive.never("harbour", "harbor");
      assertThat(archive.damages(1).older()).isZero();
    }
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.damages(1).older()).isZero();
      archive.add(stories(40, 100));
      assertThat(archive.damages(1).older()).isEqualTo(40);
    }
  }
}
