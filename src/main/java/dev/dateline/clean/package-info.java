/**
 * Raw story in, story out, with the list of what was done: id, date, dateline, labels, tag line, furniture.
 *
 * <p>Begin with {@link dev.dateline.clean.Cleaner}. Dates are read strictly ({@code Dates}), datelines with precision before
 * recall ({@code Datelines}), and of furniture only a small list of whole lines at the end of a body ({@code Tail}); there a
 * line of tags is read too, also where the tags have grown together ({@code GluedTags}).
 *
 * <p>Not done here: no furniture is learnt from repetition, no hole is marked, no word is mended and no mojibake undone.
 */
@NullMarked
package dev.dateline.clean;

import org.jspecify.annotations.NullMarked;
