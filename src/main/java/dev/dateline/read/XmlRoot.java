package dev.dateline.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a document's first element, told from the first bytes of a file. */
final class XmlRoot {
  private static final Pattern NAME = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z_][\\w.-]*)(?=[\\s/>]|$)");

  private XmlRoot() {}

  /** The name without its prefix; empty for what is no XML. */
  static Optional<String> of(Head head) {
    if (head.ink() == head.bytes().length || head.bytes()[head.ink()] != '<') {
      return Optional.empty();
    }
    String text = head.text(Source.HEAD);
    int at = 0;
    for (int next = before(text, at); next > at; next = before(text, at)) {
      at = next;
    }
    Matcher name = NAME.matcher(text).region(at, text.length());
    return name.lookingAt() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** Where what may stand before the first element ends, if such a thing begins there. */
  private static int before(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    if (end > at) {
      return end;
    }
    if (text.startsWith("<?", at)) {
      return behind(text, "?>", at);
    }
    if (text.startsWith("<!--", at)) {
      return behind(text, "-->", at);
    }
    return text.regionMatches(true, at, "<!DOCTYPE", 0, 9) ? behindType(text, at) : at;
  }

  private static int behind(String text, String end, int at) {
    int found = text.indexOf(end, at);
    return found < 0 ? at : found + end.length();
  }

  private static int behindType(String text, int begin) {
    int brackets = 0;
    for (int at = begin; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        at = Math.max(at, text.indexOf(c, at + 1));
      } else if (text.startsWith("<!--", at)) {
        at = behind(text, "-->", at) - (behind(text, "-->", at) > at ? 1 : 0);
      } else if (c == '[' || c == ']') {
        brackets += c == '[' ? 1 : -1;
      } else if (c == '>' && brackets <= 0) {
        return at + 1;
      }
    }
    return begin;
  }

  /** Whether a file is XML at all: it says so, or an element begins it. */
  static boolean isXml(Head head) {
    return head.text(5).equals("<?xml") || of(head).isPresent();
  }
}
