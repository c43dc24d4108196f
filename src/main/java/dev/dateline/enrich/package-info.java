/**
 * Story in, richer story out: persons, organizations, places, references, and who said what.
 *
 * <p>Begin with {@link dev.dateline.enrich.NameFinder}, an {@link dev.dateline.enrich.Enricher}. {@code Words} reads a part of the
 * story as mended, and knows where each word is printed. {@code Spans} finds what may be a name in running text, by capitals, titles,
 * the words that say what an organization or a place is, and the {@code Gazetteer}; {@code Clues} adds what stands around it. {@code
 * StoryNames} adds up the points of all places of a {@code Form}, joins shorter forms, acronyms and damaged prints with the full name,
 * and decides for the whole story at once, after {@code Teams} has told which towns stand for their teams. {@code Headline} then looks in what is printed with capitals throughout for the names that
 * the body or a list knows; it makes none of its own. {@code References} and
 * {@code Speakers} do what they say; {@code Laws} tells which law a short reference is of. {@code NameLearning}
 * makes {@code Names} of an archive's stories: they decide where a story alone leaves a name open, and give the full name of somebody
 * whom it calls by the last.
 *
 * <p>Tags are another matter: {@code TagLearning} makes a {@code TagProposer} of tagged stories ({@code StoryWords}, in one {@code
 * TagLesson}), which is an enricher too and proposes tags for stories that have none, from their words alone.
 *
 * <p>The points are set by hand, about two for what is one good clue, and were tried on encyclopedia and wire text. No model was
 * trained: weights learnt from WikiGold were hardly better there and no better on news. The lists are resource files that say at their
 * head what they are; {@code words.bin} is made by {@code src/build/MakeNameWords.java}.
 *
 * <p>What it does not do: it knows English only. It does not know that Peking is a spelling of Beijing in another archive's label, or
 * that two stories' Kims are different persons: what is one across stories is decided where labels are counted. A name that stands
 * once, without a clue, and in no list, is left out. An adjective (<i>Japanese</i>) names no place. An organization's short form that is
 * an ordinary word (<i>the Bank</i>) is not joined. What is said by somebody not named has no speaker.
 */
@NullMarked
package dev.dateline.enrich;

import org.jspecify.annotations.NullMarked;
