package dev.dateline.clean;

import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The lines that an archive has learnt to be furniture: those with which stories of one source begin or end time and
 * again. It is kept as hashes of 64 bits, eight bytes a line; what lines they were is shown by the stories they are
 * cut from.
 *
 * <p>Immutable, and safe for many threads.
 */
public final class Furniture {
  /** Where in a body a line stands. */
  enum Edge {
    HEAD, TAIL
  }

  private static final int VERSION = 1;
  private static final Furniture NONE = new Furniture(new long[0]);

  private final long[] lines;

  private Furniture(long[] lines) {
    this.lines = lines;
  }

  /** Nothing learnt yet. */
  public static Furniture none() {
    return NONE;
  }

  /**
   * What {@link #bytes()} wrote.
   *
   * @throws IllegalArgumentException where these are other bytes
   */
  public static Furniture of(byte[] bytes) {
    if (bytes.length % Long.BYTES != Integer.BYTES || ByteBuffer.wrap(bytes).getInt() != VERSION) {
      throw new IllegalArgumentException(bytes.length + " bytes are no learnt furniture of version " + VERSION);
    }
    long[] lines = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes, Integer.BYTES, bytes.length - Integer.BYTES).asLongBuffer().get(lines);
    Arrays.sort(lines);
    return new Furniture(lines);
  }

  /** All of it, to be kept. The same furniture always gives the same bytes. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + lines.length * Long.BYTES).putInt(VERSION);
    bytes.asLongBuffer().put(lines);
    return bytes.array();
  }

  /** This furniture and another's. */
  public Furniture and(Furniture other) {
    return new Furniture(
        LongStream.concat(LongStream.of(lines), LongStream.of(other.lines)).sorted().distinct().toArray());
  }

  /** How many lines it knows. */
  public int size() {
    return lines.length;
  }

  boolean holds(String source, Edge edge, String line) {
    return lines.length > 0 && Arrays.binarySearch(lines, hash(source, edge, line)) >= 0;
  }

  private static long hash(String source, Edge edge, String line) {
    return hash(FurnitureLines.folded(line), hash(FurnitureLines.folded(source), edge.ordinal() + 1));
  }

  /** FNV-1a of 64 bits (Fowler, Noll, Vo), its bits mixed at the end as MurmurHash3 does. */
  private static long hash(String text, long seed) {
    long hash = 0xcbf29ce484222325L ^ seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }

  /**
   * Reads stories and finds out what is furniture, in bounded memory: lossy counting (Manku and Motwani, VLDB 2002), a line
   * that is rare among many being forgotten.
   *
   * <p>A line counts once a story, and not again for a story with the same first line: versions of one story repeat what a
   * reporter wrote. A line with a digit is news until it is a copyright line. A sentence must stand in a fifth of a source's
   * stories, and in {@value #SENTENCES} of them; what is none in {@value #OTHERS}, and one in fifty.
   *
   * <p>Not safe for many threads.
   */
  public static final class Learner {
    /** How many lines are counted at once; each takes about 100 bytes. */
    private static final int MOST = 50_000;
    private static final int SENTENCES = 20;
    private static final int OTHERS = 5;
    private static final double SHARE_OF_SENTENCES = 0.2;
    private static final double SHARE_OF_OTHERS = 0.02;
    private static final int LONGEST = 200;
    private static final int HEAD = 2;
    private static final int TAIL = 5;

    private final Map<Long, Seen> seen = new HashMap<>();
    private final Map<Long, Integer> stories = new HashMap<>();

    /** A line that was met. */
    private static final class Seen {
      private final long source;
      private final boolean sentence;
      private int count;
      private long first;

      private Seen(long source, boolean sentence) {
        this.source = source;
        this.sentence = sentence;
      }
    }

    /** Learns from one story, furniture and all. */
    public void read(Story story) {
      List<BodyLine> lines = BodyLine.of(story.printed(Part.BODY), 0);
      String source = story.label(Field.SOURCE).orElse("");
      long sourceHash = hash(FurnitureLines.folded(source), 0);
      if (stories.size() < MOST || stories.containsKey(sourceHash)) {
        stories.merge(sourceHash, 1, Integer::sum);
      }
      if (lines.size() < 3) {
        return;
      }
      long first = hash(longest(lines), 0);
      Set<Long> here = new HashSet<>();
      for (int i = 0; i < Math.min(HEAD, lines.size() / 2); i++) {
        count(source, sourceHash, Edge.HEAD, lines.get(i), first, here);
      }
      for (int i = Math.max(lines.size() - TAIL, (lines.size() + 1) / 2); i < lines.size(); i++) {
        count(source, sourceHash, Edge.TAIL, lines.get(i), first, here);
      }
      if (seen.size() > MOST) {
        seen.values().removeIf(line -> --line.count <= 0);
      }
    }

    /** What tells a story from others, whatever stands above and below: its longest line. */
    private static String longest(List<BodyLine> lines) {
      String longest = "";
      for (BodyLine line : lines) {
        longest = line.text().length() > longest.length() ? line.text() : longest;
      }
      return longest;
    }

    private void count(String source, long sourceHash, Edge edge, BodyLine line, long first, Set<Long> here) {
      String text = line.text();
      boolean rights = text.startsWith("\u00a9") || text.regionMatches(true, 0, "copyright", 0, 9);
      if (text.length() > LONGEST || !rights && text.chars().anyMatch(Character::isDigit)) {
        return;
      }
      long hash = hash(source, edge, text);
      if (!here.add(hash)) {
        return;
      }
      Seen met = seen.computeIfAbsent(hash, key -> new Seen(sourceHash, isSentence(line)));
      if (met.count == 0 || met.first != first) {
        met.count++;
        met.first = first;
      }
    }

    private static boolean isSentence(BodyLine line) {
      return line.text().length() > 40 && line.endsSentence() && line.text().chars().filter(c -> c == ' ').count() >= 6;
    }

    /** What is known by now. */
    public Furniture learnt() {
      long[] lines = seen.entrySet().stream().filter(entry -> isFurniture(entry.getValue()))
          .mapToLong(Map.Entry::getKey)
          .sorted().toArray();
      return new Furniture(lines);
    }

    private boolean isFurniture(Seen line) {
      int all = stories.getOrDefault(line.source, 0);
      return line.sentence
          ? line.count >= SENTENCES && line.count >= SHARE_OF_SENTENCES * all
          : line.count >= OTHERS && line.count >= SHARE_OF_OTHERS * all;
    }
  }
}
