package dev.dateline.read;

import dev.dateline.story.Limit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of XML, one story after another: what is held is the story that is being read, and the file's frame, which
 * is what stands outside its stories.
 *
 * <p>Where the file breaks or ends, the stories before it are kept and the rest is one {@link Rejected}.
 */
final class XmlStories {
  /** What an element costs beside its characters, in characters, where length is bounded. */
  private static final int ELEMENT = 60;

  /** How long the frame may be, in characters. */
  private static final int MAX_FRAME = StoryReader.MAX_STORY_CHARS;

  private static final Map<String, String> USUAL = Map.of("http://purl.org/dc/elements/1.1/", "dc",
      "http://purl.org/dc/terms/", "dcterms", "http://purl.org/rss/1.0/modules/content/", "content",
      "http://search.yahoo.com/mrss/", "media", "http://search.yahoo.com/mrss", "media", "http://www.w3.org/2005/Atom",
      "atom", "http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes");

  private final Source source;
  private final XmlDialect dialect;
  private final Consumer<? super Read> sink;
  private final XmlCharacters characters;
  private final Map<String, String> prefixes = new HashMap<>();

  private @Nullable XmlElement root;
  private @Nullable XmlElement current;
  private @Nullable XmlElement story;
  private int depth;
  private int stories;
  private long held;
  private long frame;
  private boolean frameFull;

  private XmlStories(Source source, XmlDialect dialect, Consumer<? super Read> sink) {
    this.source = source;
    this.dialect = dialect;
    this.sink = sink;
    this.characters = new XmlCharacters(XmlEncoding.of(source).reader(source.stream()));
  }

  static void read(Source source, XmlDialect dialect, Consumer<? super Read> sink) {
    new XmlStories(source, dialect, sink).read();
  }

  /** A rejection that keeps the element's markup. */
  static Rejected rejected(XmlElement element, Origin origin, Optional<String> id, String reason) {
    return new Rejected(origin, id.filter(word -> !word.isBlank()), reason, kept(element));
  }

  private void read() {
    XMLStreamReader parser;
    try {
      parser = Xml.parser(characters);
    } catch (XMLStreamException e) {
      sink.accept(broken(e));
      return;
    }
    boolean more = true;
    while (more) {
      Optional<Rejected> end = Optional.empty();
      Optional<XmlElement> whole = Optional.empty();
      // The sink is called outside: what it throws is not ours to catch.
      try {
        more = parser.hasNext();
        if (more) {
          whole = event(parser.next(), parser);
        }
      } catch (XMLStreamException e) {
        end = Optional.of(broken(e));
      } catch (Beyond e) {
        end = Optional.of(ended(e.reason, line(parser)));
      }
      if (end.isPresent()) {
        sink.accept(end.get());
        return;
      }
      whole.ifPresent(this::whole);
    }
    end();
  }

  private void end() {
    XmlElement frameRoot = root;
    if (frameRoot != null && stories == 0 && !frameFull) {
      dialect.none(frameRoot, source.origin(frameRoot.line()), sink);
    } else if (frameFull) {
      sink.accept(new Rejected(source.origin(1), Optional.empty(), "more than " + MAX_FRAME
          + " characters outside any story " + Limit.STORY_CHARS.named() + "; they are not kept", new byte[0]));
    }
  }

  private void whole(XmlElement element) {
    stories++;
    Origin origin = source.origin(element.line());
    if (held > StoryReader.MAX_STORY_BYTES) {
      sink.accept(StoryReader.tooLong(origin, dialect.id(element), kept(element)));
    } else {
      dialect.story(element, root == null ? element : root, origin, sink);
    }
    held = 0;
  }

  /** Takes in one event; gives the story that it completes. */
  private Optional<XmlElement> event(int event, XMLStreamReader parser) throws Beyond {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(parser);
      case XMLStreamConstants.END_ELEMENT -> {
        return end(parser);
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> words(parser);
      default -> {
      }
    }
    return Optional.empty();
  }

