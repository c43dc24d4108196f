package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static Names learnt() {
    NameLearning learning = new NameLearning();
    for (int i = 0; i < 4; i++) {
      learning.add(
          Story.of("a" + i, "", "Treasurer Oskar Quillfeldt resigned on day " + i + ". Mr. Quillfeldt was tired."));
    }
    learning.add(Story.of("b", "", "Zentrum Brunnwald Ltd failed."));
    return learning.learn();
  }

  @Test
  void aNameWithATitleInOneStoryIsANameInTheOthers() {
    Story story = Story.of("c", "", "The plan was drawn up with Quillfeldt in mind.");
    assertThat(Found.names(new NameFinder(Names.fresh()).enrich(story), Field.PERSON)).isEmpty();
    assertThat(Found.names(new NameFinder(learnt()).enrich(story), Field.PERSON)).containsExactly("Oskar Quillfeldt");
  }

  @Test
  void whatWasLearntIsKeptByteForByte() {
    Names names = learnt();
    Names read = Names.of(names.bytes());
    assertThat(read.bytes()).isEqualTo(names.bytes());
    assertThat(read.stamp()).isEqualTo(names.stamp()).isNotEmpty();
    assertThat(read.size()).isEqualTo(names.size()).isPositive();
    assertThat(learnt().bytes()).isEqualTo(names.bytes());
  }

  @Test
  void freshNamesKnowNothing() {
    assertThat(Names.fresh().stamp()).isEmpty();
    assertThat(Names.fresh().size()).isZero();
    assertThat(Names.of(Names.fresh().bytes()).stamp()).isEmpty();
  }

  @Test
  void bytesOfSomethingElseAreRefused() {
    byte[] bytes = learnt().bytes();
    assertThatThrownBy(() -> Names.of(Arrays.copyOf(bytes, bytes.length - 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("break off");
    bytes[3] = 9;
    assertThatThrownBy(() -> Names.of(bytes)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version 9");
  }
}
