package dev.dateline.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a plain look-up in a document finds, by another parser and other code than the reader's.
 *
 * @param body the words under the element that holds the text
 */
record Truth(Path file, String format, String id, String title, String sent, String body) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** The stories of a file that is well-formed XML of a known kind and have a title or a text. */
  static List<Truth> of(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<Truth> found = new ArrayList<>();
    String begin = new String(bytes, 0, Math.min(bytes.length, 3000), StandardCharsets.ISO_8859_1);
    if (!begin.contains("<")) {
      return found;
    }
    Document document;
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
      document = builder.parse(new ByteArrayInputStream(bytes));
    } catch (SAXException | IOException e) {
      return found;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK has a parser of XML", e);
    }
    Element root = document.getDocumentElement();
    each(root, "newsItem").forEach(item -> found.add(new Truth(file, "NewsML-G2", item.getAttribute("guid"),
        text(item, "contentMeta", "headline"), text(item, "itemMeta", "versionCreated"), g2Body(item))));
    if (root.getTagName().equals("NewsML")) {
      each(root, "NewsItem")
          .forEach(item -> found.add(new Truth(file, "NewsML 1", text(item, "PublicIdentifier"), first(
              item, "HeadLine"), text(item, "ThisRevisionCreated"), newsMlBody(item))));
    }
    if (root.getTagName().equals("nitf")) {
      found.add(new Truth(file, "NITF", attribute(root, "doc-id", "id-string"), text(root, "hl1"), attribute(root,
          "date.issue", "norm"), words(root, "body.content")));
    }
    if (root.getTagName().equals("rss") || root.getTagName().endsWith("RDF")) {
      String format = root.getTagName().equals("rss") ? "RSS" : "RDF";
      each(root, "item").forEach(item -> {
        String guid = child(item, "guid");
        String date = child(item, "pubDate");
        String full = child(item, "content:encoded");
        found.add(new Truth(file, format, guid.isEmpty() ? child(item, "link") : guid, plain(child(item, "title")),
            date.isEmpty() ? child(item, "dc:date") : date, plain(full.isEmpty() ? child(item, "description") : full)));
      });
    }
    if (root.getTagName().equals("feed")) {
      each(root, "entry").forEach(entry -> {
        String date = child(entry, "updated");
        String content = child(entry, "content");
        found.add(new Truth(file, "Atom", child(entry, "id"), plain(child(entry, "title")), date.isEmpty()
            ? child(entry, "modified")
            : date, plain(content.isEmpty() ? child(entry, "summary") : content)));
      });
    }
    found.removeIf(truth -> truth.title.isBlank() && truth.body.isBlank());
    return found;
  }

  private static String g2Body(Element item) {
    for (String name : List.of("body.content", "body")) {
      String words = "";
      for (Element xml : each(item, "inlineXML")) {
        words = words.isEmpty() ? words(xml, name) : words;
      }
      if (!words.isBlank()) {
        return words;
      }
    }
    return "";
  }

  private static String newsMlBody(Element item) {
    List<Element> contents = each(item, "DataContent");
    if (contents.size() != 1) {
      return "";
    }
    String inner = words(contents.getFirst(), "body.content");
    return inner.isBlank() ? plain(contents.getFirst().getTextContent()) : inner;
  }

  private static List<Element> each(Element in, String name) {
    NodeList nodes = in.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    if (in.getTagName().equals(name)) {
      elements.add(in);
    }
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String text(Element in, String... path) {
    Element at = in;
    for (String step : path) {
      List<Element> found = each(at, step);
      if (found.isEmpty()) {
        return "";
      }
      at = found.getFirst();
    }
    return folded(at.getTextContent());
  }

  private static String first(Element in, String name) {
    return each(in, name).stream().map(element -> folded(element.getTextContent())).filter(text -> !text.isEmpty())
        .findFirst().orElse("");
  }

  private static String child(Element in, String name) {
    for (Node node = in.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        return spaced(element);
      }
    }
    return "";
  }

  private static String attribute(Element in, String name, String attribute) {
    return each(in, name).stream().map(element -> element.getAttribute(attribute)).findFirst().orElse("");
  }

  private static String words(Element in, String name) {
    List<Element> found = each(in, name);
    return found.isEmpty() ? "" : spaced(found.getLast());
  }

  /** The words of an element, those of two elements apart unless both stand in one line. */
  private static String spaced(Node node) {
    StringBuilder text = new StringBuilder();
    gather(node, text);
    return folded(text.toString());
  }

  private static void gather(Node node, StringBuilder into) {
    for (Node inner = node.getFirstChild(); inner != null; inner = inner.getNextSibling()) {
      switch (inner.getNodeType()) {
        case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> into.append(inner.getNodeValue());
        case Node.ELEMENT_NODE -> {
          boolean apart = !inner.getNodeName()
              .matches("a|b|i|em|strong|span|u|sup|sub|person|org|location|chron|money|num|q");
          if (!inner.getNodeName().matches("media|figure|script|style")) {
            into.append(apart ? " " : "");
            gather(inner, into);
            into.append(apart ? " " : "");
          }
        }
        default -> {
        }
      }
    }
  }

  private static String plain(String text) {
    return text.contains("<") || text.contains("&") ? Jsoup.parse(text).text() : text;
  }

  static String folded(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  /** The harmonic mean of the shares of words of one text that the other has, each as often as it stands. */
  static double f1(String expected, String given) {
    Map<String, Integer> left = new HashMap<>();
    int all = 0;
    for (Matcher word = WORD.matcher(expected); word.find(); all++) {
      left.merge(word.group(), 1, Integer::sum);
    }
    int mine = 0;
    int common = 0;
    for (Matcher word = WORD.matcher(given); word.find(); mine++) {
      if (left.merge(word.group(), -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return all + mine == 0 ? 1 : 2.0 * common / (all + mine);
  }
}
