package dev.dateline.read;

import java.util.regex.Pattern;

/** Paragraphs that are furniture by what they say, whole. */
final class PageForms {
  private static final int LONGEST = 300;
  private static final Pattern FORMS = Pattern.compile(
      "(?:read|see|watch|listen|related|more|also|also (?:read|see|on .{1,40})|read (?:more|also|next)|see also"
          + "|related (?:stor(?:y|ies)|articles?|coverage|posts?|news|content|links?|topics?|videos?)|recommended"
          + "|don['\u2019]t miss|just in|editor['\u2019]s picks?|trending|most (?:read|popular))\\s*(?::.{0,250}|$)"
          + "|(?:published|posted|updated|last updated|first published|publish date)\\b.{0,20}\\d.{0,60}"
          + "|\\(?(?:photo|image|picture|credit|photograph|photos|images)(?: (?:credit|by|courtesy|via))?s?\\s*[:/].{0,120}"
          + "|(?:follow|like|find|join) (?:us|me|him|her|them|@\\w+|[\\w' ]{1,40}) (?:on|at) (?:twitter|facebook|instagram|youtube|linkedin|telegram|whatsapp).{0,160}"
          + "|(?:sign up|subscribe|click here|tap here|get the latest|download the|download our|like this story)\\b.{0,200}"
          + "|(?:share|tweet|print|e-?mail|comments?|advertisement|ad|loading.*|continue reading.{0,60}|\\d+ comments?"
          + "|comments? \\(\\d+\\)|add (?:a )?comment|leave a (?:comment|reply)|share (?:this|on|via).{0,60}|story continues below.{0,40})[.:]?"
          + "|(?:copyright|\u00a9|\\(c\\)).{0,200}|\\[(\\w+)[ \\]].*\\[/\\1\\]",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private PageForms() {}

  static boolean isFurniture(PageBlock block) {
    return block.length() <= LONGEST && FORMS.matcher(block.text()).matches();
  }
}
