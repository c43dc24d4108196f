package dev.dateline;

/**
 * What became of reading an archive's stories anew.
 *
 * @param stories how many stories were looked at again
 * @param changed how many of them read otherwise now, or are about something else
 * @param millis how long it took
 */
public record MendReport(long stories, long changed, long millis) {}
