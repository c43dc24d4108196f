package dev.dateline.query;

import dev.dateline.query.Token.Operator;
import dev.dateline.story.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a query into {@link Token}s, from left to right and without recursion. What a person would not mean as syntax (the
 * {@code ?} of a question, the colon of a time, a dash) is told here from what Lucene's grammar takes for it, so that the
 * grammar never meets anything it cannot read.
 */
final class Lexer {
  private static final String END = "(\"[^\"]*\"|[^ \\[\\]{}\"()]+)";
  private static final Pattern RANGE = Pattern
      .compile("([\\[{]) *(?:" + END + " +)??(TO|to)(?=[ \\]}]|$) *" + END + "? *([\\]}])?");
  private static final Pattern SLOP = Pattern.compile("~\\d*(?:\\.\\d*)?");
  private static final Pattern ATTEMPT = Pattern.compile("\\p{L}[\\p{L}\\p{N}_.-]{1,30}");

  private final String text;
  private final Notices notices;
  private final List<Token> tokens = new ArrayList<>();
  private final Words words;
  private final Deque<Field> groups = new ArrayDeque<>();
  private int at;
  private int deepest;
  private int parts;

  private Lexer(String text, Notices notices) {
    this.text = text;
    this.notices = notices;
    this.words = new Words(notices);
  }

