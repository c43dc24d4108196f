package dev.dateline.read;

/** How JSON lies in a file, told by its first bytes: one value a line, or values laid out over lines. */
enum JsonShape {
  /** No JSON. */
  NONE,
  /** A value a line: a broken line can be left out. */
  LINES,
  /** An array, or values over several lines. */
  DOCUMENT;

  /** How many lines are asked whether most of them begin as an object does. */
  private static final int LINES_ASKED = 20;

  static JsonShape of(Head head) {
    byte[] b = head.bytes();
    int ink = head.ink();
    if (ink == b.length) {
      return NONE;
    }
    int next = head.inkFrom(ink + 1);
    if (b[ink] == '[') {
      return next == b.length || b[next] == '{' || b[next] == '[' || b[next] == ']' ? DOCUMENT : NONE;
    }
    if (b[ink] == '{' && (next == b.length || b[next] == '"' || b[next] == '}')) {
      return ofObject(head, ink);
    }
    return mostLinesAreObjects(head) ? LINES : NONE;
  }

  /** Follows the first object to the first line end that tells. */
  private static JsonShape ofObject(Head head, int from) {
    byte[] b = head.bytes();
    int depth = 0;
    boolean inText = false;
    boolean inList = false;
    byte last = 0;
    byte beforeLast = 0;
    for (int i = from; i < b.length; i++) {
      byte c = b[i];
      if (c == '\n') {
        // An object at the margin begins the next line of a file whose first line was cut, or the next item of a list.
        boolean item = inList && depth == 2 && (last == '[' || last == ',' && beforeLast == '}');
        return depth == 0 || beginsObject(head, i + 1) && !item ? LINES : DOCUMENT;
      }
      if (!Characters.isSpace(c)) {
        beforeLast = last;
        last = c;
      }
      if (inText) {
        i += c == '\\' ? 1 : 0;
        inText = c != '"';
      } else if (c == '"') {
        inText = true;
      } else if (c == '{' || c == '[') {
        if (depth == 0 && i > from) {
          return DOCUMENT;
        }
        depth++;
        inList = depth == 2 ? c == '[' : inList;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
    // One long line: a list of objects that goes on and on is a wrapped list, not a story.
    return !head.whole() && depth >= 3 && inList ? DOCUMENT : LINES;
  }

  private static boolean mostLinesAreObjects(Head head) {
    byte[] b = head.bytes();
    int asked = 0;
    int objects = 0;
    for (int at = head.ink(); at < b.length && asked < LINES_ASKED; asked++) {
      objects += beginsObject(head, at) ? 1 : 0;
      while (at < b.length && b[at] != '\n') {
        at++;
      }
      at = head.inkFrom(at);
    }
    return objects * 2 >= asked && objects > 0;
  }

  private static boolean beginsObject(Head head, int at) {
    return head.at(at, "{\"") || head.at(at, "{ \"");
  }
}
