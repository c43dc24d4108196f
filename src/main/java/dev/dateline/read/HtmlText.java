package dev.dateline.read;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of a piece of HTML, its paragraphs apart by an empty line. */
final class HtmlText implements NodeVisitor {
  private final StringBuilder text = new StringBuilder();

  private HtmlText() {}

  static String of(String html) {
    HtmlText found = new HtmlText();
    NodeTraversor.traverse(found, Jsoup.parseBodyFragment(html).body());
    return found.text.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element && element.nameIs("br")) {
      text.append('\n');
    } else {
      part(node);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    part(node);
  }

  private void part(Node node) {
    if (node instanceof Element element && element.isBlock() && !text.isEmpty()) {
      while (!text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.setLength(text.length() - 1);
      }
      text.append(text.isEmpty() ? "" : "\n\n");
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      boolean after = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
      if (!space) {
        text.append(c);
      } else if (!after) {
        text.append(' ');
      }
    }
  }
}
