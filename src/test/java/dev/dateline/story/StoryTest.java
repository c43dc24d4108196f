package dev.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryTest {
  @Test
  void tellsTheEditsThatBeginWithinAStretch() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<Edit> edits = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        int start = random.nextInt(15);
        edits.add(new Edit.Hole(Part.values()[random.nextInt(Part.values().length)], start));
        edits.add(new Edit.Cut(Part.BODY, start, start + random.nextInt(5), Edit.What.FURNITURE));
      }
      edits.sort(Comparator.comparing(Edit::part).thenComparingInt(Edit::start));
      Story story = Story.of("s", "x".repeat(20), "y".repeat(20)).withEdits(edits);
      for (Part part : Part.values()) {
        int start = random.nextInt(20);
        int end = start + random.nextInt(10);
        assertThat(story.edits(part, start, end)).isEqualTo(edits.stream()
            .filter(edit -> edit.part() == part && edit.start() >= start && edit.start() < end).toList());
      }
    }
  }
}
