package dev.dateline.analysis;

/**
 * The kinds of reading that a position can hold. Layers share one field and one axis of positions
 * and are told apart by the first character of a term.
 */
public enum Layer {
  /**
   * The word as printed, case and accents folded; {@code UN} and {@code US} keep their capitals.
   */
  PRINTED("="),
  /** The word's stem, or its acronym without points; a confident mend emits this layer. */
  NORMALISED(""),
  /**
   * A hyphenated word written solid, at the position of its first piece: {@code jongun} for {@code
   * Jong-un}.
   */
  JOINED("+"),
  /** What a damaged word may read as, where that is not likely; asked for only by who tolerates noise. */
  UNSURE("~"),
  /** Beside a word before which others are missing: a phrase may have them there. It has no reading of its own. */
  AFTER_HOLE("_"),
  /** Who or what is named, at the first word of the name, in whatever spelling: {@link NameKey}. */
  ENTITY("@");

  private final String prefix;

  Layer(String prefix) {
    this.prefix = prefix;
  }

  /** The index term of a reading in this layer. */
  public String term(String reading) {
    return prefix + reading;
  }

  /**
   * The layer's prefix; empty for {@link #NORMALISED}, whose terms begin with a letter or digit.
   */
  public String prefix() {
    return prefix;
  }

  /** The layer of an index term. */
  public static Layer of(String term) {
    return term.isEmpty() ? NORMALISED : switch (term.charAt(0)) {
      case '=' -> PRINTED;
      case '+' -> JOINED;
      case '~' -> UNSURE;
      case '_' -> AFTER_HOLE;
      case '@' -> ENTITY;
      default -> NORMALISED;
    };
  }
}
