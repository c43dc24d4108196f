package dev.dateline.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the command was asked for.
 *
 * @param parts what to measure, by name
 * @param quick whether a smaller sample will do
 * @param alone whether plain Lucene is left out
 * @param missed whether to list what was not found, and mends that are wrong
 * @param kinds kinds of damage
 * @param rates shares of characters damaged
 * @param queries a file of questions in place of drawn ones
 * @param pairs a file of one story's damaged words
 */
record Arguments(List<String> parts, boolean quick, boolean alone, boolean missed, List<Garbler.Kind> kinds,
    List<Double> rates,
    Optional<Path> queries, Optional<Path> pairs) {
  static final List<String> RANKING = List.of("known", "kinds", "cranfield");
  private static final List<Double> RATES = List.of(0.01, 0.02, 0.05, 0.1, 0.2);

  /** Those at which the project set itself a bar. */
  private static final List<Double> BARS = List.of(0.02, 0.05, 0.2);

  /** How well what comes in is read and cleaned. */
  static final List<String> READING = List.of("formats", "pages", "tags", "holes", "languages");

  static final List<String> MENDING = List.of("mend", "bln600", "seed", "cost");

  /** Who and what stories are about. */
  static final List<String> ENRICHING = List.of("names", "merging", "proposals");

  /**
   * @throws IllegalArgumentException if a word is none of those known; the message says which are
   */
  static Arguments of(String... arguments) {
    Iterator<String> words = Arrays.stream(arguments).flatMap(argument -> Arrays.stream(argument.split("\\s+")))
        .filter(word -> !word.isEmpty()).iterator();
    List<String> parts = new ArrayList<>();
    boolean quick = false;
    boolean alone = false;
    boolean missed = false;
    List<Garbler.Kind> kinds = List.of(Garbler.Kind.values());
    Optional<List<Double>> rates = Optional.empty();
    Optional<Path> queries = Optional.empty();
    Optional<Path> pairs = Optional.empty();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "all" -> {
          parts.addAll(RANKING);
          parts.addAll(READING);
          parts.addAll(MENDING);
          parts.addAll(ENRICHING);
        }
        case "quick" -> quick = true;
        case "alone" -> alone = true;
        case "--missed" -> missed = true;
        case "--kinds" -> kinds = Arrays.stream(value(words, word).split(",")).map(Arguments::kind).toList();
        case "--rates" ->
          rates = Optional.of(Arrays.stream(value(words, word).split(",")).map(Arguments::rate).toList());
        case "--queries" -> queries = Optional.of(Path.of(value(words, word)));
        case "--pairs" -> pairs = Optional.of(Path.of(value(words, word)));
        default -> {
          if (!RANKING.contains(word) && !READING.contains(word) && !MENDING.contains(word)
              && !ENRICHING.contains(word)) {
            throw new IllegalArgumentException(
                "unknown part '" + word + "'; there are " + String.join(", ", RANKING) + ", "
                    + String.join(", ", READING) + ", "
                    + String.join(", ", MENDING) + ", " + String.join(", ", ENRICHING)
                    + " and all, quick, alone, --missed, --kinds A,B, --rates 2,5, --queries FILE and --pairs FILE");
          }
          parts.add(word);
        }
      }
    }
    if (parts.isEmpty()) {
      parts.addAll(queries.isPresent() ? List.of("known") : RANKING);
    }
    return new Arguments(List.copyOf(parts), quick, alone, missed, kinds, rates.orElse(quick ? BARS : RATES), queries,
        pairs);
  }

  private static String value(Iterator<String> words, String option) {
    if (!words.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return words.next();
  }

  private static Garbler.Kind kind(String name) {
    return Arrays.stream(Garbler.Kind.values()).filter(kind -> kind.label().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of damage is called '" + name + "'; there are "
            + Arrays.toString(Garbler.Kind.values()).toLowerCase(Locale.ROOT)));
  }

  private static double rate(String percent) {
    if (!percent.matches("\\d{1,2}(\\.\\d+)?")) {
      throw new IllegalArgumentException("--rates takes percentages such as 1,2,5, not '" + percent + "'");
    }
    return Double.parseDouble(percent) / 100;
  }

  /** Whether one of these parts was asked for. */
  boolean any(List<String> names) {
    return parts.stream().anyMatch(names::contains);
  }
}
