package dev.dateline.read;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One wire format: knows its own by the first bytes, and reads it.
 *
 * <p>To add a format, write it in a file of its own and add it to {@link #ALL}.
 */
interface Format {

  /** Every format, in the order in which they are asked; plain text, which claims any text, is last. */
  List<Format> ALL = Stream.of(List.of(new ReutersSgml(), new NewsMlG2(), new NewsMl1(), new Nitf()), Feed.ALL,
      List.of(new HtmlPage(), new OtherXml(), new JsonLines(), new JsonDocument(), new Anpa1312(), new Iptc7901(),
          new Zczc(), new Mail(), new PlainText()))
      .<Format>flatMap(List::stream)
      .toList();

  /** The name by which it can be forced. */
  String name();

  /** Whether a file that begins so is in this format. */
  boolean recognises(Head head);

  /**
   * Reads every story, hands each to the sink as soon as it is complete, and what is none as {@link Rejected}. The
   * end of the source may be the end of the file or the place where it is damaged: {@link Source#cut} tells which.
   */
  void read(Source source, Consumer<? super Read> sink);
}
