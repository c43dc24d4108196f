package dev.dateline.enrich;

import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.Arrays;

/**
 * The words of one part of a story as mended: what each looks like, what stands before it, and where it is printed. Furniture and
 * tag lines are left out; a dateline stays, as a paragraph of its own.
 */
final class Words {
  /** What may stand between a word and the one before. */
  static final int HYPHEN = 1;
  static final int COMMA = 1 << 1;
  static final int STOP = 1 << 2;
  static final int QUOTE = 1 << 3;
  static final int OPEN = 1 << 4;
  static final int CLOSE = 1 << 5;
  static final int PARAGRAPH = 1 << 6;
  static final int DASH = 1 << 7;
  static final int AMPERSAND = 1 << 8;
  static final int SLASH = 1 << 9;
  static final int COLON = 1 << 10;
  static final int POINT = 1 << 11;
  static final int POSSESSIVE = 1 << 12;
  static final int OTHER = 1 << 13;
  static final int BLANK = 1 << 14;

  private static final int UNASKED = WordTable.NONE - 1;

  /** Words with no more than this between them may make one name. */
  private static final int WITHIN = BLANK | HYPHEN | POINT | AMPERSAND;

  /** Most texts have longer words, what stands between them included, and need no more room than is made for so short ones. */
  private static final int LETTERS_A_WORD = 5;

  /** What is surely damaged reads better as this likely than as it is printed. */
  private static final double BETTER = 0.3;

  enum Shape {
    SMALL, CAPITAL, CAPITALS, INITIAL, NUMBER
  }

  final Part part;
  final char[] text;
  final char[] folded;
  int length;
  int size;
  int[] start;
  int[] end;
  int[] gap;
  Shape[] shape;

  private final WordTable table;
  private long[] hash;
  private int[] id;
  private int[] marks;

  /** So many words, from the first, are the dateline's. */
  int dateline;

  /** The text's pieces: where each begins in it and in the printed part, and where it ends there, if it is read otherwise. */
  private int[] pieces = new int[8];
  private int[] printedAt = new int[8];
  private int[] readUntil = new int[8];
  private int pieced;

  private boolean[] loud = {};
  private int longestLine;

  /** Where the last word began, while reading, that nothing reads for sure. */
  private int unreadable = -1;

  /** Whether the part is all in capitals, so that they say nothing. */
  boolean shouted;

  Words(Story story, Part part, WordTable table) {
    this.table = table;
    this.part = part;
    String printed = story.printed(part);
    int room = printed.length() + 16;
    for (Edit edit : story.edits()) {
      if (edit.part() == part) {
        room += edit instanceof Edit.Mend mend ? mend.mended().length() : 0;
        room += edit instanceof Edit.Repair repair ? repair.text().length() : 0;
      }
    }
    text = new char[room];
    int datelineEnd = read(story, printed);
    int many = length / LETTERS_A_WORD + 8;
    start = new int[many];
    end = new int[many];
    hash = new long[many];
    id = new int[many];
    marks = new int[many];
    gap = new int[many];
    shape = new Shape[many];
    folded = new char[length + 1];
    for (int i = 0; i < length; i++) {
      folded[i] = Letters.fold(text[i]);
    }
    scan(datelineEnd);
    shouted = isShouted();
    loud = new boolean[size];
    for (int i = dateline; i < size;) {
      i = loud(i);
    }
  }

  /** Marks a sentence that is all in capitals, as a headline within the text; where the next one begins. */
  private int loud(int begin) {
    int stop = begin;
    int capitals = 0;
    int others = 0;
    while (stop < size && (stop == begin || (gap[stop] & (STOP | PARAGRAPH)) == 0)) {
      boolean small = shape[stop] == Shape.SMALL || shape[stop] == Shape.CAPITAL;
      capitals += shape[stop] == Shape.CAPITALS ? 1 : 0;
      others += small ? 1 : 0;
      stop++;
    }
    boolean line = (gap[begin] & PARAGRAPH) != 0 && (stop == size || (gap[stop] & PARAGRAPH) != 0);
    Arrays.fill(loud, begin, stop,
        shouted || capitals >= 4 && others * 6 <= capitals || line && capitals >= 2 && others == 0);
    return stop;
  }

  /** Whether the word stands where all is in capitals. */
  boolean isLoud(int word) {
    return loud[word];
  }

