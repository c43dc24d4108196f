package dev.dateline.story;

import java.util.Locale;

/**
 * Every bound that a person can meet, in one place. What goes beyond one says so, and names it by its {@link #label()}; {@code
 * dateline limits} lists them. They are fixed: each guards memory or time, and an archive means the same everywhere.
 */
public enum Limit {
  STORY_CHARS(10_000_000, "characters",
      "The title and body of one story together; a longer one is quarantined."), ID_BYTES(512, "bytes of UTF-8",
          "A story's id; a story with a longer one is quarantined."), LABEL_CHARS(1_000, "characters",
              "A label that is counted and filtered by, or the name of a further field; a longer one is kept with the story."), OWN_FIELDS(
                  500, "names",
                  "Different further fields, x.NAME, that an archive counts; those of more names are kept."), CONTAINERS(
                      3, "deep",
                      "Gzip, zip and tar, one within the other; what lies deeper is quarantined."), PAGE_BYTES(16 << 20,
                          "bytes", "An HTML page; a longer one is quarantined."), XML_DEPTH(200, "elements",
                              "Elements of XML, one within the other; reading the file ends there."), XML_ATTRIBUTES(
                                  500, "attributes",
                                  "Attributes of one element of XML; reading the file ends there."), XML_NAME(500,
                                      "characters", "A name in XML; reading the file ends there."), XML_TAG(1_000_000,
                                          "characters",
                                          "A tag in XML; reading the file ends there."), KEPT_BYTES(1 << 20, "bytes",
                                              "What the quarantine keeps of a text that was refused; the rest is where it came from."), FIRST_YEAR(
                                                  1600, "",
                                                  "The first year of a date; an earlier date is unknown."), LAST_YEAR(
                                                      2200, "",
                                                      "The last year of a date; a later date is unknown."), QUERY_CHARS(
                                                          4_000, "characters",
                                                          "A query; the words of a longer one are searched as plain words, up to the limit."), QUERY_DEPTH(
                                                              50, "deep",
                                                              "Brackets in brackets in a query; beyond, its words are searched as plain words."), QUERY_CLAUSES(
                                                                  1_024, "parts",
                                                                  "Words, phrases and ranges of a query; beyond, the first are searched as plain words."), QUERY_PATTERNS(
                                                                      64, "words",
                                                                      "Words with * or ?, and words with near spellings, in a query; the rest are left out."), PHRASE_WORDS(
                                                                          256, "words",
                                                                          "A phrase; the rest of a longer one is left out."), PHRASE_DISTANCE(
                                                                              1_000, "places",
                                                                              "How far apart the words of a phrase may be asked to stand."), PHRASE_SPELLINGS(
                                                                                  16, "spellings",
                                                                                  "The ways of writing one phrase that are searched; the first are taken."), NEAR_EDITS(
                                                                                      2, "letters",
                                                                                      "How many letters off a near spelling may be asked to be."), NEAR_SPELLINGS(
                                                                                          50, "spellings",
                                                                                          "The near spellings of one word that are searched; the nearest are taken."), SEARCH_MILLIS(
                                                                                              2_000, "milliseconds",
                                                                                              "A search, unless it is allowed more; what was found by then is shown, with a notice."), PAGE_HITS(
                                                                                                  10_000, "hits",
                                                                                                  "The end of a page of hits; a cursor goes to any depth."), NOTICES(
                                                                                                      10, "lines",
                                                                                                      "What a search says of how a query was read."), MESSAGE_CHARS(
                                                                                                          300,
                                                                                                          "characters",
                                                                                                          "An error or a notice; a longer one is cut.");

  private final int value;
  private final String unit;
  private final String sentence;

  Limit(int value, String unit, String sentence) {
    this.value = value;
    this.unit = unit;
    this.sentence = sentence;
  }

  /** What messages call it: {@code query-chars}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The bound itself, which is still allowed. */
  public int value() {
    return value;
  }

  /** Of what; characters are UTF-16 code units. Empty for years. */
  public String unit() {
    return unit;
  }

  /** What it bounds, and what happens beyond it, in one sentence. */
  public String sentence() {
    return sentence;
  }

  /** How a message names it: {@code (limit query-chars)}. */
  public String named() {
    return "(limit " + label() + ")";
  }
}
