package dev.dateline.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a line of labels that have grown together, as scraping leaves them: {@code PoliticsSouth AmericaTrade}.
 *
 * <p>A dynamic programme over the places where one label may end and the next begin finds the cheapest reading. What
 * speaks: a small letter before a capital; labels that are known; words that the story has; and the order of the alphabet,
 * in which most sites print their labels. A single letter between two labels is dirt and is dropped.
 */
final class GluedTags {
  /** So many joints make a line of prose unlikely. */
  private static final int JOINTS = 3;
  private static final int LONGEST_LINE = 2000;
  private static final int LONGEST_LABEL = 60;

  /** A label with more joints inside, unless it is known, is not worth the time: each costs more than any cut. */
  private static final int MOST_JOINTS_KEPT = 2;

  private static final double CASE_JOINT_KEPT = 4;
  private static final double CAPITALS_JOINT_KEPT = 1;
  private static final double CUT_WITHOUT_JOINT = 3;
  private static final double UNKNOWN_WORD = 1.5;
  private static final double SMALL_BEGINNING = 1;
  private static final double KNOWN_LABEL = -4;
  private static final double STRAY = 1;
  private static final double OUT_OF_ORDER = 2;

  private static final Pattern SENTENCE = Pattern.compile("[!?:;,\"\u201c\u201d\u2014]|\\.(?:\\s|$)(?<![A-Z]\\.)");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'\u2019]+");

  private static final Set<String> DESK = desk();

  private final Set<String> known = new HashSet<>(DESK);
  private final Set<String> knownWords = new HashSet<>();

  GluedTags(Set<String> labels) {
    labels.forEach(label -> known.add(label.toLowerCase(Locale.ROOT)));
    known.forEach(label -> Collections.addAll(knownWords, BETWEEN_WORDS.split(label)));
  }

  /** The labels of a line; empty where it is no glued line. */
  List<String> split(String line, String story) {
    if (line.length() > LONGEST_LINE || SENTENCE.matcher(line).find() || joints(line) < JOINTS) {
      return List.of();
    }
    return new Splitting(line, words(story)).labels();
  }

  private static int joints(String line) {
    int joints = 0;
    for (int i = 1; i < line.length(); i++) {
      joints += isJoint(line, i) ? 1 : 0;
    }
    return joints;
  }

  private static boolean isJoint(String line, int at) {
    char before = line.charAt(at - 1);
    return Character.isUpperCase(line.charAt(at)) && (Character.isLowerCase(before) || Character.isDigit(before)
        || before == ')' || before == '.' && at > 1 && Character.isLowerCase(line.charAt(at - 2)));
  }

  private static Set<String> words(String story) {
    Set<String> words = new HashSet<>();
    for (String word : BETWEEN_WORDS.split(story)) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static Set<String> desk() {
    try (InputStream in = GluedTags.class.getResourceAsStream("desk-labels.txt")) {
      if (in == null) {
        throw new IllegalStateException("desk-labels.txt is not in the library; it was packed wrongly");
      }
      Set<String> labels = new HashSet<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> labels.add(line.strip().toLowerCase(Locale.ROOT)));
      return Set.copyOf(labels);
    } catch (IOException e) {
      throw new UncheckedIOException("reading desk-labels.txt from the library", e);
    }
  }

  /** The cheapest way through one line: a state is the label read last, so that its successor can be compared with it. */
  private final class Splitting {
    private final String line;
    private final Set<String> words;
    /** How many joints stand at or before an offset. */
    private final int[] joints;

    Splitting(String line, Set<String> words) {
      this.line = line;
      this.words = words;
      this.joints = new int[line.length()];
      for (int i = 1; i < joints.length; i++) {
        joints[i] = joints[i - 1] + (isJoint(line, i) ? 1 : 0);
      }
    }

    /** The way so far: the cost, the label that ends here, and the way before it. */
    private record Way(double cost, String label, @Nullable Way before) {}

