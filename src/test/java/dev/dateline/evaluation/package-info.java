/**
 * How well the archive ranks, beside plain Lucene in the same run: a command, {@code mvn -q -Pevaluation test-compile
 * exec:exec}.
 *
 * <p>Begin with {@link dev.dateline.evaluation.Evaluation}. The collections are not part of the project; where they are
 * missing, the command says where they can be had and ends. It measures and judges nothing: no figure fails a build.
 */
@NullMarked
package dev.dateline.evaluation;

import org.jspecify.annotations.NullMarked;
