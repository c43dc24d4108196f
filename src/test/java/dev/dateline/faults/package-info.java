/**
 * Faults on purpose: power cuts, kills, full and failing disks, damaged bytes, hostile input. Begin with {@link
 * dev.dateline.faults.Tier}, which says how much of each is done.
 *
 * <p>What may be found after a fault is told by a {@code Diary}, which knows every state of the archive that was saved or was being
 * saved; {@code Soundness} compares. A harness that finds nothing proves nothing, so each is also run with the protection off that it
 * is there for ({@code ControlsTest}), and must then find what that lets through.
 *
 * <p>What none of this can show: drives that lie about what they have written, bugs of the kernel, network file systems, and a real loss
 * of power.
 */
@NullMarked
package dev.dateline.faults;

import org.jspecify.annotations.NullMarked;
