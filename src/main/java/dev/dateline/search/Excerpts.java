package dev.dateline.search;

import dev.dateline.analysis.Analysis;
import dev.dateline.analysis.Analyzed;
import dev.dateline.analysis.NameKey;
import dev.dateline.analysis.Positions;
import dev.dateline.query.Query;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Works out what is shown of the stories that one search found: snippets with their marks, and reasons. The archive's own
 * analysis tells what matches, never the engine, so that every engine shows the same. Made once a search; for one thread.
 *
 * <p>Function words among plain words (<i>the</i>, <i>of</i>) find nothing where there are others, and so are neither
 * marked nor given a reason. What the query excludes has none either.
 */
public final class Excerpts {
  private final List<Clue> clues;
  private final Slots slots;
  private final Analysis analysis;
  private final boolean exact;
  private final Quoted quoted;

  public Excerpts(Query query, Tolerance tolerance, Analysis analysis) {
    this(query, tolerance, analysis, List.of(), Map.of());
  }

  /**
   * @param names what the engine found named in the query
   * @param damaged forms of words that the search looks for too; see {@link Search#damaged}
   */
  public Excerpts(Query query, Tolerance tolerance, Analysis analysis, List<Found.Name> names,
      Map<String, List<String>> damaged) {
    this.clues = Clue.of(query, tolerance, analysis, names, damaged);
    this.slots = new Slots(clues, tolerance, analysis);
    this.analysis = analysis;
    this.quoted = new Quoted(query);
    this.exact = tolerance == Tolerance.EXACT;
  }

  /**
   * What is shown of a story: its headline if that matches; up to three passages of its body, of some 200
   * characters, or the body's beginning if nothing matches there; and the labels that show what
   * neither does.
   */
  public Excerpt of(Story story) {
    Analyzed analyzed = analysis.story(story);
    View title = View.of(story, Part.TITLE);
    View body = View.of(story, Part.BODY);
    List<Snippet> snippets = new ArrayList<>();
    Sighting[] surest = new Sighting[clues.size()];
    String[] matched = new String[clues.size()];

    List<Sighting> inTitle = find(clues, slots, story, Part.TITLE, analyzed.title());
    List<Sighting> inBody = find(clues, slots, story, Part.BODY, analyzed.body());
    parted(story, analyzed, inTitle, inBody);
    inTitle.forEach(sighting -> keep(sighting, title, surest, matched));
    if (inTitle.stream().anyMatch(title::shows)) {
      snippets.add(title.snippet(0, title.printed().length(), inTitle.stream().filter(title::shows).toList()));
    }
    inBody.forEach(sighting -> keep(sighting, body, surest, matched));
    snippets.addAll(Passages.of(body, inBody));
    boolean[] shown = new boolean[clues.size()];
    for (int clue = 0; clue < shown.length; clue++) {
      shown[clue] = surest[clue] != null;
    }
    Map<Field, List<String>> everyLabel = story.everyLabel();
    for (Map.Entry<Field, List<Positions>> labels : analyzed.labels().entrySet()) {
      Field field = labels.getKey();
      for (int i = 0; i < labels.getValue().size(); i++) {
        View label = View.whole(field, everyLabel.getOrDefault(field, List.of()).get(i));
        boolean stated = i < story.labels(field).size();
        List<Sighting> inLabel = new ArrayList<>(Finder.find(clues, slots, field, label.printed(),
            labels.getValue().get(i), List.of(), List.of()));
        // Plain words find what a sender stated; a name found in the text is there to be shown itself.
        inLabel.removeIf(sighting -> !stated && !clues.get(sighting.clue()).field().equals(field));
        named(field, label.printed(), inLabel);
        inLabel.forEach(sighting -> keep(sighting, label, surest, matched));
        List<Sighting> news = inLabel.stream().filter(sighting -> !shown[sighting.clue()]).toList();
        if (!news.isEmpty()) {
          snippets.add(label.snippet(0, label.printed().length(), news));
        }
      }
    }
    return new Excerpt(snippets, why(story, surest, matched));
  }

  /** The clues that ask for a label by another spelling of its name. */
  private void named(Field field, String label, List<Sighting> found) {
    for (int clue = 0; clue < clues.size(); clue++) {
      int number = clue;
      if (clues.get(clue).field().equals(field) && clues.get(clue).names().contains(NameKey.of(field, label))
          && found.stream().noneMatch(sighting -> sighting.clue() == number)) {
        found.add(new Sighting(clue, field, List.of(new Snippet.Mark(0, label.length())), Why.How.ENTITY,
            Sighting.Proof.PRINT));
      }
    }
  }

  /** Solid words of the query that the story prints as two, looked for where the story does not show them otherwise. */
  private void parted(Story story, Analyzed analyzed, List<Sighting> inTitle, List<Sighting> inBody) {
    if (exact) {
      return;
    }
    for (int clue = 0; clue < clues.size(); clue++) {
      int number = clue;
      if (inTitle.stream().noneMatch(each -> each.clue() == number)
          && inBody.stream().noneMatch(each -> each.clue() == number)) {
        for (Clue other : clues.get(clue).parted(analysis)) {
          List<Clue> alone = List.of(other);
          Slots places = new Slots(alone, Tolerance.EXACT, analysis);
          find(alone, places, story, Part.TITLE, analyzed.title()).forEach(each -> inTitle.add(each.of(number)));
          find(alone, places, story, Part.BODY, analyzed.body()).forEach(each -> inBody.add(each.of(number)));
        }
      }
    }
  }

  private List<Sighting> find(List<Clue> clues, Slots slots, Story story, Part part, Positions positions) {
    List<Edit.Mend> mends = new ArrayList<>();
    for (Edit edit : story.edits()) {
      if (edit.part() == part && edit instanceof Edit.Mend mend) {
        mends.add(mend);
      }
    }
    List<Mention> mentions = story.about().mentions().stream().filter(mention -> mention.part() == part).toList();
    List<Sighting> found = Finder.find(clues, slots, part == Part.TITLE ? Field.TITLE : Field.BODY, story.printed(part),
        positions, mends, mentions);
    return quoted.only(found, clues, story, part);
  }

  private static void keep(Sighting sighting, View view, Sighting[] surest, String[] matched) {
    Sighting known = surest[sighting.clue()];
    if (known == null || sighting.isSurerThan(known)) {
      surest[sighting.clue()] = sighting;
      matched[sighting.clue()] = View.whole(view.field(), view.printed()).text(sighting.start(),
          sighting.end());
    }
  }

  private List<Why> why(Story story, Sighting[] surest, String[] matched) {
    List<Why> why = new ArrayList<>();
    for (int i = 0; i < clues.size(); i++) {
      Clue clue = clues.get(i);
      if (surest[i] != null) {
        why.add(new Why(clue.typed(), matched[i], surest[i].how(),
            surest[i].proof().confidence(), surest[i].proof().reason()));
      } else {
        clue.condition()
            .flatMap(condition -> Conditions.met(condition, story))
            .ifPresent(value -> why.add(new Why(clue.typed(), value, Why.How.FILTER, 1, "")));
      }
    }
    return why;
  }
}
