package dev.dateline.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table of figures, printed aligned for a person or as Markdown for the docs. */
public final class Table {
  private final String title;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String title, String... heads) {
    this.title = title;
    rows.add(List.of(heads));
  }

  public void row(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException(
          Arrays.toString(cells) + " are " + cells.length + " cells, not " + rows.getFirst().size());
    }
    rows.add(List.of(cells));
  }

  /** The figure with so many decimals, whatever the machine's language; a dash for what is none. */
  public static String number(double value, int decimals) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  public String plain() {
    StringBuilder text = new StringBuilder(title).append('\n');
    for (List<String> row : rows) {
      text.append(line(row, "", "  ", "")).append('\n');
    }
    return text.toString();
  }

  public String markdown() {
    StringBuilder text = new StringBuilder("**").append(title).append("**\n\n");
    text.append(line(rows.getFirst(), "| ", " | ", " |")).append('\n');
    text.append("|").append(" --- |".repeat(rows.getFirst().size())).append('\n');
    rows.stream().skip(1).forEach(row -> text.append(line(row, "| ", " | ", " |")).append('\n'));
    return text.toString();
  }

  private String line(List<String> cells, String before, String between, String after) {
    StringBuilder text = new StringBuilder(before);
    for (int i = 0; i < cells.size(); i++) {
      int column = i;
      int width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
      text.append(i == 0 ? "" : between).append(cells.get(i)).append(" ".repeat(width - cells.get(i).length()));
    }
    return text.append(after).toString().stripTrailing();
  }
}
