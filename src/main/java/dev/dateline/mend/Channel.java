package dev.dateline.mend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How text was damaged: how often each letter is printed as which other, dropped, doubled or run together with the
 * next. Every figure is the natural logarithm of a likelihood for each letter meant. Immutable.
 */
final class Channel {
  /** At this rate of damage for each letter, slips are held to be as likely as usual. */
  private static final double CLEAN = 0.01;

  static final float NEVER = (float) Math.log(1e-7);

  /** Letters by which eyes and machines are misled, meant and printed; the classic confusions of reading machines. */
  private static final String LOOKALIKES = """
      e:c,o,a c:e,o,G o:0,c,a,e,Q l:1,i,I,t,f i:l,1,j,t,! h:b,n,k b:h,6,l,o n:u,r,a,m u:n,v,a,o m:n t:f,l,r,i f:t,r,l
      s:5,a,8,S g:9,q,y,p d:a,o,c v:y,r,u y:v,g r:n,t,v p:n,o,g k:h,x,l w:v,u x:z a:s,o,e,u,n z:2 j:i q:g,9
      """;
  private static final String OPENED = "m:rn,in,nn,ni,iu,tn,un h:li,lt,ii n:ii,ri,il,it u:ii,li,il w:vv,iv,vr,rv d:cl,ol,tl "
      + "k:lc,li,ic b:lo,lh,li a:ii,ai,sa g:cr l:ll,il i:il,ri f:tf,fi o:co,oo e:ee,ce";
  private static final String CLOSED = "rn:m in:m li:h,b cl:d vv:w ri:n ti:n,u ll:l,U fi:h ni:m tt:U,H oo:w";

  private static final float[] GENERIC = generic();
  private static final Map<Integer, Float> GENERIC_WIDE = wide();

  /** What is supposed beforehand speaks as loud as so many letters of each kind. */
  private static final double PRIOR = 2000;

  /** The same of how much is damaged. */
  private static final double RATE_PRIOR = 20;

  /** The rate of damage for each letter that is supposed where nothing is known. */
  static final double GENERIC_RATE = 0.02;

  /** By letter meant and letter printed. */
  final float[] sub;
  final float[] drop;
  final float[] add;

  /** By change: two letters for one and one for two. */
  final Map<Integer, Float> wide;

  /** The share of each sort of change, by {@link Change#sort}. */
  final double[] sorts;

  /** Two-letter changes by first letter meant and first letter printed, each with its likelihood beside it. */
  final int[][] wideBy;
  final float[][] wideLog;
  final boolean[] isWide;
  final float join;
  final float split;

  /** How likely a stray letter stands in a blank; {@link #NEVER} where none was met. */
  final float stray;

  /** For each letter printed, how unlikely the likeliest change is that prints it; a negative natural logarithm. */
  final float[] least;

  /** For each letter meant, how unlikely the likeliest change of it is; a negative natural logarithm. */
  final float[] leastOf;

  /** The same of the likeliest letter gone, letter too many, and change of two letters for one or one for two. */
  float leastDrop;
  float leastAdd;
  float leastWide;

  /**
   * How much likelier than usual slips are held to be: where the archive has hardly any damage, what was taken for damage
   * is mostly slips; where it has much, hardly any is.
   */
  final double slips;

  /** The likelihood, for each letter meant, that it is damaged at all. */
  final double rate;

  /** The same for the letters of a word that is damaged already: damage comes in bursts. */
  final double burst;

  private Channel(float[] sub, float[] drop, float[] add, Map<Integer, Float> wide, int[][] wideBy,
      float[][] wideLog, float join, float split, float stray, double rate, double burst, double slips) {
    this.sub = sub;
    this.drop = drop;
    this.add = add;
    this.wide = wide;
    this.join = join;
    this.split = split;
    this.stray = stray;
    this.rate = rate;
    this.burst = burst;
    this.wideBy = wideBy;
    this.wideLog = wideLog;
    this.slips = slips;
    sorts = sorts();
    least = new float[Letters.COUNT];
    leastOf = new float[Letters.COUNT];
    isWide = new boolean[wideBy.length];
  }

