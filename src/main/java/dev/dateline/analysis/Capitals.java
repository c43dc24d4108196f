package dev.dateline.analysis;

/** Whether the capitals of a text say anything: in a shouted headline they do not. */
final class Capitals {
  /** How far a text is looked at: a story that begins in capitals is taken to go on so. */
  private static final int LOOKED_AT = 1024;

  /** A story may write {@code McDONALD'S} in a shouted headline: one small letter in ten is let pass. */
  private static final int SMALL_IN = 10;

  /** So many words in capitals, and none otherwise, are not all acronyms. */
  private static final int WORDS = 3;

  /** A word of so many capitals is hardly an acronym. */
  private static final int LETTERS = 6;

  private Capitals() {}

  /** Whether the text is all in capitals, so that {@code UN} in it may be {@code un}. */
  static boolean areAll(char[] text) {
    int end = Math.min(text.length, LOOKED_AT);
    int small = 0;
    int capital = 0;
    int words = 0;
    int longest = 0;
    int run = 0;
    for (int i = 0; i < end; i++) {
      char c = text[i];
      if (c >= 'a' && c <= 'z' || c >= 0x80 && Character.isLowerCase(c)) {
        if (++small * SMALL_IN > LOOKED_AT) {
          return false;
        }
      } else if (c >= 'A' && c <= 'Z' || c >= 0x80 && Character.isUpperCase(c)) {
        capital++;
        words += run == 0 ? 1 : 0;
        longest = Math.max(longest, ++run);
        continue;
      }
      run = 0;
    }
    return small * SMALL_IN <= capital && (words >= WORDS || longest >= LETTERS);
  }
}
