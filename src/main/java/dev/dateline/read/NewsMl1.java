package dev.dateline.read;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** NewsML 1.x of the IPTC: several {@code NewsItem}s in an envelope, or one by itself. */
final class NewsMl1 implements Format, XmlDialect {

  @Override
  public String name() {
    return "newsml-1";
  }

  @Override
  public boolean recognises(Head head) {
    return XmlRoot.of(head).filter(root -> root.equalsIgnoreCase("NewsML") || root.equals("NewsItem")).isPresent();
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    XmlStories.read(source, this, sink);
  }

  @Override
  public boolean isStory(XmlElement element) {
    return element.is("NewsItem");
  }

  @Override
  public Optional<String> id(XmlElement piece) {
    return Stream.of("PublicIdentifier", "NewsItemId")
        .flatMap(name -> piece.at("Identification", "NewsIdentifier", name)).map(XmlElement::text)
        .filter(id -> !id.isEmpty()).findFirst();
  }

  @Override
  public void story(XmlElement item, XmlElement frame, Origin origin, Consumer<? super Read> sink) {
    NewsMl1Item.read(item, frame, origin, sink);
  }
}
