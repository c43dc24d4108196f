package dev.dateline.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A feed of the web.
 *
 * @param name the format's name
 * @param roots what a file's first element is called
 * @param element what a story is called
 */
record Feed(String name, Set<String> roots, String element) implements Format, XmlDialect {
  private static final Feed ATOM = new Feed("atom", Set.of("feed", "entry"), "entry");

  /** RSS 0.9x and 2.0; Atom 0.3 and 1.0; RSS 0.90 and 1.0 in RDF. */
  static final List<Feed> ALL = List.of(new Feed("rss", Set.of("rss", "channel"), "item"), ATOM,
      new Feed("rdf", Set.of("RDF"), "item"));

  @Override
  public boolean recognises(Head head) {
    return XmlRoot.of(head).filter(roots::contains).isPresent();
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    XmlStories.read(source, this, sink);
  }

  @Override
  public boolean isStory(XmlElement inner) {
    return inner.is(element);
  }

  @Override
  public Optional<String> id(XmlElement piece) {
    return piece.elements().stream().filter(inner -> inner.is("id") || inner.is("guid")).map(XmlElement::text)
        .findFirst();
  }

  @Override
  public void story(XmlElement item, XmlElement frame, Origin origin, Consumer<? super Read> sink) {
    sink.accept(equals(ATOM) ? AtomEntry.read(item, frame, origin) : RssItem.read(item, frame, origin, name));
  }

  @Override
  public void none(XmlElement frame, Origin origin, Consumer<? super Read> sink) {
    sink.accept(XmlStories.rejected(frame, origin, Optional.empty(), "a feed with no " + element + " in it"));
  }
}
