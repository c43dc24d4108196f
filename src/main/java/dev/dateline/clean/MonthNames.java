package dev.dateline.clean;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of months and weekdays in the languages of European wires, whole and short, from the JDK's tables; case does not count. A name that means two months means the first language's. */
final class MonthNames {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "it", "nl", "nb", "sv", "da",
      "fi",
      "pl", "cs");

  /** Names of the desk that no table has. */
  private static final Map<String, Integer> DESK = Map.of("sept", 9, "giu", 6, "lug", 7, "m\u00e4rz", 3, "maart", 3);

  private static final Map<String, Integer> NUMBERS = numbers();

  private MonthNames() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>(DESK);
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT,
            TextStyle.SHORT_STANDALONE)) {
          String name = folded(month.getDisplayName(style, Locale.of(language)));
          if (name.length() > 2 && name.chars().allMatch(Character::isLetter)) {
            numbers.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    return Map.copyOf(numbers);
  }

  /** The number of the month of that name, with or without its point. */
  static Optional<Integer> number(String name) {
    return Optional.ofNullable(NUMBERS.get(folded(name)));
  }

  /** An expression that finds any of the names, the longest that stands there. */
  static String pattern() {
    return alternatives(NUMBERS.keySet().stream().sorted().toList(), 0);
  }

  /** Names that begin alike share their beginning, so that a word that is no name is given up at its first letters. */
  private static String alternatives(List<String> names, int from) {
    StringBuilder expression = new StringBuilder("(?:");
    boolean ends = false;
    for (int i = 0; i < names.size();) {
      String name = names.get(i);
      if (name.length() == from) {
        ends = true;
        i++;
        continue;
      }
      int next = i;
      while (next < names.size() && names.get(next).charAt(from) == name.charAt(from)) {
        next++;
      }
      expression.append(expression.length() > 3 ? "|" : "").append(name.charAt(from));
      if (next > i + 1 || name.length() > from + 1) {
        expression.append(alternatives(names.subList(i, next), from + 1));
      }
      i = next;
    }
    return expression.append(ends ? ")?" : ")").toString();
  }

  /** Alternatives of an expression: the days of the week, whole and short, longest first. */
  static String weekdays() {
    return LANGUAGES.stream().map(Locale::of)
        .flatMap(language -> Stream.of(DayOfWeek.values()).flatMap(day -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
            .map(style -> folded(day.getDisplayName(style, language)))))
        .filter(name -> name.length() > 1).distinct()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name)).map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
  }
}
