package dev.dateline.analysis;

import dev.dateline.story.Field;
import java.util.List;
import java.util.Map;

/**
 * A story as positions.
 *
 * @param title the headline's words
 * @param body the body's, dateline first; furniture and tag lines left out
 * @param labels each label's words, for tags, persons, organizations, places and every other field
 *     of labels
 */
public record Analyzed(Positions title, Positions body, Map<Field, List<Positions>> labels) {}
