package dev.dateline.clean;

import dev.dateline.story.Dateline;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dateline at the beginning of a body: {@code SEOUL, South Korea (AP) —}, {@code GENEVA, June 21 (DW) -}.
 *
 * <p>Precision comes first, for a sentence in capitals with a dash in it looks much like a dateline. Its form alone is
 * never enough: a date or an agency must stand in it, or a place that {@link Places} knows, or the sender must have stated
 * it in a field.
 */
final class Datelines {
  /** No dateline is longer, in characters. */
  private static final int LONGEST = 160;

  private static final String WORD = "\\p{Lu}[\\p{L}.'\u2019\u2010-]*\\.?";
  private static final String CAPITALS = "(?:\\p{Lu}\\.){2,3}|\\p{Lu}[\\p{Lu}.'\u2019]*(?:[-\u2010/][\\p{Lu}'\u2019]+)*\\.?";
  private static final String SMALL = "(?:(?:de|da|del|do|di|la|le|of|and|sur|am|an der|y|du|upon|DE|OF|AND) )?";
  private static final String MONTH = MonthNames.pattern() + "\\.?";
  private static final String DATE = "(?i:(?:" + MONTH + " ?\\d{1,2}|\\d{1,2}(?:er|st|nd|rd|th|\\.|\u00ba)? (?:de )?"
      + MONTH
      + ")(?:(?:,? | de )\\d{4})?)";
  private static final String DASH = "(?:\\s*(?:\u2014|\u2013|--+|_|[.]-)|\\s+-(?=\\s|$)|-(?=\\s))";

  /** Notes of the desk before a dateline, {@code (Adds details)}, and an agency that stands there, {@code (ANSA) -}. */
  private static final String BEFORE = "(?:\\((?:Adds?|Updates?|Updated|Corrects?|Corrected|Recasts?|Rewrites?|Repeats?|Refiles?|Releads?|Fixes|Removes|With"
      + ")\\b[^()\n]{0,100}\\)\\s*)?(?:\\((?<first>\\p{L}[\\p{L}\\d /-]{1,20})\\) ?[-\u2013\u2014]+ )?";
  private static final String AGENCY_PART = "(?: ?[(/](?<agency>\\p{L}[\\p{L}\\d .&/-]{1,28})[)/])?";
  private static final String PLACE = "(?<place>(?:" + CAPITALS + ")(?: " + SMALL + "(?:" + CAPITALS + ")){0,5}|" + WORD
      + "(?:[ /]" + SMALL + WORD + "){0,3})(?: \\[[\\p{L} .]{2,30}])?"
      + "(?<region>(?:, ?(?!" + DATE + ")" + WORD + "(?: " + SMALL + WORD + "){0,3}){0,2}?)";

  private static final Pattern DATELINE = Pattern.compile("\\s*(?<whole>" + BEFORE + PLACE
      + "(?: ?[,.\u2013-]? ?(?<date>" + DATE + "))?,?" + AGENCY_PART
      + "(?:,? (?<later>" + DATE + "))?(?:, Reuter)?(?<end>" + DASH + "))");

  /** With an agency that is known, a dateline may end with less than a dash: {@code Oslo (NTB):}, {@code (PTI) The}. */
  private static final Pattern SIGNED = Pattern.compile("\\s*(?<whole>" + BEFORE + PLACE
      + "(?: ?[,.\u2013-]? ?(?<date>" + DATE + "|\\d{1,2}(?= \\()))?[.,]?" + AGENCY_PART
      + "(?<later>(?!))?(?<end> ?:|\\.(?=\\s|$)|(?=\\s|$)|--))");

  /** {@code MOSCOW, June 19, Kyodo -}; {@code MOSCOW, June 19 - RIA Novosti.} */
  private static final Pattern UNBRACKETED = Pattern.compile("\\s*(?<whole>" + BEFORE + PLACE + ",? ?(?<date>" + DATE
      + ")(?:, | - )(?<agency>\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2})(?<later>(?!))?(?<end>\\.|" + DASH + "))");

  /** {@code June 19 (Reuters) -}, {@code (AP) —}. */
  private static final Pattern PLACELESS = Pattern.compile("\\s*(?<whole>(?:" + DATE
      + ",? )?\\((?<agency>\\p{L}[\\p{L}\\d .&/-]{1,28})\\)" + DASH + ")");

