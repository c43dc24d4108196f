package dev.dateline.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a document's first element, told from the first bytes of a file. */
final class XmlRoot {
  private static final Pattern BEFORE = Pattern.compile(
      "\\G(?:\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>)", Pattern.DOTALL
          | Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)(?=[\\s/>]|$)");

  private XmlRoot() {}

  /** The name without its prefix; empty for what is no XML. */
  static Optional<String> of(Head head) {
    if (head.ink() == head.bytes().length || head.bytes()[head.ink()] != '<') {
      return Optional.empty();
    }
    String text = head.text(Source.HEAD);
    Matcher before = BEFORE.matcher(text);
    int at = 0;
    while (before.find(at) && before.end() > at) {
      at = before.end();
    }
    Matcher name = NAME.matcher(text).region(at, text.length());
    return name.lookingAt() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** Whether a file is XML at all: it says so, or an element begins it. */
  static boolean isXml(Head head) {
    return head.text(5).equals("<?xml") || of(head).isPresent();
  }
}
