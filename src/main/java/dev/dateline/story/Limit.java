package dev.dateline.story;

import java.util.Locale;

/**
 * Every bound that a person can meet, in one place. What goes beyond one says so, and names it by its {@link #label()}; {@code
 * dateline limits} lists them. They are fixed: each guards memory or time, and an archive means the same everywhere.
 */
public enum Limit {
  /** No story of a wire is so long; what is longer is another kind of file. */
  STORY_CHARS(10_000_000, "characters", "The title and body of one story together; a longer one is quarantined."),

  /** An id is kept whole beside every hit, and Lucene's terms have a bound too. */
  ID_BYTES(512, "bytes of UTF-8", "A story's id; a story with a longer one is quarantined."),

  /** What is longer is a text in a field of its own, and every count would hold it in memory. */
  LABEL_CHARS(1_000, "characters",
      "A label that is counted and filtered by, or the name of a further field; a longer one is kept with the story."),

  /** Each costs every segment a column. */
  OWN_FIELDS(500, "names", "Different further fields, x.NAME, that an archive counts; those of more names are kept."),

  /** A bomb is a container in a container in a container. */
  CONTAINERS(3, "deep", "Gzip, zip and tar, one within the other; what lies deeper is quarantined."),

  /** Long pages are mostly scripts and pictures. */
  PAGE_BYTES(16 << 20, "bytes", "An HTML page; a longer one is quarantined."),

  /** Each element that is open is held. */
  XML_DEPTH(200, "elements", "Elements of XML, one within the other; reading the file ends there."),

  /** More than any format has. */
  XML_ATTRIBUTES(500, "attributes", "Attributes of one element of XML; reading the file ends there."),

  /** More than any format has. */
  XML_NAME(500, "characters", "A name in XML; reading the file ends there."),

  /** A tag is held until it ends. */
  XML_TAG(1_000_000, "characters", "A tag in XML; reading the file ends there."),

  /** Enough to see what it was. */
  KEPT_BYTES(1 << 20, "bytes", "What the quarantine keeps of a text that was refused; the rest is where it came from."),

  /** Before the first newspapers. */
  FIRST_YEAR(1600, "", "The first year of a date; an earlier date is unknown."),

  /** Long after us; what is later is a slip. */
  LAST_YEAR(2200, "", "The last year of a date; a later date is unknown."),

  /** Longer than anybody types. */
  QUERY_CHARS(4_000, "characters", "A query; the words of a longer one are searched as plain words, up to the limit."),

  /** Lucene's grammar overflows the stack at 830. */
  QUERY_DEPTH(50, "deep", "Brackets in brackets in a query; beyond, its words are searched as plain words."),

  /** Lucene's own bound for the parts of a query. */
  QUERY_CLAUSES(1_024, "parts", "Words, phrases and ranges of a query; beyond, the first are searched as plain words."),

  /** Each holds an automaton in memory, and walks through the dictionary. */
  QUERY_PATTERNS(64, "words", "Words with * or ?, and words with near spellings, in a query; the rest are left out."),

  /** Lucene's own bound for the terms of a query. */
  QUERY_SPELLINGS(1_024, "spellings",
      "The spellings of all words of a query together; beyond, its words are searched as they are printed."),

  /** Longer than any sentence. */
  PHRASE_WORDS(256, "words", "A phrase; the rest of a longer one is left out."),

  /** Words that may stand anywhere are tried in every place, and no clock is looked at within one story. */
  LOOSE_WORDS(64, "words", "A phrase whose words may stand apart; the rest of a longer one is left out."),

  /** Farther apart, words have nothing to do with each other. */
  PHRASE_DISTANCE(1_000, "places", "How far apart the words of a phrase may be asked to stand."),

  /** Each is searched for itself. */
  PHRASE_SPELLINGS(16, "spellings", "The ways of writing one phrase that are searched; the first are taken."),

  /** Lucene's own bound. */
  NEAR_EDITS(2, "letters", "How many letters off a near spelling may be asked to be."),

  /** Lucene's own default. */
  NEAR_SPELLINGS(50, "spellings", "The near spellings of one word that are searched; the nearest are taken."),

  /** Longer, and nobody waits. */
  SEARCH_MILLIS(2_000, "milliseconds",
      "A search, unless it is allowed more; what was found by then is shown, with a notice."),

  /** All hits before a page are ranked to find it. */
  PAGE_HITS(10_000, "hits", "The end of a page of hits; a cursor goes to any depth."),

  /** More than anybody reads. */
  NOTICES(10, "lines", "What a search says of how a query was read."),

  /** Three lines of a terminal. */
  MESSAGE_CHARS(300, "characters", "An error or a notice; a longer one is cut.");

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

  /** A message within {@link #MESSAGE_CHARS}; a longer one is cut, and ends with a sign that it was. */
  public static String fitting(String message) {
    int most = MESSAGE_CHARS.value;
    return message.length() <= most ? message : message.substring(0, most - 1) + "…";
  }

  /** How a message names it: {@code (limit query-chars)}. */
  public String named() {
    return "(limit " + label() + ")";
  }
}
