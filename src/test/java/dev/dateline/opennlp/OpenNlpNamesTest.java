package dev.dateline.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.Archive;
import dev.dateline.search.Labels;
import dev.dateline.search.Search;
import dev.dateline.story.About;
import dev.dateline.story.Edit;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names by a model, here one that was trained on a handful of sentences about ferries. */
class OpenNlpNamesTest {
  private static final List<String> COLOURS = List.of("Blue", "Grey", "Little", "Red", "Old");
  private static final List<String> BIRDS = List.of("Heron", "Gull", "Auk", "Kite", "Curlew");
  private static final List<String> SENTENCES = List.of("The ferry <START:ship> %s <END> left the pier .",
      "Passengers of the ferry <START:ship> %s <END> waited in fog .",
      "Fog held the ferry <START:ship> %s <END> for hours .",
      "The harbour was closed on Monday .", "Passengers waited for hours in fog .");

  private static TokenNameFinderModel model;

  @BeforeAll
  static void train() throws IOException {
    List<NameSample> samples = new ArrayList<>();
    for (String sentence : SENTENCES) {
      for (String colour : COLOURS) {
        for (String bird : BIRDS) {
          samples.add(NameSample.parse(sentence.formatted(colour + " " + bird), true));
        }
      }
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    model = NameFinderME.train("en", null, ObjectStreamUtils.createObjectStream(samples), parameters,
        new TokenNameFinderFactory());
  }

  private static OpenNlpNames ships() {
    return new OpenNlpNames(model, Map.of("ship", Field.ORGANIZATION));
  }

  private static List<String> found(Story story) {
    return story.about().mentions().stream()
        .map(mention -> mention.entity().name() + "@" + mention.start() + "-" + mention.end()).toList();
  }

  @Test
  void whatTheModelFindsIsMentionedWhereItIsPrinted() {
    Story story = Story.of("s", "", "The harbour was closed on Monday. The ferry Blue Heron left the pier.");
    assertThat(found(ships().enrich(story))).containsExactly("Blue Heron@44-54");
  }

  @Test
  void whatWasFoundBeforeStays() {
    Story story = Story.of("s", "", "The ferry Blue Heron left the pier. Fog held the ferry Grey Gull for hours.");
    Entity heron = new Entity(Field.PERSON, "Heron");
    Story before = story
        .withAbout(new About(List.of(new Mention(heron, Part.BODY, 15, 20, true)), List.of(), List.of("Fog")));
    Story after = ships().enrich(before);
    assertThat(found(after)).containsExactly("Heron@15-20", "Grey Gull@55-64");
    assertThat(after.about().proposed()).containsExactly("Fog");
  }

  @Test
  void whatIsCutOutIsNotRead() {
    String body = "The ferry Blue Heron left the pier.";
    Story story = Story.of("s", "", body)
        .withEdits(List.of(new Edit.Cut(Part.BODY, 0, body.length(), Edit.What.FURNITURE)));
    assertThat(found(ships().enrich(story))).isEmpty();
  }

  @Test
  void typesThatNobodyAskedForAreLeftOut() {
    Story story = Story.of("s", "", "The ferry Blue Heron left the pier.");
    assertThat(found(new OpenNlpNames(model, Map.of("person", Field.PERSON)).enrich(story))).isEmpty();
    assertThatThrownBy(() -> new OpenNlpNames(model, Map.of("ship", Field.TAG)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("tag");
  }

  @Test
  void anArchiveCountsWhatItsModelFinds(@TempDir Path temp) throws IOException {
    Path file = temp.resolve("ships.bin");
    model.serialize(file);
    try (Archive archive = Archive.inMemory().enrichedBy(new OpenNlpNames(new TokenNameFinderModel(file),
        Map.of("ship", Field.ORGANIZATION)))) {
      archive.add(List.of(Story.of("one", "", "Passengers of the ferry Little Auk waited in fog.")));
      assertThat(archive.labels(new Labels(Field.ORGANIZATION, Search.of(""), "", false, 10)).labels())
          .extracting(label -> label.label()).containsExactly("Little Auk");
    }
    Files.writeString(file, "no model");
    assertThatThrownBy(() -> OpenNlpNames.of(file)).isInstanceOf(IOException.class)
        .hasMessageContaining("ships.bin holds no name finder");
  }
}
