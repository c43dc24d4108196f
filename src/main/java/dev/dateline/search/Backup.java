package dev.dateline.search;

/**
 * A copy of one saved state of an archive, whole and read back.
 *
 * @param saved when that state was saved, as ISO 8601; empty if it does not say
 * @param stories how many stories it has
 * @param digest of what they say, as in {@link Verification#digest()}
 * @param files how many files the copy has
 * @param bytes their size
 */
public record Backup(String saved, long stories, String digest, long files, long bytes) {}
