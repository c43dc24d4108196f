package dev.dateline.clean;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits a line of labels that have grown together, as scraping leaves them: {@code PoliticsSouth AmericaTrade}, {@code
 * crudeopecsaudi-arabia}.
 *
 * <p>Every way to part the line is weighed by how likely its labels are ({@link TagLine}), one single label, that is a line
 * of prose, among them. What speaks: labels that are known, words that the story has or that news have, a small letter
 * before a capital, and the order of the alphabet, in which most sites print their labels. A single letter between two
 * labels is dirt and is dropped.
 *
 * <p>How sure a split is, all ways together tell: the share of its labels that is to be expected right.
 */
final class GluedTags {
  private static final int LONGEST_LINE = 2_000;

  /** A line of fewer characters is a word. */
  private static final int SHORTEST_LINE = 6;

  private static final Pattern SENTENCE = Pattern.compile("[!?:;\"\u201c\u201d\u2014]|\\.(?:\\s|$)(?<![A-Z]\\.)");
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019-]{5,}");

  private final LabelWords words;

  GluedTags(Set<String> labels) {
    words = new LabelWords(labels);
  }

  /**
   * A line parted.
   *
   * @param confidence from 0 to 1: the share of the labels that is to be expected right
   */
  record Split(List<String> labels, double confidence) {
    /** Less sure, a split is a guess: the line is kept as it is, and no label is made of it. */
    static final double GUESS = 0.5;

    /** Less sure, a split is taken, and the line kept beside it for a person to see. */
    static final double SURE = 0.85;

    Split {
      labels = List.copyOf(labels);
    }
  }

  /** The labels of a line; empty where it is no glued line. */
  Optional<Split> split(String line, String story) {
    if (line.length() > LONGEST_LINE || line.length() < SHORTEST_LINE || SENTENCE.matcher(line).find()
        || !mayBeGlued(line)) {
      return Optional.empty();
    }
    return new TagLine(line, words, new StoryWords(story)).split();
  }

  /** Whether a capital stands within a word, or a word stands in no list. Cheap, for it is asked of every story's last line. */
  private boolean mayBeGlued(String line) {
    for (int i = 1; i < line.length(); i++) {
      if (TagLine.isJoint(line, i)) {
        return true;
      }
    }
    return LONG_WORD.matcher(line).results().map(each -> LabelWords.folded(each.group()))
        .anyMatch(word -> LabelWords.BETWEEN.splitAsStream(word).anyMatch(piece -> piece.length() > 5
            && !words.isListed(piece)));
  }
}
