package dev.dateline.mend;

/**
 * The writer's own slips, which are the story's and stay: a letter left out, doubled or struck wrong, two in the wrong
 * order. Only damage that is likelier than a slip is mended, so that a clean archive keeps its typing errors.
 */
final class Slips {
  /** For each letter meant, by what clean newspaper text has; natural logarithms. */
  private static final double DROPPED = Math.log(4e-4);
  private static final double ADDED = Math.log(6e-5);
  private static final double STRUCK = Math.log(3e-5);
  private static final double TURNED = Math.log(2e-4);

  /** How often clean text has two words without a blank between them, by slip or as a name, and one with a blank inside. */
  static final double JOINED = 2e-4;
  static final double SPLIT = 2e-5;

  private Slips() {}

  /** The natural logarithm of how likely a slip makes these changes; minus infinity where none does. */
  static double likely(int[] changes) {
    if (changes.length == 1) {
      return switch (Change.sort(changes[0])) {
        case 0 -> STRUCK;
        case 3 -> changes[0] == Change.JOINED ? Math.log(JOINED) : DROPPED;
        case 4 -> ADDED;
        default -> Double.NEGATIVE_INFINITY;
      };
    }
    boolean turned = changes.length == 2 && turned(changes[0], changes[1]);
    return turned ? TURNED : Double.NEGATIVE_INFINITY;
  }

  private static boolean turned(int first, int second) {
    boolean swapped = Change.meant(first) == Change.printed(second) && Change.printed(first) == Change.meant(second);
    return swapped && Change.sort(first) != 5 && Change.sort(second) != 5;
  }
}
