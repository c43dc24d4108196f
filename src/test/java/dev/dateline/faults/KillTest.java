package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process that is killed with {@code kill -9} while it writes, at random moments. */
class KillTest {
  private final Path temp = Trees.quick("killed");

  @AfterEach
  void delete() {
    Trees.delete(temp);
  }

  @Test
  void leavesEverythingAcknowledgedAndNothingTwice() throws InterruptedException {
    Kills kills = new Kills(temp);
    kills.run(Tier.of("kills", 20, 200, 1_000), Tier.SEED);
    Tier.report("%s", kills);
    assertThat(kills.bad()).isEmpty();
  }
}
