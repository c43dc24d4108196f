/**
 * Programs to learn from, numbered in the order in which a newcomer needs them. Each stands alone; the build runs them all and
 * checks what they print.
 */
@NullMarked
package dev.dateline.examples;

import org.jspecify.annotations.NullMarked;
