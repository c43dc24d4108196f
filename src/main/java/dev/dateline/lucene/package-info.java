/** The embedded engine: schema, writing, translation, facets. One public class. */
@NullMarked
package dev.dateline.lucene;

import org.jspecify.annotations.NullMarked;
