/**
 * Bytes in, raw stories out: one reader per wire format, each recognising its own.
 *
 * <p>Begin with {@link dev.dateline.read.StoryReader}. A file, or the member of a container, is a {@code Source}; a
 * {@code Container} opens into sources, a {@code Format} reads one into stories. To add a format, write one file and add
 * it to {@code Format.ALL}. Reading is streaming: what is held at any time is one story, and a story has a longest
 * length. Damage ends a source as its end does, so that the stories before it are kept.
 *
 * <p>Nothing is understood here: dates, datelines, furniture and the shape of ids are the work of the cleaning room. XML,
 * RTF and the byte formats of the wire (IPTC 7901, ANPA) are named when met, and not read. Of a page ({@code HtmlPage}) the
 * one article is read, found by its text and by what the page states of it; no script runs, so that a page which is written
 * by its scripts is read by what it states. Zip files are read as a
 * stream, so that what follows a damaged member is not found.
 */
@NullMarked
package dev.dateline.read;

import org.jspecify.annotations.NullMarked;
