/**
 * Raw story in, story out, with the list of what was done: dates, dateline, tag lines, furniture.
 *
 * <p>Begin with {@link dev.dateline.clean.Cleaner}.
 */
@NullMarked
package dev.dateline.clean;

import org.jspecify.annotations.NullMarked;
