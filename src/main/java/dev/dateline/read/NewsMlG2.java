package dev.dateline.read;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** NewsML-G2 of the IPTC: an item by itself, or several in a {@code newsMessage}. */
final class NewsMlG2 implements Format, XmlDialect {
  private static final Set<String> ITEMS = Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem",
      "planningItem", "catalogItem");

  @Override
  public String name() {
    return "newsml-g2";
  }

  @Override
  public boolean recognises(Head head) {
    return XmlRoot.of(head).filter(root -> root.equals("newsMessage") || ITEMS.contains(root)).isPresent();
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    XmlStories.read(source, this, sink);
  }

  @Override
  public boolean isStory(XmlElement element) {
    return ITEMS.contains(element.name());
  }

  @Override
  public Optional<String> id(XmlElement piece) {
    return piece.attribute("guid");
  }

  @Override
  public void story(XmlElement item, XmlElement frame, Origin origin, Consumer<? super Read> sink) {
    sink.accept(G2Item.read(item, frame, origin));
  }

  @Override
  public void none(XmlElement frame, Origin origin, Consumer<? super Read> sink) {
    sink.accept(XmlStories.rejected(frame, origin, Optional.empty(), "a " + frame.name() + " with no item in it"));
  }
}
