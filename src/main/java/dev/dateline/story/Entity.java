package dev.dateline.story;

import java.util.List;

/**
 * A person, an organization, a place, or a reference to a law, a treaty or the like.
 *
 * @param type {@link Field#PERSON}, {@link Field#ORGANIZATION}, {@link Field#PLACE} or {@link Field#REFERENCE}
 * @param name the fullest form of the name that is known
 */
public record Entity(Field type, String name) {
  /** The types that there are, in the order in which people read them. */
  public static final List<Field> TYPES = List.of(Field.PERSON, Field.ORGANIZATION, Field.PLACE, Field.REFERENCE);

  public Entity {
    if (!TYPES.contains(type)) {
      throw new IllegalArgumentException("an entity is one of " + TYPES + ", not of " + type);
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("an entity has a name");
    }
  }
}
