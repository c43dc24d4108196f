package dev.dateline.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters stand for other letters, several in one word, neighbours together, and words keep their length: the damage of the
 * story that the project was begun for.
 */
final class Bursts implements Channel {
  private static final Pattern WORD = Pattern.compile("\\S+");

  /** How often a damaged word has a second, a third and a fourth hit. */
  private static final double[] MORE = {0.45, 0.2, 0.08};

  /** The mean of hits in a damaged word, a little below what {@link #MORE} sums up to: words run out of letters to hit. */
  private static final double HITS = 1.6;

  private static final double MOST = 0.95;

  private final Confusions confusions;

  Bursts(Confusions confusions) {
    this.confusions = confusions;
  }

  /** The substitutions seen in that story. */
  static Bursts wire() {
    return new Bursts(Confusions.of("""
        o b=10 r=1; r g=6; e b=6 3=0.5; s C=3 e=4; a o=3; i d=4; l F=3 r=2; w S=2; t f=0.5; n h=0.5"""));
  }

  /** Nine of the commonest letters, each printed as one or two others: letters, capitals and digits, drawn afresh. */
  static Bursts drawn(RandomGenerator random) {
    Confusions confusions = new Confusions();
    List<Character> common = new ArrayList<>("etaoinsrhldcum".chars().mapToObj(c -> (char) c).toList());
    for (int i = 0; i < 9; i++) {
      String letter = common.remove(random.nextInt(common.size())).toString();
      confusions.add(letter, other(letter, random), 4 + random.nextInt(7));
      if (random.nextBoolean()) {
        confusions.add(letter, other(letter, random), 1 + random.nextInt(3));
      }
    }
    return new Bursts(confusions);
  }

  private static String other(String letter, RandomGenerator random) {
    double kind = random.nextDouble();
    if (kind < 0.1) {
      return Integer.toString(random.nextInt(10));
    }
    String drawn = letter;
    while (drawn.equals(letter)) {
      drawn = Confusions.letter(random);
    }
    return kind < 0.3 ? drawn.toUpperCase(java.util.Locale.ROOT) : drawn;
  }

  @Override
  public void damage(String text, double rate, RandomGenerator random, Twin.Maker out) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      out.keep(words.start() - out.at());
      word(words.group(), rate, random, out);
    }
  }

  private void word(String word, double rate, RandomGenerator random, Twin.Maker out) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      if (confusions.has(word.substring(i, i + 1))) {
        places.add(i);
      }
    }
    if (places.isEmpty() || random.nextDouble() > Math.min(MOST, rate * word.length() / HITS)) {
      out.keep(word.length());
      return;
    }
    int hits = 1;
    for (double more : MORE) {
      hits += random.nextDouble() < more ? 1 : 0;
    }
    int middle = places.get(random.nextInt(places.size()));
    places.sort(Comparator.comparingInt(place -> Math.abs(place - middle)));
    places.subList(Math.min(hits, places.size()), places.size()).clear();
    for (int i = 0; i < word.length(); i++) {
      if (places.contains(i)) {
        out.put(confusions.draw(word.substring(i, i + 1), random), 1);
      } else {
        out.keep(1);
      }
    }
  }
}
