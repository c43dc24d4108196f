package dev.dateline.cli;

import dev.dateline.search.Search;
import dev.dateline.story.Field;
import java.util.List;

/** Reads fields as they are named on the command line: {@code tag}, {@code tag:20}, {@code tag=grain}. */
final class Fields {
  private Fields() {}

  /** A field, and how many of its labels to count. */
  record Counted(Field field, int labels) {}

  /** A field and a label of it. */
  record Labelled(Field field, String label) {}

  /** {@code FIELD}: one that has labels. */
  static Field labels(String name) {
    Field field = Field.named(name).orElseThrow(() -> new UsageError("there is no field '" + name + "'" + hint(name)));
    if (!field.isLabel()) {
      throw new UsageError("field '" + name + "' has no labels to count or filter by; those that have: " + names());
    }
    return field;
  }

  /** {@code FIELD[:N]}. */
  static Counted counted(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      return new Counted(labels(text), Search.FACET_LABELS);
    }
    String many = text.substring(colon + 1);
    if (!many.matches("[1-9]\\d{0,8}")) {
      throw new UsageError("--facet " + text + ": how many labels of '" + text.substring(0, colon)
          + "' is a number from 1, not '" + many + "'");
    }
    return new Counted(labels(text.substring(0, colon)), Integer.parseInt(many));
  }

  /** {@code FIELD=LABEL}. */
  static Labelled labelled(String option, String text) {
    int equals = text.indexOf('=');
    if (equals < 0 || equals == text.length() - 1) {
      throw new UsageError(option + " " + text + ": expected FIELD=LABEL, as in " + option + " tag=grain");
    }
    return new Labelled(labels(text.substring(0, equals)), text.substring(equals + 1));
  }

  private static String hint(String name) {
    List<String> all = Field.facets().stream().map(Field::name).toList();
    String near = Near.hint(name, all);
    return near.isEmpty() ? "; fields with labels: " + names() : near;
  }

  private static String names() {
    return String.join(", ", Field.facets().stream().map(Field::name).toList()) + ", x.NAME";
  }
}
