package dev.dateline.enrich;

/** Letters without case and accents, one for one, so that offsets stay. */
final class Letters {
  /** Each plain letter, and those that are folded to it. Asking the JDK for them costs a quarter of the time in which names load. */
  private static final String ACCENTED = """
      aàáâãäåæāăąǎǟǡǻȁȃȧ
      cçćĉċč
      dðďđ
      eèéêëēĕėęěȅȇȩ
      gĝğġģǧǵ
      hĥȟ
      iìíîïĩīĭįıǐȉȋ
      jĵǰ
      kķǩ
      lĺļľł
      nñńņňǹ
      oòóôõöøōŏőœơǒǫǭȍȏȫȭȯȱ
      rŕŗřȑȓ
      sśŝşšș
      tţťț
      uùúûüũūŭůűųưǔǖǘǚǜȕȗ
      wŵ
      yýÿŷȳ
      zźżž
      """;

  private static final char[] FOLDED = new char[0x250];

  static {
    char[] plain = new char[FOLDED.length];
    for (String row : ACCENTED.split("\n")) {
      for (int i = 1; i < row.length(); i++) {
        plain[row.charAt(i)] = row.charAt(0);
      }
    }
    for (char c = 0; c < FOLDED.length; c++) {
      char small = Character.toLowerCase(c);
      FOLDED[c] = small < plain.length && plain[small] != 0 ? plain[small] : small;
    }
  }

  /** Kinds of characters: letters that are capital or not, digits, and all others. */
  static final byte OTHER = 0;
  static final byte SMALL = 1;
  static final byte CAPITAL = 2;
  static final byte DIGIT = 3;

  private static final byte[] KINDS = new byte[FOLDED.length];

  static {
    for (char c = 0; c < KINDS.length; c++) {
      KINDS[c] = asked(c);
    }
  }

  private Letters() {}

  private static byte asked(char c) {
    if (Character.isLetter(c)) {
      return Character.isUpperCase(c) ? CAPITAL : SMALL;
    }
    return Character.isDigit(c) ? DIGIT : OTHER;
  }

  static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : asked(c);
  }

  /** Whether words are made of such characters. */
  static boolean isWord(char c) {
    return kind(c) != OTHER;
  }

  static char fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : c == '’' ? '\'' : Character.toLowerCase(c);
  }

  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  /** {@code KIM JONG UN} as <i>Kim Jong Un</i>: a name that was printed in capitals, as one would write it. */
  static String natural(String shouted) {
    StringBuilder text = new StringBuilder(shouted.length());
    boolean begins = true;
    for (int i = 0; i < shouted.length(); i++) {
      char c = shouted.charAt(i);
      text.append(begins ? c : Character.toLowerCase(c));
      boolean irish = (c == '\'' || c == '’') && i == 1 || i >= 1 && c == '\'' && shouted.charAt(i - 1) == ' ';
      begins = !Character.isLetterOrDigit(c) && (c != '\'' && c != '’' || irish);
    }
    return text.toString();
  }
}
