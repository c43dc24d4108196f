package dev.dateline.read;

import java.util.Optional;
import java.util.function.Consumer;

/** NITF, the News Industry Text Format of the IPTC, 3.x and before: one story a file, or several in a wrapper. */
final class Nitf implements Format, XmlDialect {

  @Override
  public String name() {
    return "nitf";
  }

  @Override
  public boolean recognises(Head head) {
    return XmlRoot.of(head).filter("nitf"::equalsIgnoreCase).isPresent();
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    XmlStories.read(source, this, sink);
  }

  @Override
  public boolean isStory(XmlElement element) {
    return element.name().equalsIgnoreCase("nitf");
  }

  @Override
  public Optional<String> id(XmlElement piece) {
    return piece.at("head", "docdata", "doc-id").flatMap(id -> id.attribute("id-string").stream()).findFirst();
  }

  @Override
  public void story(XmlElement nitf, XmlElement frame, Origin origin, Consumer<? super Read> sink) {
    Statements said = new Statements();
    NitfStory.state(nitf, said);
    said.rest(nitf);
    Optional<RawStory> story = said.story(origin, name());
    sink.accept(story.isPresent()
        ? story.get()
        : XmlStories.rejected(nitf, origin, id(nitf), "an NITF document with neither headline nor text"));
  }
}
