package dev.dateline.examples;

import dev.dateline.Archive;
import dev.dateline.Named;
import dev.dateline.enrich.Enricher;
import dev.dateline.search.Labels;
import dev.dateline.story.About;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that only you know.
 *
 * <p>The archive finds persons, organizations and places by itself. What else a newsroom knows, here its ferries, an {@link
 * Enricher} adds: it gets each story once its damaged words are read and its names found, and returns it with what it adds. It
 * works in {@code add}, {@code put} and {@code mend}, on the archive's own threads, and is given anew each time that the archive is
 * opened to write.
 */
final class Example7OwnNames {
  /** {@code MV Blue Heron}, or the name alone. */
  private static final Pattern FERRY = Pattern.compile("(?:MV )?(Blue Heron|Grey Gull)");

  private static Story ferries(Story story) {
    List<Mention> mentions = new ArrayList<>(story.about().mentions());
    Matcher found = FERRY.matcher(story.body());
    while (found.find()) {
      mentions.removeIf(each -> each.part() == Part.BODY && each.start() < found.end() && each.end() > found.start());
      Entity ferry = new Entity(Field.ORGANIZATION, "MV " + found.group(1));
      mentions.add(new Mention(ferry, Part.BODY, found.start(), found.end(), true));
    }
    return story.withAbout(new About(mentions, story.about().quotations(), story.about().proposed()));
  }

  public static void main(String[] args) {
    try (Archive archive = Archive.inMemory().enrichedBy(Example7OwnNames::ferries)) {
      archive.add(List.of(
          Story.of("a", "Fog holds ferries", "The MV Blue Heron waited for hours. The Blue Heron then sailed."),
          Story.of("b", "New ferry", "The Grey Gull joins the Blue Heron in spring.")));

      archive.labels(Labels.of(Field.ORGANIZATION)).labels()
          .forEach(ferry -> System.out.println(ferry.label() + " " + ferry.count()));

      Named.in(archive.story("a").orElseThrow()).stream()
          .filter(named -> named.entity().type().equals(Field.ORGANIZATION))
          .forEach(named -> System.out.println(named.entity().name() + ", also " + named.aliases() + ", "
              + named.mentions().size() + " times"));
    }
  }

  private Example7OwnNames() {}
}
