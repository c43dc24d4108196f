/** Story in, richer story out: persons, organizations, places, references, and who said what. */
@NullMarked
package dev.dateline.enrich;

import org.jspecify.annotations.NullMarked;
