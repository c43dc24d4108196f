package dev.dateline.cli;

/** How words are made to stand out: by ANSI sequences, or not at all. */
enum Style {
  PLAIN, ANSI;

  static Style of(boolean colours) {
    return colours ? ANSI : PLAIN;
  }

  String bold(String text) {
    return wrap("\u001b[1m", text);
  }

  /** For what stands out among what is bold. */
  String underlined(String text) {
    return wrap("\u001b[1;4m", text);
  }

  /** For what matters less than the rest. */
  String faint(String text) {
    return wrap("\u001b[2m", text);
  }

  /** For a heading. */
  String heading(String text) {
    return wrap("\u001b[36m", text);
  }

  private String wrap(String begin, String text) {
    return this == PLAIN || text.isEmpty() ? text : begin + text + "\u001b[0m";
  }
}
