package dev.dateline.clean;

import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds places in English text where words are missing, as where a page's links were lost: <i>had described the as</i>,
 * <i>for its , in exchange</i>.
 *
 * <p>Precision comes first. A hole is marked where two neighbours can hardly stand together (an article before <i>of</i>, a
 * possessive before a comma), or where white space stands before a comma or a full stop or two blanks
 * between words, in a story that hardly does so otherwise. Most lost words leave grammar whole, and are not found.
 */
final class Holes {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their", "our", "my", "your");

  /** What does not follow an article. Words that may be nouns (<i>can</i>, <i>will</i>, <i>may</i>) are not among them. */
  private static final Set<String> NOT_AFTER_ARTICLE = Set.of("of", "to", "from", "for", "at", "by", "as", "with",
      "into",
      "and", "or", "but", "that", "which", "than", "is", "was", "were", "are", "has", "had", "have", "been", "because",
      "although", "would", "could", "should", "during", "against", "between", "since", "the", "its", "their",
      "his", "these", "those", "said", "who", "whose", "in", "on", "after", "about", "through");

  /** Pairs that are wrong whatever stands around them. */
  private static final Set<String> WRONG = pairs(
      """
          between and;from to;by of;with of;for of;at of;to of;from of;into of;to from;by from;by to;than of;as of the of
          into to;into from;towards to;between in;between to;among and;into at
          during and;during to;during of;including and;including to;including of;such as and;upon of;from from
          and .;or .;than .;than ,;because .""");

  private static final Set<String> WRONG_BEGINNINGS = WRONG.stream()
      .map(pair -> pair.substring(0, pair.lastIndexOf(' ')))
      .collect(Collectors.toUnmodifiableSet());

  /** What a noun follows; a doubled blank behind another word is but a slip of the hand, or of OCR. */
  private static final Set<String> BEFORE_NOUN = Set.of("of", "to", "from", "for", "at", "by", "as", "with", "into",
      "and",
      "in", "on", "the", "a", "an", "its", "their", "his", "her", "that", "than", "or", "said", "after", "before",
      "told");

  /** What hardly begins a sentence, and then with a capital. */
  private static final Set<String> PREDICATES = Set.of("is", "was", "are", "were", "has", "had", "said", "says",
      "would",
      "will", "reported", "told");

  private static final Set<String> COMMON = Set.of("the", "of", "and", "to", "in", "a", "is", "was", "for", "that");

  /** The least share of such words in English prose; it is about a quarter. */
  private static final double ENGLISH = 0.1;

  /** Spaces before so many of its marks are a story's habit, or its tables. */
  private static final int RARE = 10;

  /** No more of its blanks are doubled in a story that lost its links. */
  private static final int RARELY_DOUBLED = 15;

  private static final int LONGEST = 9;
  private static final String A_WORD = "something";
  private static final String A_NUMBER = "1234567890";
  private static final String[] SIGNS = new String[128];

  static {
    for (char c = 0; c < SIGNS.length; c++) {
      SIGNS[c] = String.valueOf(Character.toLowerCase(c));
    }
  }

  /** A word, a number or one mark. */
  private record Token(int start, int end, String text, boolean small, boolean spaced) {
    boolean isWord() {
      return Character.isLetter(text.charAt(0));
    }

    boolean isStop() {
      return text.equals(",") || text.equals(".");
    }
  }

  private final String body;
  private final List<Token> tokens = new ArrayList<>();

  private Holes(String body) {
    this.body = body;
    int at = 0;
    while (at < body.length()) {
      if (Character.isWhitespace(body.charAt(at))) {
        at++;
      } else {
        int end = end(at);
        tokens.add(new Token(at, end, text(at, end), Character.isLowerCase(body.charAt(at)),
            at > 0 && Character.isWhitespace(body.charAt(at - 1))));
        at = end;
      }
    }
  }

