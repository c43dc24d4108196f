/**
 * Bytes in, raw stories out: one reader per wire format, each recognising its own.
 *
 * <p>Begin with {@link dev.dateline.read.StoryReader}.
 */
@NullMarked
package dev.dateline.read;

import org.jspecify.annotations.NullMarked;