  /** The share of each sort of change among all, every letter meant as often as the others. */
  private double[] sorts() {
    double[] shares = new double[Change.SORTS];
    double total = 0;
    int n = Letters.COUNT;
    for (int x = 0; x < Letters.CAPITALS; x++) {
      for (int y = 0; y < n; y++) {
        if (x != y) {
          shares[Letters.isSmall(y) ? 0 : Letters.isCapital(y) ? 1 : 2] += Math.exp(sub[x * n + y]);
        }
      }
      shares[3] += Math.exp(drop[x]);
    }
    for (int y = 0; y < n; y++) {
      shares[4] += Letters.CAPITALS * Math.exp(add[y]);
    }
    for (float likely : wide.values()) {
      shares[5] += Math.exp(likely);
    }
    for (double share : shares) {
      total += share;
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= total;
    }
    return shares;
  }

  private void index() {
    for (Map.Entry<Integer, Float> one : new TreeMap<>(wide).entrySet()) {
      int at = Change.meant(one.getKey()) * Letters.COUNT + Change.printed(one.getKey());
      int n = wideBy[at].length;
      wideBy[at] = Arrays.copyOf(wideBy[at], n + 1);
      wideLog[at] = Arrays.copyOf(wideLog[at], n + 1);
      wideBy[at][n] = one.getKey();
      wideLog[at][n] = one.getValue();
    }
    cheapest();
  }

  private void cheapest() {
    leastDrop = Float.MAX_VALUE;
    leastAdd = Float.MAX_VALUE;
    leastWide = Float.MAX_VALUE;
    for (int x = 0; x < Letters.COUNT; x++) {
      leastDrop = Math.min(leastDrop, -drop[x]);
      leastAdd = Math.min(leastAdd, -add[x]);
    }
    for (int y = 0; y < least.length; y++) {
      float best = add[y];
      for (int x = 0; x < Letters.COUNT; x++) {
        best = x == y ? best : Math.max(best, sub[x * Letters.COUNT + y]);
      }
      least[y] = -best;
    }
    for (int x = 0; x < leastOf.length; x++) {
      float best = drop[x];
      for (int y = 0; y < Letters.COUNT; y++) {
        best = x == y ? best : Math.max(best, sub[x * Letters.COUNT + y]);
      }
      leastOf[x] = -best;
    }
    for (int at = 0; at < wideBy.length; at++) {
      isWide[at] = wideBy[at].length > 0;
      for (int w = 0; w < wideBy[at].length; w++) {
        int second = Change.printed2(wideBy[at][w]);
        float each = second < 0 ? -wideLog[at][w] : -wideLog[at][w] / 2;
        int first = Change.printed(wideBy[at][w]);
        leastWide = Math.min(leastWide, -wideLog[at][w]);
        least[first] = Math.min(least[first], each);
        if (second >= 0) {
          least[second] = Math.min(least[second], each);
        }
        int meant = Change.meant(wideBy[at][w]);
        int meant2 = Change.meant2(wideBy[at][w]);
        float eachMeant = meant2 < 0 ? -wideLog[at][w] : -wideLog[at][w] / 2;
        leastOf[meant] = Math.min(leastOf[meant], eachMeant);
        if (meant2 >= 0) {
          leastOf[meant2] = Math.min(leastOf[meant2], eachMeant);
        }
      }
    }
  }

  /** The channel of damage of which nothing is known but that letters alike are taken for one another more often. */
  static Channel unknown() {
    return learnt(Map.of(), new double[Letters.COUNT + 1], 0.06);
  }

