package dev.dateline.evaluation;

import dev.dateline.story.About;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain way, to compare with: words with a capital that stand together, looked up among the countries and cities that every JDK
 * knows; the others are an organization where they end as companies do or are an acronym, and a person where they are two or three.
 */
final class LookUp {
  private static final Pattern RUN = Pattern.compile("\\p{Lu}[\\p{L}.]*(?:[ -]\\p{Lu}[\\p{L}.]*)*");
  private static final Pattern COMPANY = Pattern
      .compile(".* (?:Inc|Corp|Co|Ltd|Plc|AG|SA|NV|Bank|University|Ministry)\\.?");

  private final Map<String, String> places = new HashMap<>();

  LookUp() {
    for (String country : Locale.getISOCountries()) {
      String name = Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
      places.put(name, name);
    }
    for (String zone : ZoneId.getAvailableZoneIds()) {
      if (zone.indexOf('/') > 0) {
        String name = zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
        places.put(name, name);
      }
    }
    places.put("U.S.", "United States");
    places.put("Britain", "United Kingdom");
  }

  Story find(Story story) {
    List<Mention> mentions = new ArrayList<>();
    for (Part part : Part.values()) {
      String text = story.printed(part);
      Matcher run = RUN.matcher(text);
      while (run.find()) {
        String name = run.group();
        boolean opens = run.start() < 2 || ".?!\"“\n".indexOf(text.charAt(run.start() - 2)) >= 0;
        boolean several = name.indexOf(' ') > 0;
        Field type = places.containsKey(name)
            ? Field.PLACE
            : COMPANY.matcher(name).matches()
                || !several && name.length() > 2 && name.equals(name.toUpperCase(Locale.ROOT))
                    ? Field.ORGANIZATION
                    : Field.PERSON;
        if (!type.equals(Field.PERSON) || several && !opens && name.split(" ").length <= 3) {
          mentions
              .add(new Mention(new Entity(type, places.getOrDefault(name, name)), part, run.start(), run.end(), true));
        }
      }
    }
    return story.withAbout(new About(mentions, List.of(), List.of()));
  }
}