    List<String> labels() {
      int n = line.length();
      List<List<Way>> ways = new ArrayList<>();
      for (int i = 0; i <= n; i++) {
        ways.add(new ArrayList<>());
      }
      Way start = new Way(0, "", null);
      start = new Way(0, "", start);
      ways.get(0).add(start);
      for (int end = 1; end <= n; end++) {
        for (int begin = Math.max(0, end - LONGEST_LABEL); begin < end; begin++) {
          if (!ways.get(begin).isEmpty() && mayCut(begin) && mayCut(end)) {
            step(ways, begin, end);
          }
        }
      }
      return ways.get(n).stream().min((a, b) -> Double.compare(a.cost, b.cost)).map(this::read).orElse(List.of());
    }

    private void step(List<List<Way>> ways, int begin, int end) {
      String label = line.substring(begin, end);
      boolean isKnown = known.contains(label.toLowerCase(Locale.ROOT));
      if (!isKnown && joints[end - 1] - joints[begin] > MOST_JOINTS_KEPT) {
        return;
      }
      double cost = cost(label, begin, isKnown);
      Way best = null;
      for (Way way : ways.get(begin)) {
        boolean inOrder = way.label.compareToIgnoreCase(label) <= 0;
        double total = way.cost + cost + (inOrder ? 0 : OUT_OF_ORDER);
        if (best == null || total < best.cost) {
          best = new Way(total, label, way);
        }
      }
      if (best != null) {
        ways.get(end).add(best);
      }
      if (isStrayAt(begin, end)) {
        for (Way way : ways.get(begin)) {
          ways.get(end).add(new Way(way.cost + STRAY, way.label, way.before));
        }
      }
    }

    private boolean isStrayAt(int begin, int end) {
      return end == begin + 1 && begin > 0 && end < line.length() && Character.isLowerCase(line.charAt(begin))
          && Character.isUpperCase(line.charAt(end));
    }

    /** Labels begin with a letter or a digit and end with one, and no label begins or ends with a space. */
    private boolean mayCut(int at) {
      if (at == 0 || at == line.length()) {
        return true;
      }
      char before = line.charAt(at - 1);
      char after = line.charAt(at);
      boolean ends = Character.isLetterOrDigit(before) || before == ')' || before == '.';
      return ends && Character.isLetterOrDigit(after);
    }

    private double cost(String label, int begin, boolean isKnown) {
      double cost = begin == 0 || isJoint(line, begin) || isAfterCapitals(begin) ? 0 : CUT_WITHOUT_JOINT;
      if (isKnown) {
        return cost + KNOWN_LABEL;
      }
      for (int i = 1; i < label.length(); i++) {
        cost += isJoint(label, i) ? CASE_JOINT_KEPT : isAfterCapitals(begin + i) ? CAPITALS_JOINT_KEPT : 0;
      }
      for (String word : BETWEEN_WORDS.split(label)) {
        cost += isWord(word) ? 0 : UNKNOWN_WORD;
      }
      return cost + (Character.isLowerCase(label.charAt(0)) ? SMALL_BEGINNING : 0);
    }

    /** {@code ASIA|Asia}: the last of several capitals begins a word. */
    private boolean isAfterCapitals(int at) {
      return at > 1 && at + 1 < line.length() && Character.isUpperCase(line.charAt(at - 1))
          && Character.isUpperCase(line.charAt(at - 2)) && Character.isUpperCase(line.charAt(at))
          && Character.isLowerCase(line.charAt(at + 1));
    }

    private boolean isWord(String word) {
      String small = word.toLowerCase(Locale.ROOT);
      return small.isEmpty() || has(small) || has(small + "s")
          || small.endsWith("s") && has(small.substring(0, small.length() - 1));
    }

    private boolean has(String word) {
      return words.contains(word) || knownWords.contains(word);
    }

    private List<String> read(Way last) {
      List<String> labels = new ArrayList<>();
      for (Way way = last; way.before != null && !way.label.isEmpty(); way = way.before) {
        labels.add(way.label);
      }
      Collections.reverse(labels);
      return labels;
    }
  }
}
