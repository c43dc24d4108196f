/**
 * Raw story in, story out, with the list of what was done: id, date, dateline, labels, tag line, furniture, holes.
 *
 * <p>Begin with {@link dev.dateline.clean.Cleaner}. Dates are read strictly ({@code Dates}), in the month names of a dozen
 * languages ({@code MonthNames}); datelines with precision before recall ({@code Datelines}); and of furniture only a small
 * list of whole lines at the end of a body ({@code Tail}). There a line of tags is read too, also where the tags have grown
 * together: {@code GluedTags} decides whether it is one, {@code TagLine} weighs all ways to part it, by what {@code LabelWords},
 * {@code StoryWords} and {@code Spelling} say of its labels. A split of which it is not sure is kept beside as {@code x.glued}.
 * Places where words are missing are marked ({@code Holes}). {@link dev.dateline.clean.Vocabulary} makes names of codes and
 * aliases, and paths of subjects.
 *
 * <p>Not done here: no furniture is learnt from repetition, no word is mended, no mojibake undone, and no language told that
 * the story does not state. Holes are found in English only, where grammar or white space betrays them, which is one in
 * seven or so of words lost with their white space closed up. A line of labels in small letters of which none is known, nor said by
 * the story, is parted by spelling and common words alone.
 */
@NullMarked
package dev.dateline.clean;

import org.jspecify.annotations.NullMarked;
