package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bytes of an archive that change on the disk: all of it is found, and no story is told with another text. */
class DamageTest {
  private final Path temp = Trees.quick("damaged");

  @AfterEach
  void delete() {
    Trees.delete(temp);
  }

  @Test
  void isFoundAndNeverTold() throws IOException {
    DamagedBytes damaged = new DamagedBytes(temp.resolve("archive"));
    damaged.run(Tier.of("damages", 300, 2_000, 5_000), Tier.SEED);
    Tier.report("%s", damaged);
    assertThat(damaged.bad()).isEmpty();
  }

  /** Each file in turn: it is named, and nothing that is left is touched. */
  @Test
  void ofAFileThatIsGoneIsNamed() throws IOException {
    DamagedBytes damaged = new DamagedBytes(temp.resolve("archive"));
    damaged.lose();
    assertThat(damaged.bad()).isEmpty();
  }
}
