package dev.dateline.lucene;

import java.io.IOException;

/**
 * Work on files, on a thread of its own for as long as it takes. Java closes a file's channel under a thread that is
 * interrupted, and the channel may be that of the archive's lock, without which nothing can be written any more: opening,
 * closing, and letting go of an old state, which deletes its files, must not meet the interrupt of a caller.
 */
final class Aside {
  private Aside() {}

  /** What to do. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** What to do, where nothing comes of it. */
  interface Task {
    void run() throws IOException;
  }

  /** Does the task, and waits for its end whatever happens; an interrupt stays set. */
  static void run(Task task) throws IOException {
    call(() -> {
      task.run();
      return task;
    });
  }

  /** Does the work, and waits for its end whatever happens; an interrupt stays set. */
  static <T> T call(Work<T> work) throws IOException {
    Outcome<T> outcome = new Outcome<>(work);
    Thread thread = new Thread(outcome, "dateline-aside");
    thread.setDaemon(true);
    thread.start();
    join(thread);
    return outcome.get();
  }

  /** Waits for the end of a thread; an interrupt stays set. */
  static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Outcome<T> implements Runnable {
    private final Work<T> work;
    private Got<T> got = () -> {
      throw new IllegalStateException("the work has not been done");
    };

    Outcome(Work<T> work) {
      this.work = work;
    }

    private interface Got<T> {
      T get() throws IOException;
    }

    @Override
    public void run() {
      try {
        T value = work.run();
        got = () -> value;
      } catch (IOException e) {
        got = () -> {
          throw e;
        };
      } catch (RuntimeException e) {
        got = () -> {
          throw e;
        };
      } catch (Error e) {
        got = () -> {
          throw e;
        };
      }
    }

    T get() throws IOException {
      return got.get();
    }
  }
}
