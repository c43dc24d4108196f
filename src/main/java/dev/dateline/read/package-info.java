/**
 * Bytes in, raw stories out: one reader per wire format, each recognising its own.
 *
 * <p>Begin with {@link dev.dateline.read.StoryReader}. A file, or the member of a container, is a {@code Source}; a
 * {@code Container} opens into sources, a {@code Format} reads one into stories. To add a format, write one file and add
 * it to {@code Format.ALL}. Reading is streaming: what is held at any time is one story, and a story has a longest
 * length. Damage ends a source as its end does, so that the stories before it are kept.
 *
 * <p>XML has one door, {@code Xml}, and one way through a file, {@code XmlStories}, which cuts it into elements that are
 * stories; an {@code XmlDialect} says which those are and what they state ({@code G2Item}, {@code NewsMl1Item}, {@code
 * NitfStory}, {@code RssItem}, {@code AtomEntry}). {@code XmlElement} remembers what was asked of it, so that what a dialect
 * does not understand is kept as the story's own fields ({@code Statements.rest}). Keys of JSON are told in {@code
 * JsonKeys}, wires in bytes are framed by {@code Transmission}.
 *
 * <p>Nothing is understood here: dates, datelines, furniture and the shape of ids are the work of the cleaning room, and codes
 * of subjects stay codes. Broken XML is not mended beyond bare {@code &} and {@code <}: what follows the place where it
 * breaks is not read. RTF and pictures are named when met, and not read; attachments of e-mails are named. Of a page
 * ({@code HtmlPage}) the one article is read, found by its text and by what the page states of it; no script runs, so that a
 * page which is written by its scripts is read by what it states. Zip files are read as a stream, so that what follows a
 * damaged member is not found.
 */
@NullMarked
package dev.dateline.read;

import org.jspecify.annotations.NullMarked;
