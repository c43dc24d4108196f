package dev.dateline;

import java.util.List;
import java.util.Map;

/**
 * What an archive has learnt of how its stories were damaged.
 *
 * @param stories from how many stories it was learnt
 * @param older how many stories were read by something learnt earlier; {@link Archive#mend()} reads them anew
 * @param substitutions the ways in which letters were damaged, the most frequent first
 * @param refused for each printed word, the readings that a person refused for good
 */
public record Damages(long stories, long older, List<Substitution> substitutions, Map<String, List<String>> refused) {
  public Damages {
    substitutions = List.copyOf(substitutions);
    refused = Map.copyOf(refused);
  }

  /**
   * A way in which letters were damaged.
   *
   * @param change what was done: {@code r→g}, {@code m→rn}, {@code −e} for a letter gone, {@code +x} for one too many
   * @param count how often, as far as can be told
   * @param examples words as printed and as meant, {@code tgbaty → treaty}; at most three
   */
  public record Substitution(String change, long count, List<String> examples) {
    public Substitution {
      examples = List.copyOf(examples);
    }
  }
}
