package dev.dateline.clean;

import dev.dateline.read.RawStory;
import dev.dateline.read.StoryReader;
import dev.dateline.story.Dateline;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Limit;
import dev.dateline.story.Part;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Makes of a raw story a story: understands its id, dates, dateline, labels, tag line and furniture, and notes each as an
 * edit. The printed characters stay as they are, but for half surrogate pairs, which are no characters.
 *
 * <p>The same raw story always gives the same story. One cleaner serves many threads.
 */
public final class Cleaner {
  /** The lines of this format are wrapped and never furniture: they came over a wire, not off a page. */
  private static final String REUTERS = "reuters-sgml";

  private final GluedTags glued;
  private final Furniture furniture;
  private final Vocabulary vocabulary;

  /** A cleaner that knows the labels of wire desks in general. */
  public Cleaner() {
    this(Set.of());
  }

  /**
   * A cleaner that knows labels.
   *
   * @param knownLabels labels that stories bear, those of an archive for example; they help to split a tag line whose
   *     labels have grown together
   */
  public Cleaner(Set<String> knownLabels) {
    this(knownLabels, Furniture.none(), Vocabulary.empty());
  }

  /**
   * A cleaner that knows labels, furniture and a vocabulary.
   *
   * @param knownLabels as above
   * @param furniture the lines that an archive has learnt to be furniture
   * @param vocabulary tags that are its codes, names or aliases become its names, and its subjects with those above them are the
   *     labels of {@link Field#SUBJECT}
   */
  public Cleaner(Set<String> knownLabels, Furniture furniture, Vocabulary vocabulary) {
    this.glued = new GluedTags(knownLabels);
    this.furniture = furniture;
    this.vocabulary = vocabulary;
  }

  /**
   * The story that a raw story is.
   *
   * @throws Unkeepable where it has no text, an id that is none, or more text than {@link StoryReader#MAX_STORY_CHARS}
   */
  public Story clean(RawStory raw) throws Unkeepable {
    String title = Strings.whole(raw.title());
    String body = Strings.whole(raw.body());
    if (title.isBlank() && body.isBlank()) {
      throw new Unkeepable("no text in it");
    }
    if (title.length() + body.length() > StoryReader.MAX_STORY_CHARS) {
      throw new Unkeepable("a story of more than " + StoryReader.MAX_STORY_CHARS + " characters, which is too long "
          + Limit.STORY_CHARS.named());
    }
    String id = Ids.of(raw.first("id"), title, body);
    Labels labels = new Labels(raw, vocabulary);
    List<Edit> edits = new ArrayList<>();

    Optional<Datelines.Found> found = Datelines.find(body, raw.first("dateline"));
    found.ifPresent(line -> edits.add(new Edit.Cut(Part.BODY, line.start(), line.end(), Edit.What.DATELINE)));
    Optional<Dateline> dateline = dateline(raw, found, labels);

    int bodyFrom = found.map(Datelines.Found::end).orElse(0);
    Tail tail = Tail.of(title, body, bodyFrom, raw.format(), glued);
    edits.addAll(tail.cuts());
    labels.add(Field.TAG, tail.tags());
    if (!raw.format().equals(REUTERS)) {
      edits.addAll(
          FurnitureLines.of(title, raw.first("byline"), raw.first("source").orElse(""), body, bodyFrom, tail.cuts(),
              furniture));
    }
    tail.unsure().ifPresent(line -> labels.add(Field.GLUED, List.of(line)));
    if (!labels.has(Field.LANGUAGE)) {
      Languages.of(title, body, bodyFrom).ifPresent(language -> labels.told(Field.LANGUAGE, language));
    }

    Sent stated = raw.first("sent").map(Dates::parse).orElse(Sent.NEVER_SAID);
    Sent sent = stated.equals(Sent.NEVER_SAID) ? tail.sent().map(Dates::parse).orElse(stated) : stated;

    List<Edit> cuts = List.copyOf(edits);
    edits.addAll(Repairs.of(Part.TITLE, title, cuts));
    edits.addAll(Repairs.of(Part.BODY, body, cuts));
    edits.addAll(Holes.find(body, edits));
    edits.sort(Comparator.comparing(Edit::part).thenComparing(Edit::start));
    return new Story(id, title, body, edits, sent, version(raw, labels), dateline, labels.map());
  }

  /** What is printed in the body counts; a dateline that is only stated is taken as it is. */
  private static Optional<Dateline> dateline(RawStory raw, Optional<Datelines.Found> found, Labels labels) {
    Optional<String> stated = raw.first("dateline").map(Strings::folded).filter(text -> !text.isEmpty());
    if (found.isPresent()) {
      Dateline printed = found.get().dateline();
      stated.filter(text -> !Strings.folded(printed.printed()).startsWith(text) && !printed.place().startsWith(text))
          .ifPresent(text -> labels.add(Field.more("dateline"), List.of(text)));
      return Optional.of(printed);
    }
    Optional<Dateline> only = stated.flatMap(Datelines::stated);
    if (only.isEmpty()) {
      stated.ifPresent(text -> labels.add(Field.more("dateline"), List.of(text)));
    }
    return only;
  }

  private static OptionalLong version(RawStory raw, Labels labels) {
    Optional<String> stated = raw.first("version").map(String::strip).filter(text -> !text.isEmpty());
    if (stated.isEmpty()) {
      return OptionalLong.empty();
    }
    if (stated.get().matches("\\d{1,18}")) {
      return OptionalLong.of(Long.parseLong(stated.get()));
    }
    labels.add(Field.more("version"), List.of(stated.get()));
    return OptionalLong.empty();
  }
}
