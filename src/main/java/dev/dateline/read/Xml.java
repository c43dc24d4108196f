package dev.dateline.read;

import dev.dateline.story.Limit;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one way to a parser of XML.
 *
 * <p>It never sees a document type, since {@link XmlCharacters} takes that out, and would not read one: no entity is
 * declared, nothing is fetched. So the JDK's limits on entities guard nothing here, and would refuse a good feed that
 * writes {@code &amp;} a hundred thousand times; they are off, and the bounds that count are set below. Prefixes are not
 * resolved by the parser, for wires use some that they never bind.
 */
final class Xml {
  /** How deep elements may lie in each other. */
  static final int MAX_DEPTH = Limit.XML_DEPTH.value();

  /** How many attributes an element may have. */
  static final int MAX_ATTRIBUTES = Limit.XML_ATTRIBUTES.value();

  /** How long a name may be, in characters. */
  static final int MAX_NAME = Limit.XML_NAME.value();

  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  /** A parser over characters; factories of the JDK may be shared once they are set up. */
  static XMLStreamReader parser(Reader characters) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(characters);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setXMLResolver(
        (publicId, systemId, base, space) -> {
          throw new XMLStreamException("nothing outside the file is read");
        });
    factory.setProperty("jdk.xml.entityExpansionLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.entityReplacementLimit", "0");
    factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(MAX_DEPTH + 1));
    factory.setProperty("jdk.xml.elementAttributeLimit", Integer.toString(MAX_ATTRIBUTES));
    factory.setProperty("jdk.xml.maxXMLNameLimit", Integer.toString(MAX_NAME));
    return factory;
  }
}
