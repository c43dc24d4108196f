package dev.dateline.mend;

/**
 * One thing that damage did to a word, packed in an int: up to two letters that were meant and up to two that are
 * printed for them. A letter is held as its number plus one, 0 is none.
 */
final class Change {
  private Change() {}

  static int substituted(int meant, int printed) {
    return of(meant + 1, 0, printed + 1, 0);
  }

  static int dropped(int meant) {
    return of(meant + 1, 0, 0, 0);
  }

  static int added(int printed) {
    return of(0, 0, printed + 1, 0);
  }

  static int opened(int meant, int first, int second) {
    return of(meant + 1, 0, first + 1, second + 1);
  }

  static int closed(int first, int second, int printed) {
    return of(first + 1, second + 1, printed + 1, 0);
  }

  /** Two words printed as one. */
  static final int JOINED = dropped(Letters.BLANK);

  /** One word printed as two. */
  static final int SPLIT = added(Letters.BLANK);

  /** A letter by itself that belongs to no word, as the edge of the next column leaves it. */
  static final int STRAY = opened(Letters.BLANK, Letters.BLANK, Letters.BLANK);

  private static int of(int meant, int meant2, int printed, int printed2) {
    return meant << 21 | meant2 << 14 | printed << 7 | printed2;
  }

  /** The sorts of changes; damage of one origin has some of them and not others. */
  static final int SORTS = 6;

  /** To a small letter, to a capital, to another sign; a letter gone, a letter too many; two for one or one for two. */
  static int sort(int change) {
    if (meant2(change) >= 0 || printed2(change) >= 0) {
      return 5;
    }
    int printed = printed(change);
    return printed < 0 ? 3 : meant(change) < 0 ? 4 : Letters.isSmall(printed) ? 0 : Letters.isCapital(printed) ? 1 : 2;
  }

  /** The first letter meant, or -1. */
  static int meant(int change) {
    return (change >>> 21) - 1;
  }

  static int meant2(int change) {
    return (change >>> 14 & 0x7F) - 1;
  }

  /** The first letter printed, or -1. */
  static int printed(int change) {
    return (change >>> 7 & 0x7F) - 1;
  }

  static int printed2(int change) {
    return (change & 0x7F) - 1;
  }

  /** {@code r→g}, {@code m→rn}; {@code +x} for a letter too many, {@code −x} for one that is gone. */
  static String print(int change) {
    if (change == JOINED) {
      return "two words joined";
    }
    if (change == SPLIT) {
      return "one word split";
    }
    if (change == STRAY) {
      return "a stray letter";
    }
    String meant = letters(meant(change), meant2(change));
    String printed = letters(printed(change), printed2(change));
    return meant.isEmpty() ? "+" + printed : printed.isEmpty() ? "−" + meant : meant + "→" + printed;
  }

  private static String letters(int first, int second) {
    return (first < 0 ? "" : String.valueOf(Letters.print(first)))
        + (second < 0 ? "" : String.valueOf(Letters.print(second)));
  }
}
