/**
 * Learns from an archive itself how its text was damaged, and reads the damaged words.
 *
 * <p>Begin with {@link dev.dateline.mend.Mender}; {@link dev.dateline.mend.Learning} makes the
 * {@link dev.dateline.mend.DamageModel} that it reads by. A printed word that no list has is weighed as a noisy channel
 * has it: the words near it, each by how common it is, how its neighbours like it and how likely this archive's and this
 * story's damage prints it so, against a new word, the writer's own slip, and damage that nothing reads.
 *
 * <p>A word goes through these files: {@code Prints} (what stands in the story), {@code Suspects} (which of it may be
 * damaged), {@code Reader} with {@code Near} (words a change or two away, by what is left when letters are struck out) and
 * {@code Speller} (all words, and two that ran together, by a walk through a tree of letters), {@code StoryReading} (the
 * story's own damage, neighbours), {@code Confidence} (how sure). Then {@code RealWords} reads known words that are unlikely
 * where they stand, and {@code Pieces} puts together words that are printed in two.
 *
 * <p>What it does not do: words that damage turns into other common words stay, but for short ones in stories and archives
 * that are much damaged; an archive has one channel, which each story adapts, in place of several; scripts other than
 * Latin, accented letters and signs inside words are not mended; of words that ran together two are read, never three; marks
 * and blanks that are no part of a word are not mended; a story of which only capitalised words are unknown is taken for
 * whole. Confidence is corrected by a regression fitted to garbled stories ({@code Confidence}); on newspapers of a century
 * ago, whose words no list has, confident mends are right less often than on others.
 */
@NullMarked
package dev.dateline.mend;

import org.jspecify.annotations.NullMarked;
