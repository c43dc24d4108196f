package dev.dateline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes, and which of it a person looks at.
 *
 * @param out the answer, and nothing else
 * @param err everything else
 * @param in standard input
 * @param watched whether a person reads {@code out}
 * @param minded whether a person reads {@code err}: then progress is a bar that moves, else a line now and then
 * @param asked whether a person can answer a question: reads {@code err} and types into {@code in}
 * @param style how to print for whoever reads {@code out}
 * @param interruption whether the person wants it to end
 */
record Terminal(Output out, PrintStream err, InputStream in, boolean watched, boolean minded, boolean asked,
    Style style,
    Interruption interruption) {

  /** What the launcher sets to {@code true} where the stream is a terminal: Java itself can only tell of all at once. */
  private static final String SAID = "dateline.terminal.";

  /** The process's own streams. */
  static Terminal system() {
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setErr(err);
    boolean out = is("out");
    boolean minded = is("err");
    return new Terminal(new Output(new FileOutputStream(FileDescriptor.out)), err, System.in, out, minded,
        minded && is("in"), Style.of(out && !noColour()), new Interruption());
  }

  /** Says something beside the answer. */
  void note(String text) {
    err.println(Layout.oneLine(text));
  }

  private static boolean is(String stream) {
    String said = System.getProperty(SAID + stream);
    return said == null ? Console.PRESENT : Boolean.parseBoolean(said);
  }

  /** See no-color.org: any value but the empty one. */
  private static boolean noColour() {
    String wish = System.getenv("NO_COLOR");
    return wish != null && !wish.isEmpty() || "dumb".equals(System.getenv("TERM"));
  }

  private static final class Console {
    static final boolean PRESENT = present();

    private static boolean present() {
      // From Java 22 on, another console may be had that is there even without a terminal.
      System.setProperty("jdk.console", "java.base");
      return System.console() != null;
    }
  }
}
