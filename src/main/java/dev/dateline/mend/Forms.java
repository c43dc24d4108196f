package dev.dateline.mend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What damage may have made of a query's word. */
final class Forms {
  /** Of so many changes of a query's word, the likeliest, two are expected together. */
  private static final int TWICE = 50;

  /** A change seen less often than this is not expected in a query's words; a natural logarithm. */
  private static final double LIKELY = Math.log(0.0015);

  private Forms() {}

  /** The likeliest damaged forms of a word, in small letters; one change each, or two of the likeliest ones. */
  static List<String> of(String word, int most, Channel channel) {
    byte[] letters = Letters.folded(word, Letters.Shape.SMALL);
    Map<String, Double> forms = new HashMap<>();
    List<Map.Entry<Integer, Integer>> single = new ArrayList<>();
    for (int at = 0; at < letters.length; at++) {
      for (int printed = 0; Letters.isSmall(letters[at]) && printed < Letters.OTHER; printed++) {
        double likely = channel.sub[letters[at] * Letters.COUNT + printed];
        if (printed != letters[at] && likely > LIKELY) {
          single.add(Map.entry(at, printed));
          forms.merge(changed(letters, at, printed), Math.exp(likely), Double::sum);
        }
      }
    }
    single
        .sort(Comparator.comparingDouble(one -> -channel.sub[letters[one.getKey()] * Letters.COUNT + one.getValue()]));
    single.subList(Math.min(TWICE, single.size()), single.size()).clear();
    for (Map.Entry<Integer, Integer> first : single) {
      for (Map.Entry<Integer, Integer> second : single) {
        if (first.getKey() < second.getKey()) {
          double likely = channel.sub[letters[first.getKey()] * Letters.COUNT + first.getValue()]
              + channel.sub[letters[second.getKey()] * Letters.COUNT + second.getValue()]
              + Math.max(0, Math.log(channel.burst / channel.rate));
          byte[] once = letters.clone();
          once[first.getKey()] = first.getValue().byteValue();
          forms.merge(changed(once, second.getKey(), second.getValue()), Math.exp(likely), Double::sum);
        }
      }
    }
    forms.remove(Letters.print(letters));
    return forms.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(most).map(Map.Entry::getKey).toList();
  }

  private static String changed(byte[] letters, int at, int printed) {
    byte[] changed = letters.clone();
    changed[at] = (byte) printed;
    return Letters.print(changed).toLowerCase(Locale.ROOT);
  }
}
