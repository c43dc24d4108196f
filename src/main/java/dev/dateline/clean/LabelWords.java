package dev.dateline.clean;

import dev.dateline.analysis.English;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How surprising a stretch of letters is as a label, or as a word of one: the negative natural logarithm of a rough
 * probability, so that costs of independent things add up.
 *
 * <p>Known are the labels of an archive, those of news desks in general, names of countries, languages, currencies and cities
 * from the JDK's tables, and the words of English by their share of all text. Immutable.
 */
final class LabelWords {
  static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'\u2019]+");
  private static final Set<String> SMALL = Set.of("a", "an", "and", "at", "by", "de", "del", "for", "from", "in", "of",
      "on", "or", "the", "to", "und", "vs", "with");

  /** What no table needs to tell: one of some hundred labels. */
  private static final double KNOWN = 4.5;
  private static final double DESK = 6;
  private static final double OTHER_CASE = 1;
  private static final double NAME = 6.5;
  private static final double WORD_OF_LABEL = 6.5;
  private static final double SMALL_WORD = 2.5;

  /** That a word is none of a list, before its letters are weighed. */
  private static final double UNKNOWN = 2.5;

  private static final Map<String, Double> SHIPPED_LABELS = new HashMap<>();
  private static final Map<String, Double> SHIPPED_WORDS = new HashMap<>();

  static {
    Stream<String> countries = Stream.of(Locale.getISOCountries())
        .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    Stream<String> languages = Stream.of(Locale.getISOLanguages())
        .map(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
    Stream<String> money = Currency.getAvailableCurrencies().stream().map(each -> each.getDisplayName(Locale.ENGLISH));
    Stream<String> cities = ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.indexOf('/') > 0)
        .map(zone -> zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' '));
    Stream.of(countries, cities, Stream.of("uk", "usa", "uae", "eu", "un")).flatMap(each -> each)
        .map(LabelWords::folded)
        .forEach(name -> SHIPPED_LABELS.put(name, NAME));
    Stream.of(languages, money).flatMap(each -> each).map(LabelWords::folded).flatMap(BETWEEN::splitAsStream)
        .filter(word -> word.length() > 3).forEach(word -> SHIPPED_WORDS.putIfAbsent(word, NAME + 2));
    SHIPPED_LABELS.keySet().stream().flatMap(BETWEEN::splitAsStream).filter(word -> word.length() > 3)
        .forEach(word -> SHIPPED_WORDS.merge(word, NAME + 1, Math::min));
    for (String label : Lists.read("desk-labels.txt")) {
      SHIPPED_LABELS.put(folded(label), DESK);
      BETWEEN.splitAsStream(folded(label)).forEach(word -> SHIPPED_WORDS.merge(word, WORD_OF_LABEL, Math::min));
    }
  }

  private static final English ENGLISH = English.get();

  private static final Spelling SPELLING = new Spelling(ENGLISH);

  private final Set<String> known;
  private final Map<String, Double> labels = new HashMap<>();
  private final Map<String, Double> words = new HashMap<>();

  LabelWords(Set<String> known) {
    this.known = Set.copyOf(known);
    for (String label : known) {
      String folded = folded(label);
      labels.put(folded, KNOWN + OTHER_CASE);
      BETWEEN.splitAsStream(folded).forEach(word -> words.put(word, WORD_OF_LABEL));
    }
  }

  /** A label without its capitals, hyphens as blanks. */
  static String folded(String label) {
    return label.toLowerCase(Locale.ROOT).replace('-', ' ').replace('\u2019', '\'').strip();
  }

  /** What it costs as a label that is known; infinite where none knows it. */
  double label(String label, String folded) {
    if (known.contains(label)) {
      return KNOWN;
    }
    return Math.min(labels.getOrDefault(folded, Double.POSITIVE_INFINITY),
        SHIPPED_LABELS.getOrDefault(folded, Double.POSITIVE_INFINITY));
  }

  /** What it costs as a word, folded. */
  double word(String word) {
    if (word.isEmpty() || SMALL.contains(word)) {
      return SMALL_WORD;
    }
    double cost = listed(word);
    if (word.length() > 4 && word.endsWith("s")) {
      cost = Math.min(cost, 1 + listed(word.substring(0, word.length() - 1)));
    }
    return Double.isFinite(cost)
        ? cost
        : UNKNOWN + SPELLING.cost(word);
  }

  /** Whether a list has the word, folded, or what it is the plural of. */
  boolean isListed(String word) {
    return Double.isFinite(listed(word))
        || word.endsWith("s") && Double.isFinite(listed(word.substring(0, word.length() - 1)));
  }

  private double listed(String word) {
    double cost = Math.min(words.getOrDefault(word, Double.POSITIVE_INFINITY),
        SHIPPED_WORDS.getOrDefault(word, Double.POSITIVE_INFINITY));
    int english = Double.isFinite(cost) ? -1 : ENGLISH.number(word);
    return english < 0 ? cost : -ENGLISH.share(english);
  }

  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }
}
