package dev.dateline;

import dev.dateline.analysis.NameKey;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody or something that one story names: what was found in its text and what its sender stated, spellings of one name
 * together.
 *
 * @param entity who or what, by the fullest name that the story has
 * @param aliases the other forms in which the text or the sender has the name, each once, in the order of the story
 * @param mentions where the text names it, in order; none for what the sender alone states
 * @param stated whether the sender states it
 */
public record Named(Entity entity, List<String> aliases, List<Mention> mentions, boolean stated) {
  public Named {
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
  }

  /** Whom and what a story names: persons, organizations, places, references, each in the order of the story; stated ones last. */
  public static List<Named> in(Story story) {
    List<Named> named = new ArrayList<>();
    for (Field type : Entity.TYPES) {
      Map<String, Gathered> gathered = new LinkedHashMap<>();
      for (Mention mention : story.about().mentions()) {
        if (mention.entity().type().equals(type)) {
          gathered.computeIfAbsent(NameKey.of(type, mention.entity().name()), key -> new Gathered(mention.entity()))
              .add(mention, story);
        }
      }
      for (String label : story.labels(type)) {
        if (!label.isBlank()) {
          String key = NameKey.of(type, label);
          gathered.values().stream().filter(each -> each.has(key)).findFirst()
              .orElseGet(() -> gathered.computeIfAbsent(key, none -> new Gathered(new Entity(type, label))))
              .state(label);
        }
      }
      gathered.values().forEach(each -> named.add(each.named()));
    }
    return named;
  }

  /** Whether the name, or one of the other forms, has this key. */
  boolean has(String key) {
    return Stream.concat(Stream.of(entity.name()), aliases.stream())
        .anyMatch(form -> NameKey.of(entity.type(), form).equals(key));
  }

  /** The mentions in one part of the story. */
  public List<Mention> mentions(Part part) {
    return mentions.stream().filter(mention -> mention.part() == part).toList();
  }

  /** The forms in which the story prints it, each once, in order. */
  public List<String> printed(Story story) {
    return mentions.stream().map(mention -> form(mention, story)).distinct().toList();
  }

  private static String form(Mention mention, Story story) {
    return story.printed(mention.part()).substring(mention.start(), mention.end()).strip().replaceAll("\\s+", " ");
  }

  private static final class Gathered {
    private final Entity entity;
    private final Set<String> forms = new LinkedHashSet<>();
    private final List<Mention> mentions = new ArrayList<>();
    private boolean stated;

    Gathered(Entity entity) {
      this.entity = entity;
    }

    void add(Mention mention, Story story) {
      mentions.add(mention);
      forms.add(form(mention, story));
    }

    /** Whether one of the forms is a spelling of the name of this key. */
    boolean has(String key) {
      return forms.stream().anyMatch(form -> NameKey.of(entity.type(), form).equals(key));
    }

    void state(String label) {
      stated = true;
      forms.add(label);
    }

    Named named() {
      forms.remove(entity.name());
      return new Named(entity, List.copyOf(forms), mentions, stated);
    }
  }
}
