/**
 * The front desk: an archive, and what it says of its work.
 *
 * <p>Begin with {@link dev.dateline.Archive}: {@code open}, {@code add}, {@code search}. This room alone knows every other: it
 * takes what is {@linkplain dev.dateline.read read}, has it {@linkplain dev.dateline.clean cleaned}, hands it to an {@linkplain
 * dev.dateline.search.Engine engine}, and shows what that finds with {@linkplain dev.dateline.search.Excerpts snippets and
 * reasons}. Every story that comes in is accounted for in an {@link dev.dateline.AddReport}; what cannot be taken is kept in
 * {@code quarantine}, in the archive's folder.
 *
 * <p>What is understood of a story stands between the cleaner and the engine: what its damaged words read as, by what the
 * archive has learnt of its damage, and then who and what it is about, by what it has learnt of names and tags and by the
 * {@linkplain dev.dateline.enrich.Enricher enrichers} that the program gives it.
 */
@NullMarked
package dev.dateline;

import org.jspecify.annotations.NullMarked;