  /** The part's text as mended; where the dateline ends in it. */
  private int read(Story story, String printed) {
    int at = 0;
    int datelineEnd = 0;
    for (Edit edit : story.edits()) {
      if (edit.part() != part || edit.start() < at) {
        continue;
      }
      switch (edit) {
        case Edit.Cut cut -> {
          copy(printed, at, cut.start());
          if (cut.what() == Edit.What.DATELINE) {
            copy(printed, cut.start(), cut.end());
            datelineEnd = length;
          }
          mark('\n', cut.end());
          at = cut.end();
        }
        case Edit.Repair repair -> {
          copy(printed, at, repair.start());
          replace(repair.text(), repair.start(), repair.end());
          at = repair.end();
        }
        case Edit.Mend mend when mend.isLikely() || mend.start() == unreadable && mend.confidence() >= BETTER -> {
          copy(printed, at, mend.start());
          replace(mend.mended(), mend.start(), mend.end());
          at = mend.end();
        }
        case Edit.Mend mend -> {
        }
        case Edit.Hole hole -> {
          copy(printed, at, hole.start());
          mark('\u2423', hole.start());
          at = hole.start();
        }
        case Edit.Unreadable damaged -> unreadable = damaged.start();
      }
    }
    copy(printed, at, printed.length());
    return datelineEnd;
  }

  private void room(int more) {
    if (length + more > text.length) {
      throw new IllegalStateException("more text than was counted");
    }
  }

  /** The mark of a piece that is read as it is printed. */
  private static final int AS_PRINTED = -1;

  private void copy(String printed, int begin, int until) {
    room(until - begin);
    printed.getChars(begin, until, text, length);
    piece(begin, AS_PRINTED);
    length += until - begin;
  }

  private void replace(String read, int begin, int until) {
    room(read.length());
    read.getChars(0, read.length(), text, length);
    piece(begin, until);
    length += read.length();
  }

  private void mark(char c, int place) {
    if (length < text.length) {
      text[length] = c;
      piece(place, place);
      length++;
    }
  }

  private void piece(int begin, int until) {
    if (pieced == pieces.length) {
      pieces = Arrays.copyOf(pieces, pieced * 2);
      printedAt = Arrays.copyOf(printedAt, pieced * 2);
      readUntil = Arrays.copyOf(readUntil, pieced * 2);
    }
    pieces[pieced] = length;
    printedAt[pieced] = begin;
    readUntil[pieced++] = until;
  }

