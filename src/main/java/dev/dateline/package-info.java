/** The front desk. */
@NullMarked
package dev.dateline;

import org.jspecify.annotations.NullMarked;
