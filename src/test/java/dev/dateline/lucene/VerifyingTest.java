package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.analysis.Analysis;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Engine;
import dev.dateline.search.Verification;
import dev.dateline.search.Wire;
import dev.dateline.story.Field;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no checksum tells: an index whose every byte is whole, and which says what its stories do not. */
class VerifyingTest {
  private static final Story STORY = Story.of("w1", "Tin climbs", "Tin rose.").with(Field.TAG, "Metals", "Prices")
      .with(Field.more("desk"), "money").withSent(new Sent.Known(Instant.parse("2030-01-05T10:00:00Z"), ""));

  @TempDir
  Path folder;

  /** Writes a document that is counted as one story, kept as another and remembered as a third. */
  private Verification verified(Story counted, Story kept, Story remembered) throws IOException {
    try (Engine engine = LuceneEngine.create(folder)) {
      new Wire(3).stories(20).forEach(engine::put);
      engine.put(STORY);
      engine.commit();
    }
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory,
            new IndexWriterConfig().setIndexDeletionPolicy(new LastTwo()))) {
      Map<String, String> data = new HashMap<>();
      SegmentInfos before = SegmentInfos.readLatestCommit(directory);
      data.putAll(before.getUserData());
      data.putAll(Saved.said(Optional.of(before.getSegmentsFileName())));
      writer.updateDocument(new Term(Schema.ID, "w1"),
          new Schema().new Writer().document(counted, new Analysis().story(counted), "",
              List.of(Edition.of(remembered)),
              new BytesRef(StoryCodec.encode(kept)), List.of()));
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    try (Engine engine = LuceneEngine.readOnly(folder)) {
      return engine.verify();
    }
  }

  @Test
  void whatAgreesIsSound() throws IOException {
    Verification found = verified(STORY, STORY, STORY);
    assertThat(found.faults()).isEmpty();
    assertThat(found.advice()).isEmpty();
  }

  @Test
  void labelsThatAreCountedOtherwiseAreFound() throws IOException {
    Verification found = verified(STORY.with(Field.TAG, "Metals", "Sport"), STORY, STORY);
    assertThat(found.faults()).singleElement().asString().contains("story w1", "labels of tag", "Metals, Sport",
        "Metals, Prices");
    assertThat(found.stories()).as("its text is whole").isEqualTo(20);
    assertThat(found.advice()).contains("dateline restore", "dateline rebuild", "dateline recover");
  }

  /** What was found in the text is counted apart from what was stated. */
  @Test
  void aLabelThatIsSaidToBeFoundIsNotTheOneThatWasStated() throws IOException {
    Story found = STORY.with(Field.PLACE, "La Paz");
    Story otherwise = STORY.with(Field.PLACE, "La Paz" + Schema.FOUND);
    assertThat(verified(otherwise, found, found).faults()).singleElement().asString().contains("labels of place");
  }

  @Test
  void aLabelThatIsStatedTwiceIsCountedOnce() throws IOException {
    Story twice = STORY.with(Field.TAG, "Metals", "Prices", "Metals");
    assertThat(verified(twice, twice, twice).faults()).isEmpty();
  }

  /** There may have been too many fields when it came. */
  @Test
  void aFieldOfItsOwnOfWhichNothingIsCountedIsPassedOver() throws IOException {
    Story without = STORY.with(Field.more("desk"));
    assertThat(verified(without, STORY, STORY).faults()).isEmpty();
  }

  @Test
  void aFieldOfItsOwnThatIsCountedOtherwiseIsFound() throws IOException {
    Story other = STORY.with(Field.more("desk"), "sport");
    assertThat(verified(other, STORY, STORY).faults()).singleElement().asString().contains("labels of x.desk", "sport",
        "money");
  }

  @Test
  void aDateThatIsSortedOtherwiseIsFound() throws IOException {
    Story later = STORY.withSent(new Sent.Known(Instant.parse("2030-01-05T11:00:00Z"), ""));
    assertThat(verified(later, STORY, STORY).faults()).singleElement().asString().contains("another date");
  }

  @Test
  void aTextThatIsNotTheOneThatCameIsFound() throws IOException {
    Story other = Story.of("w1", "Tin falls", "Tin rose.").with(Field.TAG, "Metals", "Prices");
    Verification found = verified(STORY, other, STORY);
    assertThat(found.faults()).singleElement().asString().contains("story w1", "not the one that was saved");
    assertThat(found.stories()).isEqualTo(19);
  }

  @ParameterizedTest
  @CsvSource({"0, INCOMPATIBLE, dateline rebuild", "1, INCOMPATIBLE, dateline rebuild",
      "3, INCOMPATIBLE, newer version", "x, INCOMPATIBLE, newer version",
      "99999999999, INCOMPATIBLE, newer version", ", USAGE, no Dateline archive"})
  void formatsOfOtherVersionsAreRefused(String number, Kind kind, String says) {
    Map<String, String> data = number == null ? Map.of() : Map.of("dateline.format", number);
    assertThatThrownBy(() -> Format.check(Path.of("/data/archive"), data)).isInstanceOfSatisfying(
        ArchiveException.class, e -> {
          assertThat(e.kind()).isEqualTo(kind);
          assertThat(e.getMessage()).contains("/data/archive", "othing was changed", says)
              .hasSizeLessThanOrEqualTo(300);
        });
  }

  @Test
  void anOlderFormatThatIsStillReadMayBeMadeAnew() {
    Format.check(Path.of("/data/archive"), Map.of("dateline.format", "0"), 0);
    Format.check(Path.of("/data/archive"), Map.of("dateline.format", Integer.toString(Format.NUMBER)));
  }
}
