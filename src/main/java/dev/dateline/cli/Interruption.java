package dev.dateline.cli;

import dev.dateline.search.ArchiveException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Whether the person pressed Ctrl-C, or the machine is asked to stop.
 *
 * <p>A command that has something to say or to tidy up first calls {@link #says}, and {@link #check} every now and then,
 * which throws; it then ends the ordinary way, closing what it opened. Threads are not interrupted: an interrupt closes the
 * file that is being read, and would put a good story into quarantine. Commands that only read just end.
 */
final class Interruption {
  /** How long a command may take to end by itself, in milliseconds. */
  private static final long PATIENCE = 4_000;

  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean asked;
  private volatile Supplier<String> words = () -> "";

  /** Whether the end was asked for. */
  boolean asked() {
    return asked;
  }

  /** Asks for the end. */
  void ask() {
    asked = true;
  }

  /** From now on the command ends by itself when asked to, and this is what to say of it. */
  void says(Supplier<String> what) {
    words = what;
  }

  /** What to say of work that was interrupted. */
  String line() {
    String what = words.get();
    return what.isEmpty() ? "interrupted" : "interrupted: " + what;
  }

  /** Throws where the end was asked for. */
  void check() {
    if (asked) {
      throw new ArchiveException(ArchiveException.Kind.INTERRUPTED, line());
    }
  }

  /** The command has ended, one way or another. */
  void over() {
    over.countDown();
  }

  /** Lets signals that end the process end it in good order, with the exit code of an interruption. */
  void listen(Terminal terminal) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      if (over.getCount() == 0) {
        return;
      }
      ask();
      if (!endedByItself()) {
        terminal.err().println("dateline: " + line());
      }
      Runtime.getRuntime().halt(ArchiveException.Kind.INTERRUPTED.exitCode());
    }, "dateline-interruption"));
  }

  private boolean endedByItself() {
    try {
      return !words.get().isEmpty() && over.await(PATIENCE, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