  /**
   * The tokens of a query.
   *
   * @param straight the query, through {@link Spaces#straight}
   */
  static Lexer read(String straight, Notices notices) {
    Lexer lexer = new Lexer(straight, notices);
    while (lexer.at < straight.length()) {
      lexer.next();
    }
    return lexer;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** How deep the brackets stand in one another. */
  int depth() {
    return deepest;
  }

  /** How many words and phrases there are, and ends of ranges. */
  int parts() {
    return parts;
  }

  private void next() {
    char c = text.charAt(at);
    switch (c) {
      case ' ', ']', '}' -> at++;
      case '(' -> {
        at++;
        open();
      }
      case ')' -> {
        at++;
        close(weight());
      }
      case '"' -> phrase();
      case '[', '{' -> range();
      case '+', '-', '!' -> sign(c);
      default -> {
        if (!operator() && !regex()) {
          word();
        }
      }
    }
  }

  private void open() {
    groups.push(field());
    tokens.add(new Token.Open());
    deepest = Math.max(deepest, groups.size());
  }

  private void close(String weight) {
    groups.poll();
    tokens.add(new Token.Close(weight));
  }

  /** The field that the next word is searched in. */
  private Field field() {
    if (!tokens.isEmpty() && tokens.getLast() instanceof Token.Named named) {
      return named.field();
    }
    return groups.isEmpty() ? Field.TEXT : groups.peek();
  }

  private void add(Optional<String> part, String typed) {
    if (part.isPresent()) {
      tokens.add(new Token.Part(part.get()));
      parts++;
      return;
    }
    // Nothing to search for: what was to apply to it must not fall on the next word.
    while (!tokens.isEmpty()
        && (tokens.getLast() instanceof Token.Named
            || tokens.getLast() instanceof Operator sign && sign.isSign())) {
      if (tokens.removeLast() instanceof Token.Named) {
        notices.add("there is nothing to search for in " + Notices.quote(typed) + "; left out");
      }
    }
  }

  private void sign(char c) {
    boolean begins = at == 0
        || " (+-!".indexOf(text.charAt(at - 1)) >= 0;
    int run = at;
    while (run < text.length() && text.charAt(run) == c) {
      run++;
    }
    boolean ends = run == text.length() || " )".indexOf(text.charAt(run)) >= 0;
    if (begins && !ends && run == at + 1) {
      tokens.add(c == '+' ? Operator.MUST : Operator.NOT);
    } else if (begins && ends && run == at + 1 && c != '!') {
      notices
          .add("the " + Notices.quote(String.valueOf(c)) + " stands alone and was left out; as a sign it has to stand"
              + " before its word: " + c + "word");
    }
    at = run;
  }

  private boolean operator() {
    if (text.startsWith("&&", at) || text.startsWith("||", at)) {
      tokens.add(text.charAt(at) == '&' ? Operator.AND : Operator.OR);
      at += 2;
      return true;
    }
    int end = wordEnd(at);
    String word = text.substring(at, end);
    if (!Typed.isOperator(word)) {
      return false;
    }
    tokens.add(Operator.valueOf(word));
    at = end;
    return true;
  }

  /** Lucene's {@code /expression/}: not offered, for what it may cost has no bound. */
  private boolean regex() {
    if (text.charAt(at) != '/' || at > 0 && " (:=+-!".indexOf(text.charAt(at - 1)) < 0) {
      return false;
    }
    int space = text.indexOf(' ', at);
    int limit = space < 0 ? text.length() : space;
    for (int close = at + 2; close < limit; close++) {
      if (text.charAt(close) == '/'
          && text.charAt(close - 1) != '\\'
          && (close + 1 == limit || ")^~".indexOf(text.charAt(close + 1)) >= 0)) {
        String typed = text.substring(at, close + 1);
        List<String> plain = new ArrayList<>(List.of(typed.split("[^\\p{L}\\p{N}]+")));
        plain.removeIf(String::isEmpty);
        at = close + 1;
        notices.add("regular expressions are not supported: " + Notices.quote(typed) + " was searched as plain words");
        together(plain, typed);
        return true;
      }
    }
    return false;
  }

  private void together(List<String> plain, String typed) {
    if (plain.size() < 2) {
      add(plain.stream().findFirst().map(Typed::plain), typed);
      return;
    }
    open();
    plain.forEach(word -> add(Optional.of(Typed.plain(word)), typed));
    close("");
  }

  private void phrase() {
    int close = closing(at);
    boolean letterBefore = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    if (close == text.length() && letterBefore) {
      notices
          .add("the quotation mark after " + Notices.quote(text.substring(wordStart(at), at)) + " opens nothing and was"
              + " left out");
      at++;
      return;
    }
    if (close == text.length()) {
      notices.add("a quotation mark was not closed: all of " + Notices.quote(text.substring(at + 1).strip())
          + " was read as one phrase");
    }
    int start = at;
    at = Math.min(close + 1, text.length());
    String slop = slop();
    add(words.phrase(Typed.read(text, start + 1, close), slop).map(phrase -> phrase + weight()),
        text.substring(start, at));
  }

  /** Where the quotation that begins there ends: at its closing mark, or at the end of the text. */
  private int closing(int open) {
    int close = open + 1;
    while (close < text.length() && text.charAt(close) != '"') {
      close += text.charAt(close) == '\\' ? 2 : 1;
    }
    return Math.min(close, text.length());
  }

  private void range() {
    Matcher range = RANGE.matcher(text).region(at, text.length());
    boolean named = !tokens.isEmpty() && tokens.getLast() instanceof Token.Named;
    if (!range.lookingAt() || range.group(3).equals("to") && !named
        || range.group(5) == null && range.group(2) == null) {
      if (named) {
        notices.add("a range is written [from TO to], both ends included, or {from TO to}, neither; "
            + Notices.quote(text.substring(at)) + " was read as words");
      }
      at++;
      return;
    }
    at = range.end();
    if (range.group(2) == null || range.group(4) == null || range.group(5) == null) {
      notices.add("the range " + Notices.quote(range.group()) + " is not whole: "
          + (range.group(5) == null
              ? "it was closed where its upper end stands"
              : "the end that is missing was left open"));
    }
    tokens.add(new Token.Part(Words.range(range.group(1).equals("["), end(range.group(2)), end(range.group(4)),
        !"}".equals(range.group(5))) + weight()));
    parts += 2;
  }

  private static String end(@Nullable String typed) {
    if (typed == null) {
      return "*";
    }
    boolean quoted = typed.startsWith("\"");
    return Typed.read(typed, quoted ? 1 : 0, typed.length() - (quoted ? 1 : 0)).text();
  }

  private void word() {
    int start = at;
    int end = wordEnd(at);
    int colon = at;
    while (colon < end && ":=<>".indexOf(text.charAt(colon)) < 0) {
      colon += text.charAt(colon) == '\\' ? 2 : 1;
    }
    if (colon > at && colon < end) {
      String name = Typed.read(text, at, colon).text();
      Optional<Field> field = Fields.named(name);
      if (field.isPresent() && fielded(field.get(), name, colon)) {
        return;
      }
      if (name.equals("*") && text.charAt(colon) == ':' && colon + 1 < end) {
        at = colon + 1;
        return;
      }
      if (field.isEmpty() && isAttempt(name, colon)) {
        attempt(name, colon, end);
        return;
      }
    }
    at = end;
    add(words.word(Typed.read(text, start, end), field()), text.substring(start, end));
  }

  /** A known field and what follows it; false if that is no value after all. */
  private boolean fielded(Field field, String name, int colon) {
    int value = colon + 1;
    boolean comparison = "<>".indexOf(text.charAt(colon)) >= 0;
    if (comparison || value < text.length() && "<>".indexOf(text.charAt(value)) >= 0) {
      return compared(field, name, comparison ? colon : value);
    }
    boolean given = value < text.length() && " )".indexOf(text.charAt(value)) < 0;
    if (!given && text.charAt(colon) == '=') {
      return false;
    }
    tokens.add(new Token.Named(field, name));
    at = value;
    if (given && "(\"[{".indexOf(text.charAt(value)) < 0 && !regex()) {
      int end = wordEnd(value);
      at = Math.max(end, value);
      add(words.word(Typed.read(text, value, end), field), name + ":" + text.substring(value, end));
    }
    return true;
  }

  private boolean compared(Field field, String name, int sign) {
    boolean included = sign + 1 < text.length() && text.charAt(sign + 1) == '=';
    int start = sign + (included ? 2 : 1);
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    boolean quoted = start < text.length() && text.charAt(start) == '"';
    int stop = quoted ? closing(start) : wordEnd(start);
    Typed value = Typed.read(text, Math.min(start + (quoted ? 1 : 0), stop), stop);
    String weight = "";
    if (!quoted) {
      int caret = value.lastIndexOf('^');
      weight = caret < 0 ? "" : words.weight(value.cut(caret).substring(1));
      value.trimEnd();
    }
    at = quoted ? Math.min(stop + 1, text.length()) : stop;
    tokens.add(new Token.Named(field, name));
    String end = value.text();
    boolean above = text.charAt(sign) == '>';
    String range = above ? Words.range(included, end, "*", true) : Words.range(true, "*", end, included);
    add(value.isSearchable() ? Optional.of(range + weight) : Optional.empty(), name + text.substring(sign, stop));
    return true;
  }

  /** Whether a person who typed {@code name:} meant a field. */
  private boolean isAttempt(String name, int colon) {
    int value = colon + 1;
    return text.charAt(colon) == ':'
        && value < text.length()
        && (Character.isLetterOrDigit(text.codePointAt(value)) || "\"([{*".indexOf(text.charAt(value)) >= 0)
        && ATTEMPT.matcher(name).matches();
  }

  private void attempt(String name, int colon, int end) {
    String suggestion = Fields.near(name)
        .map(field -> "did you mean '" + field + "'?")
        .orElseGet(() -> "the fields are " + Fields.names() + ".");
    notices.add("no field " + Notices.quote(name) + "; " + suggestion + " It was searched as a plain word");
    at = colon + 1;
    boolean word = at < end && "\"([{".indexOf(text.charAt(at)) < 0;
    if (!word) {
      add(Optional.of(Typed.plain(name)), name);
      return;
    }
    open();
    add(Optional.of(Typed.plain(name)), name);
    at = end;
    add(words.word(Typed.read(text, colon + 1, end), field()), text.substring(colon + 1, end));
    close("");
  }

  private int wordStart(int end) {
    return text.lastIndexOf(' ', end - 1) + 1;
  }

  /** Where the word that begins there ends: at white space, a bracket, a quotation mark or a doubled operator. */
  private int wordEnd(int start) {
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (" \"()[]{}".indexOf(c) >= 0 || (c == '&' || c == '|') && text.startsWith(c == '&' ? "&&" : "||", end)) {
        return end;
      }
      end += c == '\\' ? 2 : 1;
    }
    return text.length();
  }

  /** The weight that stands here, read over. */
  private String weight() {
    int start = at;
    if (start >= text.length() || text.charAt(start) != '^') {
      return "";
    }
    at = wordEnd(start);
    return words.weight(text.substring(start + 1, at));
  }

  /** The distance that stands here, read over. */
  private String slop() {
    Matcher slop = SLOP.matcher(text).region(at, text.length());
    if (!slop.lookingAt()) {
      return "";
    }
    at = slop.end();
    return slop.group();
  }
}
