package dev.dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.atIndex;

import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged stories on their way through an archive and back, on the sample archive's and on small ones. */
class DamagedStoriesTest {
  @TempDir
  private Path folder;

  @Test
  void comeOutOfTheFileAsTheyWereGarbled() throws IOException {
    Story story = Story
        .of("a1", "Harbour treaty signed", "The ministers signed it in <Kestria> & \"left\".\n\nNo more.")
        .with(Field.TAG, "harbours").with(Field.PLACE, "Kestria", "Tavira");
    Garbler garbler = new Garbler(Garbler.Kind.KEYS, 0.1, 3);
    Story read = Corpus.of(List.of(JsonStories.garble(List.of(story), garbler, folder.resolve("damaged.jsonl"))))
        .stories()
        .getFirst();
    for (Part part : Part.values()) {
      assertThat(read.printed(part)).isEqualTo(garbler.garble(story).twin(part).damaged());
    }
    assertThat(read.labels()).containsEntry(Field.TAG, List.of("harbours"))
        .containsEntry(Field.PLACE, List.of("Kestria", "Tavira"));
    Story whole = Corpus.of(List.of(JsonStories.write(List.of(story), folder.resolve("whole.jsonl")))).stories()
        .getFirst();
    assertThat(whole.body()).isEqualTo(story.body());
  }

  @Test
  void areLookedForAtEveryRateBesidePlainLucene() throws IOException {
    List<Story> stories = Corpus.of(List.of(Path.of("index-data/stories/diplomacy"))).stories().subList(0, 12);
    List<Topic> topics = stories.stream()
        .map(story -> new Topic(story.id(), Corpus.fold(story.title()), Set.of(story.id()))).toList();
    List<String> progress = new ArrayList<>();
    Retention.Plan plan = new Retention.Plan(List.of(Garbler.Kind.SCAN), List.of(0.2), true, 1);
    List<Table> tables = new Retention(plan, folder, stories, topics, progress::add).measure();
    assertThat(tables.getFirst().plain().lines().toList()).hasSize(5)
        .satisfies(line -> assertThat(line).matches("clean +0 %( +[01]\\.\\d{4} +1\\.000){5}"), atIndex(2))
        .satisfies(line -> assertThat(line).matches("scan +20 %( +[01]\\.\\d{4} +[01]\\.\\d{3}){5}"), atIndex(4));
    assertThat(tables.getLast().plain().lines().toList()).hasSize(5)
        .satisfies(line -> assertThat(line).matches("clean +0 % +0\\.00 % .*"), atIndex(2))
        .satisfies(line -> assertThat(line).matches("scan +20 % +[3-9]\\d\\.\\d\\d % .*"), atIndex(4));
    assertThat(progress).anyMatch(line -> line.startsWith("scan20"));
  }

  @Test
  void oneStoryIsCountedByItsPairs() throws IOException {
    Path story = Files.writeString(folder.resolve("story.txt"),
        "Harbour treaty signed\n\nTAVIRA, June 3 (DW) — The ministers signed it on Tuesday in a Kestria hall.\n");
    Path pairs = Files.writeString(folder.resolve("pairs.tsv"),
        "# damaged, clean, how often\nministers\tminister\t1\nKestria\tzebra\t1\nhall\thall\t1\n");
    List<Table> tables = OneStory.measure(story, Optional.of(pairs));
    // Only another form of the word is found by it; what is quite another word is not.
    assertThat(tables.getLast().plain()).containsPattern("found by their clean word, usual tolerance +1 of 2 +Kestria")
        .containsPattern("own slips left alone +1 of 1");
    Files.writeString(pairs, "ministers minister\n");
    assertThatThrownBy(() -> OneStory.measure(story, Optional.of(pairs))).hasMessageContaining("pairs.tsv:1: expected");
  }

  @Test
  void newspapersAreComparedWithWhatPeopleRead() throws IOException {
    Path articles = Files.writeString(folder.resolve("train.jsonl"),
        """
            {"id":"1","ocr":"The prisoner was tahen to tbe Police-court.","gold":"The prisoner was taken to the Police-court."}
            {"id":"2","ocr":"A fine day.","gold":"A fine day."}
            """);
    List<Table> tables = new Newspapers(articles, folder, 0, line -> {}).measure();
    // Two letters of 43 and 11.
    assertThat(tables.getFirst().plain()).containsPattern("as the machine read +3.704 %");
    assertThat(tables.getLast().plain()).contains("Dateline, usual", "trigrams");
  }
}
