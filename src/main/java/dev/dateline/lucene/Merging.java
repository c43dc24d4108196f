package dev.dateline.lucene;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/** Merges in the background. That one has failed is told by the next call that writes, with its cause, and not by a trace of its thread. */
final class Merging extends ConcurrentMergeScheduler {
  @Override
  protected void handleMergeException(Throwable thrown) {
    System.getLogger(Merging.class.getName()).log(System.Logger.Level.DEBUG, "a merge has failed", thrown);
  }
}
