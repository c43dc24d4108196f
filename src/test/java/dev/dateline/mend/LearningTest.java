package dev.dateline.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Each story is damaged by itself, in the same letters. */
  private static DamageModel learntFrom(UnaryOperator<String> damage) {
    Learning learning = new Learning();
    for (int i = 0; i < 60; i++) {
      learning.add(Story.of(Integer.toString(i), Harbour.TITLE, damage.apply(Harbour.BODY)));
    }
    return learning.learn();
  }

  private static UnaryOperator<String> letters(long seed) {
    Garble garble = new Garble(seed, 0);
    garble.table.putAll(Map.of('h', 'b', 'n', 'u', 's', 'z', 'c', 'e'));
    return text -> garble.text(text, 0.4);
  }

  private static final UnaryOperator<String> STRAYS = text -> text.replace("central bank", "central e bank")
      .replace("next week", "next t week").replace("high confidence", "high l confidence");

  private static List<String> mends(DamageModel model, String body, String printed) {
    Story mended = new Mender(model).mend(Story.of("1", Harbour.TITLE, body));
    return mended.edits().stream().filter(Edit.Mend.class::isInstance).map(Edit.Mend.class::cast)
        .filter(mend -> mended.body().substring(mend.start(), mend.end()).equals(printed)).map(Edit.Mend::mended)
        .toList();
  }

  @Test
  void aKnownWordIsReadByItsPlaceInDamagedStoriesAlone() {
    DamageModel model = learntFrom(letters(21));
    String damaged = letters(22).apply(Harbour.BODY);
    String place = " The ministers bad promised a bad report.";
    Story mended = new Mender(model).mend(Story.of("1", Harbour.TITLE, damaged + place));
    int first = mended.body().indexOf("bad");
    List<Edit.Mend> read = mended.edits().stream().filter(Edit.Mend.class::isInstance).map(Edit.Mend.class::cast)
        .filter(mend -> mend.start() >= first).toList();
    assertThat(read).hasSize(1).allSatisfy(mend -> {
      assertThat(mend.start()).isEqualTo(first);
      assertThat(mend.mended()).isEqualTo("had");
      assertThat(mend.reason()).isEqualTo("h→b, by its place");
    });
    assertThat(mends(model, Harbour.BODY + place, "bad")).isEmpty();
    assertThat(mends(model.never("bad", "had"), damaged + place, "bad")).isEmpty();
    assertThat(mends(learntFrom(UnaryOperator.identity()), damaged + place, "bad")).isEmpty();
  }

  @Test
  void aStrayLetterBelongsToTheWordBesideItWhereTheArchiveHasSuch() {
    String damaged = STRAYS.apply(letters(23).apply(Harbour.BODY).replace("uext", "next"));
    DamageModel with = learntFrom(STRAYS.andThen(letters(24))::apply);
    assertThat(mends(with, damaged, "t week")).containsExactly("week");
    assertThat(mends(learntFrom(letters(24)), damaged, "t week")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"tbemeetiug, the meeting", "frombouzes, from houses", "tbeHouze, the house", "witbzales, with sales"})
  void wordsThatRanTogetherAreReadWhereBothAreDamaged(String printed, String read) {
    UnaryOperator<String> joins = text -> text.replace("central bank", "centralbank").replace("next week", "nextweek")
        .replace("high confidence", "highconfidence");
    String damaged = joins.apply(letters(25).apply(Harbour.BODY)) + " They spoke of " + printed + " again.";
    assertThat(mends(learntFrom(joins.andThen(letters(26))::apply), damaged, printed)).first().isEqualTo(read);
  }

  @Test
  void nothingIsLearntFromNothing() {
    assertThat(new Learning().learn()).isSameAs(DamageModel.fresh());
  }
}
