package dev.dateline.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who and what a story is about, as far as its text tells; what its sender stated stands in its labels.
 *
 * @param mentions where somebody or something is named, ordered by part and offset
 * @param quotations who said what, ordered by part and offset
 * @param proposed tags that stories like this one have
 */
public record About(List<Mention> mentions, List<Quotation> quotations, List<String> proposed) {
  /** Nothing was found, or nobody looked. */
  public static final About NOTHING = new About(List.of(), List.of(), List.of());

  /** The fields in which these things make labels. */
  static final List<Field> FIELDS = List.of(Field.PERSON, Field.ORGANIZATION, Field.PLACE, Field.REFERENCE,
      Field.SPEAKER,
      Field.PROPOSED);

  public About {
    mentions = List.copyOf(mentions);
    quotations = List.copyOf(quotations);
    proposed = List.copyOf(proposed);
  }

  /** Who and what is mentioned, each once, in the order of first mention. */
  public List<Entity> entities() {
    return mentions.stream().map(Mention::entity).distinct().toList();
  }

  /** The labels that these things make in a field: names of a type, speakers, proposed tags; none in other fields. */
  public List<String> labels(Field field) {
    // Without streams, for this is asked of every story that is written or checked, once a field.
    Set<String> labels = new LinkedHashSet<>();
    if (field.equals(Field.SPEAKER)) {
      quotations.forEach(each -> labels.add(each.speaker()));
    } else if (field.equals(Field.PROPOSED)) {
      labels.addAll(proposed);
    } else {
      for (Mention mention : mentions) {
        if (mention.entity().type().equals(field)) {
          labels.add(mention.entity().name());
        }
      }
    }
    return List.copyOf(labels);
  }
}