  /**
   * The channel that these changes speak for.
   *
   * @param counts how often each change was seen, or is supposed to have been
   * @param meant how often each letter was meant, the blanks between words among them
   * @param burst the share of letters damaged among those of damaged words
   */
  static Channel learnt(Map<Integer, Double> counts, double[] meant, double burst) {
    int n = Letters.COUNT;
    double letters = 0;
    for (int i = 0; i < n; i++) {
      letters += meant[i];
    }
    float[] sub = new float[n * n];
    float[] drop = new float[n];
    float[] add = new float[n];
    double all = GENERIC_RATE * RATE_PRIOR * 26;
    for (double count : counts.values()) {
      all += count;
    }
    all -= counts.getOrDefault(Change.STRAY, 0.0);
    double rate = all / (letters + RATE_PRIOR * 26);
    // What was never seen keeps its place in the order of likelihood, at the archive's own rate of damage.
    double scale = Math.min(1, rate / GENERIC_RATE);
    for (int x = 0; x < n; x++) {
      for (int y = 0; y < n; y++) {
        double seen = counts.getOrDefault(Change.substituted(x, y), 0.0);
        sub[x * n + y] = log(seen + PRIOR * scale * Math.exp(GENERIC[x * n + y]), meant[x] + PRIOR);
      }
      drop[x] = log(counts.getOrDefault(Change.dropped(x), 0.0) + PRIOR * scale * GENERIC_RATE * 0.12,
          meant[x] + PRIOR);
      add[x] = log(counts.getOrDefault(Change.added(x), 0.0)
          + PRIOR * 10 * scale * GENERIC_RATE * 0.10 * (Letters.isSmall(x)
              ? 0.7 / 26
              : x == Letters.APOSTROPHE
                  ? 0.05
                  : Letters.isDigit(x) ? 0.01 : 0.1 / 27),
          letters + PRIOR * 10);
    }
    Map<Integer, Float> wide = new HashMap<>();
    for (Map.Entry<Integer, Float> known : GENERIC_WIDE.entrySet()) {
      int change = known.getKey();
      double seen = counts.getOrDefault(change, 0.0);
      wide.put(change, log(seen + PRIOR * scale * Math.exp(known.getValue()), meant[Change.meant(change)] + PRIOR));
    }
    for (Map.Entry<Integer, Double> seen : counts.entrySet()) {
      int change = seen.getKey();
      boolean isWide = Change.meant2(change) >= 0 || Change.printed2(change) >= 0;
      if (isWide && change != Change.STRAY && !wide.containsKey(change) && seen.getValue() >= 4) {
        wide.put(change, log(seen.getValue(), meant[Change.meant(change)] + PRIOR));
      }
    }
    double blanks = meant[Letters.BLANK];
    // Clean text has some of them too.
    double joins = Math.max(0, counts.getOrDefault(Change.JOINED, 0.0) - Slips.JOINED * blanks);
    double splits = Math.max(0, counts.getOrDefault(Change.SPLIT, 0.0) - Slips.SPLIT * letters);
    float join = log(joins + PRIOR * scale * 0.002, blanks + PRIOR);
    float split = log(splits + PRIOR * scale * 0.001, letters + PRIOR);
    float stray = log(counts.getOrDefault(Change.STRAY, 0.0), blanks + PRIOR);
    int[][] none = new int[n * n][0];
    float[][] noLog = new float[n * n][0];
    Channel made = new Channel(sub, drop, add, wide, none, noLog, join, split, stray, rate, burst,
        counts.isEmpty() ? 1 : Math.clamp(Math.pow(CLEAN / rate, 2), 0.15, 50));
    made.index();
    return made;
  }

  /**
   * This channel where some changes are seen more often than it has them.
   *
   * @param sorts how much likelier each sort of change is here, as a natural logarithm
   * @param prior as loud as so many letters of each kind does this channel speak
   */
  Channel adapted(Map<Integer, Double> counts, double[] meant, double[] sorts, double prior) {
    float[] newSub = sub.clone();
    float[] newDrop = drop.clone();
    float[] newAdd = add.clone();
    for (Map.Entry<Integer, Double> seen : counts.entrySet()) {
      int change = seen.getKey();
      int letter = Change.meant(change);
      int printed = Change.printed(change);
      if (letter >= 0 && letter < Letters.COUNT && Change.meant2(change) < 0 && Change.printed2(change) < 0) {
        float likely = log(prior * Math.exp(log(change)) + seen.getValue(), prior + meant[letter]);
        if (printed < 0) {
          newDrop[letter] = likely;
        } else {
          newSub[letter * Letters.COUNT + printed] = likely;
        }
      }
    }
    for (int x = 0; x < Letters.COUNT; x++) {
      for (int y = 0; y < Letters.COUNT; y++) {
        newSub[x * Letters.COUNT + y] += (float) sorts[Letters.isSmall(y) ? 0 : Letters.isCapital(y) ? 1 : 2];
      }
      newDrop[x] += (float) sorts[3];
      newAdd[x] += (float) sorts[4];
    }
    Channel adapted = new Channel(newSub, newDrop, newAdd, wide, wideBy, wideLog, join, split, stray, rate, burst,
        slips);
    adapted.cheapest();
    return adapted;
  }

