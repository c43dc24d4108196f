package dev.dateline.read;

import dev.dateline.story.Limit;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/**
 * The characters of a document as a strict parser can take them, mended where wires break the rules harmlessly.
 *
 * <p>Names of HTML's characters become the characters, a bare {@code &} or {@code <} what it was meant to be; characters
 * that XML forbids go, for they print nothing. What no story is made of never reaches the parser, whatever its length:
 * document types with their entities, comments and instructions keep their line ends only, so that lines can be counted.
 * Long sections of character data are handed over in pieces.
 */
final class XmlCharacters extends Reader {
  /** How long one tag may be with its attributes, in characters. */
  static final int MAX_TAG = Limit.XML_TAG.value();

  private static final int LONGEST_REFERENCE = 40;
  private static final int PIECE = 16 << 10;
  private static final int MAX_LINES = 100_000;

  private static final boolean[] TEXT_STOPS = stops("&<]");
  private static final boolean[] TAG_STOPS = stops("&<>\"'");
  private static final boolean[] DATA_STOPS = stops("]");
  private static final boolean[] NO_TEXT = new boolean[0];

  /** Where in the document a character stands. */
  private enum Place {
    TEXT, TAG, CHARACTER_DATA, COMMENT, INSTRUCTION, TYPE
  }

  private final Reader in;
  private final char[] raw = new char[16 << 10];
  private int at;
  private int filled;
  private boolean ended;
  private boolean overread;

  private final StringBuilder pending = new StringBuilder();
  private Place place = Place.TEXT;
  private int length;
  private char quote;
  private int brackets;

  XmlCharacters(Reader in) {
    this.in = in;
  }

  /** Whether the parser asked for more than there is: the file ends before its time. */
  boolean isOverread() {
    return overread;
  }

