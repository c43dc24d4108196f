package dev.dateline.lucene;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One of the threads that write. It takes tasks in the order in which they come; a full queue makes whoever brings one wait. */
final class Stripe {
  private static final int CAPACITY = 256;
  private static final Runnable LAST = () -> {};

  private final BlockingQueue<Runnable> tasks = new ArrayBlockingQueue<>(CAPACITY);
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private final Thread thread;
  private boolean closed;

  Stripe(String name) {
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Hands a task over, and waits while there are too many; false if the thread has ended. */
  boolean add(Runnable task) throws InterruptedException {
    open.readLock().lockInterruptibly();
    try {
      if (!closed) {
        tasks.put(task);
      }
      return !closed;
    } finally {
      open.readLock().unlock();
    }
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
    // Whoever waits to hand something over gets rid of it first: behind the last task, nobody would take it.
    open.writeLock().lock();
    closed = true;
    open.writeLock().unlock();
    boolean interrupted = Thread.interrupted();
    while (true) {
      try {
        tasks.put(LAST);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Aside.join(thread);
  }
}
