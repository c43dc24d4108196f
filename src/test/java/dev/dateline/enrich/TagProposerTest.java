package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tags are learnt from tagged stories, proposed for others where they are sure, and never where nothing was learnt. */
class TagProposerTest {
  private static final long SEED = 20_261_124;

  private static final Map<String, List<String>> WORDS = Map.of(
      "Harvest", List.of("wheat", "barley", "combine", "acre", "silo", "drought", "bushel", "farmer"),
      "Shipping", List.of("tanker", "harbour", "pilot", "freight", "hull", "ballast", "berth", "tonnage"),
      "Chess", List.of("gambit", "bishop", "endgame", "stalemate", "pawn", "grandmaster", "castling", "rook"));

  private static final List<String> FILLING = List.of("the", "said", "on", "Monday", "after", "officials", "would",
      "again", "year", "report", "first", "town", "which", "people", "week", "early");

  private final Random random = new Random(SEED);

  private Story story(int number, List<String> about, boolean tagged) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<String> from = i % 4 == 0 && !about.isEmpty()
          ? WORDS.get(about.get(random.nextInt(about.size())))
          : FILLING;
      words.add(from.get(random.nextInt(from.size())));
    }
    Story story = Story.of("s" + number, "Story " + number, String.join(" ", words));
    return tagged ? story.with(Field.TAG, about) : story;
  }

  private TagProposer learnt(int stories) {
    TagLearning learning = new TagLearning();
    List<String> tags = List.copyOf(WORDS.keySet());
    for (int i = 0; i < stories; i++) {
      String tag = tags.get(i % tags.size());
      learning.add(story(i, i % 5 == 0 ? List.of(tag, tags.get((i + 1) % tags.size())) : List.of(tag), true));
    }
    return learning.learn();
  }

  @Test
  void whatTaggedStoriesAreAboutIsProposedForOthers() {
    TagProposer proposer = learnt(240);
    assertThat(proposer.tags()).containsExactlyInAnyOrder("Harvest", "Shipping", "Chess");
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < 100; i++) {
      List<String> about = i % 2 == 0 ? List.of("Chess") : List.of("Harvest", "Shipping");
      List<String> proposed = proposer.enrich(story(1_000 + i, about, false)).about().proposed();
      right += (int) proposed.stream().filter(about::contains).count();
      wrong += (int) proposed.stream().filter(tag -> !about.contains(tag)).count();
    }
    assertThat(right).as("of 150, seed " + SEED).isGreaterThan(100);
    assertThat(wrong).as("seed " + SEED).isLessThan(10);
  }

  @Test
  void nothingIsProposedForAStoryThatHasTagsOrIsAboutNoneOfThem() {
    TagProposer proposer = learnt(240);
    assertThat(proposer.enrich(story(1, List.of("Chess"), true)).about().proposed()).isEmpty();
    for (int i = 0; i < 20; i++) {
      assertThat(proposer.propose(story(2_000 + i, List.of(), false))).as("seed " + SEED).isEmpty();
    }
  }

  @Test
  void fewStoriesTeachNothing() {
    assertThat(new TagLearning().learn().tags()).isEmpty();
    assertThat(learnt(9).propose(story(1, List.of("Chess"), false))).isEmpty();
    TagLearning untagged = new TagLearning();
    for (int i = 0; i < 100; i++) {
      untagged.add(story(i, List.of("Chess"), false));
    }
    assertThat(untagged.learn().tags()).isEmpty();
  }

  @Test
  void spellingsOfATagAreOneUnderTheMostFrequent() {
    TagLearning learning = new TagLearning();
    for (int i = 0; i < 120; i++) {
      Story story = story(i, List.of(i % 2 == 0 ? "Chess" : "Harvest"), true);
      learning.add(i % 2 == 0 ? story.with(Field.TAG, i % 8 == 0 ? "CHESS" : i % 8 == 2 ? "chess" : "Chess") : story);
    }
    assertThat(learning.learn().tags()).containsExactlyInAnyOrder("Chess", "Harvest");
  }

  @Test
  void whatIsKeptProposesTheSame() {
    TagProposer proposer = learnt(240);
    TagProposer again = TagProposer.of(proposer.bytes());
    assertThat(again.stamp()).isEqualTo(proposer.stamp()).isNotEqualTo(TagProposer.fresh().stamp());
    for (int i = 0; i < 30; i++) {
      Story story = story(3_000 + i, List.of("Shipping", "Chess"), false);
      assertThat(again.propose(story)).isEqualTo(proposer.propose(story));
    }
    assertThat(TagProposer.of(TagProposer.fresh().bytes()).tags()).isEmpty();
    assertThatThrownBy(() -> TagProposer.of(new byte[]{9})).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version");
    assertThatThrownBy(() -> TagProposer.of(java.util.Arrays.copyOf(proposer.bytes(), 60)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
