package dev.dateline;

import dev.dateline.search.Facet;
import dev.dateline.search.Hit;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an archive has on somebody or something.
 *
 * @param entity who or what, by the label that the archive shows
 * @param stories how many stories name it
 * @param aliases the forms in which its text or senders have it, with how many of {@code read} stories have each; most frequent first
 * @param read how many of its stories were read for the aliases: all, unless there are very many
 * @param tags the tags that its stories have more often than others, most tellingly first
 * @param names whom and what else its stories name more often than others, most tellingly first
 * @param first when its first story was sent, of those with a known date
 * @param last when its last one was
 * @param months how many stories were sent in each month with any, {@code 2024-06}, in order; {@code unknown} last
 * @param newest its newest stories, as headlines
 */
public record EntityPage(Entity entity, long stories, List<Facet.Count> aliases, long read, List<Kin> tags,
    List<Kin> names,
    Optional<Instant> first, Optional<Instant> last, List<Facet.Count> months, List<Hit> newest) {
  public EntityPage {
    aliases = List.copyOf(aliases);
    tags = List.copyOf(tags);
    names = List.copyOf(names);
    months = List.copyOf(months);
    newest = List.copyOf(newest);
  }

  /**
   * A label that comes with an entity.
   *
   * @param field what kind of label
   * @param count how many stories have both
   * @param lift how many times as many that is as if the two had nothing to do with each other
   */
  public record Kin(Field field, String label, long count, double lift) {}

  /**
   * Somebody or something that may be meant by a name.
   *
   * @param stories how many stories name it
   * @param exact whether it has that very name, in whatever spelling, and not one that holds it or is near it
   */
  public record Candidate(Entity entity, long stories, boolean exact) {}
}
