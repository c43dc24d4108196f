package dev.dateline.analysis;

import dev.dateline.story.Field;
import java.util.List;
import java.util.Map;

/**
 * A story as positions.
 *
 * @param title the headline's words
 * @param body the body's, dateline first; furniture and tag lines left out
 * @param labels each label's words, in the order of {@link dev.dateline.story.Story#everyLabel()}
 */
public record Analyzed(Positions title, Positions body, Map<Field, List<Positions>> labels) {}
