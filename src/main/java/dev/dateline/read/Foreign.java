package dev.dateline.read;

import java.util.Locale;
import java.util.Optional;

/** What is known by its look and not read: named, so that the message helps. */
final class Foreign {
  private static final String[][] MARKS = {{"%PDF", "PDF"}, {"{\\rtf", "RTF"}, {"\u0089PNG", "a PNG image"},
      {"\u00ff\u00d8\u00ff", "a JPEG image"}, {"GIF8", "a GIF image"}, {"II*\0", "a TIFF image"},
      {"MM\0*", "a TIFF image"}, {"BZh", "bzip2"}, {"\u00fd7zXZ", "xz"}, {"(\u00b5/\u00fd", "Zstandard"},
      {"7z\u00bc\u00af", "7-Zip"}, {"Rar!", "RAR"}, {"\u00d0\u00cf\u0011\u00e0", "an old Office document"},
      {"\u007fELF", "a program"}, {"\u00ca\u00fe\u00ba\u00be", "a program"}, {"ID3", "sound"}, {"OggS", "sound"},
      {"SQLite format 3", "an SQLite database"}};

  /** Control characters that a text may hold. */
  private static final String HARMLESS = "\t\n\u000b\f\r\u001a\u001b";

  private Foreign() {}

  /** What a file looks like that is not read, or empty for a text. */
  static Optional<String> looksLike(Head head) {
    for (String[] mark : MARKS) {
      if (head.startsWith(mark[0])) {
        return Optional.of(mark[1]);
      }
    }
    String text = head.text(4096).toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype html") || text.startsWith("<html")
        || text.startsWith("<") && text.contains("<html") && !text.startsWith("<?xml")) {
      return Optional.of("HTML");
    }
    if (text.startsWith("<?xml")) {
      return Optional.of(text.contains("<html") ? "HTML" : "XML");
    }
    if (text.matches("(?s)<(!doctype|!--|[a-z_][\\w.:-]*[\\s/>]).*")) {
      return Optional.of("XML or HTML");
    }
    if (head.holds(0)) {
      return Optional.of("binary data");
    }
    return controls(head);
  }

  private static Optional<String> controls(Head head) {
    int controls = 0;
    for (byte b : head.bytes()) {
      if (b >= 0 && b < ' ' && HARMLESS.indexOf(b) < 0 || b == 0x7f) {
        controls++;
      }
    }
    if (controls > 0 && (head.holds(1) || head.holds(2)) && controls * 10 < head.bytes().length) {
      return Optional.of("a wire transmission (IPTC 7901 or ANPA)");
    }
    return controls * 50 > head.bytes().length ? Optional.of("binary data") : Optional.empty();
  }
}
