package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One of the threads that write. */
@Timeout(20)
class StripeTest {
  private final Stripe stripe = new Stripe("writes");
  private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    Thread.interrupted();
    stripe.close();
  }

  @Test
  void takesTasksInTheirOrderAndFinishesThemBeforeItEnds() throws InterruptedException {
    for (int i = 0; i < 1_000; i++) {
      int number = i;
      assertThat(stripe.add(() -> done.add(number))).isTrue();
    }
    stripe.close();
    assertThat(done).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    assertThat(stripe.add(() -> done.add(-1))).as("it has ended").isFalse();
    assertThat(done).doesNotContain(-1);
  }

  /** A full queue makes whoever brings a task wait, so that memory stays bounded. */
  @Test
  void whoBringsTooManyWaits() throws InterruptedException {
    CountDownLatch goOn = new CountDownLatch(1);
    stripe.add(() -> await(goOn));
    Thread brings = new Thread(() -> {
      try {
        for (int i = 0; i < 300; i++) {
          int number = i;
          stripe.add(() -> done.add(number));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    brings.start();
    brings.join(300);
    assertThat(brings.isAlive()).isTrue();
    goOn.countDown();
    brings.join();
    stripe.close();
    assertThat(done).hasSize(300);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anInterruptOfItsThreadCostsNothing() throws InterruptedException {
    AtomicReference<Thread> thread = new AtomicReference<>();
    CountDownLatch known = new CountDownLatch(1);
    stripe.add(() -> {
      thread.set(Thread.currentThread());
      known.countDown();
    });
    await(known);
    assertThat(thread.get().getName()).isEqualTo("writes");
    assertThat(thread.get().isDaemon()).isTrue();
    thread.get().interrupt();
    stripe.add(() -> done.add(1));
    stripe.close();
    assertThat(done).containsExactly(1);
    assertThat(thread.get().isAlive()).isFalse();
  }

  @Test
  void anInterruptOfWhoeverClosesItStaysSet() throws InterruptedException {
    stripe.add(() -> done.add(1));
    Thread.currentThread().interrupt();
    stripe.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).containsExactly(1);
  }

  @Test
  void closingSetsNoInterrupt() {
    stripe.close();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
