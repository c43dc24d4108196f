package dev.dateline.story;

/**
 * Something that was understood about a stretch of the printed text. The printed characters stay.
 *
 * <p>Offsets count UTF-16 code units in the printed text of {@link #part()}.
 */
public sealed interface Edit {

  Part part();

  /** Where it begins. */
  int start();

  /** Where it ends, exclusive; equal to {@link #start()} for a hole. */
  int end();

  /**
   * A stretch that is not the story's own text.
   *
   * @param what what stands there instead
   */
  record Cut(Part part, int start, int end, What what) implements Edit {
    public Cut {
      check(start, end);
    }
  }

  /** What a {@link Cut} takes out of the running text. */
  enum What {
    /** The dateline: out of the body, yet searchable. */
    DATELINE,
    /** The story's labels printed as a line of text: out of the body, read as tags. */
    TAGS,
    /** Page furniture: share bars, comment counters, "Read More:". Never searchable. */
    FURNITURE
  }

  /**
   * A place where words are missing.
   *
   * @param start where they would stand
   */
  record Hole(Part part, int start) implements Edit {
    public Hole {
      check(start, start);
    }

    @Override
    public int end() {
      return start;
    }
  }

  /**
   * A damaged word and what it reads as. Where it reads as several, there are as many mends of one stretch, the
   * likeliest first.
   *
   * @param mended the reading
   * @param confidence from 0 to 1: how sure the reading is
   * @param reason why, in plain words
   */
  record Mend(Part part, int start, int end, String mended, double confidence, String reason)
      implements
        Edit {
    public Mend {
      check(start, end);
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException(
            "a confidence lies between 0 and 1, not at " + confidence);
      }
    }

    /** From this confidence on a reading is sure. */
    public static final double SURE = 0.9;

    /**
     * Whether the reading is likelier than all others together: then a text as mended has it in the place of the print, and the
     * word is found by it at the usual tolerance.
     */
    public boolean isLikely() {
      return confidence >= 0.5;
    }

    /** Whether the reading is sure: then the word counts as damaged. */
    public boolean isSure() {
      return confidence >= SURE;
    }
  }

  /** A damaged word that nothing reads for sure; less sure {@link Mend}s of the same stretch may follow. */
  record Unreadable(Part part, int start, int end) implements Edit {
    public Unreadable {
      check(start, end);
    }
  }

  /**
   * A stretch that reads otherwise for certain: characters read in a wrong encoding, a word broken over two lines. Unlike
   * a mend it is shown and searched at every tolerance; the printed characters stay beneath it.
   *
   * @param start where a word begins
   * @param end where a word ends
   * @param text how it reads
   * @param why what had happened to it, in plain words
   */
  record Repair(Part part, int start, int end, String text, String why) implements Edit {
    public Repair {
      check(start, end);
    }
  }

  private static void check(int start, int end) {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("an edit cannot span " + start + " to " + end);
    }
  }
}
