package dev.dateline.clean;

import java.util.regex.Pattern;

/**
 * What the furniture of pages looks like, as whole lines: known forms, in English.
 *
 * <p>A form is {@link Kind#SURE} where no reporter writes a line so, and {@link Kind#DOUBTFUL} where one may: a heading
 * "Share", a table's "Print". A doubtful line counts among other furniture only.
 */
final class FurnitureForms {
  enum Kind {
    NONE, DOUBTFUL, SURE
  }

  /** No line of furniture is longer than this, in characters. */
  private static final int LONGEST = 300;

  private static final Pattern DOUBTFUL = form("share|tweet|print|e-?mail|pin(?: it)?|reddit|facebook|twitter|whatsapp"
      + "|linkedin|telegram|instagram|messenger|copy link|save|more|related|links?|tags?|comments?|advertisement|ad"
      + "|next|previous|(?:related )?topics?|home|menu|search|follow|subscribe(?: now)?|sign (?:up|in)(?: now)?|log ?in"
      + "|\\d{1,3}|\\d{1,4} shares?");

  private static final Pattern SURE = form(
      "(?:read|see|learn) more(?: (?:here|at|on)\\b.{0,60})?:?|(?:read|see|watch) (?:also|next)(?::.{0,160})?|read more:.{0,160}"
          + "|continue reading.{0,60}|(?:\\(?story )?continues below.{0,40}|story continues after.{0,40}|article continues below.{0,40}"
          + "|(?:view |show |see |leave )?(?:all )?comments? ?\\(\\d+\\):?|(?:\\d+|no) comments?(?: yet)?"
          + "|(?:add|leave|post|write) (?:a |your )?(?:comment|reply)|(?:view|show|see) (?:all )?comments"
          + "|comments (?:are|have been) closed.?|be the first to comment.?"
          + "|share (?:this|on|via)(?: (?:article|story|page|post|facebook|twitter|whatsapp|linkedin|e-?mail))?:?|share:"
          + "|advertisements?:|- ?advertisement ?-|\\(advertisement\\)|scroll to continue.{0,40}|skip advertisement"
          + "|related (?:stories|articles|news|topics|coverage|content|posts|links|reading)(?: .{0,60})?:?"
          + "|(?:more )?(?:related )?links:|more on this (?:story|topic):?|more from .{1,40}:"
          + "|you may also like:?|recommended(?: for you| stories| reading):?|most (?:read|popular|viewed)(?: stories)?:?"
          + "|(?:click|tap) here (?:to|for) .{1,120}|back to top|like this:|loading\\.{3}|like loading\\.{3}"
          + "|sign up (?:for|to) (?:our|the|get) .{1,160}|subscribe to (?:our|the) .{1,160}|get (?:our|the) .{1,60}newsletter.{0,80}"
          + "|follow (?:us|@\\w+) on .{1,120}|find us on .{1,80}|download (?:our|the) (?:free )?app.{0,80}"
          + "|(?:this (?:web)?site|we|our (?:web)?site|our partners) uses? cookies\\b(?=.*\\b(?:your?|experience|analy\\w+|personali[sz]e|traffic)\\b).{0,240}"
          + "|by (?:continuing|using|browsing) .{0,60}\\b(?:site|website)\\b.{0,60}\\b(?:agree|accept|consent)\\b.{0,160}"
          + "|(?:accept|reject|manage) (?:all )?cookies|cookie (?:policy|settings)|privacy policy|terms of (?:use|service)"
          + "|\\((?:ap|afp|reuters|epa|getty images|pa) photos?[/ ].{1,80}\\)"
          + "|(?:file )?(?:photo|image|picture|photograph)s?(?: (?:credit|source|by|courtesy(?: of)?))?: ?.{1,80}[/(].{1,60}"
          + "|(?:photo|image|picture) (?:credit|source|courtesy).{1,80}"
          + "|(?:\u00a9|\\(c\\)|copyright(?: \u00a9| \\(c\\))?) ?(?:19|20)\\d\\d.{0,240}|all rights reserved.?"
          + "|(?:originally|first) (?:posted|published)\\b:?[^.]{0,20}\\d[^.]{0,40}\\.?");

  private FurnitureForms() {}

  private static Pattern form(String forms) {
    return Pattern.compile(forms, Pattern.CASE_INSENSITIVE);
  }

  static Kind of(String line) {
    if (line.length() > LONGEST) {
      return Kind.NONE;
    }
    return SURE.matcher(line).matches()
        ? Kind.SURE
        : DOUBTFUL.matcher(line).matches() ? Kind.DOUBTFUL : Kind.NONE;
  }
}
