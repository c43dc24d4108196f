package dev.dateline.clean;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a text has said of its language so far. */
final class LanguageSigns {
  /** The text is asked whether it will do after so many words, after twice as many, and so on. */
  private static final int FIRST_ASKED = 32;

  private static final int MOST_WORDS = 512;
  private static final int FEWEST_WORDS = 10;

  /** So many small words must differ. */
  private static final int DIFFERENT = 4;

  /** Letters of a script without blanks that say as much as {@link #FEWEST_WORDS}. */
  private static final int FEWEST_LETTERS = 20;

  /** No small word is longer. */
  private static final int LONGEST = 12;

  private final Languages languages;
  private final char[] word = new char[LONGEST];

  /** For each word or letter that says something, the languages that have it. */
  private long[] signs = new long[64];
  private int said;
  private final int[] small;

  /** For each language the small words that it had, by a few bits of each, so that one word again and again is one. */
  private final long[] different;
  private int words;
  private int letters;
  private int foreign;
  private int nextAsked = FIRST_ASKED;
  private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);

  LanguageSigns(Languages languages) {
    this.languages = languages;
    this.small = new int[languages.size()];
    this.different = new long[languages.size()];
  }

  /** Reads on, and says whether it has read enough to {@linkplain #told() tell}. */
  boolean read(String text, int from) {
    int length = 0;
    boolean lower = true;
    boolean digits = false;
    long rare = 0;
    for (int i = from; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      char folded = c < 0x80 ? (char) (c >= 'A' && c <= 'Z' ? c | 0x20 : c) : Character.toLowerCase(c);
      if (c < 0x80 ? folded >= 'a' && folded <= 'z' : isOfWords(c)) {
        letters++;
        lower &= folded == c;
        if (c >= 0x80) {
          long having = languages.having(folded);
          rare = rare == 0 ? having : having == 0 ? rare : rare & having;
          script(c);
        }
        if (length < LONGEST) {
          word[length] = folded;
        }
        length++;
      } else if (c >= '0' && c <= '9') {
        digits = true; // and what has some is a number or a code, and no word
      } else if (digits || length > 0) {
        if (!digits) {
          word(length, lower ? rare : 0);
        }
        digits = false;
        length = 0;
        lower = true;
        rare = 0;
        if (words >= nextAsked) {
          nextAsked *= 2;
          if (told(10, 6, 6).isPresent() || words >= MOST_WORDS) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isOfWords(char c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
        true;
      default -> false;
    };
  }

  private void script(char c) {
    if (c >= 0x370 && c < 0x1e00 || c > 0x2000) {
      foreign++;
      UnicodeScript script = UnicodeScript.of(c);
      if (Languages.SCRIPTS.containsKey(script)) {
        scripts.merge(script, 1, Integer::sum);
      }
    }
  }

  /** A word with a capital may be a name, and names keep the letters of other languages. */
  private void word(int length, long rare) {
    words++;
    String whole = length > LONGEST ? "" : new String(word, 0, length);
    long having = languages.having(whole);
    for (long left = having; left != 0; left &= left - 1) {
      int language = Long.numberOfTrailingZeros(left);
      small[language]++;
      different[language] |= 1L << whole.hashCode();
    }
    long sign = having != 0 ? having : rare;
    if (sign != 0) {
      if (said == signs.length) {
        signs = Arrays.copyOf(signs, 2 * said);
      }
      signs[said++] = sign;
    }
  }

  /** The language, where there is more of the text than was read. */
  Optional<String> told() {
    return byScript().or(() -> told(10, 3, 4));
  }

  /** The language, where the whole text was read and may be short. */
  Optional<String> toldAtTheEnd() {
    return byScript().or(() -> words < FEWEST_WORDS ? Optional.empty() : told(4, 3, 4));
  }

  private Optional<String> byScript() {
    int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = scripts.getOrDefault(UnicodeScript.HAN, 0);
    if (kana > 0 && kana + han >= enough()) {
      return 5 * kana > kana + han ? Optional.of("ja") : 50 * kana < kana + han ? Optional.of("zh") : Optional.empty();
    }
    return scripts.entrySet().stream().filter(script -> script.getValue() >= enough()).findFirst()
        .map(script -> Languages.SCRIPTS.get(script.getKey()));
  }

  /** Two letters in three, and enough of them. */
  private int enough() {
    return Math.max(FEWEST_LETTERS, (2 * letters + 2) / 3);
  }

  /** One word in so many must be small: fewer in scripts other than Latin, of which few languages have words here. */
  private int share() {
    return 2 * foreign > letters ? 12 : 7;
  }

  /**
   * The language with the most small words, if enough of the words are such, and if for each other language there are signs
   * enough of this that are none of that.
   *
   * @param fewest how many small words there must be
   * @param margin how many signs must part it from each other language
   * @param times how many times as many there must be as the other has that this has not
   */
  private Optional<String> told(int fewest, int margin, int times) {
    int best = 0;
    for (int language = 1; language < small.length; language++) {
      best = small[language] > small[best] ? language : best;
    }
    if (small[best] < fewest || share() * small[best] < words || Long.bitCount(different[best]) < DIFFERENT) {
      return Optional.empty();
    }
    int mine = 0;
    int[] both = new int[small.length];
    int[] theirs = new int[small.length];
    for (int i = 0; i < said; i++) {
      boolean isMine = (signs[i] >>> best & 1) != 0;
      mine += isMine ? 1 : 0;
      for (long left = signs[i]; left != 0; left &= left - 1) {
        (isMine ? both : theirs)[Long.numberOfTrailingZeros(left)]++;
      }
    }
    for (int other = 0; other < small.length; other++) {
      int apart = mine - both[other];
      if (other != best && (apart < margin || apart < times * theirs[other])) {
        return Optional.empty();
      }
    }
    return languages.code(best);
  }
}
