package dev.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of one story, with all that stands in it.
 *
 * <p>It remembers what was asked for: what a format does not understand can be told at the end by {@link #unasked}, and
 * kept, so that nothing that a wire states is dropped. Names are compared without their prefix, which is kept beside.
 */
final class XmlElement {
  private final String prefix;
  private final String name;
  private final long line;
  private final @Nullable XmlElement parent;
  private final List<Attribute> attributes = new ArrayList<>(4);
  private final List<Content> contents = new ArrayList<>(4);
  private final List<XmlElement> elements = new ArrayList<>(4);
  private boolean asked;

  /** What stands in an element: elements and words, in their order. */
  sealed interface Content {}

  /** An element in an element. */
  record Inner(XmlElement element) implements Content {}

  /** Words in an element. */
  record Words(String text) implements Content {}

  private static final class Attribute {
    private final String name;
    private final String value;
    private boolean asked;

    Attribute(String name, String value) {
      this.name = name;
      this.value = value;
    }
  }

  XmlElement(String prefix, String name, long line, @Nullable XmlElement parent) {
    this.prefix = prefix;
    this.name = name;
    this.line = line;
    this.parent = parent;
  }

  void put(String attribute, String value) {
    attributes.add(new Attribute(attribute, value));
  }

  void put(Content content) {
    contents.add(content);
    if (content instanceof Inner(XmlElement element)) {
      elements.add(element);
    }
  }

  /** The prefix as written, or the usual one of a namespace that is known; empty where there is none. */
  String prefix() {
    return prefix;
  }

  String name() {
    return name;
  }

  long line() {
    return line;
  }

  Optional<XmlElement> parent() {
    return Optional.ofNullable(parent);
  }

  boolean is(String wanted) {
    return name.equals(wanted);
  }

  List<Content> contents() {
    return contents;
  }

  List<XmlElement> elements() {
    return elements;
  }

  /** The elements directly in this one that have a name. */
  Stream<XmlElement> each(String wanted) {
    return each(this, wanted).stream();
  }

  private static List<XmlElement> each(XmlElement of, String wanted) {
    List<XmlElement> found = new ArrayList<>(2);
    for (XmlElement element : of.elements) {
      if (element.is(wanted)) {
        found.add(element);
      }
    }
    return found;
  }

  /** The elements at a path of names from here. */
  Stream<XmlElement> at(String... path) {
    List<XmlElement> found = List.of(this);
    for (String step : path) {
      List<XmlElement> next = new ArrayList<>(2);
      for (XmlElement element : found) {
        next.addAll(each(element, step));
      }
      found = next;
    }
    return found.stream();
  }

  /** The elements of a name anywhere in this one, in their order. */
  Stream<XmlElement> within(String wanted) {
    List<XmlElement> found = new ArrayList<>(2);
    gather(wanted, found);
    return found.stream();
  }

  private void gather(String wanted, List<XmlElement> into) {
    for (XmlElement element : elements) {
      if (element.is(wanted)) {
        into.add(element);
      } else {
        element.gather(wanted, into);
      }
    }
  }

  /** An attribute that says something; it counts as asked for. */
  Optional<String> attribute(String wanted) {
    for (Attribute attribute : attributes) {
      if (attribute.name.equals(wanted)) {
        attribute.asked = true;
        return Optional.of(attribute.value.strip()).filter(value -> !value.isEmpty());
      }
    }
    return Optional.empty();
  }

  /** The words of this element and of all in it, white space folded; they count as asked for. */
  String text() {
    String text = verbatim();
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        folded.append(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }

  /** The words as they stand, with their line ends. */
  String verbatim() {
    if (contents.size() == 1 && contents.getFirst() instanceof Words(String only)) {
      asked = true;
      return only;
    }
    StringBuilder text = new StringBuilder();
    gather(text);
    return text.toString();
  }

  private void gather(StringBuilder into) {
    asked = true;
    for (Content content : contents) {
      switch (content) {
        case Words(String words) -> into.append(words);
        case Inner(XmlElement element) -> element.gather(into);
      }
    }
  }

  /** Counts as asked for: this element, its attributes, and all in it. */
  void ask() {
    asked = true;
    attributes.forEach(attribute -> attribute.asked = true);
    elements().forEach(XmlElement::ask);
  }

  /** Hands over, by name, every word and attribute that nobody asked for; of attributes, those that say something. */
  void unasked(BiConsumer<String, String> sink) {
    for (Attribute attribute : attributes) {
      if (!attribute.asked && !isMachinery(attribute.name)) {
        sink.accept(name + "." + attribute.name.substring(attribute.name.indexOf(':') + 1), attribute.value);
      }
    }
    StringBuilder words = new StringBuilder();
    for (Content content : contents) {
      switch (content) {
        case Words(String text) -> words.append(asked ? "" : text);
        case Inner(XmlElement element) -> element.unasked(sink);
      }
    }
    if (!words.isEmpty()) {
      sink.accept(name, words.toString().strip());
    }
  }

  /** What says how XML is to be read, and nothing about the story. */
  private static boolean isMachinery(String attribute) {
    return attribute.startsWith("xmlns") || attribute.startsWith("xsi:") || attribute.equals("xml:space");
  }

  /** The element as XML again, up to so many characters. */
  String markup(int most) {
    StringBuilder text = new StringBuilder();
    write(text, most);
    return text.length() > most ? text.substring(0, most) : text.toString();
  }

  private void write(StringBuilder into, int most) {
    String tag = prefix.isEmpty() ? name : prefix + ":" + name;
    into.append('<').append(tag);
    for (Attribute attribute : attributes) {
      into.append(' ').append(attribute.name).append("=\"").append(escaped(attribute.value)).append('"');
    }
    into.append('>');
    for (Content content : contents) {
      if (into.length() > most) {
        return;
      }
      switch (content) {
        case Words(String words) -> into.append(escaped(words));
        case Inner(XmlElement element) -> element.write(into, most);
      }
    }
    into.append("</").append(tag).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
