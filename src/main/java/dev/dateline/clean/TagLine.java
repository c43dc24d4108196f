package dev.dateline.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All ways to part one line into labels, each with its probability; a dynamic programme over the places where a label may
 * begin and end, whose states are labels, so that each can be compared with the one before it. It runs forward and
 * backward (as for a hidden Markov model of segments), which gives the likeliest way and how much of the whole probability goes through each
 * of its labels.
 *
 * <p>A line is read as one whose labels begin with capitals and as one whose labels do not, and each as one in the order of the
 * alphabet and as one without order; the likeliest reading counts.
 * Costs are negative logarithms; those that are not {@link LabelWords}'s own were set by eye, as rough odds.
 */
final class TagLine {
  private static final int LONGEST_LABEL = 60;
  private static final int LEAST_LABELS = 2;
  private static final int MOST_WORDS = 8;

  /** So many labels that end at one place are followed further. */
  private static final int BEAM = 12;

  private static final double NEXT_LABEL = 0.5;
  private static final double NEXT_WORD = 1;
  private static final double SINGLE_LETTER = 8;
  private static final double SMALL_WORD_AT_END = 5;

  /** A small beginning in a line whose other labels have capitals: {@code general news}. */
  private static final double SMALL_BEGINNING = 10;
  private static final double SMALL_BEGINNING_KNOWN = 4;

  /** A capital beginning in a line whose labels have small letters, but for names. */
  private static final double CAPITAL_BEGINNING = 2;
  private static final double JOINT_KEPT = 7;
  private static final double JOINT_KEPT_IN_NAME = 2;
  private static final double CAPITALS_JOINT_KEPT = 2;
  private static final double DIGIT_CUT = 1;
  private static final double STRAY = 8;

  private static final double IN_ORDER = -0.6;
  private static final double OUT_OF_ORDER = 5;
  private static final double ORDERED_LINE = 0.7;

  /**
   * Costs of neighbouring letters are not independent, as sums take them to be, which makes all ways but the best look too
   * unlikely. So much of them counts in the confidence; with it, the splits that are called sure are about so often right.
   */
  private static final double TEMPER = 0.4;

  /** How much likelier the list must be than prose: the odds of e^4. */
  private static final double MARGIN = 4;

  /** Hardly a story's last line is one word that is none. */
  private static final double LONE_WORD = 4;

  /** A word of small letters may be long and rare; less sure, it is left whole. */
  private static final double SURE_OF_WORD = 0.7;

  private final String line;
  private final LabelWords words;
  private final StoryWords story;

  /** How many brackets are open before each character. */
  private final int[] depth;
  private final boolean bracketed;
  private final Map<String, Double> dear = new HashMap<>();

