package dev.dateline.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Near {
  private Near() {}

  /** The name that is nearest to what was typed, if any is near: other case, a beginning, or one or two letters off. */
  static Optional<String> to(String typed, Collection<String> names) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    String best = "";
    int least = wanted.length() < 4 ? 2 : 3;
    for (String name : names) {
      String candidate = name.toLowerCase(Locale.ROOT);
      int distance = wanted.length() > 1 && (candidate.startsWith(wanted) || wanted.startsWith(candidate))
          ? 1
          : distance(wanted, candidate);
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** {@code ; did you mean 'tag'?}, or nothing. */
  static String hint(String typed, Collection<String> names) {
    return to(typed, names).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  /** Letters to change, add, leave out or swap with their neighbour (Damerau 1964, each stretch edited once). */
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
