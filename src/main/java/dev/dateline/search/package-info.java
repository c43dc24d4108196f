/**
 * The question sheet and the answer sheet, and the one port through which an engine is asked.
 *
 * <p>Begin with {@link dev.dateline.search.Search} and {@link dev.dateline.search.Results}. {@link
 * dev.dateline.search.Engine} is what an index has to offer. Snippets, marks and reasons are worked
 * out here, by {@link dev.dateline.search.Excerpts}, from the stories shown and by the archive's own
 * analysis, so that every engine shows the same.
 */
@NullMarked
package dev.dateline.search;

import org.jspecify.annotations.NullMarked;
