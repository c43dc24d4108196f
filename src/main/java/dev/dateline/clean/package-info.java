/**
 * Raw story in, story out, with the list of what was done: id, date, dateline, labels, tag line, furniture.
 *
 * <p>Begin with {@link dev.dateline.clean.Cleaner}. Dates are read strictly ({@code Dates}), datelines with precision before
 * recall ({@code Datelines}). At the end of a body lines are read upward ({@code Tail}): furniture, a date, a line of tags, also
 * where the tags have grown together ({@code GluedTags}). Furniture elsewhere is cut as whole lines ({@code FurnitureLines}), by
 * known forms, in English, and by what an archive has learnt from repetition ({@link dev.dateline.clean.Furniture}).
 *
 * <p>What reads otherwise for certain is repaired ({@code Repairs}): UTF-8 read as Windows-1252, words broken over lines. A
 * repair is an edit and not done while decoding, so that the printed characters stay as they came.
 *
 * <p>Not done here: no word is mended, labels are not repaired, columns are not parted, and control characters stay in the print.
 */
@NullMarked
package dev.dateline.clean;

import org.jspecify.annotations.NullMarked;
