package dev.dateline.mend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Damage by a table of substitutions that is drawn afresh from a seed: each letter it has becomes one other. */
final class Garble {
  final Map<Character, Character> table = new HashMap<>();
  private final Random random;

  Garble(long seed, int letters) {
    random = new Random(seed);
    List<Character> common = new ArrayList<>("etaoinsrhldcumfpg".chars().mapToObj(c -> (char) c).toList());
    while (table.size() < letters) {
      char meant = common.remove(random.nextInt(common.size()));
      char printed = (char) ('a' + random.nextInt(26));
      if (printed != meant) {
        table.put(meant, printed);
      }
    }
  }

  /** The text with about this share of its words damaged, each in one or two letters; short words stay. */
  String text(String text, double share) {
    StringBuilder garbled = new StringBuilder();
    for (String word : text.split(" ")) {
      char[] letters = word.toCharArray();
      int hits = word.length() > 4 && random.nextDouble() < share ? 1 + random.nextInt(2) : 0;
      for (int at = random.nextInt(letters.length), i = 0; i < letters.length && hits > 0; i++) {
        int here = (at + i) % letters.length;
        if (here > 0 && table.containsKey(letters[here])) {
          letters[here] = table.get(letters[here]);
          hits--;
        }
      }
      garbled.append(garbled.isEmpty() ? "" : " ").append(letters);
    }
    return garbled.toString();
  }
}
