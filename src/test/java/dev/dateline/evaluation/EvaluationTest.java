package dev.dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The evaluation itself, on the sample archive's stories. */
class EvaluationTest {
  private static final List<Path> STORIES = List.of(Path.of("index-data/stories"));
  private static final Corpus CORPUS = Corpus.of(STORIES);
  private static final KnownItems ITEMS = new KnownItems(CORPUS);

  @ParameterizedTest
  @EnumSource(KnownItems.Kind.class)
  void queriesComeFromTheStoryThatTheyAskFor(KnownItems.Kind kind) {
    List<Topic> topics = ITEMS.topics(kind, 10, 7);
    assertThat(topics).isNotEmpty().isEqualTo(ITEMS.topics(kind, 10, 7));
    for (Topic topic : topics) {
      assertThat(topic.relevant()).isNotEmpty();
      String text = CORPUS.stories().stream().filter(story -> topic.relevant().contains(story.id())).findFirst()
          .map(story -> Corpus.fold(Corpus.text(story)).toLowerCase(java.util.Locale.ROOT)).orElseThrow();
      for (String word : topic.text().toLowerCase(java.util.Locale.ROOT).split(" ")) {
        assertThat(text).contains(word);
      }
    }
    assertThat(ITEMS.topics(kind, 10, 8)).isNotEqualTo(topics);
  }

  @Test
  void bothSidesFindStoriesByTheirTitles(@TempDir Path folder) {
    List<Topic> topics = ITEMS.topics(KnownItems.Kind.TITLE, 20, 7);
    try (Ranker ours = new Dateline(folder.resolve("archive"), STORIES);
        Ranker plain = Plain.defaults(CORPUS.stories());
        Ranker tuned = Plain.tuned(CORPUS.stories(), 0.5f, 0.3f, 0.5f)) {
      for (Ranker ranker : List.of(ours, plain, tuned)) {
        Scores scores = Scores.of(ranker, topics, 10);
        assertThat(Bootstrap.mean(scores.reciprocal())).as(ranker.name()).isGreaterThan(0.7);
        assertThat(Scores.of(ranker, List.of(new Topic("1", "zyzzyva", Set.of("nobody"))), 10).missed())
            .as(ranker.name()).hasSize(1);
      }
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      Table table = new Evaluation(new PrintStream(printed, true, StandardCharsets.UTF_8)).known("Titles",
          Map.of("seed 7", topics), List.of(ours, plain), 10, true);
      assertThat(table.plain().lines().toList()).hasSize(4).element(2).asString().startsWith("Dateline ");
    }
  }

  @Test
  void judgementsAreThoseAboveNought(@TempDir Path folder) throws IOException {
    Path queries = Files.writeString(folder.resolve("queries.tsv"), "1\twhat is a wing\n2\tnobody knows\n");
    Path qrels = Files.writeString(folder.resolve("qrels.txt"), "1 0 a 2\n1 0 b 0\n1 0 c 1\n2 0 a -1\n");
    assertThat(Judgements.topics(queries, qrels)).containsExactly(new Topic("1", "what is a wing", Set.of("a", "c")));
  }
}