  /** The token in small letters; of a long one only what kind it is, for none of the small words is so long. */
  private String text(int start, int end) {
    char first = body.charAt(start);
    if (end == start + 1 && first < SIGNS.length) {
      return SIGNS[first];
    }
    if (end - start > LONGEST) {
      return Character.isLetter(first) ? A_WORD : A_NUMBER;
    }
    return body.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** Where the token ends that begins here: a word with what joins its letters, {@code U.S}, {@code year-end}, {@code don't}. */
  private int end(int start) {
    int at = start + 1;
    boolean word = Character.isLetterOrDigit(body.charAt(start)) || isApostrophe(start);
    while (word && at < body.length() && (Character.isLetterOrDigit(body.charAt(at))
        || at + 1 < body.length() && ".,&-\u2010'\u2019:/".indexOf(body.charAt(at)) >= 0 && !isApostrophe(start)
            && Character.isLetterOrDigit(body.charAt(at - 1)) && Character.isLetterOrDigit(body.charAt(at + 1)))) {
      at++;
    }
    return at;
  }

  private boolean isApostrophe(int at) {
    return (body.charAt(at) == '\'' || body.charAt(at) == '\u2019') && at + 1 < body.length()
        && body.charAt(at + 1) == 's'
        && (at + 2 == body.length() || !Character.isLetterOrDigit(body.charAt(at + 2)));
  }

  /** The holes of a body, in order; none in what was cut out of it. */
  static List<Edit> find(String body, List<Edit> cuts) {
    List<Edit> found = new ArrayList<>();
    for (int at : new Holes(body).places()) {
      if (cuts.stream().noneMatch(cut -> cut.part() == Part.BODY && cut.start() <= at && at <= cut.end())) {
        found.add(new Edit.Hole(Part.BODY, at));
      }
    }
    return found;
  }

  private List<Integer> places() {
    List<Integer> places = new ArrayList<>();
    if (!isEnglish()) {
      return places;
    }
    boolean stops = isRare();
    int doubled = doubled();
    for (int i = 1; i < tokens.size(); i++) {
      Token before = tokens.get(i - 1);
      Token token = tokens.get(i);
      if (isParagraph(before, token)) {
        if (ARTICLES.contains(before.text) && before.small) {
          places.add(before.end);
        }
      } else if (isHole(i, before, token, stops) || isDoubled(before, token)
          && doubled > 0 && BEFORE_NOUN.contains(before.text)) {
        places.add(token.start);
      }
    }
    return places;
  }

  private boolean isHole(int i, Token before, Token token, boolean stops) {
    if (isDotted(i)) {
      return false;
    }
    if (token.spaced && stops && token.isStop() && follows(i)) {
      return before.isWord() && before.end + 1 == token.start || before.text.equals(",");
    }
    if (before.isWord() && !before.small && !begins(i - 1)) {
      return false; // The Who, Vitamin A and
    }
    if (ARTICLES.contains(before.text)) {
      return isAfterArticle(i, before, token);
    }
    if (WRONG_BEGINNINGS.contains(before.text) && WRONG.contains(before.text + " " + token.text)) {
      return (token.small || !token.isWord()) && !isListed(i);
    }
    return before.text.equals(".") && token.spaced && PREDICATES.contains(token.text) && token.small && i > 1
        && tokens.get(i - 2).isWord() && tokens.get(i - 2).small && tokens.get(i - 2).text.length() > 4
        && tokens.get(i - 2).text.indexOf('.') < 0;
  }

  private boolean isAfterArticle(int i, Token before, Token token) {
    boolean letter = before.text.length() == 1;
    if (token.isWord()) {
      boolean same = before.text.equals(token.text);
      boolean grade = letter && (token.text.equals("and") || token.text.equals("to") || token.text.equals("or"));
      boolean after = before.text.startsWith("a")
          && (token.text.equals("after") || token.text.equals("as")) && isFollowed(i); // an after tax loss, an as yet
      return token.small && !same && !grade && !after && NOT_AFTER_ARTICLE.contains(token.text) && !isListed(i)
          && !isHyphened(i);
    }
    return !letter && !before.text.equals("my") && ",.;?!".contains(token.text) && !isNumber(i + 1);
  }

  private boolean isFollowed(int i) {
    return i + 1 < tokens.size() && (tokens.get(i + 1).text.equals("yet") || tokens.get(i).text.equals("after"));
  }

  /** {@code the ...}, {@code the .5 percent}. */
  private boolean isDotted(int i) {
    return tokens.get(i).text.equals(".") && i + 1 < tokens.size()
        && (tokens.get(i + 1).text.equals(".") || !tokens.get(i + 1).spaced);
  }

  private boolean isNumber(int i) {
    return i < tokens.size() && Character.isDigit(tokens.get(i).text.charAt(0)) && !tokens.get(i).spaced;
  }

  /** {@code the by- and cross-elections}, {@code the in - house}. */
  private boolean isHyphened(int i) {
    return i + 1 < tokens.size() && "-\u2010\u2013/".contains(tokens.get(i + 1).text);
  }

  /** {@code of, by and for the people}; {@code to and from}: small words beside each other are named, not used. */
  private boolean isListed(int i) {
    return i > 1 && "\"\u201c\u2018'`".contains(tokens.get(i - 2).text)
        || i + 1 < tokens.size() && "\"\u201d\u2019'".contains(tokens.get(i + 1).text);
  }

  /** Whether a sentence goes on behind a stop: a point before a digit or a point is no full stop. */
  private boolean follows(int i) {
    if (i + 1 == tokens.size()) {
      return true;
    }
    Token after = tokens.get(i + 1);
    return after.spaced || "\"\u201d\u2019'".contains(after.text);
  }

  private boolean begins(int i) {
    return i == 0 || ".!?\"\u201c".contains(tokens.get(i - 1).text) || isParagraph(tokens.get(i - 1), tokens.get(i));
  }

  private boolean isParagraph(Token before, Token token) {
    int lines = 0;
    for (int i = before.end; i < token.start; i++) {
      lines += body.charAt(i) == '\n' ? 1 : 0;
    }
    return lines > 1;
  }

  /** Whether the story hardly ever prints a space before a stop. */
  private boolean isRare() {
    int all = 0;
    int spaced = 0;
    for (Token token : tokens) {
      all += token.isStop() ? 1 : 0;
      spaced += token.isStop() && token.spaced ? 1 : 0;
    }
    return spaced <= 1 + all / RARE;
  }

  /** Two blanks between two words. */
  private boolean isDoubled(Token before, Token token) {
    return token.start - before.end == 2 && before.isWord() && token.isWord() && body.charAt(before.end) == ' '
        && body.charAt(before.end + 1) == ' ' && before.text.length() > 1;
  }

  /** How often two blanks stand between words; 0 where they are the story's habit, or wider space makes columns of it. */
  private int doubled() {
    int doubled = 0;
    for (int i = 1; i < tokens.size(); i++) {
      Token before = tokens.get(i - 1);
      Token token = tokens.get(i);
      doubled += isDoubled(before, token) ? 1 : 0;
      if (token.start - before.end > 2 && isOneLine(before, token)
          || token.start - before.end > 1 && Character.isDigit(before.text.charAt(0))) {
        return 0;
      }
    }
    return doubled <= 1 + tokens.size() / RARELY_DOUBLED ? doubled : 0;
  }

  private boolean isOneLine(Token before, Token token) {
    for (int i = before.end; i < token.start; i++) {
      if (body.charAt(i) == '\n') {
        return false;
      }
    }
    return true;
  }

  private boolean isEnglish() {
    int words = 0;
    int common = 0;
    for (Token token : tokens) {
      words += token.isWord() ? 1 : 0;
      common += COMMON.contains(token.text) ? 1 : 0;
    }
    return common > words * ENGLISH;
  }

  private static Set<String> pairs(String list) {
    Set<String> pairs = new HashSet<>();
    for (String pair : list.split("[;\n]")) {
      pairs.add(pair.strip());
    }
    return Set.copyOf(pairs);
  }
}
