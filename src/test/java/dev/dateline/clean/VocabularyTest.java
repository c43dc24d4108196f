package dev.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.read.Origin;
import dev.dateline.read.RawStory;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  private static final String FLAT = """
      {"t:1": {"Name (en-GB)": "harbours, piers", "NewsCode-QCode (flat)": "t:1", "Level1/NewsCode": "t:1", "Level2/NewsCode": NaN},
       "t:2": {"Name (en-GB)": "tug", "NewsCode-QCode (flat)": "t:2", "Level1/NewsCode": "t:1", "Level2/NewsCode": "t:2",
         "NewsCode-URI": "http://example.org/t/2", "SubjectCode mapping": "http://example.org/subjectcode/07000001"}}""";
  private static final String CONCEPTS = """
      {"conceptSet": [
        {"uri": "http://example.org/t/1", "qcode": "t:1", "prefLabel": {"de": "H\u00e4fen", "en-GB": "harbours, piers"}},
        {"uri": "http://example.org/t/2", "qcode": "t:2", "prefLabel": {"en-GB": "tug"}, "broader": ["http://example.org/t/1"]}]}""";
  private static final String CSV = """
      NewsCode-URI,NewsCode-QCode (flat),Level1/NewsCode,Level2/NewsCode,Name (en-GB)
      http://example.org/t/1,t:1,t:1,,"harbours, piers"
      http://example.org/t/2,t:2,t:1,t:2,tug
      """;
  private static final String SKOS = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
        <skos:Concept rdf:about="http://example.org/t/1"><skos:prefLabel xml:lang="de">H\u00e4fen</skos:prefLabel>
          <skos:prefLabel xml:lang="en-GB">harbours, piers</skos:prefLabel><skos:notation>t:1</skos:notation></skos:Concept>
        <skos:Concept rdf:about="http://example.org/t/2"><skos:prefLabel xml:lang="en-GB">tug</skos:prefLabel>
          <skos:notation>t:2</skos:notation><skos:broader rdf:resource="http://example.org/t/1"/></skos:Concept>
      </rdf:RDF>""";

  @TempDir
  private Path folder;

  private Vocabulary read(String text) throws IOException {
    return Vocabulary.read(Files.writeString(folder.resolve("topics"), text));
  }

  @ParameterizedTest
  @ValueSource(strings = {FLAT, CONCEPTS, CSV, SKOS})
  void readsATree(String text) throws IOException {
    Vocabulary vocabulary = read(text);

    for (String asked : List.of("t:2", "TUG", "http://example.org/t/2")) {
      assertThat(vocabulary.find(asked).orElseThrow().paths()).as(asked)
          .containsExactly("harbours, piers > tug", "harbours, piers");
    }
    assertThat(vocabulary.find("t:3")).isEmpty();
  }

  @Test
  void olderCodesMeanTheSame() throws IOException {
    assertThat(read(FLAT).find("subj:07000001").orElseThrow().name()).isEqualTo("tug");
  }

  @Test
  void aliasesJoinOneLabel() throws IOException, Unkeepable {
    Vocabulary vocabulary = read("# places\nBelhaven\tBelhafen\tPort Bel\nOslo\n").and(read(FLAT));
    Story story = new Cleaner(Set.of(), Furniture.none(), vocabulary)
        .clean(new RawStory(new Origin("in", 1), "text", "T", "B",
            Map.of("tag", List.of("belhafen", "Port Bel", "Weather"), "subject", List.of("t:2", "t:9"))));

    assertThat(story.labels(Field.TAG)).containsExactly("Belhaven", "Weather");
    assertThat(story.labels(Field.more("subject"))).containsExactly("t:2", "t:9");
    assertThat(story.labels(Field.SUBJECT)).containsExactlyInAnyOrder("Belhaven", "harbours, piers > tug",
        "harbours, piers");
  }

  @Test
  void aCircleEnds() throws IOException {
    String circle = CONCEPTS.replace("\"harbours, piers\"}}",
        "\"harbours, piers\"}, \"broader\": [\"http://example.org/t/2\"]}");

    assertThat(read(circle).find("t:2").orElseThrow().paths()).hasSizeLessThan(50);
  }

  @Test
  void saysWhereAFileIsWrong() {
    assertThatThrownBy(() -> read("Oslo\n\tBergen")).hasMessageContaining("topics:2: expected label<TAB>alias");
    assertThatThrownBy(() -> read("{\n\"a\": }")).hasMessageContaining("topics:2: no JSON");
    assertThatThrownBy(() -> read("<rdf>\n<a></b></rdf>")).hasMessageContaining("topics:2: no SKOS");
    assertThatThrownBy(() -> read("# nothing\n")).hasMessageContaining("no subject is in it");
  }
}
