package dev.dateline.enrich;

import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Story;
import java.util.List;

/** What a finder that has learnt nothing finds, in a few words. */
final class Found {
  private static final NameFinder FINDER = new NameFinder(Names.fresh());

  private Found() {}

  static Story in(String title, String body) {
    return FINDER.enrich(Story.of("story", title, body));
  }

  static List<String> of(Field type, String body) {
    return names(in("", body), type);
  }

  static List<String> names(Story story, Field type) {
    return story.about().entities().stream().filter(entity -> entity.type().equals(type)).map(Entity::name).toList();
  }

  static List<String> printed(Story story, String name) {
    return story.about().mentions().stream().filter(mention -> mention.entity().name().equals(name))
        .map(mention -> text(story, mention)).toList();
  }

  static String text(Story story, Mention mention) {
    return story.printed(mention.part()).substring(mention.start(), mention.end());
  }
}
