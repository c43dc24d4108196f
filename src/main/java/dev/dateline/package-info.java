/**
 * The front desk: an archive, and what it says of its work.
 *
 * <p>Begin with {@link dev.dateline.Archive}: {@code open}, {@code add}, {@code search}. This room alone knows every other: it
 * takes what is {@linkplain dev.dateline.read read}, has it {@linkplain dev.dateline.clean cleaned}, hands it to an {@linkplain
 * dev.dateline.search.Engine engine}, and shows what that finds with {@linkplain dev.dateline.search.Excerpts snippets and
 * reasons}. Every story that comes in is accounted for in an {@link dev.dateline.AddReport}; what cannot be taken is kept in
 * {@code quarantine}, in the archive's folder.
 *
 * <p>It does not read damaged words yet, nor find names in texts: stories go from the cleaner to the engine, and that is where
 * mending and enriching will stand.
 */
@NullMarked
package dev.dateline;

import org.jspecify.annotations.NullMarked;
