package dev.dateline.enrich;

import java.util.Collection;
import java.util.Optional;

/** Joins a name that is printed once and damaged, and that nobody mended, with the one that the story prints whole elsewhere. */
final class Garbled {
  /** Shorter names are too like one another. */
  private static final int SHORTEST = 5;

  /** From this length on two letters may differ. */
  private static final int LONG = 9;

  private Garbled() {}

  /** The form that this one is a damaged print of, if the story has it. */
  static Optional<Form> whole(Form form, Collection<Form> forms) {
    if (form.known.isPresent() || !isDamaged(form)) {
      return Optional.empty();
    }
    Form nearest = null;
    for (Form other : forms) {
      boolean sure = other.known.isPresent() || isKnown(other) || other.spans.size() > 1
          || other.isTitled() && !form.isTitled();
      if (other != form && sure && other.size() == form.size() && isNear(form.key, other.key)) {
        if (nearest != null) {
          return Optional.empty();
        }
        nearest = other;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Whether a form is printed once, with a word that nobody knows. */
  static boolean isDamaged(Form form) {
    return form.spans.size() == 1 && form.key.length() >= SHORTEST && !isKnown(form);
  }

  static boolean isNear(String damaged, String whole) {
    int most = damaged.length() < LONG ? 1 : 2;
    return Math.abs(whole.length() - damaged.length()) <= most && distance(damaged, whole, most) <= most;
  }

  /** Whether all of its words are somebody's names or in a list. */
  private static boolean isKnown(Form form) {
    Span span = form.spans.getFirst();
    for (int at = span.begin; at < span.stop; at++) {
      if (span.words.marks(at) == 0) {
        return false;
      }
    }
    return true;
  }

  /** How many letters are to be changed, added or left out; more than {@code most} if it is more. */
  static int distance(String one, String other, int most) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int before = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        before = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
    }
    return row[other.length()];
  }
}
