/**
 * Raw story in, story out, with the list of what was done: id, date, dateline, labels, tag line, furniture, holes.
 *
 * <p>Begin with {@link dev.dateline.clean.Cleaner}. Dates are read strictly ({@code Dates}), in the month names of a dozen
 * languages ({@code MonthNames}); datelines with precision before recall ({@code Datelines}). At the end of a body lines are
 * read upward ({@code Tail}): furniture, a date, a line of tags, also where the tags have grown together: {@code GluedTags}
 * decides whether it is one, {@code TagLine} weighs all ways to part it, by what {@code LabelWords}, {@code StoryWords} and
 * {@code Spelling} say of its labels. A split of which it is not sure is kept beside as {@code x.glued}. Furniture elsewhere
 * is cut as whole lines ({@code FurnitureLines}), by known forms, in English, and by what an archive has learnt from
 * repetition ({@link dev.dateline.clean.Furniture}). Places where words are missing are marked ({@code Holes}). {@link
 * dev.dateline.clean.Vocabulary} makes names of codes and aliases, and paths of subjects. Where no language is stated, it is told
 * from the text ({@code Languages}), if for sure; {@link dev.dateline.story.Field#TOLD} then says so.
 *
 * <p>What reads otherwise for certain is repaired ({@code Repairs}): UTF-8 read as Windows-1252, words broken over lines. A
 * repair is an edit and not done while decoding, so that the printed characters stay as they came.
 *
 * <p>Not done here: no word is mended, no language told of a text of fewer than ten words, labels are not repaired, columns are
 * not parted, and control characters stay in the print. Holes are found in English only, where grammar or white space betrays
 * them: of words lost with their white space closed up about one in fifteen. A line of labels in small letters of which
 * none is known, nor said by the story, is parted by spelling and the words of English alone.
 */
@NullMarked
package dev.dateline.clean;

import org.jspecify.annotations.NullMarked;
