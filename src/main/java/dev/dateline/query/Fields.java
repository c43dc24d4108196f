package dev.dateline.query;

import dev.dateline.story.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fields by the names that people type. */
final class Fields {
  /** What other archives call these fields; suggested, never assumed. */
  private static final Map<String, Field> ELSEWHERE = Map.ofEntries(Map.entry("topic", Field.TAG),
      Map.entry("topics", Field.TAG), Map.entry("tags", Field.TAG), Map.entry("keyword", Field.TAG),
      Map.entry("keywords", Field.TAG), Map.entry("label", Field.TAG), Map.entry("author", Field.BYLINE),
      Map.entry("people", Field.PERSON), Map.entry("name", Field.PERSON),
      Map.entry("org", Field.ORGANIZATION), Map.entry("orgs", Field.ORGANIZATION),
      Map.entry("organisation", Field.ORGANIZATION), Map.entry("company", Field.ORGANIZATION),
      Map.entry("country", Field.PLACE), Map.entry("city", Field.PLACE), Map.entry("location", Field.PLACE),
      Map.entry("date", Field.SENT), Map.entry("time", Field.SENT), Map.entry("published", Field.SENT),
      Map.entry("headline", Field.TITLE), Map.entry("head", Field.TITLE), Map.entry("content", Field.BODY),
      Map.entry("lang", Field.LANGUAGE), Map.entry("agency", Field.SOURCE), Map.entry("link", Field.URL));

  private static final Map<String, Field> KNOWN = Field.known().stream()
      .collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));

  /** As people write it beside {@code said:"…"}. */
  private static final String BY = "by";

  private Fields() {}

  /** The field of that name, its case aside; the NAME of {@code x.NAME} keeps its case. */
  static Optional<Field> named(String typed) {
    return typed.regionMatches(true, 0, Field.MORE, 0, Field.MORE.length()) && typed.length() > Field.MORE.length()
        ? Optional.of(Field.more(typed.substring(Field.MORE.length())))
        : typed.equalsIgnoreCase(BY)
            ? Optional.of(Field.SPEAKER)
            : Optional.ofNullable(KNOWN.get(typed.toLowerCase(Locale.ROOT)));
  }

  /** The field that was probably meant. */
  static Optional<Field> near(String typed) {
    String name = typed.toLowerCase(Locale.ROOT);
    Field same = ELSEWHERE.get(name);
    if (same != null) {
      return Optional.of(same);
    }
    Near own = nearest(name, KNOWN);
    Near other = nearest(name, ELSEWHERE);
    Near best = other.distance() < own.distance() ? other : own;
    return best.distance() < (name.length() < 5 ? 2 : 3) ? Optional.of(best.field()) : Optional.empty();
  }

  private record Near(int distance, String name, Field field) {}

  private static Near nearest(String typed, Map<String, Field> fields) {
    return fields.entrySet()
        .stream()
        .map(field -> new Near(distance(typed, field.getKey()), field.getKey(), field.getValue()))
        .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .orElseThrow();
  }

  /** Every name that can be typed, for a notice. */
  static String names() {
    return Field.known().stream().map(Field::name).collect(Collectors.joining(", ", "", ", x.NAME"));
  }

  /** Whether the field holds one name rather than words, so that only {@code *} is a wildcard in it. */
  static boolean isName(Field field) {
    return List.of(Field.ID, Field.URL).contains(field);
  }

  private static int distance(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 3) {
      return Integer.MAX_VALUE;
    }
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + same, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[other.length()];
  }
}
