package dev.dateline.lucene;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** One of the threads that write. It takes tasks in the order in which they come; a full queue makes whoever brings one wait. */
final class Stripe {
  private static final int CAPACITY = 256;
  private static final Runnable LAST = () -> {};

  private final BlockingQueue<Runnable> tasks = new ArrayBlockingQueue<>(CAPACITY);
  private final Thread thread;

  Stripe(String name) {
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  void add(Runnable task) throws InterruptedException {
    tasks.put(task);
  }

  private void run() {
    while (true) {
      try {
        Runnable task = tasks.take();
        if (task == LAST) {
          return;
        }
        task.run();
      } catch (InterruptedException e) {
        // Nobody but this class knows the thread; an interrupt is somebody's mistake, and stories wait.
        System.getLogger(Stripe.class.getName()).log(System.Logger.Level.DEBUG, "ignored an interrupt", e);
      }
    }
  }

  /** Lets the thread finish what it has and end. */
  void close() {
    boolean interrupted = false;
    while (true) {
      try {
        tasks.put(LAST);
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
}
