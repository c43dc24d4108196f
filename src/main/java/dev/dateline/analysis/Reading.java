package dev.dateline.analysis;

/**
 * What one printed word reads as, before it is decided which of the readings are index terms.
 *
 * @param printed the word folded: {@code u.n.'s}; empty if nothing is left of it
 * @param plain without possessive, apostrophes, points of an acronym and commas of a number: {@code un}
 * @param capital the printed word in the capitals of an acronym, {@code U.N.'s}; empty if the word's letters cannot be
 *     one that keeps them
 * @param capitalPlain {@code UN}, or empty
 * @param elided what follows an elided article, {@code europe} for {@code l'Europe}; empty if there is none
 * @param letters how the word's letters are printed
 * @param dotted whether the word is an acronym by its points
 * @param acronym whether the word looks like an acronym: it has up to {@value #ACRONYM} letters, all capitals
 * @param accented whether a Latin letter was folded
 */
record Reading(
    String printed,
    String plain,
    String capital,
    String capitalPlain,
    String elided,
    Letters letters,
    boolean dotted,
    boolean acronym,
    boolean accented) {

  /** How the letters of a word are printed. */
  enum Letters {
    SMALL, CAPITALS, MIXED
  }

  /** A word in capitals that is longer is taken for a word that is stressed. */
  private static final int ACRONYM = 5;

  /** The least letters after an elision, so that {@code d'or} is no {@code or}. */
  private static final int ELIDED = 4;

  private static final String POSSESSIVE = "'s";

  static Reading of(String word) {
    if (isLetters(word) && !FunctionWords.needsCapitals(word)) {
      return new Reading(word, word, "", "", "", Letters.SMALL, false, false, false); // as most words are
    }
    String folded = Folding.accents(word);
    String printed = Folding.lower(folded);
    boolean possessive = printed.length() > POSSESSIVE.length() && printed.endsWith(POSSESSIVE);
    String owner = possessive ? printed.substring(0, printed.length() - POSSESSIVE.length()) : printed;
    boolean dotted = isDotted(owner);
    String plain = plain(owner, dotted);
    if (possessive && !plain.isEmpty() && isDigit(plain.charAt(plain.length() - 1))) {
      plain += "s"; // 1980's is 1980s
    }
    boolean ascii = isAscii(plain);
    boolean clock = dotted && ("am".equals(plain) || "pm".equals(plain) || "eg".equals(plain) || "ie".equals(plain));
    boolean keeps = isLetters(plain) && !clock
        && FunctionWords.needsCapitals(plain);
    String upper = upper(plain);
    return new Reading(
        printed,
        plain,
        keeps ? upper(owner) + (possessive ? POSSESSIVE : "") : "",
        keeps ? upper : "",
        elided(owner),
        letters(folded, owner.length(), dotted),
        dotted,
        ascii && plain.length() <= ACRONYM && plain.length() > 1 && isAllCapitals(folded, owner.length()),
        ascii && !isAscii(word));
  }

  /** Whether the word is printed as an acronym that keeps its capitals. */
  boolean isCapital() {
    return !capital.isEmpty() && letters == Letters.CAPITALS;
  }

  /** Whether there is a letter in the word. */
  boolean hasLetter() {
    return plain.codePoints().anyMatch(Character::isLetter);
  }

  private static String plain(String owner, boolean dotted) {
    boolean number = !owner.isEmpty() && isDigit(owner.charAt(0));
    StringBuilder plain = new StringBuilder(owner.length());
    for (int i = 0; i < owner.length(); i++) {
      char c = owner.charAt(i);
      if (!(c == '\'' || dotted && c == '.' || number && c == ',')) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static boolean isDotted(String owner) {
    return owner.length() > 2 && owner.charAt(1) == '.' && !isDigit(owner.charAt(0));
  }

  private static String elided(String owner) {
    int at = owner.indexOf('\'');
    if (at < 1 || owner.length() - at - 1 < ELIDED || owner.indexOf('\'', at + 1) >= 0) {
      return "";
    }
    return switch (owner.substring(0, at)) {
      case "l", "d", "qu", "j", "n", "s", "c", "m", "t", "un", "all", "dell", "dall", "nell", "sull" ->
        owner.substring(at + 1);
      default -> "";
    };
  }

  /** Of the owner only: the {@code 's} of {@code UN's} does not count. {@code N.e.} is typed carelessly, and small. */
  private static Letters letters(String folded, int length, boolean dotted) {
    boolean small = false;
    boolean capital = false;
    for (int i = 0; i < Math.min(length, folded.length()); i++) {
      small |= Character.isLowerCase(folded.charAt(i));
      capital |= Character.isUpperCase(folded.charAt(i));
    }
    if (small && capital) {
      return dotted ? Letters.SMALL : Letters.MIXED;
    }
    return capital ? Letters.CAPITALS : Letters.SMALL;
  }

  private static boolean isAllCapitals(String folded, int length) {
    if (length > folded.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = folded.charAt(i);
      if (!(c >= 'A' && c <= 'Z' || c == '.')) {
        return false;
      }
    }
    return true;
  }

  private static String upper(String ascii) {
    return ascii.toUpperCase(java.util.Locale.ROOT);
  }

  private static boolean isAscii(CharSequence plain) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetters(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return !plain.isEmpty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
