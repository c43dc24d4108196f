package dev.dateline.search;

import dev.dateline.analysis.NameKey;
import dev.dateline.query.Query;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Quotation;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where words that somebody is to be quoted with may stand in a story: in quotations, and in whose, if the query says by whom. */
final class Quoted {
  /** For words that are asked for as said by somebody, the names asked for. */
  private final Map<String, List<String>> speakers = new HashMap<>();

  Quoted(Query query) {
    look(query);
  }

  private void look(Query query) {
    switch (query) {
      case Query.Said said -> {
        List<String> names = said.speakers().stream().map(Quoted::typed).toList();
        said.words().forEach(word -> speakers.put(typed(word), names));
      }
      case Query.Words words -> words.parts().forEach(this::look);
      case Query.Bool bool -> {
        bool.must().forEach(this::look);
        bool.may().forEach(this::look);
      }
      case Query.Boost boost -> look(boost.part());
      case Query.All all -> {
      }
      case Query.Word word -> {
      }
      case Query.Phrase phrase -> {
      }
      case Query.Wildcard wild -> {
      }
      case Query.Fuzzy fuzzy -> {
      }
      case Query.Range range -> {
      }
    }
  }

  private static String typed(Query part) {
    return switch (part) {
      case Query.Word word -> word.text();
      case Query.Phrase phrase -> phrase.text();
      default -> throw new IllegalArgumentException("who is quoted is asked for by words, not by " + part);
    };
  }

  /** Takes out what was found outside of quotations, though the query asks for it within. */
  List<Sighting> only(List<Sighting> found, List<Clue> clues, Story story, Part part) {
    List<Sighting> kept = new ArrayList<>(found);
    kept.removeIf(sighting -> clues.get(sighting.clue()).field().equals(Field.SAID)
        && !stands(sighting, clues.get(sighting.clue()).typed(), story, part));
    return kept;
  }

  private boolean stands(Sighting sighting, String typed, Story story, Part part) {
    List<String> names = speakers.getOrDefault(typed, List.of());
    return story.about().quotations().stream().anyMatch(each -> each.part() == part
        && each.start() <= sighting.start() && sighting.end() <= each.end()
        && names.stream().allMatch(name -> isBy(each, name)));
  }

  private static boolean isBy(Quotation quotation, String name) {
    return NameKey.of(Field.SPEAKER, quotation.speaker()).equals(NameKey.of(Field.SPEAKER, name))
        || quotation.speaker().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
  }
}