  @Override
  public int read(char[] into, int from, int count) throws IOException {
    int out = from;
    int end = from + count;
    while (out < end) {
      if (!pending.isEmpty()) {
        int n = Math.min(end - out, pending.length());
        pending.getChars(0, n, into, out);
        out += n;
        if (n == pending.length()) {
          pending.setLength(0);
        } else {
          pending.delete(0, n);
        }
      } else if (look(1) == 0) {
        break;
      } else {
        int n = plain(into, out, Math.min(end - out, filled - at));
        out += n;
        if (n == 0) {
          special();
        }
      }
    }
    overread = overread || out == from;
    return out == from ? -1 : out - from;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Passes on characters that mean nothing where they stand. */
  private int plain(char[] into, int out, int most) throws IOException {
    boolean[] stops = switch (place) {
      case TEXT -> TEXT_STOPS;
      case TAG -> TAG_STOPS;
      case CHARACTER_DATA -> DATA_STOPS;
      case COMMENT, INSTRUCTION, TYPE -> NO_TEXT;
    };
    if (stops == NO_TEXT) {
      return 0;
    }
    int bound = place == Place.CHARACTER_DATA ? Math.min(most, PIECE - length) : most;
    int n = 0;
    while (n < bound && isPlain(raw[at + n], stops)) {
      into[out + n] = raw[at + n];
      n++;
    }
    length += n;
    if (place == Place.TAG && length > MAX_TAG) {
      throw new IOException("a tag of more than " + MAX_TAG + " characters " + Limit.XML_TAG.named());
    }
    at += n;
    return n;
  }

  /** Takes the next character, which may mean something, and what belongs to it. */
  private void special() throws IOException {
    char c = raw[at];
    switch (place) {
      case TEXT -> text(c);
      case TAG -> tag(c);
      case CHARACTER_DATA -> data(c);
      case COMMENT -> skip(c, "-->", "-->");
      case INSTRUCTION -> skip(c, "?>", "?>");
      case TYPE -> type(c);
    }
  }

  private void text(char c) throws IOException {
    if (c == '&') {
      reference();
    } else if (c == ']') {
      at++;
      pending.append(c);
      if (stands("]>")) {
        at += 2;
        pending.append("]&gt;");
      }
    } else if (c != '<') {
      at++;
    } else if (stands("<!--")) {
      enter(Place.COMMENT, 4, "<!--");
    } else if (stands("<![CDATA[")) {
      enter(Place.CHARACTER_DATA, 9, "<![CDATA[");
    } else if (stands("<?")) {
      enter(Place.INSTRUCTION, 2, "<?x ");
    } else if (stands("<!")) {
      brackets = 0;
      quote = 0;
      enter(Place.TYPE, 2, "<!--");
    } else {
      int more = look(2);
      char next = more > 1 ? raw[at + 1] : ' ';
      if (more > 1 && next != '/' && next != '_' && next != ':' && !Character.isLetter(next)) {
        at++;
        pending.append("&lt;");
      } else {
        quote = 0;
        enter(Place.TAG, 1, "<");
      }
    }
  }

  private void enter(Place next, int skipped, String given) {
    place = next;
    at += skipped;
    length = 0;
    pending.append(given);
  }

  private void tag(char c) throws IOException {
    length++;
    if (c == '&') {
      reference();
      return;
    }
    at++;
    if (c == '"' || c == '\'') {
      quote = quote == 0 ? c : quote == c ? 0 : quote;
      pending.append(c);
    } else if (c == '>') {
      place = quote == 0 ? Place.TEXT : Place.TAG;
      pending.append(c);
    } else if (c == '<') {
      pending.append(quote == 0 ? "<" : "&lt;");
    }
  }

  private void data(char c) throws IOException {
    if (stands("]]>")) {
      at += 3;
      pending.append("]]>");
      place = Place.TEXT;
    } else if (length >= PIECE) {
      // Half a pair at the seam would be no character.
      boolean inPair = Character.isLowSurrogate(c);
      pending.append(inPair ? c + "]]><![CDATA[" : "]]><![CDATA[");
      at += inPair ? 1 : 0;
      length = 0;
    } else {
      at++;
      length++;
      if (c == ']') {
        pending.append(c);
      }
    }
  }

  private void skip(char c, String end, String given) throws IOException {
    if (stands(end)) {
      at += end.length();
      pending.append(given);
      place = Place.TEXT;
    } else {
      at++;
      keepLine(c);
    }
  }

  private void keepLine(char c) {
    if (c == '\n' && length < MAX_LINES) {
      length++;
      pending.append(c);
    }
  }

  private void type(char c) throws IOException {
    if (quote == 0 && stands("<!--")) {
      at += 4;
      quote = '-';
    } else if (quote == '-' && stands("-->")) {
      at += 3;
      quote = 0;
    } else {
      at++;
      keepLine(c);
      if (quote != 0) {
        quote = c == quote && c != '-' ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == ']') {
        brackets += c == '[' ? 1 : -1;
      } else if (c == '>' && brackets <= 0) {
        pending.append("-->");
        place = Place.TEXT;
      }
    }
  }

  private void reference() throws IOException {
    int most = look(LONGEST_REFERENCE);
    int end = 1;
    while (end < most && (Character.isLetterOrDigit(raw[at + end]) || raw[at + end] == '#')) {
      end++;
    }
    boolean closed = end < most && raw[at + end] == ';' && end > 1;
    if (end == most && most < LONGEST_REFERENCE) {
      // The file ends inside: it is passed on as it is.
      pending.append(raw, at, most);
      at += most;
      return;
    }
    String name = new String(raw, at + 1, end - 1);
    Optional<String> meant = closed ? meant(name) : Optional.empty();
    if (meant.isPresent()) {
      pending.append(meant.get());
      at += end + 1;
    } else {
      pending.append("&amp;");
      at++;
    }
  }

  /** What a reference stands for, in XML. */
  private static Optional<String> meant(String name) {
    if (name.charAt(0) == '#') {
      return numbered(name.substring(1).toLowerCase(Locale.ROOT));
    }
    if (name.equals("lt") || name.equals("gt") || name.equals("amp") || name.equals("quot") || name.equals("apos")) {
      return Optional.of("&" + name + ";");
    }
    String characters = Entities.getByName(name);
    return characters.isEmpty()
        ? Optional.empty()
        : Optional.of(characters.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
  }

  private static Optional<String> numbered(String digits) {
    boolean hex = digits.startsWith("x");
    int point;
    try {
      point = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    if (point >= 0x80 && point < 0xa0) {
      return Optional.of(String.valueOf(Characters.windows((byte) point)));
    }
    if (!Character.isValidCodePoint(point) || point >= 0xd800 && point < 0xe000) {
      return Optional.of("\ufffd");
    }
    boolean forbidden = point < ' ' && point != '\n' && point != '\t' && point != '\r' || point == 0xfffe
        || point == 0xffff;
    return Optional.of(forbidden ? "" : point < 0x80 ? "&#" + point + ";" : Character.toString(point));
  }

  private static boolean isPlain(char c, boolean[] stops) {
    return c < stops.length ? !stops[c] : c < 0xfffe;
  }

  /** Which of the first characters are not simply passed on: forbidden ones, and these. */
  private static boolean[] stops(String characters) {
    boolean[] stops = new boolean[128];
    for (char c = 0; c < ' '; c++) {
      stops[c] = c != '\n' && c != '\t' && c != '\r';
    }
    characters.chars().forEach(c -> stops[c] = true);
    return stops;
  }

  private boolean stands(String text) throws IOException {
    if (raw[at] != text.charAt(0) || look(text.length()) < text.length()) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (raw[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** How many of so many characters are there to be looked at. */
  private int look(int wanted) throws IOException {
    while (filled - at < wanted && !ended) {
      System.arraycopy(raw, at, raw, 0, filled - at);
      filled -= at;
      at = 0;
      int n = in.read(raw, filled, raw.length - filled);
      ended = n < 0;
      filled += Math.max(0, n);
    }
    return Math.min(wanted, filled - at);
  }
}
