package dev.dateline.clean;

import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a body that is not blank.
 *
 * @param start where its text begins in the body, white space before it left out
 * @param text the text, white space around it left out
 * @param apart whether an empty line or the body's beginning stands before it
 */
record BodyLine(int start, String text, boolean apart) {

  /** Every such line from an offset on, in order. */
  static List<BodyLine> of(String body, int from) {
    List<BodyLine> lines = new ArrayList<>();
    boolean apart = true;
    for (int at = from; at < body.length();) {
      int newline = body.indexOf('\n', at);
      int end = newline < 0 ? body.length() : newline;
      String text = body.substring(at, end).strip();
      if (!text.isEmpty()) {
        lines.add(new BodyLine(body.indexOf(text.charAt(0), at), text, apart));
      }
      apart = text.isEmpty();
      at = end + 1;
    }
    return lines;
  }

  int end() {
    return start + text.length();
  }

  /** Whether a sentence ends with it, or a line that announces one. */
  boolean endsSentence() {
    int at = text.length() - 1;
    while (at > 0 && "\"'\u201d\u2019\u00bb)]".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return ".!?:\u2026\u3002".indexOf(text.charAt(at)) >= 0;
  }

  Edit cut() {
    return new Edit.Cut(Part.BODY, start, end(), Edit.What.FURNITURE);
  }
}
