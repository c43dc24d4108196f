package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is not saved is told by its number, its first and its last. */
class UnsavedTest {
  private final Unsaved unsaved = new Unsaved();

  @Test
  void nothingIsToldAsNothing() {
    assertThat(unsaved.told()).isEqualTo("No story was waiting to be saved");
    unsaved.took("a");
    unsaved.deleted();
    unsaved.begin();
    unsaved.saved();
    assertThat(unsaved.told()).isEqualTo("No story was waiting to be saved");
  }

  @Test
  void storiesAndDeletionsAreCounted() {
    unsaved.took("a");
    assertThat(unsaved.told()).isEqualTo("Not saved: 1 story, a");
    unsaved.deleted();
    assertThat(unsaved.told()).isEqualTo("Not saved: 1 story, a; 1 deletion");
    unsaved.took("b");
    unsaved.deleted();
    unsaved.took("c");
    assertThat(unsaved.told()).isEqualTo("Not saved: 3 stories, from a to c; 2 deletions");
  }

  @Test
  void deletionsAloneAreTold() {
    unsaved.deleted();
    assertThat(unsaved.told()).isEqualTo("Not saved: 1 deletion");
    unsaved.deleted();
    assertThat(unsaved.told()).isEqualTo("Not saved: 2 deletions");
  }

  /** What comes while a save runs may not be in it; what was in one that never returned is not saved. */
  @Test
  void whatComesWhileASaveRunsIsNotSavedByIt() {
    unsaved.took("a");
    unsaved.begin();
    unsaved.took("b");
    unsaved.deleted();
    assertThat(unsaved.told()).isEqualTo("Not saved: 2 stories, from a to b; 1 deletion");
    unsaved.saved();
    assertThat(unsaved.told()).isEqualTo("Not saved: 1 story, b; 1 deletion");
    unsaved.begin();
    unsaved.begin();
    assertThat(unsaved.told()).isEqualTo("Not saved: 1 story, b; 1 deletion");
  }

  @Test
  void aLongIdIsQuotedShortAndNoPairIsParted() {
    unsaved.took("x".repeat(40));
    assertThat(unsaved.told()).isEqualTo("Not saved: 1 story, " + "x".repeat(40));
    unsaved.took("y".repeat(41));
    assertThat(unsaved.told()).endsWith("from " + "x".repeat(40) + " to " + "y".repeat(40) + "…");
    unsaved.took("z".repeat(39) + "😀😀");
    assertThat(unsaved.told()).endsWith(" to " + "z".repeat(39) + "…");
    unsaved.took("z".repeat(38) + "😀😀");
    assertThat(unsaved.told()).endsWith(" to " + "z".repeat(38) + "😀…");
  }
}
