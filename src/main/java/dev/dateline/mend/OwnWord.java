package dev.dateline.mend;

/**
 * What the archive's own stories say about one word.
 *
 * @param count how often it was meant there, damaged prints included as far as they can be told
 * @param kind how it is capitalised: {@link Vocabulary#SMALL}, {@link Vocabulary#NAME} or {@link Vocabulary#ACRONYM}
 * @param sure whether enough was seen to say how it is capitalised
 */
record OwnWord(double count, byte kind, boolean sure) {}