  TagLine(String line, LabelWords words, StoryWords story) {
    this.line = line;
    this.words = words;
    this.story = story;
    this.depth = new int[line.length() + 1];
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      depth[i + 1] = Math.max(0, depth[i] + (c == '(' ? 1 : c == ')' ? -1 : 0));
    }
    this.bracketed = depth[line.length()] == 0;
  }

  /** A label, or dirt between two, and the best and the whole of the ways that lead to and from it. */
  private static final class Piece {
    final int begin;
    final int end;
    final String label;
    final String order;
    int rank;
    final double cost;
    double best;
    int before = -1;
    /** The logarithm of the probability of all ways to its end, and from its end. */
    double forward;
    double backward;

    Piece(int begin, int end, String label, double cost) {
      this.begin = begin;
      this.end = end;
      this.label = label;
      this.order = LabelWords.folded(label);
      this.cost = cost;
    }
  }

  /** The line parted, where it is likelier a list than one label or prose. */
  Optional<GluedTags.Split> split() {
    boolean joined = IntStream.range(1, line.length()).anyMatch(at -> isJoint(line, at));
    Reading best = likelier(false);
    boolean cased = false;
    if (joined) {
      Reading capitals = likelier(true);
      cased = capitals.cost < best.cost;
      best = cased ? capitals : best;
    }
    boolean oneWord = !cased && line.indexOf(' ') < 0;
    if (best.labels.size() < LEAST_LABELS || best.cost + ORDERED_LINE + MARGIN > prose()
        || oneWord && (best.confidence < SURE_OF_WORD || best.labels.stream().noneMatch(this::isKnown))) {
      return Optional.empty();
    }
    return Optional.of(new GluedTags.Split(best.labels, best.confidence));
  }

  private boolean isKnown(String label) {
    return Double.isFinite(words.label(label, LabelWords.folded(label)));
  }

  /** The line read as one in the order of the alphabet or as one without order, whichever is likelier. */
  private Reading likelier(boolean cased) {
    List<Piece> pieces = pieces(cased);
    Reading ordered = new Reading(pieces, IN_ORDER, OUT_OF_ORDER).run();
    Reading loose = new Reading(pieces, 0, 0).run();
    return loose.cost < ordered.cost ? loose : ordered;
  }

  private double prose() {
    double cost = line.indexOf(' ') < 0 ? LONE_WORD : 0;
    for (String word : line.strip().split("\\s+")) {
      cost += composed(word, LabelWords.folded(word)) + joints(word);
    }
    return cost;
  }

  /** Every stretch that may be a label, by its beginning. */
  private List<Piece> pieces(boolean cased) {
    List<Piece> pieces = new ArrayList<>();
    for (int begin = 0; begin < line.length(); begin++) {
      if (!mayCut(begin)) {
        continue;
      }
      int joints = 0;
      for (int end = begin + 1; end <= Math.min(line.length(), begin + LONGEST_LABEL); end++) {
        joints += end - 1 > begin && isJoint(line, end - 1) ? 1 : 0;
        if (mayCut(end)) {
          String label = line.substring(begin, end);
          double cost = cost(label, begin, joints, cased);
          if (Double.isFinite(cost)) {
            pieces.add(new Piece(begin, end, label, cost));
          }
        }
      }
      if (isStrayAt(begin)) {
        pieces.add(new Piece(begin, begin + 1, "", STRAY));
      }
    }
    rank(pieces);
    return pieces;
  }

  private static void rank(List<Piece> pieces) {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparing(piece -> piece.order));
    for (int i = 1; i < sorted.size(); i++) {
      Piece piece = sorted.get(i);
      piece.rank = sorted.get(i - 1).rank + (piece.order.equals(sorted.get(i - 1).order) ? 0 : 1);
    }
  }

  private double cost(String label, int begin, int joints, boolean cased) {
    String folded = LabelWords.folded(label);
    double known = words.label(label, folded);
    double cost = NEXT_LABEL + beginning(begin, Double.isFinite(known), cased);
    if (Double.isFinite(known)) {
      return cost + known;
    }
    if (joints > 3) {
      return Double.POSITIVE_INFINITY;
    }
    double said = story.cost(folded).filter(any -> !LabelWords.isSmall(folded)).orElse(Double.POSITIVE_INFINITY);
    return cost + joints(label) + Math.min(said, composed(label, folded));
  }

  /** What it costs that a label begins here. */
  private double beginning(int begin, boolean known, boolean cased) {
    if (!cased) {
      return Character.isUpperCase(line.charAt(begin)) ? CAPITAL_BEGINNING : 0;
    }
    if (begin == 0 || isJoint(line, begin) || isAfterCapitals(begin)) {
      return 0;
    }
    return Character.isDigit(line.charAt(begin)) || Character.isDigit(line.charAt(begin - 1))
        ? DIGIT_CUT
        : known ? SMALL_BEGINNING_KNOWN : SMALL_BEGINNING;
  }

  /** What it costs that the words of a label come together. */
  private double composed(String label, String folded) {
    double cost = -NEXT_WORD;
    int count = 0;
    boolean small = false;
    int end = 0;
    while (end < folded.length()) {
      int start = end;
      while (end < folded.length() && isWordCharacter(folded.charAt(end))) {
        end++;
      }
      if (end > start) {
        String word = folded.substring(start, end);
        small = LabelWords.isSmall(word);
        cost += NEXT_WORD + dear.computeIfAbsent(word, this::word) + (count == 0 && small ? SMALL_WORD_AT_END : 0);
        if (++count > MOST_WORDS) {
          return Double.POSITIVE_INFINITY;
        }
      }
      end++;
    }
    return cost + (small ? SMALL_WORD_AT_END : 0);
  }

  private static boolean isWordCharacter(char c) {
    return c >= 'a' && c <= 'z' || c == '\'' || Character.isLetterOrDigit(c);
  }

  private double word(String word) {
    double told = words.word(word);
    if (LabelWords.isSmall(word)) {
      return told;
    }
    boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
    double said = story.cost(word).orElse(told);
    if (word.length() > 4 && word.endsWith("s")) {
      said = Math.min(said, 1 + story.cost(word.substring(0, word.length() - 1)).orElse(told));
    }
    return Math.min(told, said) + (letter ? SINGLE_LETTER : 0);
  }

  /** What it costs that capitals stand within words of a label: less in {@code McGill}, {@code iPhone} and {@code DeVos}. */
  private double joints(String label) {
    double cost = 0;
    for (int i = 1; i < label.length(); i++) {
      if (isJoint(label, i)) {
        int word = i;
        while (word > 0 && Character.isLetter(label.charAt(word - 1))) {
          word--;
        }
        cost += i - word <= 3 && label.substring(word, i).matches("Mc|Mac|De|Di|La|Le|Van|Fitz|i|e|O")
            ? JOINT_KEPT_IN_NAME
            : JOINT_KEPT;
      } else if (i > 1 && isAfterCapitals(label, i)) {
        cost += CAPITALS_JOINT_KEPT;
      } else if (label.charAt(i - 1) == ')' && Character.isLetter(label.charAt(i))) {
        cost += JOINT_KEPT;
      }
    }
    return cost;
  }

  static boolean isJoint(String line, int at) {
    char before = line.charAt(at - 1);
    return Character.isUpperCase(line.charAt(at)) && (Character.isLowerCase(before) || Character.isDigit(before)
        || before == ')' || before == '.' && at > 1 && Character.isLowerCase(line.charAt(at - 2)));
  }

  private boolean isAfterCapitals(int at) {
    return isAfterCapitals(line, at);
  }

  /** {@code ASIA|Asia}: the last of several capitals begins a word. */
  private static boolean isAfterCapitals(String text, int at) {
    return at > 1 && at + 1 < text.length() && Character.isUpperCase(text.charAt(at - 1))
        && Character.isUpperCase(text.charAt(at - 2)) && Character.isUpperCase(text.charAt(at))
        && Character.isLowerCase(text.charAt(at + 1));
  }

  private boolean isStrayAt(int at) {
    return at > 2 && at + 1 < line.length() && Character.isLetter(line.charAt(at - 1))
        && Character.isLetter(line.charAt(at - 2)) && Character.isLowerCase(line.charAt(at))
        && Character.isUpperCase(line.charAt(at + 1));
  }

  /**
   * Labels begin with a letter or a digit and end with one, and no label begins or ends with a space, within brackets or before
   * the {@code s'} of a possessive.
   */
  private boolean mayCut(int at) {
    if (at == 0 || at == line.length()) {
      return true;
    }
    if (bracketed && depth[at] > 0) {
      return false;
    }
    char before = line.charAt(at - 1);
    if (line.charAt(at) == 's' && at + 1 < line.length()
        && (line.charAt(at + 1) == '\'' || line.charAt(at + 1) == '\u2019')) {
      return false;
    }
    boolean ends = Character.isLetterOrDigit(before) || before == ')' || before == '.';
    return ends && Character.isLetterOrDigit(line.charAt(at));
  }

  /** The ways through the pieces, under one opinion of their order. */
  private final class Reading {
    final List<Piece> pieces;
    final double inOrder;
    final double outOfOrder;
    double total = Double.NEGATIVE_INFINITY;
    double cost = Double.POSITIVE_INFINITY;
    double confidence;
    List<String> labels = List.of();

    Reading(List<Piece> pieces, double inOrder, double outOfOrder) {
      this.pieces = pieces;
      this.inOrder = inOrder;
      this.outOfOrder = outOfOrder;
    }

    Reading run() {
      // Pieces lie by their beginning, so that all that end at a place lie before those that begin there.
      List<List<Integer>> ending = new ArrayList<>();
      for (int i = 0; i <= line.length(); i++) {
        ending.add(new ArrayList<>());
      }
      int last = -1;
      for (int i = 0; i < pieces.size(); i++) {
        Piece piece = pieces.get(i);
        forward(piece, ending.get(piece.begin));
        if (piece.best < Double.POSITIVE_INFINITY) {
          keep(ending.get(piece.end), i);
        }
        if (piece.end == line.length()) {
          total = sum(total, piece.forward);
          if (piece.best < cost) {
            cost = piece.best;
            last = i;
          }
        }
      }
      backward(ending);
      read(last);
      return this;
    }

    private void forward(Piece piece, List<Integer> before) {
      piece.best = piece.begin == 0 ? piece.cost : Double.POSITIVE_INFINITY;
      piece.forward = piece.begin == 0 ? -piece.cost * TEMPER : Double.NEGATIVE_INFINITY;
      piece.before = -1;
      for (int i : before) {
        Piece other = pieces.get(i);
        double step = piece.cost + order(other, piece);
        if (other.best + step < piece.best) {
          piece.best = other.best + step;
          piece.before = i;
        }
        piece.forward = sum(piece.forward, other.forward - step * TEMPER);
      }
    }

    /** Of the labels that end at a place, the likeliest: the others are hardly on the way. */
    private void keep(List<Integer> ending, int piece) {
      int at = ending.size();
      while (at > 0 && pieces.get(ending.get(at - 1)).best > pieces.get(piece).best) {
        at--;
      }
      ending.add(at, piece);
      if (ending.size() > BEAM) {
        ending.removeLast();
      }
    }

    private void backward(List<List<Integer>> ending) {
      pieces.forEach(
          piece -> piece.backward = piece.end == line.length() ? 0 : Double.NEGATIVE_INFINITY);
      for (int i = pieces.size() - 1; i >= 0; i--) {
        Piece piece = pieces.get(i);
        if (piece.backward > Double.NEGATIVE_INFINITY) {
          for (int j : ending.get(piece.begin)) {
            Piece other = pieces.get(j);
            other.backward = sum(other.backward, piece.backward - (piece.cost + order(other, piece)) * TEMPER);
          }
        }
      }
    }

    private void read(int last) {
      String[] found = new String[pieces.size()];
      int count = found.length;
      double sure = 0;
      for (int i = last; i >= 0; i = pieces.get(i).before) {
        Piece piece = pieces.get(i);
        if (!piece.label.isEmpty()) {
          found[--count] = piece.label;
          sure += Math.exp(Math.min(0, piece.forward + piece.backward - total));
        }
      }
      labels = List.copyOf(Arrays.asList(found).subList(count, found.length));
      confidence = labels.isEmpty() ? 0 : sure / labels.size();
    }

    /** Dirt says nothing about the order. */
    private double order(Piece before, Piece piece) {
      if (before.label.isEmpty() || piece.label.isEmpty()) {
        return before.label.isEmpty() && piece.label.isEmpty() ? STRAY : 0;
      }
      return before.rank <= piece.rank ? inOrder : outOfOrder;
    }
  }

  /** The logarithm of the sum of two probabilities, given by theirs. */
  private static double sum(double a, double b) {
    double more = Math.max(a, b);
    return more == Double.NEGATIVE_INFINITY ? more : more + Math.log1p(Math.exp(Math.min(a, b) - more));
  }
}
