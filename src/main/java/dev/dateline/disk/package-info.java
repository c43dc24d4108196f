/** Files and names on a disk that last. One public class, for the rooms that write beside an index or make folders for one. */
@NullMarked
package dev.dateline.disk;

import org.jspecify.annotations.NullMarked;
