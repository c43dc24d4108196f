package dev.dateline.lucene;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many files the process has open, and how many it may. */
final class Handles {
  private Handles() {}

  /** In words, for a message; empty where the system does not tell. */
  static String told() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? " (" + system.getOpenFileDescriptorCount() + " of " + system.getMaxFileDescriptorCount()
            + "; allow more with ulimit -n)"
        : "; allow the process more";
  }
}
