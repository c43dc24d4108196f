package dev.dateline.read;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The text of marked-up copy, XHTML or NITF: paragraphs apart by an empty line, the cells of a row by a tab.
 *
 * <p>Pictures with their captions, and programs, are not text: captions and references go to the story's own fields.
 */
final class XmlText {
  private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "hl3", "div",
      "section", "article", "block", "blockquote", "bq", "pre", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption",
      "thead", "tbody", "tfoot", "nitf-table", "fn", "note", "hr", "header", "footer", "aside", "main", "address",
      "body", "body.content", "body.end", "byline", "dateline", "copyrite", "abstract", "hedline", "tagline", "para");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> PROGRAMS = Set.of("script", "style", "head", "custom-table", "nitf-col", "iframe",
      "object", "svg", "noscript", "template");
  private static final Set<String> PICTURES = Set.of("media", "figure", "img", "image", "video", "audio");
  private static final Pattern MARKUP = Pattern.compile("(?i)<(?:p|br|div|a|b|i|em|strong|span|h[1-6]|ul|ol|li|img|"
      + "table|blockquote|section|article|figure|hr|html|body|pre|font|center)(?:\\s[^<>]*)?/?>");
  private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d+|#x[0-9a-fA-F]+|[A-Za-z]{2,31}\\d{0,2});");

  private final BiConsumer<String, String> pictures;
  private final StringBuilder text = new StringBuilder();

  private XmlText(BiConsumer<String, String> pictures) {
    this.pictures = pictures;
  }

  /** The text of an element; all in it counts as asked for. */
  static String of(XmlElement element) {
    return of(element, (name, value) -> {});
  }

  /** The text of an element, the captions and references of its pictures handed over by name. */
  static String of(XmlElement element, BiConsumer<String, String> pictures) {
    XmlText found = new XmlText(pictures);
    if (element.elements().isEmpty()) {
      String words = element.verbatim();
      element.ask();
      return ofWords(words);
    }
    found.in(element, false);
    element.ask();
    return found.text.toString().strip();
  }

  /** The text of words that may be markup, as feeds and old wires wrap it. */
  static String ofWords(String words) {
    if (isMarkup(words)) {
      return HtmlText.of(words);
    }
    // The lines of a file that was laid out are no lines of the story's, but its empty ones part its paragraphs.
    return words.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[ \t]*\n[ \t]*", "\n").strip();
  }

  /** The text of an element whose line ends mean nothing, unless it is markup. */
  static String folded(XmlElement element) {
    String text = of(element);
    return element.elements().isEmpty() && !isMarkup(element.verbatim()) ? element.text() : text;
  }

  /** Whether words are HTML: they hold one of its usual elements, or the name of a character. */
  static boolean isMarkup(String words) {
    return hasTags(words)
        || words.indexOf('&') >= 0 && REFERENCE.matcher(words).find();
  }

  /** Whether words hold one of HTML's usual elements. */
  static boolean hasTags(String words) {
    return words.indexOf('<') >= 0 && MARKUP.matcher(words).find();
  }

  private void in(XmlElement element, boolean verbatim) {
    boolean spaced = verbatim || element.is("pre");
    for (XmlElement.Content content : element.contents()) {
      switch (content) {
        case XmlElement.Words(String words) -> append(words, spaced);
        case XmlElement.Inner(XmlElement inner) -> inner(inner, spaced);
      }
    }
  }

  private void inner(XmlElement element, boolean verbatim) {
    String name = element.name();
    if (PROGRAMS.contains(name)) {
      return;
    }
    if (PICTURES.contains(name)) {
      picture(element);
    } else if (name.equals("br")) {
      text.append('\n');
    } else if (name.equals("tr")) {
      part("\n");
      in(element, verbatim);
      part("\n");
    } else if (CELLS.contains(name)) {
      boolean first = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
      int before = text.length();
      text.append(first ? "" : "\t");
      int from = text.length();
      in(element, verbatim);
      for (int i = from; i < text.length(); i++) {
        text.setCharAt(i, text.charAt(i) == '\n' ? ' ' : text.charAt(i));
      }
      text.setLength(text.length() == from ? before : text.length());
    } else if (BLOCKS.contains(name)) {
      part("\n\n");
      in(element, verbatim);
      part("\n\n");
    } else {
      in(element, verbatim);
    }
  }

  private void picture(XmlElement element) {
    pictures.accept("caption", element.text());
    element.attribute("src").ifPresent(value -> pictures.accept("media", value));
    element.attribute("source").ifPresent(value -> pictures.accept("media", value));
    element.within("media-reference")
        .forEach(reference -> reference.attribute("source").ifPresent(value -> pictures.accept("media", value)));
    element.within("img").forEach(image -> image.attribute("src").ifPresent(value -> pictures.accept("media", value)));
  }

  private void part(String end) {
    if (text.isEmpty()) {
      return;
    }
    int length = text.length();
    while (length > 0 && Character.isWhitespace(text.charAt(length - 1))) {
      length--;
    }
    boolean wider = text.substring(length).contains("\n\n");
    text.setLength(length);
    text.append(text.isEmpty() ? "" : wider ? "\n\n" : end);
  }

  private void append(String words, boolean verbatim) {
    int from = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c > ' ' || verbatim || c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        continue;
      }
      text.append(words, from, i);
      if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
      from = i + 1;
    }
    text.append(words, from, words.length());
  }
}
