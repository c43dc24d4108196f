package dev.dateline.story;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A named part of a story that can be asked for, filtered by or counted.
 *
 * <p>The names are those of the query language ({@code tag:grain}), of the command line ({@code
 * --facet tag}) and of the JSON. {@link #more(String)} names a story's own further fields, {@code
 * x.NAME}.
 *
 * @param name the field's name, as written in a query
 */
public record Field(String name) implements Comparable<Field> {
  /**
   * Everything a reader of the story sees: title, dateline, body and labels. What plain words
   * search.
   */
  public static final Field TEXT = new Field("text");

  public static final Field TITLE = new Field("title");
  public static final Field BODY = new Field("body");
  public static final Field ID = new Field("id");

  /** The time of this version of the story; asked for by range. */
  public static final Field SENT = new Field("sent");

  public static final Field TAG = new Field("tag");

  /**
   * What a story is about, by a vocabulary that is a tree: paths from its top, {@code sport > team sport}. A story has a label
   * for each subject and for all above it, so that a subject's count includes those below, each story once.
   */
  public static final Field SUBJECT = new Field("subject");

  public static final Field PERSON = new Field("person");
  public static final Field ORGANIZATION = new Field("organization");
  public static final Field PLACE = new Field("place");

  /** Laws, treaties, resolutions, court cases, and articles of them. */
  public static final Field REFERENCE = new Field("reference");

  /** The words that somebody is quoted with. */
  public static final Field SAID = new Field("said");

  /** Who is quoted. */
  public static final Field SPEAKER = new Field("speaker");

  /** Tags that stories like this one have, and that nobody gave it. */
  public static final Field PROPOSED = new Field("proposed");

  public static final Field SOURCE = new Field("source");
  public static final Field SECTION = new Field("section");
  public static final Field BYLINE = new Field("byline");
  public static final Field LANGUAGE = new Field("language");
  public static final Field SLUG = new Field("slug");
  public static final Field URL = new Field("url");

  /** {@code 2024}, in UTC, or {@code unknown}. */
  public static final Field YEAR = new Field("year");

  /** {@code 2024-06}, in UTC, or {@code unknown}. */
  public static final Field MONTH = new Field("month");

  /** {@code 2024-06-20}, in UTC, or {@code unknown}. */
  public static final Field DAY = new Field("day");

  /** {@code clean}, {@code slight} or {@code heavy}: see {@link Damage}. */
  public static final Field DAMAGE = new Field("damage");

  /** What the names of a story's own further fields begin with. */
  public static final String MORE = "x.";

  /**
   * Names a story's fields whose labels nobody stated, for they were told from its text: {@code language}. It has no label
   * where all was stated.
   */
  public static final Field TOLD = new Field(MORE + "told");

  /** A line of tags that may have grown together, as it is printed, where it is not sure how it parts. */
  public static final Field GLUED = new Field(MORE + "glued");

  private static final List<Field> TEXTS = List.of(TEXT, TITLE, BODY, SAID);
  private static final List<Field> GIVEN = List.of(TAG, SUBJECT, PERSON, ORGANIZATION, PLACE, SOURCE, SECTION, BYLINE,
      LANGUAGE,
      SLUG, URL);
  private static final List<Field> FOUND = List.of(REFERENCE, SPEAKER, PROPOSED);
  private static final List<Field> DERIVED = List.of(YEAR, MONTH, DAY, DAMAGE);

  public Field {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a field needs a name");
    }
  }

  /** A story's own further field, {@code x.NAME}. */
  public static Field more(String name) {
    return new Field(MORE + name);
  }

  /**
   * The field of that name: one of the constants, or a story's own further field. Empty for any
   * other name.
   */
  public static Optional<Field> named(String name) {
    if (name.startsWith(MORE) && name.length() > MORE.length()) {
      return Optional.of(new Field(name));
    }
    return known().stream().filter(field -> field.name.equals(name)).findFirst();
  }

  /** Every field but a story's own further ones. */
  public static List<Field> known() {
    return Stream.of(TEXTS, List.of(ID, SENT), GIVEN, FOUND, DERIVED)
        .flatMap(List::stream)
        .toList();
  }

  /** The fields that can be counted, but for a story's own further ones. */
  public static List<Field> facets() {
    return Stream.of(GIVEN, FOUND, DERIVED).flatMap(List::stream).toList();
  }

  /** Whether the field holds running text: title, body, both, or what is quoted of them. */
  public boolean isText() {
    return TEXTS.contains(this);
  }

  /** Whether the field holds labels, which can be counted and filtered by. */
  public boolean isLabel() {
    return isMore() || GIVEN.contains(this) || isFound() || DERIVED.contains(this);
  }

  /** Whether plain words search the field's labels: those that a reader sees as words about the story. */
  public boolean isRead() {
    return equals(TAG) || equals(PERSON) || equals(ORGANIZATION) || equals(PLACE);
  }

  /** Whether the field's label is worked out from the story, and asked for whole. */
  public boolean isDerived() {
    return DERIVED.contains(this);
  }

  /** Whether no sender states the field's labels: they are found in the text alone. */
  public boolean isFound() {
    return FOUND.contains(this);
  }

  /** Whether this is a story's own further field. */
  public boolean isMore() {
    return name.startsWith(MORE);
  }

  @Override
  public int compareTo(Field other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
