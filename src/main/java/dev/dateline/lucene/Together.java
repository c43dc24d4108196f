package dev.dateline.lucene;

import dev.dateline.search.ArchiveException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * One thread that does one thing, once for all who asked before it began: a commit or a refresh. No caller's interrupt reaches
 * that thread.
 */
final class Together<T> {
  private final Callable<T> work;
  private final ExecutorService thread;
  private CompletableFuture<T> next = new CompletableFuture<>();
  private boolean asked;
  private boolean closed;

  Together(String name, Callable<T> work) {
    this.work = work;
    this.thread = Executors.newSingleThreadExecutor(task -> {
      Thread worker = new Thread(task, name);
      worker.setDaemon(true);
      return worker;
    });
  }

  /** Has the work done, from its beginning, after this call. */
  synchronized CompletableFuture<T> ask() {
    if (closed) {
      throw new ArchiveException(ArchiveException.Kind.USAGE, "the archive has been closed; open it again to write");
    }
    if (!asked) {
      asked = true;
      thread.execute(this::run);
    }
    return next;
  }

  private void run() {
    CompletableFuture<T> done;
    synchronized (this) {
      done = next;
      next = new CompletableFuture<>();
      asked = false;
    }
    try {
      done.complete(work.call());
    } catch (Throwable failure) {
      // Errors too: whoever waits must hear of an OutOfMemoryError, not wait for ever.
      done.completeExceptionally(failure);
    }
  }

  /** Waits for what is being done, and does no more. */
  void close() {
    synchronized (this) {
      closed = true;
      thread.shutdown();
    }
    boolean interrupted = false;
    while (true) {
      try {
        if (thread.awaitTermination(1, TimeUnit.DAYS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
