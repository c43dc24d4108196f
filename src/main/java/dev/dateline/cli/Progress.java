package dev.dateline.cli;

import dev.dateline.AddOptions;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far an {@code add} is: a bar for a person, a line after each commit for a log. */
final class Progress implements AutoCloseable {
  private static final int COLUMNS = 79;
  private static final long NONE = -1;

  private final Terminal terminal;
  private final AtomicLong saved = new AtomicLong(NONE);
  private @Nullable ProgressBar bar;

  Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The options that report here. */
  AddOptions listening() {
    return AddOptions.DEFAULT.onProgress(this::at).onSaved(this::saved);
  }

  /** How many stories the last commit holds, in words. */
  String saved() {
    long stories = saved.get();
    return stories == NONE
        ? "nothing new has been saved"
        : Layout.stories(stories) + (stories == 1 ? " is" : " are") + " saved; the same command again adds the rest";
  }

  private void at(AddOptions.Progress progress) {
    terminal.interruption().check();
    if (terminal.minded()) {
      ProgressBar shown = bar();
      shown.maxHint(progress.bytesTotal() > 0 ? Math.max(progress.bytesTotal(), progress.bytes()) : NONE);
      shown.stepTo(progress.bytes());
      shown.setExtraMessage(Layout.stories(progress.stories()));
    }
  }

  /** A commit holds so many stories. */
  void saved(long stories) {
    saved.set(stories);
    if (!terminal.minded()) {
      terminal.err().println("committed " + stories);
    }
  }

  private ProgressBar bar() {
    ProgressBar shown = bar;
    if (shown == null) {
      shown = new ProgressBarBuilder().setTaskName("adding").setInitialMax(NONE).setUnit(" MB", 1_000_000)
          .setStyle(ProgressBarStyle.UNICODE_BLOCK).setUpdateIntervalMillis(200).clearDisplayOnFinish()
          .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), COLUMNS)).build();
      bar = shown;
    }
    return shown;
  }

  @Override
  public void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
    }
  }
}
