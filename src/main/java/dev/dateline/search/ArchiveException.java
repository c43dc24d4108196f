package dev.dateline.search;

/**
 * Why an archive cannot do what was asked: what was being done, what was found, what to do next.
 */
public final class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The kinds of failure, each with its exit code on the command line. */
  public enum Kind {
    /** What was asked makes no sense: an unknown id, a folder that holds something else. */
    USAGE(2),
    /** Another process writes to the archive. */
    LOCKED(3),
    /** The archive cannot be read, or is damaged. */
    DAMAGED(4),
    /** The disk is full, or an input or output failed. */
    STORAGE(5),
    /** The archive was made by an incompatible version. */
    INCOMPATIBLE(6),
    /** The work was interrupted. */
    INTERRUPTED(7);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;

  public ArchiveException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public ArchiveException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