  /** The piece that a character is in: of several that begin there, the last, for the others are empty. */
  private int pieceOf(int character) {
    int low = 0;
    int high = pieced - 1;
    while (low < high) {
      int middle = low + high + 1 >>> 1;
      if (pieces[middle] <= character) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private void scan(int datelineEnd) {
    int between = PARAGRAPH;
    int i = 0;
    while (i < length) {
      char c = text[i];
      if (Letters.isWord(c)) {
        if (i >= datelineEnd && dateline == 0 && datelineEnd > 0) {
          dateline = size;
          between |= PARAGRAPH;
        }
        int stop = wordEnd(i);
        add(i, stop, between);
        between = 0;
        i = stop;
        if (i + 1 < length && folded[i] == '\'' && folded[i + 1] == 's' && !isLetter(i + 2)) {
          between = POSSESSIVE;
          i += 2;
        }
        continue;
      }
      switch (c) {
        case ' ', '\t', '\u00A0' -> between |= BLANK;
        case '\n', '\r' -> between |= isParagraph(i) || isShortLine(i) ? PARAGRAPH : BLANK;
        case '-', '\u2010', '\u2011' -> between |= between == 0 && isLetter(i + 1) ? HYPHEN : DASH;
        case '\u2013', '\u2014', '\u2015' -> between |= DASH;
        case ',' -> between |= COMMA;
        case '.' -> between |= endsSentence(i) ? STOP : POINT;
        case '!', '?' -> between |= STOP;
        case '"', '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '`' -> between |= QUOTE;
        case '\'', '\u2018', '\u2019' -> between |= i + 1 < length && Letters.isWord(text[i + 1])
            ? QUOTE
            : size > 0 && between == 0 && folded[i - 1] == 's' ? POSSESSIVE : QUOTE;
        case '(', '[', '<', '{' -> between |= OPEN;
        case ')', ']', '>', '}' -> between |= CLOSE;
        case '&' -> between |= AMPERSAND;
        case '/' -> between |= SLASH;
        case ':', ';' -> between |= COLON;
        default -> between |= OTHER;
      }
      i++;
    }
    if (datelineEnd > 0 && dateline == 0) {
      dateline = size;
    }
  }

  /** A line that ends well before others do was not wrapped there: a byline, a heading, an item of a list. */
  private boolean isShortLine(int at) {
    if (longestLine == 0) {
      int last = -1;
      for (int i = 0; i <= length; i++) {
        if (i == length || text[i] == '\n') {
          longestLine = Math.max(longestLine, i - last);
          last = i;
        }
      }
    }
    int begin = at;
    while (begin > 0 && text[begin - 1] != '\n') {
      begin--;
    }
    return (at - begin) * 2 < longestLine;
  }

  /** An empty line, or one that is indented, begins a paragraph. */
  boolean isParagraph(int at) {
    int blanks = 0;
    for (int i = at + 1; i < length; i++) {
      char c = text[i];
      if (c == '\n') {
        return true;
      }
      if (c == '\t') {
        return true;
      }
      if (c != ' ' && c != '\u00A0' && c != '\r') {
        return blanks > 1;
      }
      blanks++;
    }
    return true;
  }

  private boolean endsSentence(int at) {
    if (size == 0 || end[size - 1] != at) {
      return true;
    }
    return shape[size - 1] != Shape.INITIAL && (marks(size - 1) & Mark.POINTED.bit) == 0;
  }

  private int wordEnd(int begin) {
    int points = pointed(begin);
    if (points > begin) {
      return points;
    }
    int i = begin + 1;
    boolean number = Letters.kind(text[begin]) == Letters.DIGIT;
    while (i < length) {
      char c = text[i];
      if (Letters.isWord(c)) {
        i++;
      } else if ((c == '\'' || c == '’') && isLetter(i + 1)
          && !(folded[i + 1] == 's' && !isLetter(i + 2))) {
        i += 2;
      } else if (c == '&' && i - begin < 3 && isLetter(i + 1)) {
        i += 2;
      } else if (number && (c == '.' || c == ',') && i + 1 < length && Letters.kind(text[i + 1]) == Letters.DIGIT) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  /** {@code U.S.} and {@code J.} are a word each, the last point included; where it ends, or where it begins if it is none. */
  private int pointed(int begin) {
    int i = begin;
    int letters = 0;
    while (i + 1 < length && Character.isLetter(text[i]) && text[i + 1] == '.') {
      i += 2;
      letters++;
    }
    if (letters == 1 && (!Character.isUpperCase(text[begin]) || isLetter(i))) {
      return begin;
    }
    if (letters > 0 && isLetter(i)) {
      // A last letter without its point, as in U.S; a word does not follow without a blank.
      return isLetter(i + 1) ? letters > 1 ? i - 2 : begin : i + 1;
    }
    return i;
  }

  private boolean isLetter(int at) {
    return at < length && Letters.isWord(text[at]);
  }

  private void add(int begin, int stop, int between) {
    if (size == start.length) {
      int more = size * 2;
      start = Arrays.copyOf(start, more);
      end = Arrays.copyOf(end, more);
      hash = Arrays.copyOf(hash, more);
      id = Arrays.copyOf(id, more);
      marks = Arrays.copyOf(marks, more);
      gap = Arrays.copyOf(gap, more);
      shape = Arrays.copyOf(shape, more);
    }
    start[size] = begin;
    end[size] = stop;
    gap[size] = between;
    boolean pointed = text[stop - 1] == '.' && stop - begin > 2;
    long hashed = WordTable.SEED;
    int capitals = 0;
    int small = 0;
    for (int i = begin; i < stop; i++) {
      if (!pointed || folded[i] != '.') {
        hashed = WordTable.hash(hashed, folded[i]);
      }
      byte kind = Letters.kind(text[i]);
      capitals += kind == Letters.CAPITAL ? 1 : 0;
      small += kind == Letters.SMALL ? 1 : 0;
    }
    hash[size] = hashed;
    id[size] = UNASKED;
    shape[size++] = shape(begin, capitals, small);
  }

  private Shape shape(int begin, int capitals, int small) {
    if (Letters.kind(text[begin]) == Letters.DIGIT) {
      return Shape.NUMBER;
    }
    if (capitals == 0) {
      return Shape.SMALL;
    }
    if (small > 0) {
      // A small letter before a capital one is a maker's fancy: eBay. Further in, the word is a damaged one.
      return Letters.kind(text[begin]) == Letters.CAPITAL
          || Letters.kind(text[begin + 1]) == Letters.CAPITAL && small > 1
              ? Shape.CAPITAL
              : Shape.SMALL;
    }
    return capitals == 1 ? Shape.INITIAL : Shape.CAPITALS;
  }

  private boolean isShouted() {
    int small = 0;
    int capitals = 0;
    for (int i = dateline; i < size; i++) {
      small += shape[i] == Shape.SMALL ? 1 : 0;
      capitals += shape[i] == Shape.CAPITALS || shape[i] == Shape.CAPITAL ? 1 : 0;
    }
    return small * 6 < capitals && capitals > 2;
  }

  /** Whether the word looks like a part of a name. */
  boolean isCapital(int word) {
    return word >= 0 && word < size
        && (shape[word] == Shape.CAPITAL || shape[word] == Shape.CAPITALS || shape[word] == Shape.INITIAL);
  }

  /** The word's number in the table, which is looked up when it is asked for first: of most words nobody asks. */
  int id(int word) {
    if (id[word] == UNASKED) {
      id[word] = table.find(hash[word]);
      marks[word] = table.marks(id[word]);
    }
    return id[word];
  }

  /** The bits of all of the word's marks. */
  int marks(int word) {
    id(word);
    return marks[word];
  }

  boolean is(int word, Mark mark) {
    return word >= 0 && word < size && (marks(word) & mark.bit) != 0;
  }

  /** Whether the word is printed small and has the mark. */
  boolean isSmall(int word, Mark mark) {
    return word >= 0 && word < size && shape[word] == Shape.SMALL && is(word, mark);
  }

  /** Whether a name may run on from the word before to this one. */
  boolean runsOn(int word) {
    return word > 0 && word < size && (gap[word] & ~WITHIN) == 0;
  }

  /** Whether only a blank stands before the word, or a point of what is abbreviated. */
  boolean isNext(int word) {
    return word > 0 && word < size && (gap[word] & ~(BLANK | POINT)) == 0;
  }

  /** Whether the word has a capital because a sentence begins with it. */
  boolean opens(int word) {
    return word == 0 || (gap[word] & (STOP | PARAGRAPH | COLON | QUOTE | DASH | OPEN)) != 0
        || (shape[word - 1] == Shape.CAPITALS || shape[word - 1] == Shape.INITIAL || (gap[word] & POINT) != 0)
            && text[end[word - 1] - (text[end[word - 1] - 1] == '.' ? 1 : 0)] == '.' && is(word, Mark.FUNCTION);
  }

  /** The word's letters folded, an acronym's without its points. */
  String key(int word) {
    return key(start[word], end[word]);
  }

  private String key(int begin, int stop) {
    if (text[stop - 1] != '.') {
      return new String(folded, begin, stop - begin);
    }
    StringBuilder key = new StringBuilder();
    for (int i = begin; i < stop; i++) {
      if (folded[i] != '.') {
        key.append(folded[i]);
      }
    }
    return key.toString();
  }

  /** The keys of some words, a blank between them. */
  String keys(int begin, int stop) {
    if (stop - begin == 1) {
      return key(begin);
    }
    StringBuilder keys = new StringBuilder();
    for (int word = begin; word < stop; word++) {
      keys.append(word > begin ? " " : "").append(key(word));
    }
    return keys.toString();
  }

  /** The words as mended, on one line. */
  String written(int begin, int stop) {
    StringBuilder written = new StringBuilder(end[stop - 1] - start[begin]);
    boolean blank = false;
    for (int i = start[begin]; i < end[stop - 1]; i++) {
      if (Character.isWhitespace(text[i])) {
        blank = true;
      } else {
        written.append(blank ? " " : "").append(text[i]);
        blank = false;
      }
    }
    return written.toString();
  }

  /** Where a character of the mended text begins in the printed part. */
  int printedStart(int character) {
    int piece = pieceOf(character);
    return readUntil[piece] == AS_PRINTED ? printedAt[piece] + character - pieces[piece] : printedAt[piece];
  }

  /** Where the characters before this one end in the printed part. */
  int printedEnd(int character) {
    int piece = pieceOf(character - 1);
    return readUntil[piece] == AS_PRINTED ? printedAt[piece] + character - pieces[piece] : readUntil[piece];
  }

  /** Where the word begins in the printed part. */
  int from(int word) {
    return printedStart(start[word]);
  }

  /** Where the word ends in the printed part. */
  int to(int word) {
    return printedEnd(end[word]);
  }
}
