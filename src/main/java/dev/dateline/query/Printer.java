package dev.dateline.query;

import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a query in the language it is read from, with no more backslashes and brackets than reading it back needs. */
final class Printer {
  /** What is quoted wherever it stands in a word. */
  private static final String ALWAYS = "()[]{}\":^~*?|<>=!\\ ";

  /** What is quoted at the ends of a word only. */
  private static final String AT_ENDS = "+-/&@,;\u2026";

  private Printer() {}

  static String print(Query query) {
    return switch (query) {
      case Query.Words words -> row(words.parts());
      case Query.Bool bool -> bool(bool);
      case Query.Said said -> said(said);
      default -> part(query);
    };
  }

  /** A query as one part of another: in brackets if it has parts of its own. */
  private static String part(Query query) {
    return switch (query) {
      case Query.All all -> "*:*";
      case Query.Word word -> field(word.field()) + word(word.text());
      case Query.Phrase phrase ->
        field(phrase.field()) + quotes(phrase.text()) + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
      case Query.Wildcard wild -> field(wild.field()) + pattern(wild.pattern());
      case Query.Fuzzy fuzzy -> field(fuzzy.field()) + word(fuzzy.word()) + "~" + fuzzy.edits();
      case Query.Range range -> range(range);
      case Query.Boost boost ->
        (boost.part() instanceof Query.Boost ? "(" + part(boost.part()) + ")" : part(boost.part()))
            + "^" + Words.number(boost.weight());
      case Query.Words words -> words.parts().size() == 1 ? part(words.parts().getFirst()) : "(" + print(words) + ")";
      case Query.Bool bool -> "(" + print(bool) + ")";
      case Query.Said said -> "(" + print(said) + ")";
    };
  }

  private static String said(Query.Said said) {
    return row(Stream.concat(said.words().stream(), said.speakers().stream()).toList());
  }

  private static String row(List<Query> parts) {
    return parts.stream().map(Printer::part).collect(Collectors.joining(" "));
  }

  private static String bool(Query.Bool bool) {
    boolean signs = !bool.mustNot().isEmpty() || !bool.must().isEmpty() && !bool.may().isEmpty();
    if (!signs && bool.must().size() > 1) {
      return bool.must().stream().map(Printer::part).collect(Collectors.joining(" AND "));
    }
    if (!signs && bool.must().isEmpty()) {
      return bool.may().isEmpty() ? "-*:*" : bool.may().stream().map(Printer::part).collect(Collectors.joining(" OR "));
    }
    List<String> parts = new ArrayList<>();
    bool.must().forEach(part -> parts.add("+" + part(part)));
    if (bool.may().size() > 1) {
      parts.add("(" + bool.may().stream().map(Printer::part).collect(Collectors.joining(" OR ")) + ")");
    } else {
      bool.may().forEach(part -> parts.add(part instanceof Query.Words words ? row(words.parts()) : part(part)));
    }
    if (bool.must().isEmpty() && bool.may().isEmpty()) {
      parts.add("*:*");
    }
    bool.mustNot().forEach(part -> parts.add("-" + part(part)));
    return String.join(" ", parts);
  }

  private static String field(Field field) {
    return field.equals(Field.TEXT) ? "" : word(field.name()) + ":";
  }

  private static String range(Query.Range range) {
    String field = range.field() + ":";
    if (range.from().isEmpty() && range.to().isEmpty()) {
      return field(range.field()) + "*";
    }
    if (range.field().equals(Field.SENT)
        && range.from().equals(range.to())
        && range.fromIncluded()
        && range.toIncluded()) {
      String date = range.from().orElseThrow();
      return field + (isSimple(date) ? date : quotes(date));
    }
    return field(range.field()) + (range.fromIncluded() ? "[" : "{") + end(range.from()) + " TO " + end(range.to())
        + (range.toIncluded() ? "]" : "}");
  }

  private static String end(Optional<String> end) {
    return end.map(text -> isSimple(text)
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\u0022") + "\"").orElse("*");
  }

  private static boolean isSimple(String text) {
    return text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-') && !text.equalsIgnoreCase("TO");
  }

  private static String quotes(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String pattern(String pattern) {
    StringBuilder printed = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        printed.append(c).append(pattern.charAt(++i));
      } else if (c == '*' || c == '?') {
        printed.append(c);
      } else {
        quoted(pattern, i, printed);
      }
    }
    return printed.toString();
  }

  private static String word(String text) {
    if (Typed.isOperator(text)) {
      return "\\" + text;
    }
    StringBuilder printed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      quoted(text, i, printed);
    }
    return printed.toString();
  }

  private static void quoted(String text, int i, StringBuilder printed) {
    char c = text.charAt(i);
    boolean last = i == text.length() - 1;
    boolean again = i > 0 && text.charAt(i - 1) == c;
    boolean fullStop = c == '.' && last && (again || text.indexOf('.') == i);
    if (ALWAYS.indexOf(c) >= 0 || (i == 0 || last || again) && AT_ENDS.indexOf(c) >= 0 || fullStop) {
      printed.append('\\');
    }
    printed.append(c);
  }
}
