package dev.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.read.Origin;
import dev.dateline.read.RawStory;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
  private static final String ABOVE = "The ferry left the harbour late on Monday.";
  private static final String BELOW = "It came back on Tuesday, and nobody said why.";

  private static Story clean(Cleaner cleaner, String title, String body, Map<String, List<String>> stated) {
    try {
      return cleaner.clean(new RawStory(new Origin("in", 1), "text", title, body, stated));
    } catch (Unkeepable e) {
      throw new AssertionError(e);
    }
  }

  private static Story clean(String body) {
    return clean(new Cleaner(), "Ferry late", body, Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Read More:", "READ MORE: Why ferries are late", "Comments (12)", "Add Comment", "3 comments",
      "No comments yet", "Leave a reply", "Share this article", "Story continues below advertisement",
      "Related stories",
      "Continue reading", "Click here to subscribe to our letter",
      "Sign up for our morning newsletter, free of charge.",
      "Follow us on Twitter and Facebook", "This site uses cookies to make it better for you.",
      "By continuing to use this website, you agree to our use of cookies.", "(AP Photo/Ann Mill)",
      "Photo: Ann Mill/Port Agency",
      "© 2024 The Harbour Post. All rights reserved.", "All rights reserved.",
      "Originally posted 2024-02-05 10:11:12."})
  void goesWhereverItStands(String furniture) {
    for (String body : List.of(ABOVE + "\n\n" + furniture + "\n\n" + BELOW, ABOVE + "\n" + furniture + "\n" + BELOW,
        furniture + "\n\n" + ABOVE + "\n\n" + BELOW)) {
      Story story = clean(body);
      assertThat(story.cut(Edit.What.FURNITURE)).as(body).containsExactly(furniture);
      assertThat(story.printed(Part.BODY)).isEqualTo(body);
      assertThat(story.clean(Part.BODY)).doesNotContain(furniture).contains(ABOVE, BELOW);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Share", "Print", "Related", "She asked him to read more: books, papers, anything.",
      "Comments were few.", "Share prices fell.", "We use cookies, the baker said, because bread is dear.",
      "Follow the money, he said.", "Photo finish", "The copyright of 1931 ran out.",
      "Read more books, the minister said.",
      "Continue", "Advertisement was his trade."})
  void aReportersLineStays(String line) {
    assertThat(clean(ABOVE + "\n\n" + line + "\n\n" + BELOW).edits()).isEmpty();
  }

  @Test
  void aLineThatASentenceRunsThroughStays() {
    assertThat(clean("The minister said that she wanted children to\nread more\nthan their parents had.").edits())
        .isEmpty();
    assertThat(clean("Under the button stood the words\nAdd comment\n\nNobody did.").edits()).isEmpty();
  }

  @Test
  void aShareBarIsThreeInARow() {
    assertThat(clean(ABOVE + "\n\nShare\nTweet\nPrint\n\n" + BELOW).cut(Edit.What.FURNITURE))
        .containsExactly("Share", "Tweet", "Print");
    assertThat(clean(ABOVE + "\n\nShare\nTweet\n\n" + BELOW).cut(Edit.What.FURNITURE)).isEmpty();
    assertThat(clean(ABOVE + "\n\nRead More:\nTweet\n\n" + BELOW).cut(Edit.What.FURNITURE))
        .containsExactly("Read More:", "Tweet");
  }

  @Test
  void headlineAndBylineSaidAgainGo() {
    Story story = clean(new Cleaner(), "Ferry late", "FERRY LATE\nBy Ann Mill\n\n" + ABOVE + "\n\n" + BELOW,
        Map.of("byline", List.of("By Ann Mill")));

    assertThat(story.cut(Edit.What.FURNITURE)).containsExactly("FERRY LATE", "By Ann Mill");
    assertThat(story.clean(Part.BODY)).startsWith(ABOVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Read More:", "Ferry late", "Add Comment"})
  void aBodyIsNeverAllFurniture(String body) {
    assertThat(clean(body).edits()).isEmpty();
  }

  /** Stories of a source that begin and end the same way, around text of their own. */
  private static Furniture learnt(int stories, String head, String tail, String source) {
    Furniture.Learner learner = new Furniture.Learner();
    Random random = new Random(stories);
    for (int i = 0; i < stories; i++) {
      learner.read(story(i, head, words(random), tail, source));
    }
    return learner.learnt();
  }

  private static Story story(int number, String head, String text, String tail, String source) {
    return Story.of("s" + number, "Story " + number, head + text + tail).with(Field.SOURCE, source);
  }

  private static String words(Random random) {
    StringBuilder text = new StringBuilder();
    for (int paragraph = 0; paragraph < 3; paragraph++) {
      for (int i = 0; i < 12; i++) {
        text.append(Integer.toString(random.nextInt(1_000_000), 36).replaceAll("\\d", "q")).append(' ');
      }
      text.append("end.\n\n");
    }
    return text.toString().strip();
  }

  private static Story cleaned(Furniture furniture, String body, String source) {
    return clean(new Cleaner(Set.of(), furniture, Vocabulary.empty()), "T", body, Map.of("source", List.of(source)));
  }

  @Test
  void learnsWhatStoriesOfOneSourceShareAtTheirEdges() {
    Furniture furniture = learnt(40, "HARBOUR WIRE DESK\n\n", "\n\nWrite to the harbour desk", "Post");
    String body = "Harbour Wire Desk\n\n" + ABOVE + "\n\nWrite to the harbour desk\n\n" + BELOW
        + "\n\nWrite to the harbour desk";

    assertThat(cleaned(furniture, body, "Post").clean(Part.BODY))
        .isEqualTo(ABOVE + "\n\nWrite to the harbour desk\n\n" + BELOW);
    assertThat(cleaned(furniture, body, "Other").edits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      40 | The port is the oldest on the coast and has three piers. | true
      15 | The port is the oldest on the coast and has three piers. | false
      4  | Write to the harbour desk                                | false
      5  | Write to the harbour desk                                | true
      40 | Pay March 3 record April 4                               | false
      40 | Copyright 2024 Harbour Wire                              | true
      """)
  void countsBeforeItBelieves(int stories, String line, boolean is) {
    Furniture furniture = learnt(stories, "", "\n\n" + line, "Post");

    // A copyright line needs no learning to go; here only what is learnt is asked.
    assertThat(furniture.holds("Post", Furniture.Edge.TAIL, line)).isEqualTo(is);
  }

  @Test
  void theVersionsOfOneStoryTeachNothing() {
    Furniture.Learner learner = new Furniture.Learner();
    String text = words(new Random(1));
    for (int i = 0; i < 100; i++) {
      learner.read(story(i, "Take " + i + "\n\n", text, "\n\nThe two ports have no treaty", "Post"));
    }
    assertThat(learner.learnt().size()).isZero();
  }

  @Test
  void memoryIsBoundedAndWhatRecursIsKept() {
    Furniture.Learner learner = new Furniture.Learner();
    Random random = new Random(3);
    for (int i = 0; i < 14_000; i++) {
      learner.read(story(i, "", words(random), "\n\nWrite to the harbour desk", "Post"));
    }
    Furniture furniture = learner.learnt();
    assertThat(furniture.size()).isEqualTo(1);
    assertThat(furniture.holds("Post", Furniture.Edge.TAIL, "Write to the harbour desk")).isTrue();
  }

  @Test
  void isKeptAsBytes() {
    Furniture furniture = learnt(40, "HARBOUR WIRE DESK\n\n", "\n\nWrite to the harbour desk", "Post");
    Furniture again = Furniture.of(furniture.bytes());

    assertThat(furniture.size()).isEqualTo(2);
    assertThat(again.bytes()).isEqualTo(furniture.bytes());
    assertThat(again.holds("Post", Furniture.Edge.HEAD, "harbour wire desk")).isTrue();
    assertThat(Furniture.of(Furniture.none().bytes()).size()).isZero();
    assertThatThrownBy(() -> Furniture.of(new byte[7])).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7 bytes");
  }
}
