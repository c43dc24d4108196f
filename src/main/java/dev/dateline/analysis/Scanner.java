package dev.dateline.analysis;

import static dev.dateline.analysis.Kinds.AMPERSAND;
import static dev.dateline.analysis.Kinds.APOSTROPHE;
import static dev.dateline.analysis.Kinds.BREAK;
import static dev.dateline.analysis.Kinds.COMMA;
import static dev.dateline.analysis.Kinds.DIGIT;
import static dev.dateline.analysis.Kinds.HYPHEN;
import static dev.dateline.analysis.Kinds.INVISIBLE;
import static dev.dateline.analysis.Kinds.KATAKANA;
import static dev.dateline.analysis.Kinds.LETTER;
import static dev.dateline.analysis.Kinds.MARK;
import static dev.dateline.analysis.Kinds.POINT;
import static dev.dateline.analysis.Kinds.QUOTE;
import static dev.dateline.analysis.Kinds.SIGN;
import static dev.dateline.analysis.Kinds.SINGLE;
import static dev.dateline.analysis.Kinds.SURROGATE;

/**
 * Finds the words of a text. Nine words in ten are plain letters before a blank, and take the short way through {@link
 * #scan}; the others go through {@link #wordEnd}.
 *
 * <p>In the main it parts words as Unicode's default does (UAX #29), and differs where news does: hyphens part a word in
 * pieces that are remembered as one, acronyms keep their points, {@code AT&T} is one word, and scripts without blanks
 * give a position for each letter with its marks. A dictionary would find Thai words, but other ones in a query than in
 * a sentence; letters side by side are found always.
 */
final class Scanner {
  /** A longer word is cut in pieces of so many UTF-16 code units, in stories and queries alike. */
  static final int LONGEST = 128;

  private static final byte[] KINDS = Kinds.OF;

  private final Lexicon lexicon;
  private final char[] text;
  private final int mode;
  private final Tokens tokens;
  private int compoundTo;

  Scanner(Lexicon lexicon, char[] text, int mode, Tokens tokens) {
    this.lexicon = lexicon;
    this.text = text;
    this.mode = mode;
    this.tokens = tokens;
  }

  /** Adds the words of a stretch to the tokens. No word reaches over its ends. */
  void scan(int from, int to) {
    char[] a = text;
    byte[] kinds = KINDS;
    int compoundEnd = from;
    int i = from;
    while (i < to) {
      int start = i;
      char c = a[i];
      int end;
      switch (kinds[c]) {
        case LETTER, DIGIT -> {
          byte kind = kinds[c];
          int limit = Math.min(to, start + LONGEST);
          long front = 0;
          long back = c;
          int all = c;
          i++;
          while (i < limit && kinds[c = a[i]] == kind) {
            front = front << 8 | back >>> 56;
            back = back << 8 | c;
            all |= c;
            i++;
          }
          if (i == to || i < limit && endsPlainly(kind, i - start, i, to)) {
            boolean isShort = all < 0x100 && i - start <= Lexicon.SHORT;
            tokens.add(isShort ? lexicon.word(a, start, i, mode, front, back) : lexicon.word(a, start, i, mode), start,
                i);
            continue;
          }
          end = wordEnd(start, i, to);
        }
        case SINGLE -> end = clusterEnd(start, start + 1, to);
        case KATAKANA -> end = katakanaEnd(start, to);
        case SURROGATE -> {
          int codePoint = Character.codePointAt(a, i, to);
          switch (Kinds.of(codePoint)) {
            case LETTER, DIGIT -> end = wordEnd(start, start, to);
            case SINGLE, KATAKANA -> end = clusterEnd(start, start + 2, to);
            default -> {
              i += Character.charCount(codePoint);
              continue;
            }
          }
        }
        default -> {
          i++;
          continue;
        }
      }
      i = end;
      if (start >= compoundEnd) {
        int pieces = compound(start, end, to);
        if (pieces > 1) {
          compoundEnd = compoundTo;
          if (pieces <= Terms.PIECES) {
            tokens.add(lexicon.word(a, start, compoundTo, mode | Lexicon.COMPOUND), start, end);
            continue;
          }
        }
      }
      tokens.add(lexicon.word(a, start, end, mode), start, end);
    }
  }

  /** Whether the run of letters or digits before {@code i} is a whole word, and no part of a hyphenated one. */
  private boolean endsPlainly(byte kind, int length, int i, int to) {
    return switch (KINDS[text[i]]) {
      case BREAK -> true;
      case COMMA -> kind == LETTER || !isKind(i + 1, to, DIGIT);
      case POINT -> kind == LETTER ? length > 1 : !isKind(i + 1, to, DIGIT);
      default -> false;
    };
  }

  /**
   * How many pieces the word has that begins with this one, its end left in {@link #compoundTo}: pieces parted by
   * hyphens ({@code Jong-un}), or initials by blanks ({@code J. P.}, which is J.P. too).
   */
  private int compound(int start, int end, int to) {
    int pieces = 1;
    int at = end;
    if (end - start == 1 && isInitial(start, to)) {
      while (at + 2 < to && text[at + 1] == ' ' && isInitial(at + 2, to)) {
        at += 3;
        pieces++;
      }
    } else {
      while (at + 1 < to && KINDS[text[at]] == HYPHEN && isWordStart(at + 1, to)) {
        at = wordEnd(at + 1, at + 1, to);
        pieces++;
      }
    }
    compoundTo = at;
    return pieces;
  }

  private boolean isInitial(int at, int to) {
    return at + 1 < to && Character.isUpperCase(text[at]) && text[at + 1] == '.'
        && (at == 0 || !isWordCharacter(at - 1, to));
  }

