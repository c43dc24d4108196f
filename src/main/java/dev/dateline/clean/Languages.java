package dev.dateline.clean;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The language of a text, told by its script where one language alone writes it, else by its small words and its letters.
 *
 * <p>Only where it is sure: not of fewer than ten words, not of tables of figures, nor between neighbours that the text does
 * not part. It reads no further than it takes to be sure, some thirty words for most stories, so that of a text in two
 * languages the first is told. The same text gives the same language always.
 */
final class Languages {
  private static final Languages KNOWN = new Languages(Lists.read("languages.txt"));

  /** Scripts of one language. Japanese writes Han too, and is known by the other two. */
  static final Map<UnicodeScript, String> SCRIPTS = Map.ofEntries(Map.entry(UnicodeScript.GREEK, "el"),
      Map.entry(UnicodeScript.ARMENIAN, "hy"), Map.entry(UnicodeScript.GEORGIAN, "ka"),
      Map.entry(UnicodeScript.THAI, "th"), Map.entry(UnicodeScript.LAO, "lo"), Map.entry(UnicodeScript.KHMER, "km"),
      Map.entry(UnicodeScript.MYANMAR, "my"), Map.entry(UnicodeScript.TAMIL, "ta"),
      Map.entry(UnicodeScript.TELUGU, "te"), Map.entry(UnicodeScript.KANNADA, "kn"),
      Map.entry(UnicodeScript.MALAYALAM, "ml"), Map.entry(UnicodeScript.GUJARATI, "gu"),
      Map.entry(UnicodeScript.GURMUKHI, "pa"), Map.entry(UnicodeScript.SINHALA, "si"),
      Map.entry(UnicodeScript.HANGUL, "ko"), Map.entry(UnicodeScript.HIRAGANA, "ja"),
      Map.entry(UnicodeScript.KATAKANA, "ja"), Map.entry(UnicodeScript.HAN, "zh"));

  /** Letters beyond this are asked for their script alone. */
  private static final int LETTERS = 0x2000;

  private final List<String> codes = new ArrayList<>();
  private final Map<String, Long> words = new HashMap<>();
  private final long[] letters = new long[LETTERS];

  private Languages(List<String> lines) {
    for (String line : lines) {
      String[] each = line.split("\\s+");
      long language = 1L << codes.size();
      codes.add(each[0]);
      boolean word = true;
      for (int i = 1; i < each.length; i++) {
        if (each[i].equals("+")) {
          word = false;
        } else if (word) {
          words.merge(each[i], language, (a, b) -> a | b);
        } else {
          letters[each[i].charAt(0)] |= language;
        }
      }
    }
    if (codes.size() > Long.SIZE) {
      throw new IllegalStateException("languages.txt has more languages than a long has bits");
    }
  }

  /** The code of the language (BCP 47, {@code en}, {@code pt}), if it can be told for sure. */
  static Optional<String> of(String title, String body, int bodyFrom) {
    LanguageSigns signs = new LanguageSigns(KNOWN);
    return signs.read(body, bodyFrom) || signs.read(title, 0) ? signs.told() : signs.toldAtTheEnd();
  }

  int size() {
    return codes.size();
  }

  /** The languages that have this small word, a bit for each; 0 for any other word. */
  long having(String word) {
    Long having = words.get(word);
    return having == null ? 0 : having;
  }

  /** The languages that have this letter, if it is one that few have; else 0. */
  long having(char letter) {
    return letter < LETTERS ? letters[letter] : 0;
  }

  /** The code of a language by its bit's number; empty for one that is only there to be told from others. */
  Optional<String> code(int language) {
    return Optional.of(codes.get(language)).filter(code -> !code.startsWith("-"));
  }
}
