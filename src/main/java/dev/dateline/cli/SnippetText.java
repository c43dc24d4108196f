package dev.dateline.cli;

import dev.dateline.search.Snippet;
import dev.dateline.story.Field;
import java.util.function.UnaryOperator;

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
      marked(lines, snippet, text, from, end, UnaryOperator.identity(), style::bold);
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

  /** A title on one line, bold, what matched in it underlined. */
  static String title(Snippet title, Style style) {
    String text = Layout.safe(title.text());
    StringBuilder line = new StringBuilder(text.length() + 32);
    marked(line, title, text, 0, text.length(), style::bold, style::underlined);
    return line.toString();
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

  private static void marked(StringBuilder lines, Snippet snippet, String text, int from, int end,
      UnaryOperator<String> other, UnaryOperator<String> found) {
    int at = from;
    for (Snippet.Mark mark : snippet.marks()) {
      int start = Math.max(mark.start(), at);
      int stop = Math.min(mark.end(), end);
      if (start < stop) {
        lines.append(other.apply(text.substring(at, start))).append(found.apply(text.substring(start, stop)));
        at = stop;
      }
    }
    lines.append(other.apply(text.substring(at, end)));
  }
}
