package dev.dateline.enrich;

/** What is known of a single word, as bits of a number; a word may have several. */
enum Mark {
  /** An English word that dictionaries write small. */
  ORDINARY,
  /** One of the couple of thousand most frequent of those. */
  COMMON,
  /** Listed as somebody's or something's name. */
  NAME,
  /** Articles, pronouns, prepositions, conjunctions, auxiliaries: no name begins with one. */
  FUNCTION,
  /** Days, months, feasts. */
  CALENDAR,
  /** Stands before a person's name: <i>Mr, President, General</i>. */
  TITLE,
  /** A title only before a name: <i>King</i> and <i>Judge</i> are names as well. */
  WEAK,
  /** Stands before a title and belongs to it: <i>Prime, Vice, Foreign</i>. */
  MODIFIER, GIVEN,
  /** A family name that is written first: <i>Kim, Deng</i>. */
  FAMILY,
  /** Small words within persons' names: <i>van, de, bin</i>. */
  PARTICLE,
  /** The word that says what kind of organization this is: <i>Ministry, Bank, Party</i>. */
  HEAD,
  /** Ends the name of a company: <i>Inc, Plc</i>. */
  SUFFIX,
  /** Ends the name of a place: <i>River, Island</i>. */
  GEO,
  /** Begins the name of a place: <i>Mount, Lake</i>. */
  LEAD,
  /** Verbs of saying. */
  SAY,
  /** Of a country: <i>Japanese</i>. */
  DEMONYM,
  /** <i>in, near</i>: a place may follow. */
  LOCATIVE,
  /** A point behind it ends no sentence. */
  POINTED,
  /** What a person may be: <i>spokesman, analyst</i>. */
  ROLE,
  /** What an organization may be: <i>company, agency</i>. */
  BODY,
  /** What a place may be: <i>town, province</i>. */
  SETTLEMENT,
  /** <i>North, Upper, Greater</i>. */
  DIRECTION,
  /** What a company does or has: <i>shares, acquired</i>. */
  BUSINESS,
  /** A part of a law, or a law: <i>Article, Treaty</i>. */
  LAW,
  /** Ends the name of something that happens, is won or is read: <i>Festival, Award</i>. */
  EVENT,
  /** Ends a place's name, and as often somebody's: <i>Bay, Field</i>. */
  HUMAN;

  final int bit = 1 << ordinal();
}
