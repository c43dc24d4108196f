package dev.dateline;

/**
 * What became of reading an archive's damaged words anew.
 *
 * @param stories how many stories were looked at again: those that print a word that is, or was, taken for damaged
 * @param changed how many of them read otherwise now
 * @param millis how long it took
 */
public record MendReport(long stories, long changed, long millis) {}
