package dev.dateline.clean;

import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs whose outcome is certain: characters read in the wrong encoding ({@link Mojibake}), control
 * characters inside words, and words broken over lines.
 * They are recorded by the word, and the printed characters stay. Ligatures, soft hyphens inside a line and typographic
 * quotes need none: analysis folds them.
 *
 * <p>A hyphen at a line's end is the break's own where the story has the whole word elsewhere, or where what follows is an
 * ending and no word ({@code presi-dent}). Else it may be the word's ({@code wide-ranging}), and nothing is done. A soft hyphen
 * is always the break's.
 */
final class Repairs {
  private static final Pattern WORD = Pattern.compile("[^\\s\u0085]+");
  private static final Pattern BROKEN = Pattern.compile(
      "(?<![\\p{L}\\p{N}\u00ad-])(?<first>\\p{L}{2,30})(?<sign>[-\u00ad\u00ac\u2010])[ \\t]{0,4}\\r?\\n[ \\t]{0,20}(?<second>\\p{Ll}{2,30})"
          + "(?![\\p{L}\\p{N}\u00ad-])");

  /** What a broken line may end in. */
  private static final String SIGNS = "-\u00ad\u00ac\u2010";

  /** Endings of English words, of which none is a word that others are joined to. */
  private static final Pattern ENDING = Pattern
      .compile("dents?|dential|[st]ions?|[st]ional(?:ly)?|ments?|mental|ing|ings|ed|ers?|ly"
          + "|ness|ities|ity|ties|ty|ances?|ences?|ents?|al|ally|ive|ous|ists?|isms?|tary|tives?|tial|cial|tures?|ters?|tors?|ders?"
          + "|bers?|ple|ble|tle|cle|dle|gle|ted|ting|ding|ning|ling|ied|ies|es|ment's|cally|eral|ical|ernment|erals?");

  /** First halves that make words with hyphens, before such an ending too: {@code co-ed}. */
  private static final Set<String> HYPHENATED = Set.of("co", "re", "pre", "non", "ex", "de", "un");

  private Repairs() {}

  /**
   * The repairs of one part, in order.
   *
   * @param cuts what is no text of the story; nothing is repaired there
   */
  static List<Edit> of(Part part, String text, List<Edit> cuts) {
    List<Edit> repairs = new ArrayList<>();
    if (mayBreak(text)) {
      broken(part, text, repairs);
    }
    if (Mojibake.maybe(text)) {
      mojibake(part, text, repairs);
    }
    if (hasControls(text)) {
      controls(part, text, repairs);
    }
    repairs.sort(Comparator.comparingInt(Edit::start));
    repairs.removeIf(repair -> cuts.stream()
        .anyMatch(cut -> cut.part() == part && cut.start() < repair.end() && repair.start() < cut.end()));
    return repairs;
  }

  private static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character is no character of a text, and no white space either. */
  private static boolean isControl(char c) {
    return Character.isISOControl(c) && !Character.isWhitespace(c) && c != '\u0085';
  }

  /** Control characters inside a word part it for a search; they belong to the transmission, and not to the word. */
  private static void controls(Part part, String text, List<Edit> repairs) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      int start = words.start();
      int end = words.end();
      StringBuilder clean = new StringBuilder();
      words.group().chars().filter(c -> !isControl((char) c)).forEach(c -> clean.append((char) c));
      if (!clean.isEmpty() && clean.length() < end - start
          && repairs.stream().noneMatch(edit -> edit.start() < end && start < edit.end())) {
        repairs.add(new Edit.Repair(part, start, end, clean.toString(), "control characters left out"));
      }
    }
  }

  private static void mojibake(Part part, String text, List<Edit> repairs) {
    boolean doubtful = Mojibake.certain(text);
    int broken = repairs.size();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      int start = words.start();
      int end = words.end();
      Mojibake.repaired(word, doubtful)
          // A word with both kinds of damage keeps its line break; that is rare, and no loss.
          .filter(repaired -> repairs.subList(0, broken).stream().noneMatch(e -> e.start() < end && start < e.end()))
          .ifPresent(
              repaired -> repairs.add(new Edit.Repair(part, start, end, repaired, "UTF-8 read as Windows-1252")));
    }
  }

  /** Whether any line ends in a sign; asked of every story, and most have none. */
  private static boolean mayBreak(String text) {
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      int last = end - 1;
      while (last >= 0 && (text.charAt(last) == ' ' || text.charAt(last) == '\t' || text.charAt(last) == '\r')) {
        last--;
      }
      if (last >= 0 && SIGNS.indexOf(text.charAt(last)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static void broken(Part part, String text, List<Edit> repairs) {
    Matcher matcher = BROKEN.matcher(text);
    Set<String> known = Set.of();
    while (matcher.find()) {
      if (known.isEmpty()) {
        known = words(text);
      }
      String first = matcher.group("first");
      String second = matcher.group("second");
      boolean soft = matcher.group("sign").charAt(0) != '-' && matcher.group("sign").charAt(0) != '\u2010';
      if (soft || isBroken(first.toLowerCase(Locale.ROOT), second, known)) {
        repairs
            .add(new Edit.Repair(part, matcher.start(), matcher.end(), first + second, "a word broken over two lines"));
      }
    }
  }

  private static boolean isBroken(String first, String second, Set<String> known) {
    if (known.contains(first + "-" + second)) {
      return false;
    }
    return known.contains(first + second) || ENDING.matcher(second).matches() && !HYPHENATED.contains(first);
  }

  /** The words of a text, with those that it writes with a hyphen inside a line. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    words.add("");
    Matcher matcher = Pattern.compile("\\p{L}{2,60}(?:-\\p{L}{2,60})?(?![\\p{L}-])").matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
