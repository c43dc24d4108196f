package dev.dateline.enrich;

import dev.dateline.analysis.NameKey;
import dev.dateline.story.About;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Quotation;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the persons, organizations and places that a story names. Thread-safe; make one and keep it. Deterministic: the same story and
 * names give the same mentions.
 */
public final class NameFinder implements Enricher {
  private static final Comparator<Mention> ORDER = Comparator.comparing(Mention::part).thenComparingInt(Mention::start)
      .thenComparingInt(mention -> -mention.end());

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
    Words body = new Words(story, Part.BODY, gazetteer.table);
    Words title = new Words(story, Part.TITLE, gazetteer.table);
    List<Mention> mentions = new ArrayList<>();
    List<Speakers.Named> named = new ArrayList<>();
    boolean english = isEnglish(story);
    for (Form form : forms(story, title, body).values()) {
      if (form.type.isPresent() && (english || isVouchedFor(form, story))) {
        mention(form, body, mentions, named);
      }
    }
    for (References.Reference reference : references(title, body)) {
      mentions.add(
          mention(new Entity(Field.REFERENCE, reference.name()), reference.words(), reference.begin(), reference.stop(),
              reference.whole()));
    }
    mentions.sort(ORDER);
    named.sort(Comparator.comparingInt(Speakers.Named::begin));
    List<Quotation> quotations = body.shouted ? List.of() : Speakers.of(body, named);
    return story.withAbout(new About(mentions, quotations, story.about().proposed()));
  }

  /** Whether the words around a name can be read; no less where nobody has told the language. */
  private static boolean isEnglish(Story story) {
    List<String> languages = story.labels(Field.LANGUAGE);
    return languages.isEmpty() || languages.stream().anyMatch(code -> code.toLowerCase(Locale.ROOT).startsWith("en"));
  }

  /**
   * Whether a name needs no words around it: a list has it, the archive's stories or the sender of this one name it, or it begins with
   * somebody's given name. Capitals alone say nothing in a language that is not read here, least in German.
   */
  private boolean isVouchedFor(Form form, Story story) {
    Form full = form.fullest();
    Span span = full.spans.getFirst();
    return full.known.isPresent() || names.of(full.key).isPresent()
        || full.is(Field.PERSON) && full.size() > 1 && span.words.is(span.begin, Mark.GIVEN)
        || full.type.map(type -> story.labels(type).stream()
            .anyMatch(label -> NameKey.of(type, label).equals(NameKey.of(type, full.written())))).orElse(false);
  }

  private static void mention(Form form, Words body, List<Mention> mentions, List<Speakers.Named> named) {
    Form full = form.fullest();
    Field type = form.type.orElseThrow();
    Entity entity = new Entity(type, full.name.orElseGet(full::written));
    for (Span span : form.spans) {
      mentions.add(mention(entity, span.words, span.begin, span.stop, !form.shortened));
      if (span.words == body && !type.equals(Field.PLACE) && span.begin >= body.dateline) {
        named.add(new Speakers.Named(span.begin, span.stop, type, entity.name()));
      }
    }
  }

  private static Mention mention(Entity entity, Words words, int begin, int stop, boolean whole) {
    return new Mention(entity, words.part, words.from(begin), words.to(stop - 1), whole);
  }

  private static List<String> labels(Story story) {
    List<String> labels = new ArrayList<>(story.labels(Field.PERSON));
    labels.addAll(story.labels(Field.TAG));
    return labels;
  }

  /** The names of a story in each of their spellings, and what it refers to. */
  record Read(Map<String, Form> forms, List<References.Reference> references) {}

  Read read(Story story) {
    Words title = new Words(story, Part.TITLE, gazetteer.table);
    Words body = new Words(story, Part.BODY, gazetteer.table);
    return new Read(forms(story, title, body), references(title, body));
  }

  private List<References.Reference> references(Words title, Words body) {
    return References.of(gazetteer, names, List.of(title, body));
  }

  private Map<String, Form> forms(Story story, Words title, Words body) {
    List<Span> spans = new ArrayList<>();
    boolean capitalized = Headline.isCapitalized(title);
    spans.addAll(Spans.of(gazetteer, body));
    if (!capitalized) {
      spans.addAll(Spans.of(gazetteer, title));
    }
    Map<String, Form> forms = StoryNames.of(gazetteer, names, labels(story), spans);
    Headline headline = new Headline(gazetteer, forms);
    List<Span> more = new ArrayList<>(headline.find(body, 0, body.dateline));
    Headline.town(body, more).ifPresent(more::add);
    for (Words words : capitalized ? List.of(body) : List.of(body, title)) {
      for (int at = words.dateline; at < words.size;) {
        int stop = at;
        while (stop < words.size && words.isLoud(stop) == words.isLoud(at)) {
          stop++;
        }
        if (words.isLoud(at)) {
          more.addAll(headline.find(words, at, stop));
        }
        at = stop;
      }
    }
    if (capitalized) {
      more.addAll(headline.find(title, 0, title.size));
    }
    for (Span span : more) {
      Form form = forms.computeIfAbsent(span.key, Form::new);
      boolean fresh = form.spans.isEmpty();
      form.add(span);
      if (fresh) {
        settle(form, headline.full(span.key));
      }
    }
    return forms;
  }

  /** A name that only a headline has: what a list says of it, or a shorter form of one in the body. */
  private static void settle(Form form, Optional<Form> full) {
    form.decide();
    form.known.ifPresent(known -> form.name = Optional.of(known.name()));
    if (form.known.isEmpty() && full.isPresent()) {
      form.full = full;
      form.type = full.get().type;
      form.shortened = form.is(Field.PERSON);
    }
  }
}
