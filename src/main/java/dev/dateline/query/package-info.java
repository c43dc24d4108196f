/**
 * What a person asks, as a small sealed tree that prints itself back; the parser never fails, it
 * explains.
 *
 * <p>Begin with {@link dev.dateline.query.Query}. A text goes through {@code Spaces} (one kind of
 * space and quotation mark), {@code Lexer} (tokens, where what a person means is told from what
 * the grammar would take), {@code Syntax} (brackets and operators mended), Lucene's own grammar,
 * and {@code Tree} (its nodes as our values). {@link dev.dateline.query.Period} reads dates.
 *
 * <p>Nothing here knows what a word matches: that is the analysis's, and the engine's.
 */
@NullMarked
package dev.dateline.query;

import org.jspecify.annotations.NullMarked;
