package dev.dateline.lucene;

import java.util.List;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;

/**
 * Keeps the last two states that were saved: where an archive is the only copy of a story, a newest record that cannot be read
 * must not take the one before with it. What both hold is on disk once, so the second costs what changed between them.
 */
final class LastTwo extends IndexDeletionPolicy {
  private static final int KEPT = 2;

  @Override
  public void onInit(List<? extends IndexCommit> commits) {
    onCommit(commits);
  }

  @Override
  public void onCommit(List<? extends IndexCommit> commits) {
    commits.subList(0, Math.max(0, commits.size() - KEPT)).forEach(IndexCommit::delete);
  }
}
