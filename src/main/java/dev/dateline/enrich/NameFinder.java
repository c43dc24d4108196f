package dev.dateline.enrich;

import dev.dateline.story.About;
import dev.dateline.story.Entity;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds the persons, organizations and places that a story names. Thread-safe; make one and keep it. Deterministic: the same story and
 * names give the same mentions.
 */
public final class NameFinder implements Enricher {
  private final Gazetteer gazetteer = Gazetteer.get();
  private final Names names;

  /** A finder that knows the names of an archive; the first reads the gazetteers, in some tenths of a second. */
  public NameFinder(Names names) {
    this.names = names;
  }

  /** What it knows of the archive's names. */
  public Names names() {
    return names;
  }

  /** The story with the names found in it; those that were found before are replaced, and proposed tags kept. */
  @Override
  public Story enrich(Story story) {
    List<Mention> mentions = new ArrayList<>();
    for (Form form : forms(story).values()) {
      if (form.type.isPresent()) {
        mention(form, mentions);
      }
    }
    mentions.sort(Comparator.comparing(Mention::part).thenComparingInt(Mention::start)
        .thenComparingInt(mention -> -mention.end()));
    return story.withAbout(new About(mentions, List.of(), story.about().proposed()));
  }

  private static void mention(Form form, List<Mention> mentions) {
    Form full = form.fullest();
    String name = full.name.orElseGet(full::written);
    Entity entity = new Entity(form.type.orElseThrow(), name);
    for (Span span : form.spans) {
      int start = span.words.from(span.begin);
      int end = span.words.to(span.stop - 1);
      mentions.add(new Mention(entity, span.words.part, start, end, !form.shortened));
    }
  }

  /** The names of a story in each of their spellings. */
  Map<String, Form> forms(Story story) {
    Words body = new Words(story, Part.BODY, gazetteer.table);
    Words title = new Words(story, Part.TITLE, gazetteer.table);
    List<Span> spans = new ArrayList<>();
    boolean capitalized = Headline.isCapitalized(title);
    if (!body.shouted) {
      spans.addAll(Spans.of(gazetteer, body));
    }
    if (!capitalized && !body.shouted) {
      spans.addAll(Spans.of(gazetteer, title));
    }
    Map<String, Form> forms = StoryNames.of(gazetteer, names, spans);
    List<Span> more = new ArrayList<>(Headline.of(gazetteer, body, 0, body.shouted ? body.size : body.dateline, forms));
    if (capitalized || body.shouted) {
      more.addAll(Headline.of(gazetteer, title, 0, title.size, forms));
    }
    for (Span span : more) {
      Form form = forms.computeIfAbsent(span.key, Form::new);
      boolean fresh = form.spans.isEmpty();
      form.add(span);
      if (fresh) {
        form.decide();
        form.known.ifPresent(known -> form.name = java.util.Optional.of(known.name()));
      }
    }
    return forms;
  }
}
