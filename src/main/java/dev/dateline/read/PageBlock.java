package dev.dateline.read;

/**
 * A paragraph of a page, a heading, an item of a list: text that nothing but inline markup divides.
 *
 * @param text the words, white space folded; a line break of the page is a newline
 * @param kind what the page's own markup calls it
 * @param linked how many of its characters stand in links
 * @param slanted how many stand in italics
 * @param region the innermost part of the page that holds it
 */
record PageBlock(String text, Kind kind, int linked, int slanted, PageRegion region) {

  enum Kind {
    PARAGRAPH, HEADING, ITEM, QUOTE, CELL, VERBATIM, LOOSE
  }

  /** What a reader would take for a sentence has this many characters. */
  private static final int SENTENCE = 40;

  /** The region whose paragraph it is: what stands alone in a box is a paragraph of the box above. */
  PageRegion home() {
    PageRegion above = region.parent;
    return above != null && region.to - region.from == 1 ? above : region;
  }

  int length() {
    return text.length();
  }

  /** The share of its characters that stand in links, from 0 to 1. */
  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
  }

  /** Whether all of it is in italics, as notes of the desk are. */
  boolean isSlanted() {
    return slanted >= text.length() - 2;
  }

  /** Whether it reads as a sentence or several: long enough, not a headline, and not a link. */
  boolean isProse() {
    return kind != Kind.HEADING && weight() >= SENTENCE && linkShare() < 0.5 && (hasStop() || weight() >= 3 * SENTENCE);
  }

  /** Its length, a character of a script without spaces between words counting for three. */
  int weight() {
    int weight = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      weight += c >= '\u2e80' && c < '\ud800' ? 2 : 0;
    }
    return weight;
  }

  /** Commas of any script: what tells running prose from labels (Readability). */
  int commas() {
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      commas += ",\u060c\u3001\uff0c\ufe50\ufe10\u2e41\u2e34\u2e32".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return commas;
  }

  /** Whether it ends as a sentence does, closing quotes and brackets aside. */
  boolean endsSentence() {
    int at = text.length() - 1;
    while (at > 0 && "\"'\u201d\u2019\u00bb)".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964".indexOf(text.charAt(at)) >= 0;
  }

  /** Whether a sentence ends in it. */
  boolean hasStop() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964:;".indexOf(c) >= 0
          && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)) || c > '\u2fff')) {
        return true;
      }
    }
    return false;
  }
}
