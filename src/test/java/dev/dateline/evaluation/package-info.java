/**
 * How well the archive ranks and mends, beside plain Lucene in the same run: a command, {@code mvn -q -Pevaluation test-compile
 * exec:exec}.
 *
 * <p>Begin with {@link dev.dateline.evaluation.Evaluation}. Ranking is measured there; what is about damage is led by {@code
 * MendEvaluation}, with {@code Garbler} to do harm and {@code Verdicts} to judge. All of it goes through an archive's open
 * doors; the one place that needs more of mending is {@code Handles}. The collections are not part of the project; where they are missing, the
 * command says where they can be had and goes on. It measures and judges nothing: no figure fails a build.
 */
@NullMarked
package dev.dateline.evaluation;

import org.jspecify.annotations.NullMarked;
