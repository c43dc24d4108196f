package dev.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** A page as its paragraphs in order and the regions that hold them; what is never read is left out. */
final class PageOutline implements NodeFilter {
  /** Elements whose text is no text of the page. */
  private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template", "svg", "math", "iframe",
      "object", "embed", "video", "audio", "canvas", "map", "select", "option", "textarea", "input", "button", "head",
      "datalist", "dialog", "menu");

  /** Elements that a page has around its article, by their own name. */
  private static final Set<String> AROUND = Set.of("nav", "aside", "footer", "form", "figcaption", "fieldset");

  private final List<PageBlock> blocks = new ArrayList<>();
  private final List<PageRegion> regions = new ArrayList<>();
  private PageRegion region;
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private int slanted;
  private int slants;
  private int verbatim;

  private PageOutline(Element body) {
    region = new PageRegion(body, null, 0);
    regions.add(region);
  }

  static PageOutline of(Element body) {
    PageOutline outline = new PageOutline(body);
    body.childNodes().forEach(node -> NodeTraversor.filter(outline, node));
    outline.flush();
    outline.region.to = outline.blocks.size();
    return outline;
  }

  /** Its paragraphs, in order. */
  List<PageBlock> blocks() {
    return blocks;
  }

  /** Its regions, each before those that lie in it. */
  List<PageRegion> regions() {
    return regions;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String name = element.normalName();
    if (SILENT.contains(name) || isHidden(element) || PageNames.isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    switch (name) {
      case "br" -> lineBreak();
      case "hr" -> flush();
      case "a" -> links++;
      case "em", "i" -> slants++;
      case "pre" -> {
        verbatim++;
        begin(element);
      }
      default -> {
        if (isDataCell(element)) {
          cell();
        } else if (element.isBlock() || PageNames.isCaption(element)) {
          begin(element);
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  private void begin(Element element) {
    flush();
    region = new PageRegion(element, region, blocks.size());
    regions.add(region);
    if (element.nameIs("blockquote")) {
      for (PageRegion at = region; at != null && !at.quotes; at = at.parent) {
        at.quotes = true;
      }
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element == region.element && region.parent != null) {
        flush();
        region.to = blocks.size();
        region = region.parent;
        verbatim -= element.nameIs("pre") ? 1 : 0;
      } else if (element.nameIs("a")) {
        links--;
      } else if (element.nameIs("em") || element.nameIs("i")) {
        slants--;
      }
    }
    return FilterResult.CONTINUE;
  }

  /** A cell of a table of data: its row is one line. Where pages are laid out by tables, cells hold blocks. */
  private static boolean isDataCell(Element element) {
    if (!element.nameIs("td") && !element.nameIs("th")) {
      return false;
    }
    for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
      if (child.isBlock() || child.nameIs("br")) {
        return false;
      }
    }
    return true;
  }

  private void cell() {
    trim();
    if (!text.isEmpty()) {
      text.append('\t');
    }
  }

  static boolean isAround(Element element) {
    return AROUND.contains(element.normalName());
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  /** Two line breaks in a row divide paragraphs, as writers of HTML did before there were style sheets. */
  private void lineBreak() {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == '\n') {
      flush();
    } else if (end > 0) {
      trim();
      text.append('\n');
    }
  }

  private void append(String words) {
    int before = text.length();
    boolean after = before == 0 || isSpace(text.charAt(before - 1));
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!isSpace(c)) {
        text.append(c);
        after = false;
      } else if (c == '\n' && verbatim > 0) {
        trim();
        text.append(text.isEmpty() ? "" : "\n");
        after = true;
      } else if (!after) {
        text.append(' ');
        after = true;
      }
    }
    linked += links > 0 ? text.length() - before : 0;
    slanted += slants > 0 ? text.length() - before : 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
  }

  private void trim() {
    while (!text.isEmpty() && isSpace(text.charAt(text.length() - 1))) {
      text.setLength(text.length() - 1);
    }
  }

  private void flush() {
    trim();
    if (!text.isEmpty()) {
      blocks.add(new PageBlock(text.toString(), kind(), linked, slanted, region));
    }
    text.setLength(0);
    linked = 0;
    slanted = 0;
  }

  private PageBlock.Kind kind() {
    for (PageRegion at = region; at != null; at = at.parent) {
      switch (at.element.normalName()) {
        case "p" -> {
          return PageBlock.Kind.PARAGRAPH;
        }
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return PageBlock.Kind.HEADING;
        }
        case "li", "dt", "dd" -> {
          return PageBlock.Kind.ITEM;
        }
        case "blockquote" -> {
          return PageBlock.Kind.QUOTE;
        }
        case "td", "th", "tr" -> {
          return PageBlock.Kind.CELL;
        }
        case "pre" -> {
          return PageBlock.Kind.VERBATIM;
        }
        case "div", "section", "article", "main", "body" -> {
          return PageBlock.Kind.LOOSE;
        }
        default -> {
        }
      }
    }
    return PageBlock.Kind.LOOSE;
  }
}
