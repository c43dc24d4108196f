/**
 * The newsroom's words as immutable values: story, field, dateline, sent, edit.
 *
 * <p>Begin with {@link dev.dateline.story.Story}. A story is its printed text and an ordered list
 * of {@linkplain dev.dateline.story.Edit edits}; the text that is read or searched is derived from
 * the two and never stored as a second truth. This room does no work and knows no other room.
 */
@NullMarked
package dev.dateline.story;

import org.jspecify.annotations.NullMarked;
