package dev.dateline.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a page. What is valid UTF-8 and more than ASCII is UTF-8, whatever the page says: it is never so by
 * chance. Else what the page declares counts, read as browsers do (WHATWG Encoding, section 4.2), else Windows-1252.
 */
final class PageCharset {
  /** A declaration stands in the first bytes (HTML, section 13.2.3.2); pages that are late with it are met half-way. */
  private static final int LOOKED_AT = 8 << 10;
  private static final Pattern DECLARED = Pattern
      .compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})");

  private PageCharset() {}

  static String decode(byte[] bytes, int length) {
    Optional<Charset> declared = declared(bytes, length);
    boolean escapes = declared.filter(charset -> charset.name().startsWith("ISO-2022")).isPresent();
    if (declared.isEmpty() || !escapes && Characters.isUtf8(bytes, 0, length)) {
      return Characters.decode(bytes, 0, length);
    }
    return new String(bytes, 0, length, declared.get());
  }

  /** The declared encoding, if it is one that the bytes are not read in anyway. */
  private static Optional<Charset> declared(byte[] bytes, int length) {
    String head = new String(bytes, 0, Math.min(length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    while (matcher.find()) {
      Optional<Charset> charset = named(matcher.group(1).toLowerCase(Locale.ROOT));
      if (charset.isPresent()) {
        return charset;
      }
    }
    return Optional.empty();
  }

  private static Optional<Charset> named(String label) {
    String name = switch (label) {
      case "gb2312", "gbk", "gb_2312-80", "x-gbk", "chinese" -> "GB18030";
      case "euc-kr", "ks_c_5601-1987", "ksc5601", "korean" -> "x-windows-949";
      case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
      case "big5", "big5-hkscs", "x-x-big5" -> "Big5-HKSCS";
      case "iso-8859-9", "latin5" -> "windows-1254";
      case "iso-8859-11", "tis-620" -> "x-windows-874";
      default -> label;
    };
    // Latin-1 is Windows-1252 to every browser, and a page that can be read to say UTF-16 is not in UTF-16.
    if (name
        .matches("utf-?8|utf-?16.*|utf-?32.*|(?:x-)?(?:iso-?8859-?1|latin-?1|l1|us-ascii|ascii|windows-1252|cp1252)")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
