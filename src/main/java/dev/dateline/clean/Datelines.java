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
  private static final String MONTH = "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?"
      + "|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
  private static final String DATE = "(?i:(?:" + MONTH + " ?\\d{1,2}|\\d{1,2}\\.? " + MONTH + ")(?:,? \\d{4})?)";
  private static final String DASH = "(?:\\s*(?:\u2014|\u2013|--+)|\\s+-(?=\\s|$)|-(?=\\s))";

  private static final Pattern DATELINE = Pattern
      .compile("\\s*(?<whole>(?<place>(?:" + CAPITALS + ")(?: " + SMALL + "(?:"
          + CAPITALS + ")){0,4}|" + WORD + "(?: " + SMALL + WORD + "){0,3})"
          + "(?<region>(?:, ?(?!" + DATE + ")" + WORD + "(?: " + SMALL + WORD + "){0,3}){0,2}?)"
          + "(?: ?,? ?(?<date>" + DATE + "))?"
          + "(?: ?[(/](?<agency>\\p{L}[\\p{L}\\d .&/-]{1,28})[)/])?"
          + "(?:,? (?<later>" + DATE + "))?(?:, Reuter)?" + DASH + ")");

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
          + "|dpa-AFX|AP/PRNewswire|MarketWatch|Dow Jones|MT Newswires|Sputnik|NNA|APS|MAP|TAP|QNA|KUNA|BNA|ONA|Petra");

  private Datelines() {}

  /**
   * A dateline in a body.
   *
   * @param end where its dash ends
   */
  record Found(int start, int end, Dateline dateline) {}

  /** The dateline with which a body begins; one that is stated may stand there too. */
  static Optional<Found> find(String body, Optional<String> stated) {
    Matcher m = DATELINE.matcher(body).region(0, Math.min(body.length(), LONGEST));
    if (m.lookingAt() && (isSure(m) || isStated(m, stated))) {
      return Optional.of(new Found(m.start("whole"), m.end("whole"), dateline(m)));
    }
    return Optional.empty();
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
    return new Dateline(m.group("whole"), m.group("place") + m.group("region"),
        Optional.ofNullable(m.group("agency")).map(String::strip));
  }

  private static boolean isSure(Matcher m) {
    String place = m.group("place");
    String agency = m.group("agency");
    boolean capitals = place.replaceAll(" (?:de|da|del|do|di|la|le|of|and|sur|am|an der|y|du|upon) ", " ").chars()
        .noneMatch(Character::isLowerCase);
    boolean dated = m.group("date") != null || m.group("later") != null;
    boolean placed = capitals && (Places.isCity(place) || Places.isRegion(m.group("region")));
    if (place.length() < 2 || Places.isNoPlace(place)) {
      return false;
    }
    boolean signed = agency != null && (AGENCY.matcher(agency).matches()
        || capitals && place.length() > 3 && agency.matches("\\p{Lu}{2,5}") && !Places.isNoAgency(agency));
    return signed || placed || dated && capitals;
  }

  /** Whether the sender says the same in a field: the whole line, or its place. */
  private static boolean isStated(Matcher m, Optional<String> stated) {
    String line = stated.map(Strings::folded).orElse("");
    String place = m.group("place");
    boolean begins = line.length() >= place.length() && line.regionMatches(true, 0, place, 0, place.length());
    return begins && !place.matches("(?i)" + DATE);
  }
}
