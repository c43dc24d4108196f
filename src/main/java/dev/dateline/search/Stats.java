package dev.dateline.search;

import dev.dateline.story.Field;
import java.util.Map;

/**
 * The size of an archive.
 *
 * @param stories how many stories can be searched
 * @param superseded how many earlier versions are kept beside them
 * @param fields for each field, how many stories have it
 * @param labels for each field of labels, how many different ones there are
 * @param bytes its size on disk
 */
public record Stats(
    long stories, long superseded, Map<Field, Long> fields, Map<Field, Long> labels, long bytes) {}
