package dev.dateline.query;

import dev.dateline.story.Field;
import dev.dateline.story.Limit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words, phrases and ranges as typed, turned into syntax that Lucene's parser reads without fail. */
final class Words {
  /** The most places that the words of a phrase may be apart. */
  static final int MAX_SLOP = Limit.PHRASE_DISTANCE.value();

  /** The most edits of a near spelling: Lucene's own limit. */
  static final int MAX_EDITS = Limit.NEAR_EDITS.value();

  /** The highest weight. */
  static final float MAX_WEIGHT = 1_000;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,20}(\\.\\d{0,60})?|\\.\\d{1,60}");
  private static final Pattern WEIGHT = Pattern.compile("[-+]?[\\d.]+([eE][-+]?\\d+)?|NaN|-?Infinity|");

  private final Notices notices;

  Words(Notices notices) {
    this.notices = notices;
  }

  /** A word with what follows it; empty if there is nothing in it to search for. */
  Optional<String> word(Typed typed, Field field) {
    String all = typed.text();
    boolean name = Fields.isName(field);
    int questions = name ? 0 : typed.trimEnd();
    String weight = "";
    int caret = typed.lastIndexOf('^');
    if (caret > 0 && WEIGHT.matcher(typed.text().substring(caret + 1)).matches()) {
      weight = weight(typed.cut(caret).substring(1));
    }
    int edits = 0;
    int tilde = typed.lastIndexOf('~');
    if (tilde > 0) {
      String number = typed.text().substring(tilde + 1);
      if (number.isEmpty() || NUMBER.matcher(number).matches()) {
        typed.cut(tilde);
        edits = edits(number, typed.text());
      }
    }
    if (!name) {
      questions += typed.isOnlyWildcards() ? 0 : typed.trimEnd();
      typed.trimStart();
    }
    if (typed.isOnlyWildcards()) {
      String boost = weight;
      return wild(typed, field, all).map(everything -> everything + boost);
    }
    if (!typed.isSearchable()) {
      return Optional.empty();
    }
    boolean wild = typed.has('*') || !name && typed.has('?');
    if (questions > 1 || questions > 0 && wild) {
      notices.add("the question mark at the end of " + Notices.quote(all) + " was read as punctuation");
    }
    if (wild && edits > 0) {
      notices.add("a pattern cannot be a near spelling too: the ~ of " + Notices.quote(all) + " was left out");
      edits = 0;
    }
    if (typed.text().indexOf(' ') >= 0) {
      String boost = weight;
      return phrase(typed, "").map(phrase -> phrase + boost);
    }
    String syntax = typed.syntax(name ? "*" : "*?");
    return Optional.of(syntax + (edits > 0 ? "~" + edits : "") + weight);
  }

  private Optional<String> wild(Typed typed, Field field, String all) {
    if (!typed.has('*')) {
      return Optional.empty();
    }
    if (typed.length() > 1) {
      notices.add(Notices.quote(all) + " has no letter or digit: it was read as *, everything");
    }
    boolean presence = field.isLabel() || field.equals(Field.SENT);
    return Optional.of(presence ? "[* TO *]" : "*");
  }

  /** A phrase between its quotation marks; empty if there is nothing in it to search for. */
  Optional<String> phrase(Typed typed, String slop) {
    String[] words = typed.text().strip().split(" +");
    if (!typed.isSearchable()) {
      return Optional.empty();
    }
    Limit most = slop.isEmpty() ? Limit.PHRASE_WORDS : Limit.LOOSE_WORDS;
    int length = Math.min(words.length, most.value());
    if (words.length > length) {
      notices.add("a phrase has too many words: limit " + number(length) + ", yours " + number(words.length)
          + " " + most.named() + "; the rest was left out");
    }
    String text = String.join(" ", Arrays.asList(words).subList(0, length));
    if (!Spaces.isSearchable(text)) {
      return Optional.empty();
    }
    return Optional.of('"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"' + slop(slop));
  }

  private String slop(String typed) {
    if (typed.isEmpty()) {
      return "";
    }
    String digits = typed.substring(1).replaceFirst("\\..*", "");
    if (digits.isEmpty()) {
      notices.add("how far apart? '~' after a phrase needs a number, as in \"oil price\"~5; it was left out");
      return "";
    }
    long places = digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits);
    if (places > MAX_SLOP) {
      notices.add("the words of a phrase may be " + number(MAX_SLOP) + " places apart at most "
          + Limit.PHRASE_DISTANCE.named() + ": " + Notices.quote(typed)
          + " was read so");
    }
    long slop = Math.min(places, MAX_SLOP);
    return slop == 0 ? "" : "~" + slop;
  }

  /** A range between its brackets; {@code *} is an open end. */
  static String range(boolean fromIncluded, String from, String to, boolean toIncluded) {
    return (fromIncluded ? "[" : "{") + end(from) + " TO " + end(to) + (toIncluded ? "]" : "}");
  }

  private static String end(String value) {
    // The grammar takes \\" for a quoted quotation mark, so a backslash is written by its number.
    String text = value.strip().replace("\\", "\\u005c").replace("\"", "\\\"");
    return text.isEmpty() || text.equals("*") ? "*" : '"' + text + '"';
  }

  /** A weight, read from what follows its {@code ^}; nothing if it is none, or 1. */
  String weight(String typed) {
    float weight = NUMBER.matcher(typed).matches() ? Float.parseFloat(typed) : 0;
    if (!(weight > 0 && weight <= MAX_WEIGHT)) {
      notices.add("a weight is a number above 0 and up to " + number((int) MAX_WEIGHT) + ", as in ^2; "
          + Notices.quote("^" + typed) + " was left out");
      return "";
    }
    return weight == 1 ? "" : "^" + number(weight);
  }

  /** A weight as a plain number, without an exponent, that reads back as the same. */
  static String number(float weight) {
    return new BigDecimal(Float.toString(weight)).stripTrailingZeros().toPlainString();
  }

  static String number(int n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  private int edits(String typed, String word) {
    if (typed.isEmpty()) {
      return MAX_EDITS;
    }
    double value = Double.parseDouble(typed);
    if (value > 0 && value < 1) {
      // The share of letters that must agree, as older Lucenes had it.
      return Math.min((int) ((1 - value) * word.codePointCount(0, word.length())), MAX_EDITS);
    }
    if (value > MAX_EDITS || value != Math.rint(value)) {
      notices.add("a near spelling has " + MAX_EDITS + " edits at most, a whole number: " + Notices.quote("~" + typed)
          + " was read as ~" + (int) Math.min(Math.ceil(value), MAX_EDITS));
    }
    return (int) Math.min(Math.ceil(value), MAX_EDITS);
  }
}
