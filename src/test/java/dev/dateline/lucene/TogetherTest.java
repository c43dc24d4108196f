package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.search.ArchiveException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One thread does one thing, once for all who asked before it began. */
@Timeout(20)
class TogetherTest {
  private final AtomicInteger times = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final Together<Integer> together = new Together<>("work", () -> {
    int time = times.incrementAndGet();
    begun.countDown();
    assertThat(Thread.currentThread().getName()).isEqualTo("work");
    assertThat(Thread.currentThread().isDaemon()).isTrue();
    assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
    return time;
  });

  @AfterEach
  void close() {
    goOn.countDown();
    Thread.interrupted();
    together.close();
  }

  /** Who asks while it runs cannot know what it has taken in, and has it done once more. */
  @Test
  void whoAsksBeforeItBeginsSharesItAndWhoAsksLaterHasItDoneAgain() throws InterruptedException {
    CompletableFuture<Integer> first = together.ask();
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Integer> second = together.ask();
    CompletableFuture<Integer> third = together.ask();
    assertThat(first).isNotDone();
    goOn.countDown();
    assertThat(first.join()).isEqualTo(1);
    assertThat(second.join()).isEqualTo(2);
    assertThat(third.join()).isEqualTo(2);
    assertThat(together.ask().join()).isEqualTo(3);
    assertThat(times).hasValue(3);
  }

  @Test
  void aFailureReachesWhoeverWaitsAndTheNextIsDone() {
    Together<String> failing = new Together<>("failing", () -> {
      if (times.incrementAndGet() == 1) {
        throw new OutOfMemoryError("played");
      }
      return "done";
    });
    assertThatThrownBy(() -> failing.ask().join()).hasRootCauseInstanceOf(OutOfMemoryError.class);
    assertThat(failing.ask().join()).isEqualTo("done");
    failing.close();
  }

  @Test
  void closingWaitsForWhatIsBeingDoneWhateverInterruptsIt() throws InterruptedException {
    CompletableFuture<Integer> first = together.ask();
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    AtomicInteger closed = new AtomicInteger();
    Thread closing = new Thread(() -> {
      together.close();
      closed.set(Thread.currentThread().isInterrupted() ? 2 : 1);
    });
    closing.start();
    closing.interrupt();
    closing.join(300);
    assertThat(closing.isAlive()).isTrue();
    assertThatThrownBy(together::ask).isInstanceOf(ArchiveException.class).hasMessageContaining("has been closed");
    goOn.countDown();
    closing.join();
    assertThat(closed).as("the interrupt is there still").hasValue(2);
    assertThat(first.join()).isEqualTo(1);
  }

  @Test
  void closingSetsNoInterrupt() {
    together.close();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}
