package dev.dateline.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One wire story: what was printed, what was understood about it, and what its sender stated.
 *
 * <p>Immutable; a change returns a copy. {@link #title()} and {@link #body()} are the printed characters, never altered.
 *
 * @param id the sender's name for the story; one word, never empty
 * @param title the printed headline; may be empty, if the body is not
 * @param body the printed text below it, paragraphs separated as they were, dateline and furniture included
 * @param edits what was understood about stretches of title and body, ordered by part and offset
 * @param sent when this version was sent
 * @param version the sender's number for this version, where there is one
 * @param dateline the dateline, where one was found or given
 * @param labels what the sender stated in fields: tags, places, byline, source and the story's own further fields
 * @param about who and what the story is about, as found in its text
 */
public record Story(
    String id,
    String title,
    String body,
    List<Edit> edits,
    Sent sent,
    OptionalLong version,
    Optional<Dateline> dateline,
    Map<Field, List<String>> labels,
    About about) {

  /** A story of which nobody has yet looked who and what it is about. */
  public Story(String id, String title, String body, List<Edit> edits, Sent sent, OptionalLong version,
      Optional<Dateline> dateline, Map<Field, List<String>> labels) {
    this(id, title, body, edits, sent, version, dateline, labels, About.NOTHING);
  }

  public Story {
    checkId(id);
    if (title.isBlank() && body.isBlank()) {
      throw new IllegalArgumentException("story " + id + " has neither title nor body");
    }
    edits = List.copyOf(edits);
    for (Edit edit : edits) {
      int length = (edit.part() == Part.TITLE ? title : body).length();
      if (edit.end() > length) {
        throw new IllegalArgumentException("story " + id + ": " + edit + " lies beyond its " + length + " characters");
      }
    }
    Map<Field, List<String>> copy = new LinkedHashMap<>();
    labels.forEach(
        (field, values) -> {
          if (!field.isLabel() || field.isFound()) {
            throw new IllegalArgumentException(
                "story " + id + ": " + field + " is not a field of labels that a sender states");
          }
          if (!values.isEmpty()) {
            copy.put(field, List.copyOf(values));
          }
        });
    labels = Collections.unmodifiableMap(copy);
    about.mentions().forEach(each -> check(each.part(), each.end(), id, title, body));
    about.quotations().forEach(each -> check(each.part(), each.end(), id, title, body));
  }

  private static void checkId(String id) {
    // Without streams, for this is asked of every story that is read.
    boolean word = !id.isEmpty();
    boolean half = false;
    for (int at = 0; at < id.length();) {
      int c = id.codePointAt(at);
      word &= !Character.isWhitespace(c) && !Character.isISOControl(c);
      half |= c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      at += Character.charCount(c);
    }
    if (!word) {
      throw new IllegalArgumentException("an id is one word, not '" + id + "'");
    }
    if (half) {
      throw new IllegalArgumentException("an id holds no half of a surrogate pair, as '" + id + "' does");
    }
  }

  private static void check(Part part, int end, String id, String title, String body) {
    if (end > (part == Part.TITLE ? title : body).length()) {
      throw new IllegalArgumentException("story " + id + ": what is found at " + end + " lies beyond its " + part);
    }
  }

  /** A story of which no more is known than its text. */
  public static Story of(String id, String title, String body) {
    return new Story(
        id, title, body, List.of(), Sent.NEVER_SAID, OptionalLong.empty(), Optional.empty(), Map.of());
  }

  /** The labels of one field, in the order given; empty where it has none. */
  public List<String> labels(Field field) {
    return labels.getOrDefault(field, List.of());
  }

  /** Each field's labels: those that the sender stated, then those found in the text that nobody stated in the same letters. */
  public Map<Field, List<String>> everyLabel() {
    if (about.equals(About.NOTHING)) {
      return labels;
    }
    Map<Field, List<String>> every = new LinkedHashMap<>(labels);
    for (Field field : About.FIELDS) {
      List<String> stated = labels(field);
      List<String> both = new ArrayList<>(stated);
      about.labels(field).forEach(found -> {
        if (!stated.contains(found)) {
          both.add(found);
        }
      });
      if (both.size() > stated.size()) {
        every.put(field, Collections.unmodifiableList(both));
      }
    }
    return Collections.unmodifiableMap(every);
  }

  /** The first label of one field: the byline, the source, the language. */
  public Optional<String> label(Field field) {
    return labels(field).stream().findFirst();
  }

  /** The printed text of one part. */
  public String printed(Part part) {
    return part == Part.TITLE ? title : body;
  }

  /** The edits that begin within a stretch of one part, in their order; found without looking at those before and after. */
  public List<Edit> edits(Part part, int start, int end) {
    return edits.subList(firstEdit(part, start), firstEdit(part, end));
  }

  /** The number of the first edit that does not begin before a place. */
  private int firstEdit(Part part, int start) {
    int low = 0;
    int high = edits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Edit edit = edits.get(middle);
      int order = edit.part().compareTo(part);
      if (order < 0 || order == 0 && edit.start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public Story withEdits(List<Edit> newEdits) {
    return new Story(id, title, body, newEdits, sent, version, dateline, labels, about);
  }

  public Story withAbout(About newAbout) {
    return new Story(id, title, body, edits, sent, version, dateline, labels, newAbout);
  }

  public Story withSent(Sent newSent) {
    return new Story(id, title, body, edits, newSent, version, dateline, labels, about);
  }

  public Story withVersion(long newVersion) {
    return new Story(id, title, body, edits, sent, OptionalLong.of(newVersion), dateline, labels, about);
  }

  public Story withDateline(Dateline newDateline) {
    return new Story(id, title, body, edits, sent, version, Optional.of(newDateline), labels, about);
  }

  /** A copy whose field has these labels in place of what it had. */
  public Story with(Field field, String... values) {
    return with(field, List.of(values));
  }

  /** A copy whose field has these labels in place of what it had. */
  public Story with(Field field, List<String> values) {
    Map<Field, List<String>> changed = new LinkedHashMap<>(labels);
    changed.put(field, values);
    return new Story(id, title, body, edits, sent, version, dateline, changed, about);
  }

  /** The part's text as a person would print it clean: furniture, tag line and dateline left out, what is certain repaired, nothing mended. */
  public String clean(Part part) {
    return derived(part, false);
  }

  /** The part's text cleaned and with its damaged words mended, each to its first reading, if that is likelier than not. */
  public String mended(Part part) {
    return derived(part, true);
  }

  private String derived(Part part, boolean mend) {
    String printed = printed(part);
    StringBuilder text = new StringBuilder(printed.length());
    int from = 0;
    for (Edit edit : edits) {
      if (edit.part() != part || edit.start() < from) {
        continue;
      }
      switch (edit) {
        case Edit.Cut cut -> {
          text.append(printed, from, cut.start());
          from = cut.end();
        }
        case Edit.Repair repair -> {
          text.append(printed, from, repair.start()).append(repair.text());
          from = repair.end();
        }
        case Edit.Mend mended when mend && mended.isLikely() -> {
          text.append(printed, from, mended.start()).append(mended.mended());
          from = mended.end();
        }
        case Edit.Mend mended -> {
        }
        case Edit.Hole hole -> {
        }
        case Edit.Unreadable unreadable -> {
        }
      }
    }
    return text.append(printed, from, printed.length()).toString().strip();
  }

  /** The stretches that were cut out of the printed text as what they are, in order. */
  public List<String> cut(Edit.What what) {
    List<String> found = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit instanceof Edit.Cut cut && cut.what() == what) {
        found.add(printed(cut.part()).substring(cut.start(), cut.end()).strip());
      }
    }
    return found;
  }
}
