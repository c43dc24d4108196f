package dev.dateline.evaluation;

import dev.dateline.story.Story;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Damages stories: one kind, at one rate, always the same for the same seed. The kinds that draw their table draw it from the
 * seed alone, so that an archive is damaged at every rate in the same way.
 */
final class Garbler {
  /** A kind of damage. */
  enum Kind {
    /** As in the story that the project was begun for. */
    WIRE,
    /** The same bursts, by a table drawn afresh. */
    SHIFT,
    /** What is known of reading machines. */
    OCR,
    /** A reading machine of which nothing is known: pairs of letters, lost spaces, case; drawn afresh. */
    SCAN,
    /** A typist, drawn afresh. */
    KEYS,
    /** Without rule. */
    RANDOM;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Channel channel;
  private final double rate;
  private final long seed;

  Garbler(Kind kind, double rate, long seed) {
    SplittableRandom table = new SplittableRandom(mixed(seed, kind.ordinal()));
    this.channel = switch (kind) {
      case WIRE -> Bursts.wire();
      case SHIFT -> Bursts.drawn(table);
      case OCR -> new Ocr();
      case SCAN -> new Scan(table);
      case KEYS -> new Keys(table);
      case RANDOM -> new AnyLetter();
    };
    this.rate = rate;
    this.seed = seed;
  }

  /** A story's printed title and body, damaged. Neither is lost altogether. */
  Garbled garble(Story story) {
    SplittableRandom random = new SplittableRandom(mixed(seed, story.id().hashCode()));
    return new Garbled(story, garble(story.title(), random), garble(story.body(), random));
  }

  private Twin garble(String text, SplittableRandom random) {
    Twin.Maker maker = new Twin.Maker(text);
    channel.damage(text, rate, random, maker);
    Twin twin = maker.twin();
    return twin.damaged().isBlank() ? Twin.same(text) : twin;
  }

  private static long mixed(long seed, long number) {
    return seed * 0xD1342543DE82EF95L ^ number * 0xA0761D6478BD642FL;
  }
}