  /** The likelihood of one change, for the letter that was meant. */
  float log(int change) {
    if (change == Change.JOINED) {
      return join;
    }
    if (change == Change.SPLIT) {
      return split;
    }
    if (change == Change.STRAY) {
      return stray;
    }
    int meant = Change.meant(change);
    int printed = Change.printed(change);
    if (Change.meant2(change) >= 0 || Change.printed2(change) >= 0) {
      int at = meant * Letters.COUNT + printed;
      for (int w = 0; w < wideBy[at].length; w++) {
        if (wideBy[at][w] == change) {
          return wideLog[at][w];
        }
      }
      return NEVER;
    }
    return meant < 0 ? add[printed] : printed < 0 ? drop[meant] : sub[meant * Letters.COUNT + printed];
  }

  private static float log(double seen, double of) {
    return Math.max(NEVER, (float) Math.log(seen / of));
  }

  private static float[] generic() {
    int n = Letters.COUNT;
    float[] logs = new float[n * n];
    double substituted = GENERIC_RATE * 0.74;
    double[] likely = new double[n];
    for (int x = 0; x < n; x++) {
      Arrays.fill(likely, 0);
      double total = 0;
      for (int y = 0; y < n; y++) {
        boolean same = y == x || y == x + Letters.CAPITALS || x == y + Letters.CAPITALS;
        likely[y] = y == x
            ? 0
            : same
                ? 0.02 / 26
                : Letters.isSmall(y)
                    ? 0.7 / 26
                    : Letters.isCapital(y)
                        ? 0.15 / 26
                        : Letters.isDigit(y) ? 0.01 : y == Letters.OTHER ? 0.03 : 0.005;
        if (isAlike(x, y)) {
          likely[y] += 0.06;
        }
        total += likely[y];
      }
      for (int y = 0; y < n; y++) {
        logs[x * n + y] = (float) Math.log(Math.max(1e-9, substituted * likely[y] / total));
      }
    }
    return logs;
  }

  private static boolean isAlike(int x, int y) {
    String pairs = " " + LOOKALIKES.replace('\n', ' ');
    int at = pairs.indexOf(" " + Letters.print(x) + ":");
    if (x >= Letters.CAPITALS || at < 0) {
      return false;
    }
    int end = pairs.indexOf(' ', at + 1);
    return ("," + pairs.substring(at + 3, end) + ",").indexOf("," + Letters.print(y) + ",") >= 0;
  }

  private static Map<Integer, Float> wide() {
    Map<Integer, Float> wide = new HashMap<>();
    for (String row : OPENED.split(" ")) {
      int meant = Letters.of(row.charAt(0));
      String[] printed = row.substring(2).split(",");
      for (String two : printed) {
        wide.put(Change.opened(meant, Letters.of(two.charAt(0)), Letters.of(two.charAt(1))),
            (float) Math.log(GENERIC_RATE * 0.03 / printed.length));
      }
    }
    for (String row : CLOSED.split(" ")) {
      for (String one : row.substring(3).split(",")) {
        wide.put(Change.closed(Letters.of(row.charAt(0)), Letters.of(row.charAt(1)), Letters.of(one.charAt(0))),
            (float) Math.log(GENERIC_RATE * 0.01));
      }
    }
    return wide;
  }
}