  private void start(XMLStreamReader parser) throws Beyond {
    long line = line(parser);
    source.reached(line);
    if (++depth > Xml.MAX_DEPTH) {
      throw new Beyond("elements nested deeper than " + Xml.MAX_DEPTH + " " + Limit.XML_DEPTH.named());
    }
    List<String> names = new ArrayList<>(parser.getAttributeCount());
    for (int i = 0; i < parser.getAttributeCount(); i++) {
      String name = written(parser.getAttributePrefix(i), parser.getAttributeLocalName(i));
      names.add(name);
      if (name.startsWith("xmlns:")) {
        prefixes.put(name.substring(6), parser.getAttributeValue(i));
      }
    }
    String written = written(parser.getPrefix(), parser.getLocalName());
    int colon = written.indexOf(':');
    String prefix = colon < 0 ? "" : written.substring(0, colon);
    prefix = USUAL.getOrDefault(prefixes.getOrDefault(prefix, ""), prefix);
    XmlElement element = new XmlElement(prefix, written.substring(colon + 1), line, current);
    long cost = ELEMENT;
    for (int i = 0; i < names.size(); i++) {
      element.put(names.get(i), parser.getAttributeValue(i));
      cost += names.get(i).length() + parser.getAttributeValue(i).length();
    }
    XmlElement outer = current;
    if (story == null && dialect.isStory(element)) {
      story = element;
      held = cost;
    } else if (outer != null && room(cost)) {
      outer.put(new XmlElement.Inner(element));
    }
    root = root == null ? element : root;
    current = element;
  }

  /** A name as it stands in the file; a parser that does not know of prefixes may split it or not. */
  private static String written(@Nullable String prefix, String name) {
    return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
  }

  private void words(XMLStreamReader parser) {
    XmlElement inside = current;
    if (inside != null && room(parser.getTextLength())) {
      inside.put(new XmlElement.Words(parser.getText()));
    }
  }

  private Optional<XmlElement> end(XMLStreamReader parser) {
    depth--;
    XmlElement ended = current;
    current = ended == null ? null : ended.parent().orElse(null);
    if (ended == null || ended != story) {
      return Optional.empty();
    }
    story = null;
    source.reached(line(parser));
    return Optional.of(ended);
  }

  /** Whether there is room for so many characters more, in the story or around it. */
  private boolean room(long cost) {
    if (story != null) {
      held += cost;
      return held <= StoryReader.MAX_STORY_BYTES;
    }
    frame += cost;
    frameFull = frameFull || frame > MAX_FRAME;
    return !frameFull;
  }

  private Rejected broken(XMLStreamException e) {
    Throwable cause = e.getNestedException();
    if (cause instanceof java.io.IOException) {
      return ended(String.valueOf(cause.getMessage()), place(e));
    }
    if (characters.isOverread()) {
      XmlElement cut = story;
      if (cut != null) {
        return source.cut(cut.line(), dialect.id(cut), kept(cut));
      }
      XmlElement inside = current;
      String missing = inside == null
          ? "no element in it"
          : "ends inside " + inside.name() + ", before the end of the file's root";
      return ended(source.failure().map(failure -> missing + ": " + failure).orElse(missing), place(e));
    }
    String message = String.valueOf(e.getMessage());
    if (message.contains("JAXP0001")) {
      return ended("XML beyond bounds: an element with more than " + Xml.MAX_ATTRIBUTES
          + " attributes " + Limit.XML_ATTRIBUTES.named() + ", or a name longer than " + Xml.MAX_NAME + " characters "
          + Limit.XML_NAME.named(), place(e));
    }
    long line = place(e);
    int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNumber());
    return ended("broken XML at line " + line + ", column " + column + ": " + plainly(message)
        + "; the rest of the file is not read", line);
  }

  /** The parser's own words, without place and names of its parts. */
  private static String plainly(String message) {
    int said = message.indexOf("Message:");
    String own = (said < 0 ? message : message.substring(said + 8)).strip();
    return own.startsWith("http") ? "a name or a mark that XML does not know" : own.replaceAll("\\.$", "");
  }

  private Rejected ended(String reason, long line) {
    XmlElement cut = story;
    XmlElement kept = cut == null ? root : cut;
    long at = cut == null ? line : cut.line();
    return new Rejected(source.origin(at), cut == null ? Optional.empty() : dialect.id(cut), reason,
        kept == null ? new byte[0] : kept(kept));
  }

  private static long place(XMLStreamException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
  }

  private static long line(XMLStreamReader parser) {
    return Math.max(1, parser.getLocation().getLineNumber());
  }

  private static byte[] kept(XmlElement element) {
    return element.markup(Source.KEPT / 4).getBytes(StandardCharsets.UTF_8);
  }

  /** Beyond a bound of ours. */
  private static final class Beyond extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    Beyond(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
