package dev.dateline.cli;

import dev.dateline.search.Snippet;
import dev.dateline.story.Field;

/** A snippet on a screen: its marks in bold, its lines broken between words. */
final class SnippetText {
  private SnippetText() {}

  /**
   * The snippet as lines.
   *
   * @param width how many characters a line may have
   * @param indent what further lines begin with
   */
  static String of(Snippet snippet, Style style, int width, String indent) {
    String text = Layout.safe(snippet.text()) + (breaksOff(snippet) ? " …" : "");
    StringBuilder lines = new StringBuilder(text.length() + 32);
    int from = 0;
    while (from < text.length()) {
      int end = lineEnd(text, from, width);
      marked(lines, snippet, text, from, end, style);
      from = end;
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
      if (from < text.length()) {
        lines.append('\n').append(indent);
      }
    }
    return lines.toString();
  }

  /** Whether a passage of the body ends within a sentence, which must not be taken for the printed text's own end. */
  private static boolean breaksOff(Snippet snippet) {
    String text = snippet.text().strip();
    return snippet.field().equals(Field.BODY) && !text.isEmpty()
        && ".!?\"'”’)]…".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  /** Where the line that begins at {@code from} ends: before the last space that lets it fit, or after a word too long. */
  private static int lineEnd(String text, int from, int width) {
    if (text.length() - from <= width) {
      return text.length();
    }
    int space = text.lastIndexOf(' ', from + width);
    if (space > from) {
      return space;
    }
    int next = text.indexOf(' ', from + width);
    return next < 0 ? text.length() : next;
  }

  private static void marked(StringBuilder lines, Snippet snippet, String text, int from, int end, Style style) {
    int at = from;
    for (Snippet.Mark mark : snippet.marks()) {
      int start = Math.max(mark.start(), at);
      int stop = Math.min(mark.end(), end);
      if (start < stop) {
        lines.append(text, at, start).append(style.bold(text.substring(start, stop)));
        at = stop;
      }
    }
    lines.append(text, at, end);
  }
}
