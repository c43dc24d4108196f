package dev.dateline.cli;

import dev.dateline.search.Facet;
import dev.dateline.search.Hit;
import dev.dateline.search.Results;
import dev.dateline.search.Snippet;
import dev.dateline.search.Why;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The answer to a search, for scripts: one object. */
final class ResultsJson implements ResultsPrinter {
  private final JsonGenerator json;
  private final String query;

  /** @param query the query as it was typed */
  ResultsJson(Output out, String query) {
    this.json = Json.on(out);
    this.query = query;
  }

  @Override
  public void begin(Results first) {
    json.writeStartObject();
    json.writeStringProperty("query", query);
    json.writeNumberProperty("total", first.total());
    json.writeBooleanProperty("exact", first.exact());
    Json.texts(json, "notices", first.notices());
    json.writeArrayPropertyStart("hits");
    hits(first.hits());
  }

  @Override
  public void hits(List<Hit> hits) {
    hits.forEach(this::hit);
  }

  private void hit(Hit hit) {
    json.writeStartObject();
    json.writeStringProperty("id", hit.id());
    json.writeNumberProperty("score", hit.score());
    json.writeStringProperty("title", hit.title());
    Json.date(json, "sent", hit.sent());
    json.writeBooleanProperty("sentKnown", hit.sent().isPresent());
    json.writeArrayPropertyStart("snippets");
    hit.snippets().forEach(this::snippet);
    json.writeEndArray();
    json.writeArrayPropertyStart("why");
    hit.why().forEach(this::why);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void snippet(Snippet snippet) {
    json.writeStartObject();
    json.writeStringProperty("field", snippet.field().name());
    json.writeStringProperty("text", snippet.text());
    json.writeArrayPropertyStart("marks");
    for (Snippet.Mark mark : snippet.marks()) {
      json.writeStartArray();
      json.writeNumber(mark.start());
      json.writeNumber(mark.end());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void why(Why why) {
    json.writeStartObject();
    json.writeStringProperty("query", why.query());
    json.writeStringProperty("matched", why.matched());
    json.writeStringProperty("how", why.how().name().toLowerCase(Locale.ROOT));
    json.writeNumberProperty("confidence", why.confidence());
    if (!why.reason().isEmpty()) {
      json.writeStringProperty("reason", why.reason());
    }
    json.writeEndObject();
  }

  @Override
  public void end(Results first, Optional<String> next) {
    json.writeEndArray();
    json.writeObjectPropertyStart("facets");
    for (Facet facet : first.facets()) {
      Json.labels(json, facet.field().name(), facet);
    }
    json.writeEndObject();
    Json.text(json, "next", next);
    Json.endLine(json);
    json.close();
  }
}
