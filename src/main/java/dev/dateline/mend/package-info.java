/**
 * Learns from an archive itself how its text was damaged, and reads the damaged words.
 *
 * <p>Begin with {@link dev.dateline.mend.Mender}; {@link dev.dateline.mend.Learning} makes the
 * {@link dev.dateline.mend.DamageModel} that it reads by.
 */
@NullMarked
package dev.dateline.mend;

import org.jspecify.annotations.NullMarked;
