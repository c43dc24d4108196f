package dev.dateline.search;

import dev.dateline.analysis.Asked;
import dev.dateline.analysis.Layer;
import java.util.Collection;
import java.util.Locale;

/** Tells whether a printed form, as the index holds it, is one that a pattern or a near spelling means. */
interface Spelling {

  /**
   * @param printed the printed form, folded, without the mark of its layer
   */
  boolean fits(String printed);

  /**
   * A pattern of {@code *} and {@code ?}, in which a backslash quotes. Its capitals may be small letters in print; where it
   * has none, it means acronyms too.
   */
  static Spelling pattern(String pattern) {
    String small = pattern.toLowerCase(Locale.ROOT);
    return small.equals(pattern)
        ? printed -> glob(small, printed) || glob(small.toUpperCase(Locale.ROOT), printed)
        : printed -> glob(small, printed) || glob(pattern, printed);
  }

  /** Forms that so many letters changed, added, left out or exchanged with their neighbour part from a word. */
  static Spelling near(Asked word, int edits) {
    String typed = word.exact().getFirst().substring(Layer.PRINTED.prefix().length());
    return printed -> isNear(typed, printed, edits);
  }

  /** What it means, and these forms besides. */
  default Spelling or(Collection<String> forms) {
    return forms.isEmpty() ? this : printed -> forms.contains(printed.toLowerCase(Locale.ROOT)) || fits(printed);
  }

  private static boolean glob(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int starred = 0;
    while (t < text.length()) {
      char c = p < pattern.length() ? pattern.charAt(p) : 0;
      boolean quoted = c == '\\' && p + 1 < pattern.length();
      if (p < pattern.length() && c == '*') {
        star = p++;
        starred = t;
      } else if (p < pattern.length() && c == '?') {
        p++;
        t += Character.charCount(text.codePointAt(t));
      } else if (p < pattern.length() && text.charAt(t) == (quoted ? pattern.charAt(p + 1) : c)) {
        p += quoted ? 2 : 1;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++starred;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Damerau's distance in code points, each pair exchanged once, as Lucene's automata count it. */
  private static boolean isNear(String one, String other, int edits) {
    if (Math.abs(one.length() - other.length()) > 2 * edits) {
      return false;
    }
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int[] before = new int[b.length + 1];
    int[] above = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int[] row = new int[b.length + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length; j++) {
        row[j] = Math.min(above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), 1 + Math.min(above[j], row[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > edits) {
        return false;
      }
      before = above;
      above = row;
    }
    return above[b.length] <= edits;
  }
}
