package dev.dateline.query;

import dev.dateline.story.Limit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What had to be assumed about a query, each thing once, a few of them at most. */
final class Notices {
  /** The most notices for one query; beyond, nobody reads them. */
  static final int MAX = Limit.NOTICES.value();

  /** The longest notice, in UTF-16 code units. */
  static final int MAX_CHARS = Limit.MESSAGE_CHARS.value();

  private static final int QUOTED_CHARS = 40;

  private final Set<String> told = new LinkedHashSet<>();
  private int more;

  void add(String notice) {
    String shown = notice.length() <= MAX_CHARS ? notice : cut(notice, MAX_CHARS - 1) + "…";
    if (told.size() < MAX) {
      told.add(shown);
    } else if (!told.contains(shown)) {
      more++;
    }
  }

  List<String> list() {
    if (more > 0) {
      told.add("and " + more + " more of the kind");
      more = 0;
    }
    return List.copyOf(told);
  }

  /** The input between quotation marks, shortened. */
  static String quote(String input) {
    return "'" + (input.length() <= QUOTED_CHARS ? input : cut(input, QUOTED_CHARS - 1) + "…") + "'";
  }

  private static String cut(String text, int length) {
    return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}
