package dev.dateline.cli;

import dev.dateline.EntityPage;
import dev.dateline.EntityPage.Candidate;
import dev.dateline.EntityPage.Kin;
import dev.dateline.search.Facet;
import dev.dateline.search.Hit;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** An entity's page, or those who may be meant, for scripts. */
final class EntityJson {
  private EntityJson() {}

  static void page(JsonGenerator json, EntityPage page) {
    json.writeStartObject();
    json.writeStringProperty("type", page.entity().type().name());
    json.writeStringProperty("name", page.entity().name());
    json.writeNumberProperty("stories", page.stories());
    counts(json, "aliases", page.aliases());
    kin(json, "tags", page.tags(), false);
    kin(json, "names", page.names(), true);
    Json.date(json, "first", page.first());
    Json.date(json, "last", page.last());
    counts(json, "months", page.months());
    json.writeArrayPropertyStart("newest");
    for (Hit hit : page.newest()) {
      json.writeStartObject();
      json.writeStringProperty("id", hit.id());
      json.writeStringProperty("title", hit.title());
      Json.date(json, "sent", hit.sent());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.endLine(json);
  }

  private static void counts(JsonGenerator json, String name, List<Facet.Count> counts) {
    json.writeArrayPropertyStart(name);
    for (Facet.Count each : counts) {
      json.writeStartObject();
      json.writeStringProperty("label", each.label());
      json.writeNumberProperty("count", each.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void kin(JsonGenerator json, String name, List<Kin> kin, boolean typed) {
    json.writeArrayPropertyStart(name);
    for (Kin each : kin) {
      json.writeStartObject();
      if (typed) {
        json.writeStringProperty("type", each.field().name());
      }
      json.writeStringProperty("label", each.label());
      json.writeNumberProperty("count", each.count());
      json.writeNumberProperty("lift", Math.round(100 * each.lift()) / 100.0);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void candidates(JsonGenerator json, List<Candidate> candidates) {
    json.writeStartObject();
    json.writeArrayPropertyStart("candidates");
    for (Candidate each : candidates) {
      json.writeStartObject();
      json.writeStringProperty("type", each.entity().type().name());
      json.writeStringProperty("name", each.entity().name());
      json.writeNumberProperty("stories", each.stories());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.endLine(json);
  }
}