  private boolean isWordStart(int at, int to) {
    byte kind = KINDS[text[at]];
    if (kind == SURROGATE) {
      kind = Kinds.of(Character.codePointAt(text, at, to));
    }
    return kind == LETTER || kind == DIGIT;
  }

  private boolean isWordCharacter(int at, int to) {
    if (at >= to) {
      return false;
    }
    byte kind = KINDS[text[at]];
    return kind == LETTER || kind == DIGIT;
  }

  private boolean isKind(int at, int to, byte kind) {
    return at < to && KINDS[text[at]] == kind;
  }

  /** Where the word ends that begins at {@code start} and is known as far as {@code i}. */
  private int wordEnd(int start, int i, int to) {
    if (i - start <= 1 && isKind(start, to, LETTER) && isKind(start + 1, to, POINT)) {
      int dotted = dottedEnd(start, to);
      if (dotted > start) {
        return dotted;
      }
    }
    while (i < to && i - start < LONGEST) {
      int step = step(start, i, to);
      if (step == 0) {
        break;
      }
      i += step;
    }
    while (i > start + 1 && KINDS[text[i - 1]] == INVISIBLE) {
      i--;
    }
    return i;
  }

  /** How many characters from {@code i} on belong to the word; 0 where it ends. A sign comes with what follows it. */
  private int step(int start, int i, int to) {
    return switch (KINDS[text[i]]) {
      case LETTER, DIGIT, MARK, INVISIBLE -> 1;
      case SURROGATE -> {
        int codePoint = Character.codePointAt(text, i, to);
        byte kind = Kinds.of(codePoint);
        yield kind == LETTER || kind == DIGIT || kind == MARK || kind == INVISIBLE ? Character.charCount(codePoint) : 0;
      }
      case APOSTROPHE -> isKind(i + 1, to, LETTER) ? 2 : 0;
      case POINT -> isKind(i - 1, to, DIGIT) && isKind(i + 1, to, DIGIT) ? 2 : 0;
      case COMMA -> groups(start, i, to) ? 4 : 0;
      case AMPERSAND -> joinsInitials(start, i, to) ? 2 : 0;
      case QUOTE -> isHebrew(i - 1, to) && isHebrew(i + 1, to) ? 2 : 0;
      case SIGN -> i == start + 1 && isLanguage(i, to) ? text[i] == '+' ? 2 : 1 : 0;
      default -> 0;
    };
  }

  /** Whether a comma parts thousands: {@code 1,000}, not {@code 3,5} or {@code 1987,100}. */
  private boolean groups(int start, int comma, int to) {
    int digits = 0;
    int i = comma - 1;
    while (i >= start && KINDS[text[i]] == DIGIT) {
      digits++;
      i--;
    }
    boolean before = i < start ? digits <= 3 : digits == 3 && KINDS[text[i]] == COMMA;
    return before && digits > 0 && isKind(comma + 1, to, DIGIT) && isKind(comma + 2, to, DIGIT)
        && isKind(comma + 3, to, DIGIT) && !isKind(comma + 4, to, DIGIT);
  }

  /** {@code AT&T}, {@code S&P}: short on both sides, for {@code Johnson&Johnson} is two names. */
  private boolean joinsInitials(int start, int at, int to) {
    if (at - start > 3 || !isKind(at + 1, to, LETTER) || !isKind(at - 1, to, LETTER)) {
      return false;
    }
    int i = at + 1;
    while (i - at <= 4 && isKind(i, to, LETTER)) {
      i++;
    }
    return i - at <= 4;
  }

  private boolean isHebrew(int at, int to) {
    return at < to && text[at] >= 0x05D0 && text[at] <= 0x05EA;
  }

  /** {@code C++}, {@code C#}. */
  private boolean isLanguage(int at, int to) {
    int end = text[at] == '+' ? at + 2 : at + 1;
    return isKind(at - 1, to, LETTER) && (text[at] == '#' || isKind(at + 1, to, SIGN) && text[at + 1] == '+')
        && !isWordCharacter(end, to);
  }

  /** Where letters with points end, {@code U.N.}, {@code U.S.A}, with a possessive; -1 if they are no acronym. */
  private int dottedEnd(int start, int to) {
    int i = start;
    int letters = 0;
    while (i + 1 < to && i - start < LONGEST - 4 && KINDS[text[i]] == LETTER && KINDS[text[i + 1]] == POINT) {
      i += 2;
      letters++;
    }
    if (isKind(i, to, LETTER) && !isWordCharacter(i + 1, to) && !isKind(i + 1, to, POINT)) {
      i++;
      letters++;
    }
    if (letters < 2) {
      return -1;
    }
    boolean possessive = isKind(i, to, APOSTROPHE) && i + 1 < to && (text[i + 1] == 's' || text[i + 1] == 'S')
        && !isWordCharacter(i + 2, to);
    return possessive ? i + 2 : i;
  }

  private int clusterEnd(int start, int i, int to) {
    while (i < to && (KINDS[text[i]] == MARK || KINDS[text[i]] == SURROGATE && isPairedMark(i, to))
        && i - start < LONGEST) {
      i += KINDS[text[i]] == MARK ? 1 : 2;
    }
    return i;
  }

  private boolean isPairedMark(int i, int to) {
    return Kinds.of(Character.codePointAt(text, i, to)) == MARK;
  }

  private int katakanaEnd(int start, int to) {
    int i = start + 1;
    while (i < to && i - start < LONGEST && (KINDS[text[i]] == KATAKANA || KINDS[text[i]] == MARK)) {
      i++;
    }
    return i;
  }
}
