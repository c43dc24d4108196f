package dev.dateline.read;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's bytes mean, told by the bytes first and by what the file says of itself second.
 *
 * <p>Files lie about it: UTF-8 under the name of Latin-1, Windows-1252 under the name of UTF-8. So what is UTF-8 is read so,
 * whatever it says; the name counts where it is another one, and the bytes are not UTF-8.
 *
 * @param charset empty for UTF-8 mixed with Windows-1252
 */
record XmlEncoding(Optional<Charset> charset) {
  private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  static XmlEncoding of(Source source) {
    Head head = source.head();
    Matcher declared = DECLARED.matcher(head.text(300));
    if (!declared.find()) {
      return new XmlEncoding(Optional.empty());
    }
    Optional<Charset> named = named(declared.group(1));
    byte[] bytes = head.bytes();
    // A character may be cut in two where the head ends.
    int end = head.whole() ? bytes.length : Math.max(0, bytes.length - 4);
    return new XmlEncoding(named.filter(charset -> !Characters.isUtf8(bytes, 0, end)));
  }

  /** A single byte for each of the first 128 characters, and more than Windows-1252 knows. */
  private static Optional<Charset> named(String name) {
    try {
      Charset charset = Charset.forName(name);
      boolean western = charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.ISO_8859_1)
          || charset.equals(StandardCharsets.US_ASCII) || charset.name().equals("windows-1252");
      boolean plain = new String("<?xml".getBytes(StandardCharsets.US_ASCII), charset).equals("<?xml");
      return western || !plain ? Optional.empty() : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  Reader reader(InputStream bytes) {
    return charset.<Reader>map(known -> new InputStreamReader(bytes, known)).orElseGet(() -> new Utf8OrWindows(bytes));
  }
}
