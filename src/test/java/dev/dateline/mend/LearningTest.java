package dev.dateline.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.story.Field;
import dev.dateline.story.Story;
import org.junit.jupiter.api.Test;

class LearningTest {
  private static DamageModel learnt(Garble garble) {
    Learning learning = new Learning();
    for (int i = 0; i < 40; i++) {
      learning.add(Story.of(Integer.toString(i), Harbour.TITLE, garble.text(Harbour.BODY, 0.3) + " Zanthorpe spoke.")
          .with(Field.PERSON, "Amelia Zanthorpe"));
    }
    return learning.learn();
  }

  @Test
  void theTableIsFound() {
    Garble garble = new Garble(11, 5);
    DamageModel model = learnt(garble);
    assertThat(model.substitutions(5)).extracting(DamageModel.Substitution::change).hasSize(5)
        .allMatch(change -> garble.table.entrySet().stream()
            .anyMatch(pair -> change.equals(pair.getKey() + "→" + pair.getValue())));
    assertThat(model.substitutions(1).getFirst().examples()).isNotEmpty();
    assertThat(model.words()).containsKey("zanthorpe");
    assertThat(model.words().get("harbour")).isGreaterThan(20);
  }

  @Test
  void whatIsLearntIsKeptAsBytes() {
    DamageModel model = learnt(new Garble(12, 5)).never("Tgbaty", "Treaty");
    DamageModel read = DamageModel.of(model.bytes());
    assertThat(read.stamp()).isEqualTo(model.stamp()).matches("[0-9a-f]{8}");
    assertThat(read.words()).isEqualTo(model.words());
    assertThat(read.substitutions(20)).isEqualTo(model.substitutions(20));
    assertThat(read.refused().get("tgbaty")).containsExactly("treaty");
    assertThat(DamageModel.fresh().keepingRefusals(read).refused()).isEqualTo(read.refused());
    assertThat(DamageModel.fresh().stamp()).isNotEqualTo(model.stamp());
    Story story = Story.of("1", "", new Garble(12, 5).text(Harbour.BODY, 0.4));
    assertThat(new Mender(read).mend(story).edits()).isEqualTo(new Mender(model).mend(story).edits());
  }

  @Test
  void bytesThatAreNoModelAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> DamageModel.of(new byte[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> DamageModel.of(new byte[]{99, 1}))
        .withMessageContaining("99");
    assertThatIllegalArgumentException().isThrownBy(() -> DamageModel.of(new byte[]{1, 2, 3}));
    assertThatIllegalArgumentException().isThrownBy(() -> DamageModel.fresh().never("two words", "one"));
  }

  @Test
  void damagedFormsOfAQueryWordAreTheLikelyOnes() {
    Garble garble = new Garble(13, 5);
    Mender mender = new Mender(learnt(garble));
    String word = "abcdefghilmnoprstu";
    assertThat(mender.damaged(word, 4)).hasSize(4).allSatisfy(form -> {
      assertThat(form).hasSameSizeAs(word).isNotEqualTo(word);
      for (int i = 0; i < word.length(); i++) {
        if (form.charAt(i) != word.charAt(i)) {
          assertThat(garble.table).containsEntry(word.charAt(i), form.charAt(i));
        }
      }
    });
  }

  @Test
  void nothingIsLearntFromNothing() {
    assertThat(new Learning().learn()).isSameAs(DamageModel.fresh());
  }
}
