/** The command line, over the front desk and nothing else. */
@NullMarked
package dev.dateline.cli;

import org.jspecify.annotations.NullMarked;
