package dev.dateline.evaluation;

import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends set against the truth, added up.
 *
 * <p>A mend is right if it reads as the clean stretch that its place comes from; case, white space and outer punctuation
 * aside. A word is a stretch without white space that has a letter or a digit; it is damaged if its letters are others, or if it
 * ran into a neighbour or apart; it is recovered if a sure mend of it is right and none is wrong.
 */
final class Verdicts {
  /** From here on a mend counts as sure. */
  static final double SURE = 0.9;

  private static final int BINS = 10;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

  /** A mend with its verdict. */
  record Verdict(Edit.Mend mend, String printed, String clean, boolean right) {
    /** In a line. */
    String told() {
      return (right ? "right" : "wrong") + ": '" + printed + "' read as '" + mend.mended() + "', is '" + clean.strip()
          + "', "
          + Table.number(mend.confidence(), 3) + ", " + mend.reason();
    }
  }

  private final long[] all = new long[BINS];
  private final long[] right = new long[BINS];
  private final double[] confidence = new double[BINS];
  private long sure;
  private long sureRight;
  private long words;
  private long damaged;
  private long recovered;
  private long mendedWords;
  private final List<Verdict> wrong = new ArrayList<>();

  /** Judges the mends of one story's part. */
  void judge(Story mended, Part part, Twin twin) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Edit edit : mended.edits()) {
      if (edit instanceof Edit.Mend mend && mend.part() == part) {
        verdicts.add(verdict(mend, twin));
      }
    }
    verdicts.forEach(this::count);
    words(twin, verdicts.stream().filter(verdict -> verdict.mend().confidence() >= SURE).toList());
  }

  static Verdict verdict(Edit.Mend mend, Twin twin) {
    int start = twin.cleanStart(mend.start());
    int end = twin.cleanEnd(mend.start(), mend.end());
    String read = fold(mend.mended());
    String stretch = twin.clean().substring(start, end);
    // Where texts were aligned by their letters, an edge may have fallen into the neighbouring word.
    boolean right = read.equals(fold(stretch)) || read.equals(fold(widened(twin.clean(), start, end)));
    return new Verdict(mend, twin.damaged().substring(mend.start(), mend.end()), stretch, right);
  }

  private static String widened(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  private void count(Verdict verdict) {
    double sureness = verdict.mend().confidence();
    int bin = Math.min(BINS - 1, (int) (sureness * BINS));
    all[bin]++;
    confidence[bin] += sureness;
    right[bin] += verdict.right() ? 1 : 0;
    if (sureness >= SURE) {
      sure++;
      sureRight += verdict.right() ? 1 : 0;
      if (!verdict.right()) {
        wrong.add(verdict);
      }
    }
  }

  private void words(Twin twin, List<Verdict> verdicts) {
    String clean = twin.clean();
    Matcher word = WORD.matcher(clean);
    while (word.find()) {
      words++;
      int from = twin.damagedStart(word.start());
      int to = Math.max(from, twin.damagedEnd(word.end()));
      List<Verdict> touching = verdicts.stream()
          .filter(verdict -> verdict.mend().start() < to && verdict.mend().end() > from).toList();
      mendedWords += touching.isEmpty() ? 0 : 1;
      if (damaged(twin, from, to, word.group())) {
        damaged++;
        recovered += !touching.isEmpty() && touching.stream().allMatch(Verdict::right) ? 1 : 0;
      }
    }
  }

  private static boolean damaged(Twin twin, int from, int to, String clean) {
    String printed = twin.damaged();
    boolean alone = (from == 0 || Character.isWhitespace(printed.charAt(from - 1)))
        && (to >= printed.length() || Character.isWhitespace(printed.charAt(to)));
    String now = printed.substring(from, to);
    return !alone || !now.equals(clean) && !fold(now).equals(fold(clean));
  }

  /** As it is compared. */
  static String fold(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    return SPACES.matcher(text.substring(from, to)).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /** The words that there should be. */
  long words() {
    return words;
  }

  double damagedShare() {
    return share(damaged, words);
  }

  /** The share of words that have a sure mend. */
  double mendedShare() {
    return share(mendedWords, words);
  }

  long sure() {
    return sure;
  }

  /** The share of sure mends that are right. */
  double precision() {
    return share(sureRight, sure);
  }

  /** The share of damaged words that sure mends recover. */
  double recall() {
    return share(recovered, damaged);
  }

  /**
   * The expected calibration error: how far confidence is from the share that is right, in ten bins of equal width, weighed by
   * the mends in each (Naeini, Cooper and Hauskrecht 2015).
   */
  double calibrationError() {
    double sum = 0;
    long mends = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(confidence[bin] - right[bin]);
      mends += all[bin];
    }
    return mends == 0 ? Double.NaN : sum / mends;
  }

  /** The sure mends that are wrong, in the order judged. */
  List<Verdict> wrong() {
    return wrong;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
