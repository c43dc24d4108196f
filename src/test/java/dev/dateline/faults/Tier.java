package dev.dateline.faults;

import java.util.Locale;

/**
 * How much is tried. Every build runs {@code BUILD}; the longer ones are asked for: {@code mvn -q -Pfaults test -Dfaults=nightly}.
 * A failure prints its seed; {@code -Dfaults.seed=SEED} begins with it.
 */
enum Tier {
  BUILD, NIGHTLY, RELEASE;

  /** The tier of this run. */
  static final Tier NOW = valueOf(System.getProperty("faults", "build").toUpperCase(Locale.ROOT));

  /** The first seed; the others follow it. */
  static final long SEED = Long.getLong("faults.seed", 20_261_124);

  /** Which of the numbers is this tier's. */
  static int of(int build, int nightly, int release) {
    return switch (NOW) {
      case BUILD -> build;
      case NIGHTLY -> nightly;
      case RELEASE -> release;
    };
  }

  /** As {@link #of}, unless the property {@code faults.NAME} says otherwise, so that a long run can be done in pieces. */
  static int of(String name, int build, int nightly, int release) {
    return Integer.getInteger("faults." + name, of(build, nightly, release));
  }

  /** Says what was done, for the page that lists the figures. */
  static void report(String what, Object... figures) {
    System.out
        .println("[faults] " + what.formatted(figures) + " (tier " + NOW.name().toLowerCase(Locale.ROOT) + ", seed "
            + SEED + ")");
  }
}
