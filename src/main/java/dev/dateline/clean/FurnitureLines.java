package dev.dateline.clean;

import dev.dateline.story.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the furniture in a body, wherever it stands, as whole lines that stand by themselves: known forms, the headline and the
 * byline said again above the text, and what the archive has learnt to be furniture at the beginnings and ends of a
 * source's stories.
 *
 * <p>Precision comes before recall. A line that may be the end of a wrapped sentence or the beginning of one is text; so is a
 * doubtful form without furniture beside it; what is learnt counts in an unbroken run from the body's edge only; and a body
 * is never all furniture.
 */
final class FurnitureLines {
  /** How far down a body's first lines may repeat headline and byline. */
  private static final int HEAD = 3;

  private final List<BodyLine> lines;
  private final boolean[] cut;

  private FurnitureLines(List<BodyLine> lines) {
    this.lines = lines;
    cut = new boolean[lines.size()];
  }

  /**
   * The cuts, in order.
   *
   * @param from where the text begins: behind the dateline
   * @param cuts what is cut already, out of the rest of which new cuts come
   */
  static List<Edit> of(String title, Optional<String> byline, String source, String body, int from, List<Edit> cuts,
      Furniture learnt) {
    List<BodyLine> open = BodyLine.of(body, from).stream()
        .filter(line -> cuts.stream().noneMatch(edit -> edit.start() < line.end() && line.start() < edit.end()))
        .toList();
    FurnitureLines furniture = new FurnitureLines(open);
    furniture.known();
    furniture.repeated(title, byline, from == 0);
    furniture.learnt(learnt, source);
    return furniture.cuts();
  }

  private void known() {
    FurnitureForms.Kind[] kinds = new FurnitureForms.Kind[lines.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = FurnitureForms.of(lines.get(i).text());
    }
    for (int i = 0; i < kinds.length;) {
      int to = i;
      boolean sure = false;
      while (to < kinds.length && kinds[to] != FurnitureForms.Kind.NONE) {
        sure |= kinds[to] == FurnitureForms.Kind.SURE;
        to++;
      }
      // A run of doubtful ones is a share bar: three, for two lines may be a heading and its first word.
      boolean bar = sure || to - i >= 3;
      if (bar && standsAlone(i, to)) {
        for (int k = i; k < to; k++) {
          cut[k] = true;
        }
      }
      i = to + 1;
    }
  }

  /** Whether no sentence runs into these lines, nor out of them. */
  private boolean standsAlone(int from, int to) {
    boolean above = from == 0 || cut[from - 1] || lines.get(from).apart() || lines.get(from - 1).endsSentence();
    boolean below = to == lines.size() || lines.get(to).apart()
        || !Character.isLowerCase(lines.get(to).text().codePointAt(0));
    return above && below;
  }

  private void repeated(String title, Optional<String> byline, boolean atTop) {
    for (int i = 0; atTop && i < Math.min(HEAD, lines.size()); i++) {
      String text = folded(lines.get(i).text());
      boolean headline = !title.isBlank() && text.equals(folded(title));
      boolean author = byline.map(FurnitureLines::folded).map(name -> name.replaceFirst("^by[: ]\\s*", ""))
          .filter(name -> text.equals(name) || text.equals("by " + name)).isPresent();
      cut[i] |= (headline || author) && standsAlone(i, i + 1);
    }
  }

  private void learnt(Furniture learnt, String source) {
    for (int i = 0; i < lines.size()
        && (cut[i] || learnt.holds(source, Furniture.Edge.HEAD, lines.get(i).text())); i++) {
      cut[i] = true;
    }
    for (int i = lines.size() - 1; i >= 0
        && (cut[i] || learnt.holds(source, Furniture.Edge.TAIL, lines.get(i).text())); i--) {
      cut[i] = true;
    }
  }

  private List<Edit> cuts() {
    List<Edit> cuts = new ArrayList<>();
    for (int i = 0; i < cut.length; i++) {
      if (cut[i]) {
        cuts.add(lines.get(i).cut());
      }
    }
    return cuts.size() == lines.size() ? List.of() : cuts;
  }

  static String folded(String text) {
    return Strings.folded(text).toLowerCase(Locale.ROOT);
  }
}
