package dev.dateline.enrich;

import dev.dateline.story.Field;
import java.util.Optional;

/**
 * What a gazetteer says of a name.
 *
 * @param type what it names; empty for what is written with capitals and names none of these: <i>Cold War</i>
 * @param name the name as people know it
 * @param weak whether it is a word, or something else's name, as often: <i>Turkey</i>, <i>Reading</i>, <i>Jordan</i>
 * @param capitals whether it is only meant where it is printed in capitals: <i>US</i>, <i>WHO</i>
 * @param pointed whether it is short for a region and only meant behind a town and a comma: <i>Ill.</i>, <i>Mass.</i>
 */
record Known(Optional<Field> type, String name, boolean weak, boolean capitals, boolean pointed) {
  boolean is(Field asked) {
    return type.isPresent() && type.get().equals(asked);
  }
}
