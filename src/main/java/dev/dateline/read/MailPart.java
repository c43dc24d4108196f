package dev.dateline.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of an e-mail: its headers, and its content or the parts in it.
 *
 * @param headers by their names in small letters
 * @param content one character a byte
 * @param parts the parts of a multipart
 */
record MailPart(Map<String, List<String>> headers, String content, List<MailPart> parts) {
  private static final int DEEPEST = 8;
  private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*):[ \\t]*(.*)");
  private static final Pattern WORD = Pattern
      .compile("=\\?([^?*]+)(?:\\*[^?]*)?\\?([BbQq])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");

  /** A part as it stands, its bytes as characters of Latin-1. */
  static MailPart of(String bytes, int depth) {
    Matcher end = Pattern.compile("\\r?\\n\\r?\\n").matcher(bytes);
    boolean parted = end.find();
    String head = parted ? bytes.substring(0, end.start()) : bytes;
    String content = parted ? bytes.substring(end.end()) : "";
    if (bytes.startsWith("\n") || bytes.startsWith("\r\n")) {
      head = "";
      content = bytes.strip();
    }
    Map<String, List<String>> headers = headers(head);
    Optional<String> boundary = parameter(headers, "content-type", "boundary");
    List<MailPart> parts = new ArrayList<>();
    if (boundary.isPresent() && depth < DEEPEST) {
      String[] pieces = ("\n" + content).split("\\r?\\n--" + Pattern.quote(boundary.get()));
      for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
        parts.add(of(pieces[i].replaceFirst("^[ \\t]*\\r?\\n", ""), depth + 1));
      }
    }
    return new MailPart(headers, content, List.copyOf(parts));
  }

  /** The headers of a head, folded lines joined. */
  static Map<String, List<String>> headers(String head) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    String unfolded = head.replace("\r\n", "\n").replaceAll("\\n[ \\t]+", " ");
    for (String line : unfolded.split("\n")) {
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        headers.computeIfAbsent(header.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
            .add(header.group(2).strip());
      }
    }
    return headers;
  }

  /** The first value of a header, decoded. */
  Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst().map(MailPart::decoded).filter(text -> !text
        .isBlank());
  }

  /** Everything in this part that is no multipart. */
  List<MailPart> leaves() {
    return parts.isEmpty() ? List.of(this) : parts.stream().flatMap(part -> part.leaves().stream()).toList();
  }

  String type() {
    return header("content-type").map(type -> type.replaceAll("[;\\s].*", "").toLowerCase(Locale.ROOT))
        .orElse("text/plain");
  }

  boolean isAttached() {
    return header("content-disposition").filter(how -> how.toLowerCase(Locale.ROOT).startsWith("attachment"))
        .isPresent() || !type().startsWith("text/");
  }

  String name() {
    return parameter(headers, "content-disposition", "filename").or(() -> parameter(headers, "content-type", "name"))
        .map(MailPart::decoded).orElse("without a name");
  }

  /** The content as it was written. */
  String text() {
    String encoding = header("content-transfer-encoding").orElse("").toLowerCase(Locale.ROOT);
    byte[] bytes = switch (encoding) {
      case "base64" -> base64(content);
      case "quoted-printable" -> quoted(content, false);
      default -> content.getBytes(StandardCharsets.ISO_8859_1);
    };
    return decoded(bytes, parameter(headers, "content-type", "charset").orElse(""));
  }

  private static Optional<String> parameter(Map<String, List<String>> headers, String header, String name) {
    for (String value : headers.getOrDefault(header, List.of())) {
      Matcher found = Pattern.compile("(?i);\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))").matcher(value);
      if (found.find()) {
        return Optional.of(found.group(1) == null ? found.group(2) : found.group(1));
      }
    }
    return Optional.empty();
  }

  /** Words that a header wraps, after RFC 2047; bytes that it does not wrap as UTF-8. */
  private static String decoded(String header) {
    Matcher word = WORD.matcher(header);
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (word.find()) {
      text.append(plain(header.substring(from, word.start())));
      byte[] bytes = word.group(2).equalsIgnoreCase("B") ? base64(word.group(3)) : quoted(word.group(3), true);
      text.append(decoded(bytes, word.group(1)));
      from = word.end();
    }
    return text.append(plain(header.substring(from))).toString();
  }

  private static String plain(String latin) {
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    return latin.chars().anyMatch(c -> c > 0xff) ? latin : Characters.decode(bytes, 0, bytes.length);
  }

  private static String decoded(byte[] bytes, String charset) {
    boolean known = false;
    try {
      known = !charset.isEmpty() && Charset.isSupported(charset);
    } catch (IllegalArgumentException e) {
      // A name that cannot be one: the bytes speak for themselves.
    }
    boolean western = !known || charset.matches("(?i)utf-?8|us-ascii|iso-8859-1|windows-1252");
    return western
        ? Characters.decode(bytes, 0, bytes.length)
        : new String(bytes, Charset.forName(charset));
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text.replaceAll("[^A-Za-z0-9+/]", ""));
    } catch (IllegalArgumentException e) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private static byte[] quoted(String text, boolean header) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int line = c == '=' ? lineEnd(text, i + 1) : 0;
      int value = c == '=' && i + 2 < text.length() ? hex(text, i + 1) : -1;
      if (line > 0) {
        i += line;
      } else if (value >= 0) {
        bytes.write(value);
        i += 2;
      } else {
        bytes.write(header && c == '_' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }

  private static int lineEnd(String text, int at) {
    return text.startsWith("\r\n", at) ? 2 : text.startsWith("\n", at) ? 1 : 0;
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