  /** {@code NEW DELHI: }. */
  private static final Pattern COLON = Pattern.compile("\\s*(?<whole>(?<place>\\p{Lu}[\\p{Lu} .-]{2,25}):)(?=\\s)");

  /** A stated dateline in a script without capitals: {@code \u6771\u4eac\uff08CD\uff09\u2014}. */
  private static final Pattern CASELESS = Pattern
      .compile("(?<place>[\\p{Lo}\\p{M}][\\p{Lo}\\p{M}\\p{Lm} ,\u060c\u3001]*)"
          + "(?:\\s*[(\uff08](?<agency>[^)\uff09]{1,30})[)\uff09])?\\s*[\u2014\u2013\uff0d-]*\\s*");

  private static final Pattern AGENCY = Pattern.compile(
      "AP|Reuters?|AFP|dpa|DPA|DW|UPI|TASS|Tass|ITAR-TASS|RIA|RIA Novosti|Interfax|Xinhua|ANSA|EFE|KCNA|Yonhap|Kyodo"
          + "|Jiji|BBC|CNN|IANS|ANI|PTI|UNI|Bloomberg|AAP|APA|CP|PA|PA Media|STT|NTB|TT|Belga|ATS|Keystone-SDA|SDA|Lusa"
          + "|PAP|CTK|MTI|BTA|Anadolu|AA|MENA|WAFA|IRNA|SPA|WAM|NAN|SAPA|Bernama|Antara|VNA|CNA|Ukrinform|BelTA|MNA"
          + "|PRNewswire|PR Newswire|Business Wire|BUSINESS WIRE|GLOBE NEWSWIRE|GlobeNewswire|AP Photo|VOA|RFE/RL|NPR"
          + "|The Canadian Press|The Associated Press|Associated Press|Thomson Reuters Foundation|REUTERS|ANP|DPA/AFP"
          + "|epd|KNA|SID|Ritzau|Tanjug|HINA|Agerpres|AGI|Adnkronos|EUROPA PRESS|Notimex|Telam|Prensa Latina|IPS"
          + "|dpa-AFX|AP/PRNewswire|MarketWatch|Dow Jones|MT Newswires|Sputnik|NNA|APS|MAP|TAP|QNA|KUNA|BNA|ONA|Petra"
          + "|sda|SDA-ATS|awp|afp|ap|dpa-infocom|Agence France-Presse|Jiji Press|ANTARA|PANA|JTA|CNS|RNS|CTK|\u010cTK|TASR|T\u00e9lam"
          + "|Agencia EFE|Europa Press|TelAm|ABr|Ag\u00eancia Brasil|Aftonbladet|AKP|ANGOP|APP|BNS|ELTA|LETA|ERR|NPR News|KUNA"
          + "|Cana|CMC|CP24|GNA|JNS|KNA|MINA|MIA|MTVA|NHK|Nampa|ROMPRES|SITA|STA|SLT|UNB|BSS|UzA|Kazinform|AKIpress|ZNBC");

  private Datelines() {}

  /** Cheap to look for, so that the long expression is tried on few bodies. */
  private static final Pattern BARE_AGENCY = Pattern
      .compile("(?:, | - )(?:" + AGENCY.pattern() + ")(?:\\.|\\s*[-\u2013\u2014])");
  private static final Pattern SIGN = Pattern.compile("[(/][\\p{L} ./-]{2,29}[)/]");

  /**
   * A dateline in a body.
   *
   * @param end where its dash ends
   */
  record Found(int start, int end, Dateline dateline) {}

  /** The dateline with which a body begins; one that is stated may stand there too. */
  static Optional<Found> find(String body, Optional<String> stated) {
    String beginning = body.substring(0, Math.min(body.length(), LONGEST));
    Matcher m = DATELINE.matcher(beginning);
    boolean formed = m.lookingAt();
    if (formed && (m.group("first") != null || m.group("agency") != null && m.group("date") == null) && isSure(m)) {
      return found(m, place(m), agency(m));
    }
    Matcher placeless = PLACELESS.matcher(beginning);
    if (placeless.lookingAt() && isKnown(placeless.group("agency"))) {
      return found(placeless, "", Optional.of(placeless.group("agency")));
    }
    if ((!formed || m.group("agency") == null) && BARE_AGENCY.matcher(beginning).find()) {
      Matcher unbracketed = UNBRACKETED.matcher(beginning);
      if (unbracketed.lookingAt() && isSigned(unbracketed)) {
        return found(unbracketed, place(unbracketed), agency(unbracketed));
      }
    }
    if (formed && (isSure(m) || isStated(m, stated))) {
      return found(m, place(m), agency(m));
    }
    if (formed) {
      return Optional.empty();
    }
    m = SIGNED.matcher(beginning);
    if (SIGN.matcher(beginning).find() && m.lookingAt() && isSigned(m)) {
      return found(m, place(m), agency(m));
    }
    m = COLON.matcher(beginning);
    if (m.lookingAt() && Places.isCity(m.group("place"))) {
      return found(m, m.group("place"), Optional.empty());
    }
    return Optional.empty();
  }

