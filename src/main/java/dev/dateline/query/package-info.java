/**
 * What a person asks, as a small sealed tree that prints itself back; the parser never fails, it
 * explains.
 *
 * <p>Begin with {@link dev.dateline.query.Query}.
 */
@NullMarked
package dev.dateline.query;

import org.jspecify.annotations.NullMarked;
