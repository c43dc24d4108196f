/**
 * How fast the archive is, beside a well-written program on plain Lucene in the same run: a command, {@code mvn -q -Pbench
 * test-compile exec:exec}.
 *
 * <p>Begin with {@link dev.dateline.bench.Bench}; the peer is all in {@link dev.dateline.bench.PlainLucene}. Every figure is
 * measured in a process of its own. It measures and judges nothing: the bar stands beside each figure, and none fails a build.
 */
@NullMarked
package dev.dateline.bench;

import org.jspecify.annotations.NullMarked;
