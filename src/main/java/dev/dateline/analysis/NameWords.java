package dev.dateline.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a name, folded, with what stood between them.
 *
 * @param folded the words in small letters, without accents, apostrophes and possessives
 * @param behind for each, what stands behind it: {@code ' '}, {@code ','}, {@code '-'} or {@code '.'}
 */
record NameWords(List<String> folded, List<Character> behind) {

  static NameWords of(String label) {
    List<String> folded = new ArrayList<>();
    List<Character> behind = new ArrayList<>();
    int i = 0;
    while (i < label.length()) {
      int start = i;
      while (i < label.length() && isInWord(label.codePointAt(i))) {
        i += Character.charCount(label.codePointAt(i));
      }
      if (i > start) {
        String word = owner(Folding.lower(Folding.accents(label.substring(start, i))));
        if (!word.isEmpty()) {
          folded.add(word);
          behind.add(' ');
        }
      } else {
        int c = label.codePointAt(i);
        i += Character.charCount(c);
        if (!behind.isEmpty() && behind.getLast() == ' ' && c < 0x80) {
          if (c == ',' || c == '-' || c == '.') {
            behind.set(behind.size() - 1, (char) c);
          } else if (c == '&') {
            folded.add("and");
            behind.add(' ');
          }
        } else if (!behind.isEmpty() && behind.getLast() == '.' && c == ',') {
          behind.set(behind.size() - 1, ',');
        }
      }
    }
    return new NameWords(folded, behind);
  }

  private static boolean isInWord(int c) {
    return switch (Kinds.of(c)) {
      case Kinds.LETTER, Kinds.DIGIT, Kinds.MARK, Kinds.APOSTROPHE, Kinds.INVISIBLE, Kinds.KATAKANA -> true;
      default -> Character.isLetterOrDigit(c);
    };
  }

  private static String owner(String word) {
    String owner = word.length() > 2 && word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    return owner.replace("'", "").replace("`", "");
  }

  boolean isEmpty() {
    return folded.isEmpty();
  }

  /** The words with the one name before the comma put last: <i>Kim, Jong Un</i>. <i>Kennedy, Jr.</i> stays as it is. */
  NameWords givenFirst() {
    int comma = behind.indexOf(',');
    if (comma < 0 || comma != behind.lastIndexOf(',') || comma == folded.size() - 1
        || Titles.isBehind(folded.get(comma + 1))) {
      return this;
    }
    return new NameWords(turned(folded, comma + 1), turned(behind, comma + 1));
  }

  private static <T> List<T> turned(List<T> list, int at) {
    List<T> turned = new ArrayList<>(list.subList(at, list.size()));
    turned.addAll(list.subList(0, at));
    return turned;
  }

  /** The words, letters with points between them made one: <i>U.N.</i> is <i>un</i>. */
  List<String> acronymsWhole() {
    List<String> whole = new ArrayList<>();
    int i = 0;
    while (i < folded.size()) {
      int end = i;
      while (end < folded.size() && folded.get(end).length() == 1 && behind.get(end) == '.') {
        end++;
      }
      if (end < folded.size() && end > i && folded.get(end).length() == 1) {
        end++;
      }
      if (end - i >= 2) {
        whole.add(String.join("", folded.subList(i, end)));
        i = end;
      } else {
        whole.add(folded.get(i++));
      }
    }
    return whole;
  }
}
