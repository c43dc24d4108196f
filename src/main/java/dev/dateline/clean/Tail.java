package dev.dateline.clean;

import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page leaves at the end of a body: furniture, a date, a line of tags.
 *
 * <p>It is read from the last line upward, and only whole lines of a small list count; at the first line that is none the
 * story has begun. So a reporter's sentence stays, whatever it says.
 *
 * @param cuts the lines that are not the story's own text
 * @param tags the labels of the tag line
 * @param unsure a line of tags grown together of which it is not sure how it parts
 * @param sent the date that a line gives, as printed
 */
record Tail(List<Edit> cuts, List<String> tags, Optional<String> unsure, Optional<String> sent) {
  private static final Pattern FURNITURE = Pattern.compile(
      "(?:read|see|learn) more:?|read (?:also|next):?|continue reading"
          + "|(?:view |show |see |leave )?(?:all )?comments?(?: ?\\(\\d+\\))?:?|\\d+ comments?|(?:add|leave|post) (?:a )?comment"
          + "|share(?: (?:this|on)(?: (?:article|story|page|post))?)?:?|tweet|print|e-?mail|advertise?ment|related(?: (?:stories"
          + "|articles|news|topics))?:?|(?:more )?(?:related )?links:?|click here (?:to|for) .{1,120}|subscribe(?: now)?!?"
          + "|sign up(?: now)?!?|back to top|facebook|twitter|whatsapp|linkedin|like this:?|loading\\.{3}",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern DATED = Pattern.compile(
      "(?:(?:originally|first|last) (?:posted|published|updated)|posted|published|updated):?(?: on| at)?:? "
          + "(?<date>[^.]*\\d[^.]*(?:\\.\\d+)?)\\.?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern TAGGED = Pattern.compile(
      "(?:tags?|keywords?|topics?|filed under|labels?|tagged(?: as)?)\\s*:\\s*(?<tags>.+)", Pattern.CASE_INSENSITIVE);

  /** No furniture is longer than this, and no line of tags than that, in characters. */
  private static final int LONGEST_FURNITURE = 200;
  private static final int LONGEST_TAGS = 5_000;

  /** Lewis filled the text that his flashes lack with this (Reuters-21578, README, section VI). */
  private static final String FILLER = "Blah blah blah.";

  static Tail of(String title, String body, int from, String format, GluedTags glued) {
    if (format.equals("reuters-sgml")) {
      boolean filler = body.substring(from).strip().equals(FILLER);
      int at = body.indexOf(FILLER, from);
      return new Tail(filler ? List.of(cut(at, at + FILLER.length(), Edit.What.FURNITURE)) : List.of(), List.of(),
          Optional.empty(), Optional.empty());
    }
    return new Reading(title, body, from, glued).read();
  }

  private static Edit cut(int start, int end, Edit.What what) {
    return new Edit.Cut(Part.BODY, start, end, what);
  }

  /** Reads lines upward. */
  private static final class Reading {
    private final String title;
    private final String body;
    private final int from;
    private final GluedTags glued;
    private final List<Edit> cuts = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private Optional<String> sent = Optional.empty();
    private Optional<String> unsure = Optional.empty();

    Reading(String title, String body, int from, GluedTags glued) {
      this.title = title;
      this.body = body;
      this.from = from;
      this.glued = glued;
    }

    Tail read() {
      int end = body.length();
      boolean more = true;
      while (more && end > from) {
        int start = Math.max(from, body.lastIndexOf('\n', end - 1) + 1);
        String line = body.substring(start, end);
        String text = line.strip();
        if (!text.isEmpty()) {
          int at = start + line.indexOf(text);
          // A body is never all tail: its only line is its text.
          more = !body.substring(from, start).isBlank() && take(text, at);
        }
        end = start - 1;
      }
      Collections.reverse(cuts);
      return new Tail(cuts, tags, unsure, sent);
    }

    private boolean take(String line, int at) {
      if (line.length() > LONGEST_TAGS) {
        return false;
      }
      boolean isShort = line.length() <= LONGEST_FURNITURE;
      Matcher dated = DATED.matcher(line);
      Matcher tagged = TAGGED.matcher(line);
      Edit.What what = Edit.What.FURNITURE;
      if (isShort && dated.matches()) {
        // The lowest such line is met first; a date of posting above an update gives way to it.
        sent = sent.or(() -> Optional.of(dated.group("date").strip()));
      } else if (tags.isEmpty() && tagged.matches()) {
        tags.addAll(listed(tagged.group("tags")));
        what = Edit.What.TAGS;
      } else if (!isShort || !FURNITURE.matcher(line).matches()) {
        Optional<GluedTags.Split> split = tags.isEmpty() && unsure.isEmpty()
            ? glued.split(line, title + "\n" + body.substring(0, at))
            : Optional.empty();
        if (split.isEmpty()) {
          return false;
        }
        take(split.get(), line);
        what = Edit.What.TAGS;
      }
      cuts.add(cut(at, at + line.length(), what));
      return true;
    }

    private void take(GluedTags.Split split, String line) {
      if (split.confidence() >= GluedTags.Split.GUESS) {
        tags.addAll(split.labels());
      }
      if (split.confidence() < GluedTags.Split.SURE) {
        unsure = Optional.of(line);
      }
    }

    private static List<String> listed(String tags) {
      String between = tags.contains(";") ? ";" : tags.contains("|") ? "\\|" : ",";
      return List.of(tags.replaceFirst("\\.$", "").split("\\s*" + between + "\\s*"));
    }
  }
}
