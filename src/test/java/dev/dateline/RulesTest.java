package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.search.ArchiveException;
import dev.dateline.search.Facet;
import dev.dateline.search.Labels;
import dev.dateline.search.NameRules;
import dev.dateline.search.Search;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules about names hold at once, are saved with the archive, and leave stories alone. */
class RulesTest {
  @TempDir
  private Path folder;

  private static final List<Story> STORIES = List.of(
      Story.of("a", "One", "").with(Field.PLACE, "Burma"), Story.of("b", "Two", "").with(Field.PLACE, "Myanmar"),
      Story.of("c", "Three", "").with(Field.PERSON, "Li Na"), Story.of("d", "Four", "").with(Field.PERSON, "Na Li"));

  private static List<String> labels(Archive archive, Field field) {
    return archive.labels(Labels.of(field)).labels().stream().map(Facet.Count::label).toList();
  }

  @Test
  void rulesAreSaved() {
    NameRules rules = NameRules.parse("rename place \"Burma\" -> \"Myanmar\"", "test");
    try (Archive archive = Archive.create(folder)) {
      archive.add(STORIES);
      assertThat(archive.rules()).isEqualTo(NameRules.NONE);
      assertThat(archive.rule(rules)).as("read again").isZero();
      assertThat(labels(archive, Field.PLACE)).containsExactly("Myanmar");
      assertThat(archive.search("place:burma").total()).isEqualTo(2);
    }
    try (Archive archive = Archive.readOnly(folder)) {
      assertThat(archive.rules()).isEqualTo(rules);
      assertThat(labels(archive, Field.PLACE)).containsExactly("Myanmar");
      assertThat(archive.story("a").orElseThrow().labels(Field.PLACE)).containsExactly("Burma");
      assertThatThrownBy(() -> archive.rule(NameRules.NONE)).isInstanceOf(ArchiveException.class);
      assertThat(archive.verify().sound()).isTrue();
    }
  }

  @Test
  void aSplitReadsTheStoriesConcernedAgain() {
    try (Archive archive = Archive.inMemory()) {
      archive.add(STORIES);
      NameRules rules = NameRules.NONE.with(new NameRules.Split(Field.PERSON, "Li Na"));
      assertThat(archive.rule(rules)).isEqualTo(2);
      assertThat(labels(archive, Field.PERSON)).containsExactly("Li Na", "Na Li");
      assertThat(archive.search(Search.of("").where(Field.PERSON, "Na Li")).total()).isEqualTo(1);
      assertThat(archive.rule(rules.with(new NameRules.Hide(Field.PLACE, "Burma")))).as("split before").isZero();
    }
  }
}
