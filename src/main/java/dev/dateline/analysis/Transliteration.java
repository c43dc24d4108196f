package dev.dateline.analysis;

/**
 * One spelling for the words of persons' names that differ only by how another script, or a letter with an accent, was written
 * in plain letters: <i>Zelensky</i>, <i>Zelenskyy</i>; <i>Rasheed</i>, <i>Rashid</i>; <i>Mueller</i>, <i>Müller</i>;
 * <i>Rachmaninoff</i>, <i>Rachmaninov</i>. Short words are left alone, since names are told apart by them: <i>Khan</i> and
 * <i>Han</i>, <i>Lee</i> and <i>Li</i>, <i>Mary</i> and <i>Marie</i>. The forms are of no language; they are compared, not shown.
 */
final class Transliteration {
  /** Shorter words have no ending that is spelt in several ways. */
  private static final int ENDING = 4;

  /** Shorter words keep their inner letters. */
  private static final int INNER = 5;

  private Transliteration() {}

  /** The one spelling of a folded word. */
  static String of(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return word;
      }
    }
    int length = word.length();
    // Whatever the length, for the words of Korean names are written solid as well as apart: Soosuk, Soo-suk.
    String form = vowels(word);
    if (length < ENDING) {
      return form;
    }
    if (length >= INNER) {
      form = inner(form);
    }
    form = ending(single(form), length);
    return form.length() < 2 ? word : form;
  }

  /** Vowels that are written in two ways. Not those of <i>Lee</i>, <i>Louis</i>, <i>Michael</i>, whose others are other names. */
  private static String vowels(String word) {
    String form = word.replace("oo", "u");
    form = form.equals("lee") ? form : form.replace("ee", "i");
    StringBuilder vowels = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char before = i == 0 ? ' ' : form.charAt(i - 1);
      char after = i + 1 < form.length() ? form.charAt(i + 1) : ' ';
      boolean lengthens = form.charAt(i) == 'e' && before == 'a' && after != 'l'
          || form.charAt(i) == 'a' && before == 'a';
      boolean rounded = form.charAt(i) == 'o' && after == 'u' && form.length() >= ENDING
          && !(i + 2 < form.length() && form.charAt(i + 2) == 'i');
      if (!lengthens && !rounded) {
        vowels.append(form.charAt(i));
      }
    }
    return vowels.toString();
  }

  private static String inner(String word) {
    String form = word.replace("tsch", "ch").replace("tch", "ch").replace("sch", "sh").replace("kh", "h")
        .replace("dh", "d").replace("ph", "f").replace("dj", "d").replace("q", "k")
        .replace("x", "ks");
    for (String abd : new String[]{"abdel", "abdal", "abdol", "abdoul"}) {
      if (form.startsWith(abd) && form.length() > abd.length() + 2) {
        form = "abdul" + form.substring(abd.length());
      }
    }
    if (form.startsWith("ye")) {
      form = form.substring(1);
    }
    if (form.startsWith("wl")) {
      form = "v" + form.substring(1);
    }
    form = umlauts(form);
    return isSlavic(form) ? slavic(form) : form;
  }

  private static boolean isSlavic(String word) {
    return endsWith(word, "enko", "sky", "ski", "skyy", "skiy", "skii", "skij", "skyj", "skaya", "skaia", "ov", "ev",
        "ova", "eva", "chuk", "ich", "off", "eff", "vych", "uk", "shyn", "shin", "tsyn", "tsin", "kin", "kyn", "nin",
        "mir", "myr", "iya",
        "ia");
  }

  private static String slavic(String word) {
    String form = word.startsWith("y") ? "y" + word.substring(1).replace('y', 'i') : word.replace('y', 'i');
    form = form.replace("ia", "a").replace("io", "o").replace("ie", "e").replace("w", "v").replace("ii", "i");
    if (endsWith(form, "off", "eff")) {
      form = form.substring(0, form.length() - 2) + "v";
    }
    return form;
  }

  /**
   * <i>Mueller</i>, <i>Schroeder</i>: what is written for a letter with an accent, between consonants; and <i>Baghdadi</i>, where
   * the <i>gh</i> of <i>Yong-ho</i>, written solid, is two letters.
   */
  private static String umlauts(String word) {
    StringBuilder form = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean written = c == 'e' && i >= 2 && i + 1 < word.length() && !isVowel(word.charAt(i + 1))
          && !isVowel(word.charAt(i - 2)) && "ou".indexOf(word.charAt(i - 1)) >= 0
          || c == 'h' && i >= 2 && word.charAt(i - 1) == 'g' && isVowel(word.charAt(i - 2));
      if (!written) {
        form.append(c);
      }
    }
    return form.toString();
  }

  /** Without the second of two equal consonants. */
  private static String single(String word) {
    StringBuilder form = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i == 0 || c != word.charAt(i - 1) || isVowel(c) && c != 'y') {
        form.append(c);
      }
    }
    return form.toString();
  }

  private static String ending(String word, int length) {
    if (length >= INNER) {
      // Not every -ei: Xiao-mei is written solid too.
      for (String ending : new String[]{"iy", "ii", "ij", "yj", "ey", "gei", "sei", "rei", "ej"}) {
        if (word.endsWith(ending)) {
          return word.substring(0, word.length() - 2) + "i";
        }
      }
    }
    return word.length() > 1 && word.endsWith("y") && !isVowel(word.charAt(word.length() - 2))
        ? word.substring(0, word.length() - 1) + "i"
        : word;
  }

  private static boolean endsWith(String word, String... endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }
}