  private static Optional<Found> found(Matcher m, String place, Optional<String> agency) {
    return Optional.of(new Found(m.start("whole"), m.end("whole"), new Dateline(m.group("whole"), place, agency)));
  }

  /** The place with its region; the point of {@code MOSCOW. June 19} is not its own, that of {@code Calif.} is. */
  private static String place(Matcher m) {
    String place = (m.group("place") + m.group("region")).replaceFirst("-+$", "");
    boolean point = m.group("region").isEmpty() && place.endsWith(".") && m.group("date") != null
        && place.indexOf('.') == place.length() - 1;
    return point ? place.substring(0, place.length() - 1) : place;
  }

  private static Optional<String> agency(Matcher m) {
    return Optional.ofNullable(m.group("agency")).or(() -> Optional.ofNullable(m.group("first"))).map(String::strip);
  }

  /** An agency of the list, with a branch of its: {@code dpa/lnw}. */
  private static boolean isKnown(String agency) {
    int stroke = agency.indexOf('/');
    return AGENCY.matcher(agency).matches() || stroke > 1 && AGENCY.matcher(agency.substring(0, stroke)).matches();
  }

  /** An agency that is known, behind what may be a place. */
  private static boolean isSigned(Matcher m) {
    String place = m.group("place");
    return m.group("agency") != null && isKnown(m.group("agency").strip()) && place.length() > 1
        && !place.startsWith("By ")
        && !Places.isNoPlace(place) && !place.matches("(?i)" + DATE)
        && (m.group("date") != null || m.group("end").contains(":") || m.group("end").startsWith("-"));
  }

  /** A dateline that stands in a field of its own, with or without its dash. Empty where it names no place. */
  static Optional<Dateline> stated(String printed) {
    String text = printed.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher caseless = CASELESS.matcher(text);
    if (caseless.matches()) {
      return Optional.of(new Dateline(text, caseless.group("place").strip(),
          Optional.ofNullable(caseless.group("agency")).map(String::strip)));
    }
    boolean dashed = text.endsWith("-") || text.endsWith("\u2014") || text.endsWith("\u2013");
    Matcher m = DATELINE.matcher(dashed ? text : text + " \u2014");
    if (!m.matches() || m.group("place").matches("(?i)" + DATE)) {
      return Optional.empty();
    }
    Dateline found = dateline(m);
    return Optional.of(new Dateline(text, found.place(), found.agency()));
  }

  private static Dateline dateline(Matcher m) {
    return new Dateline(m.group("whole"), place(m), agency(m));
  }

  private static boolean isSure(Matcher m) {
    String place = m.group("place");
    String agency = m.group("agency");
    boolean capitals = place.replaceAll(" (?:de|da|del|do|di|la|le|of|and|sur|am|an der|y|du|upon) ", " ").chars()
        .noneMatch(Character::isLowerCase);
    boolean dated = m.group("date") != null || m.group("later") != null;
    boolean placed = capitals && (Places.isCity(place) || Places.isRegion(m.group("region")));
    if (place.length() < 2 || place.startsWith("By ") || Places.isNoPlace(place)) {
      return false;
    }
    boolean signed = agency != null && (isKnown(agency)
        || capitals && place.length() > 3 && agency.matches("\\p{Lu}{2,5}") && !Places.isNoAgency(agency));
    boolean introduced = m.group("first") != null && isKnown(m.group("first"));
    return signed || introduced || placed || dated && capitals;
  }

  /** Whether the sender says the same in a field: the whole line, or its place. */
  private static boolean isStated(Matcher m, Optional<String> stated) {
    String line = stated.map(Strings::folded).orElse("");
    String place = m.group("place");
    boolean begins = line.length() >= place.length() && line.regionMatches(true, 0, place, 0, place.length());
    return begins && !place.matches("(?i)" + DATE);
  }
}
