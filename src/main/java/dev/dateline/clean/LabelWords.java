package dev.dateline.clean;

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
 * from the JDK's tables, and the words of news by their rank (Zipf: the word of rank r has about the r-th part of the
 * commonest one's share). Immutable.
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

  /** The log of the harmonic number of the list's length: the share of the commonest word. */
  private static final double COMMONEST = 2.3;

  /** That a word is none of a list, before its letters are weighed. */
  private static final double UNKNOWN = 2.5;

  private static final double SOLID = 3;

  /** What makes a word of another: common endings and beginnings, each of which is no word by itself. */
  private static final List<String> ENDINGS = List.of("ing", "ings", "ed", "er", "ers", "ment", "ments", "ness", "less",
      "ful",
      "ism", "isms", "ist", "ists", "ity", "al", "ation", "isation", "ization", "ising", "izing", "able", "ship",
      "hood");
  private static final List<String> BEGINNINGS = List.of("anti", "bio", "counter", "de", "dis", "inter", "mega",
      "micro", "mis",
      "multi", "non", "over", "post", "pre", "re", "semi", "sub", "super", "tele", "trans", "ultra", "un", "under");
  private static final double DERIVED = 1.5;
  private static final int SHORTEST_STEM = 4;
  private static final int SHORTEST_PART = 4;
  private static final int LONGEST_COMPOUND = 24;

  private static final Map<String, Double> SHIPPED_LABELS = new HashMap<>();
  private static final Map<String, Double> SHIPPED_WORDS = new HashMap<>();

  static {
    List<String> words = Lists.read("news-words.txt");
    for (int i = 0; i < words.size(); i++) {
      SHIPPED_WORDS.put(words.get(i), COMMONEST + Math.log(i + 30));
    }
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

  private static final Spelling SPELLING = new Spelling(SHIPPED_WORDS.keySet());

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
        : Math.min(UNKNOWN + SPELLING.cost(word), Math.min(compound(word), derived(word)));
  }

  /** What it costs as a word of the list with an ending or a beginning: {@code globalisation}, {@code biofuel}. */
  private double derived(String word) {
    double cost = Double.POSITIVE_INFINITY;
    for (String ending : ENDINGS) {
      int stem = word.length() - ending.length();
      if (stem >= SHORTEST_STEM && word.endsWith(ending)) {
        String base = word.substring(0, stem);
        cost = Math.min(cost, listed(base));
        cost = Math.min(cost, listed(base + "e"));
      }
    }
    for (String beginning : BEGINNINGS) {
      if (word.length() - beginning.length() >= SHORTEST_STEM && word.startsWith(beginning)) {
        cost = Math.min(cost, listed(word.substring(beginning.length())));
      }
    }
    return DERIVED + cost;
  }

  /** What it costs as two words of the list written solid: {@code loudspeakers}. */
  private double compound(String word) {
    double cost = Double.POSITIVE_INFINITY;
    for (int at = SHORTEST_PART; at <= Math.min(word.length(), LONGEST_COMPOUND) - SHORTEST_PART; at++) {
      cost = Math.min(cost, SOLID + listed(word.substring(0, at)) + listed(word.substring(at)));
    }
    return cost;
  }

  /** Whether a list has the word, folded, or what it is the plural of. */
  boolean isListed(String word) {
    return Double.isFinite(listed(word))
        || word.endsWith("s") && Double.isFinite(listed(word.substring(0, word.length() - 1)));
  }

  private double listed(String word) {
    double cost = words.getOrDefault(word, Double.POSITIVE_INFINITY);
    return Math.min(cost, SHIPPED_WORDS.getOrDefault(word, Double.POSITIVE_INFINITY));
  }

  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }
}
