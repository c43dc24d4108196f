/**
 * Text to positions with readings, for stories and for queries, the same for every engine: the one
 * tokenizer.
 *
 * <p>Begin with {@link dev.dateline.analysis.Analysis}.
 */
@NullMarked
package dev.dateline.analysis;

import org.jspecify.annotations.NullMarked;
