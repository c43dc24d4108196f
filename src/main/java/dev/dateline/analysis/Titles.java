package dev.dateline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands before and behind a person's name and is no part of it. */
final class Titles {
  private static final Set<String> BEFORE = Set.of("mr", "mrs", "ms", "miss", "messrs", "mx", "dr", "doctor", "prof",
      "professor", "sir", "dame", "lord", "lady", "baron", "baroness", "president", "premier", "minister", "chancellor",
      "senator", "sen", "representative", "rep", "congressman", "congresswoman", "gov", "governor", "mayor", "judge",
      "justice", "general", "gen", "lieutenant", "lt", "colonel", "col", "major", "maj", "captain", "capt", "sergeant",
      "sgt", "commander", "cmdr", "admiral", "adm", "marshal", "brigadier", "brig", "corporal", "cpl", "private", "pvt",
      "cardinal", "archbishop", "bishop", "father", "fr", "rev", "reverend", "rabbi", "imam", "ayatollah", "mullah",
      "hon", "honorable", "honourable", "ambassador", "secretary", "chairman", "chairwoman", "chairperson",
      "spokesman", "spokeswoman", "spokesperson", "comrade", "monsieur", "madame", "mme", "herr", "frau", "senor",
      "senora", "signor", "signora", "marshall", "officer", "detective", "inspector", "sheriff", "attorney", "coach",
      "speaker", "director", "leader", "chief");

  /** Titles that are all that tells one name from another: <i>King Hussein</i>, <i>Pope Francis</i>. */
  private static final Set<String> NAMING = Set.of("king", "queen", "prince", "princess", "pope", "emperor", "empress",
      "sultan", "emir", "shah", "saint", "st", "duke", "duchess", "sister", "brother", "mother", "sheikh");

  /** Words that belong to a title behind them: <i>Prime Minister</i>. */
  private static final Set<String> OF_A_TITLE = Set.of("prime", "vice", "foreign", "deputy", "former", "ex", "acting",
      "interim", "late", "first", "crown", "defense", "defence", "finance", "interior", "justice", "state", "then",
      "lieutenant", "major", "brigadier", "rear", "supreme", "grand", "opposition", "party", "police", "army",
      "attorney", "chief", "executive", "right", "most", "under", "assistant", "trade", "energy", "health");

  private static final Set<String> HONOURS = Set.of("phd", "md", "mp", "mps", "msp", "mep", "mbe", "cbe", "obe", "kbe",
      "esq", "esquire", "qc", "kc", "rn", "dds", "ret", "usn", "usmc", "cpa", "jd", "mba");

  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv", "junior", "senior");

  private Titles() {}

  /** Whether a word stands behind a name: an honour or <i>Jr.</i> */
  static boolean isBehind(String word) {
    return HONOURS.contains(word) || GENERATIONS.contains(word);
  }

  /** A person's words without titles, honours and Arabic articles; all of them, if nothing else were left. */
  static List<String> without(NameWords words) {
    List<String> all = words.folded();
    int from = 0;
    int end = all.size();
    while (end > 1 && HONOURS.contains(all.get(end - 1))) {
      end--;
    }
    int title = titleEnd(all, from, end);
    while (title > from) {
      from = title;
      title = titleEnd(all, from, end);
    }
    List<String> name = new ArrayList<>(end - from);
    for (int i = from; i < end; i++) {
      String word = all.get(i);
      boolean first = i == from && words.behind().get(i) != '-';
      boolean article = word.equals("al") || word.equals("el") || word.equals("ul");
      if (!article || first || i == end - 1 || i > from && all.get(i - 1).equals("abd")) {
        name.add(word.equals("junior") ? "jr" : word.equals("senior") ? "sr" : word);
      }
    }
    return name;
  }

  /** Where the title at {@code from} ends; {@code from} if none begins there that a name follows. */
  private static int titleEnd(List<String> words, int from, int end) {
    int i = from;
    while (i < end && OF_A_TITLE.contains(words.get(i))) {
      i++;
    }
    boolean title = i < end && (BEFORE.contains(words.get(i)) || NAMING.contains(words.get(i)) && i + 2 < end);
    if (title) {
      return i + 1 < end ? i + 1 : from;
    }
    // Chief, general and the like stand in both lists: the last of them may be the title itself.
    return i > from && i < end && BEFORE.contains(words.get(i - 1)) ? i : from;
  }
}
