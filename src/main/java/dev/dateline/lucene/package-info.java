/**
 * The embedded engine: an archive as one Lucene index. One public class, {@link dev.dateline.lucene.LuceneEngine}.
 *
 * <p>Where to begin: {@link dev.dateline.lucene.Schema} says how a story lies in a document, {@link dev.dateline.lucene.Intake}
 * how it gets there and is saved, {@link dev.dateline.lucene.Snapshots} what searches see. A search goes through {@link
 * dev.dateline.lucene.Translation} (our query as Lucene's), {@link dev.dateline.lucene.Plan}, {@link
 * dev.dateline.lucene.Searching} (pages), {@link dev.dateline.lucene.Ranking} with {@link dev.dateline.lucene.Refinement}
 * (order), and {@link dev.dateline.lucene.Counting} (facets). {@link dev.dateline.lucene.Format} tells what a folder holds and
 * refuses what it must not touch; {@link dev.dateline.lucene.Saved} knows the last two states that were saved, {@link
 * dev.dateline.lucene.Checking} reads them back, {@link dev.dateline.lucene.Copying} copies one out and in.
 *
 * <p>What was decided otherwise than one might expect, and why:
 *
 * <ul>
 *   <li>One field holds title, body and labels, so that a word is one term to look up, whole-query matches need no disjunction
 *       of fields, and phrases have one axis. {@code body:} is told by position.
 *   <li>Superseded versions lie inside their story's document, stored: no search has to leave them out, and deleting a story
 *       deletes them.
 *   <li>Labels are counted from numbers held in memory ({@link dev.dateline.lucene.Register}), and not by lucene-facet, which
 *       reads doc values anew for each field of each search: four fields over all matches were 40 % of an archive page. Each
 *       field of labels has doc values of its own; the counts of a filtered field come from a second pass without its
 *       filter, which is the definition of drilling sideways put into words; stories are seldom filtered by more than one or
 *       two fields.
 *   <li>A save that fails ends the writing for good, also where Lucene would let it be tried again: after a sync that failed, a
 *       second one may succeed though the bytes are gone.
 *   <li>Each record of a saved state names the one before it. With two kept, an archive whose newest record was taken away would
 *       otherwise open as it was one save earlier, and the next save would erase what is missing.
 *   <li>The dictionary of names is the term dictionary. Each story leaves the spellings of its whole mentions, and the names by which
 *       it calls whom, as terms of its labels ({@link dev.dateline.lucene.NameTerms}); their document frequencies are the evidence that
 *       <i>KCNA</i> is the <i>Korean Central News Agency</i> in this archive. It so takes no memory, is never out of step with the
 *       stories, and goes with them. A query pays one failing look-up for each kind of name and each run of up to five neighbouring
 *       words; and where all stories spell a name as it was typed, nothing is added to the query, so that <i>Russia</i> stays one term
 *       ({@link dev.dateline.lucene.Names}). A name found in other words counts as the better of the two, never as both, for a term
 *       beside its word at one place would count each mention double.
 *   <li>Labels that are one are numbered as one when a segment is read ({@link dev.dateline.lucene.Register}), so that counting knows
 *       of no spellings. Rules change which labels are one ({@link dev.dateline.lucene.Joins}): columns are then made anew from doc
 *       values at the next count, some tenths of a second for a field of a large archive, and no story is read. Filters and queries
 *       of a label ask for its key, and by a rule for the keys of several.
 *   <li>A name joined with another by the text alone (<i>KCNA</i>) joins in queries, not in counts: found labels have the full name
 *       already, and a stated one is joined by list or by rule, so that counts do not change with every story that comes.
 *   <li>Snippets are not Lucene's highlighter's: marks are worked out in {@code search} from the story and the analysis, so
 *       that every engine shows the same; the highlighter stands in the benchmarks alone, as the peer.
 * </ul>
 */
@NullMarked
package dev.dateline.lucene;

import org.jspecify.annotations.NullMarked;
