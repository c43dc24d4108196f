package dev.dateline.cli;

/** What was asked for on the command line makes no sense: one line says why, and nothing has been done. */
final class UsageError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageError(String message) {
    super(message);
  }
}
