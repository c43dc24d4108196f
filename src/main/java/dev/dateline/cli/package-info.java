/**
 * People. The commands of {@code dateline}, over the front desk and nothing else.
 *
 * <p>Begin with {@link dev.dateline.cli.Dateline}, which picks a command, runs it and turns what went wrong into one line
 * and an exit code; then {@link dev.dateline.cli.Menu}, the list of commands. Each command is a file, which reads its
 * options, asks the archive, and hands the answer to one of two kinds of printer: {@code …Text} for people, {@code …Json}
 * for scripts. {@link dev.dateline.cli.Terminal} is where they print.
 *
 * <p>Three rules hold for every command. Standard output carries the answer and nothing else. What is wrong with the
 * arguments is found before anything is printed or written. And a cold start is what a person waits for, so only the
 * command that was asked for is made, the plain path loads no JSON, and JSON is written by a stream of tokens, never by
 * data binding.
 *
 * <p>What is not here: any knowledge of formats, of Lucene, or of what a query means.
 */
@NullMarked
package dev.dateline.cli;

import org.jspecify.annotations.NullMarked;
