package dev.dateline.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What is printed in place of what, and how often: a table that damage recurs by. */
final class Confusions {
  static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private record Printed(String text, double weight) {}

  private final Map<String, List<Printed>> table = new LinkedHashMap<>();

  /** Reads a table: {@code e b=6 3=0.5; o b=10} prints <i>e</i> as <i>b</i> twelve times as often as as <i>3</i>. */
  static Confusions of(String written) {
    Confusions confusions = new Confusions();
    for (String row : written.strip().split(";\\s*")) {
      String[] cells = row.split("\\s+");
      for (int i = 1; i < cells.length; i++) {
        int equals = cells[i].lastIndexOf('=');
        confusions.add(cells[0], cells[i].substring(0, equals), Double.parseDouble(cells[i].substring(equals + 1)));
      }
    }
    return confusions;
  }

  void add(String clean, String printed, double weight) {
    table.computeIfAbsent(clean, none -> new ArrayList<>()).add(new Printed(printed, weight));
  }

  boolean has(String clean) {
    return table.containsKey(clean);
  }

  /** What is confused at all. */
  Set<String> confused() {
    return table.keySet();
  }

  /** What is printed this time. */
  String draw(String clean, RandomGenerator random) {
    List<Printed> choices = table.get(clean);
    double left = random.nextDouble() * choices.stream().mapToDouble(Printed::weight).sum();
    for (Printed choice : choices) {
      left -= choice.weight();
      if (left <= 0) {
        return choice.text();
      }
    }
    return choices.getLast().text();
  }

  static String letter(RandomGenerator random) {
    return String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
