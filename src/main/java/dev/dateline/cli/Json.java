package dev.dateline.cli;

import dev.dateline.search.Facet;
import dev.dateline.story.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON, token by token, onto an output that stays open. */
final class Json {
  /** Nothing is closed by itself: an answer that broke off must not look whole. */
  private static final JsonFactory FACTORY = JsonFactory.builder().rootValueSeparator("")
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.AUTO_CLOSE_CONTENT).build();

  private Json() {}

  /** A writer of one object or several; {@link #endLine} ends each. */
  static JsonGenerator on(Output out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** Ends an object with a line break. */
  static void endLine(JsonGenerator json) {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  static void text(JsonGenerator json, String name, Optional<String> text) {
    text.ifPresentOrElse(value -> json.writeStringProperty(name, value), () -> json.writeNullProperty(name));
  }

  /** A date to the second in UTC, or null. */
  static void date(JsonGenerator json, String name, Optional<Instant> at) {
    text(json, name, at.map(Layout::iso));
  }

  static void texts(JsonGenerator json, String name, Collection<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  static void labels(JsonGenerator json, String name, Facet facet) {
    json.writeArrayPropertyStart(name);
    for (Facet.Count each : facet.labels()) {
      json.writeStartObject();
      json.writeStringProperty("label", each.label());
      json.writeNumberProperty("count", each.count());
      if (Entity.TYPES.contains(facet.field())) {
        json.writeStringProperty("origin", each.origin().name().toLowerCase(Locale.ROOT));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
