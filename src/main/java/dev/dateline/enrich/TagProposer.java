package dev.dateline.enrich;

import dev.dateline.story.About;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Proposes tags for stories that have none, from how the archive's tagged stories are worded. Proposes only what it is sure of, and
 * nothing where it has learnt nothing. Immutable.
 */
public final class TagProposer implements Enricher {
  private static final int VERSION = 1;

  /** A story is about so many things at most. */
  private static final int MOST = 5;

  private static final TagProposer FRESH = new TagProposer(List.of(), new TagModel(new int[0], new float[0], 0, 0),
      new float[0], new float[0], Float.POSITIVE_INFINITY);

  private final List<String> tags;
  private final TagModel model;
  private final float[] weights;
  private final float[] bias;
  private final float least;

  private TagProposer(List<String> tags, TagModel model, float[] weights, float[] bias, float least) {
    this.tags = tags;
    this.model = model;
    this.weights = weights;
    this.bias = bias;
    this.least = least;
  }

  /** One that has learnt nothing. */
  public static TagProposer fresh() {
    return FRESH;
  }

  /** @param least the score from which on a tag is proposed */
  static TagProposer of(List<String> tags, TagModel model, float[] weights, float[] bias, float least) {
    // Kept in half the bits, and used as kept: what is proposed must not hang on whether the archive was opened since.
    float[] kept = new float[weights.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = Float.float16ToFloat(Float.floatToFloat16(weights[i]));
    }
    return new TagProposer(List.copyOf(tags), model, kept, bias, least);
  }

  /** The tags that it may propose. */
  public List<String> tags() {
    return tags;
  }

  @Override
  public Story enrich(Story story) {
    About about = story.about();
    List<String> proposed = story.labels(Field.TAG).isEmpty() ? propose(story) : List.of();
    return proposed.equals(about.proposed())
        ? story
        : story.withAbout(new About(about.mentions(), about.quotations(), proposed));
  }

  /** The tags that stories worded like this one have, the surest first; at most {@value #MOST}. Whether it has tags makes no difference. */
  public List<String> propose(Story story) {
    if (tags.isEmpty()) {
      return List.of();
    }
    float[] scores = new float[tags.size()];
    model.scores(model.known(StoryWords.of(story)), weights, bias, scores);
    List<Integer> sure = new ArrayList<>();
    for (int tag = 0; tag < scores.length; tag++) {
      if (scores[tag] >= least) {
        sure.add(tag);
      }
    }
    sure.sort(Comparator.<Integer>comparingDouble(tag -> -scores[tag]));
    return sure.stream().limit(MOST).map(tags::get).toList();
  }

  /** What it has learnt, to be kept. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(VERSION);
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(bytes)))) {
      out.writeInt(tags.size());
      for (String tag : tags) {
        out.writeUTF(tag);
      }
      out.writeFloat(least);
      out.writeFloat(model.unknown());
      for (float each : bias) {
        out.writeFloat(each);
      }
      out.writeInt(model.words().length);
      for (int i = 0; i < model.words().length; i++) {
        out.writeInt(model.words()[i]);
        out.writeFloat(model.idf()[i]);
      }
      for (float weight : weights) {
        out.writeShort(Float.floatToFloat16(weight));
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }

  /**
   * One of {@link #bytes()}.
   *
   * @throws IllegalArgumentException if they are not of this version
   */
  public static TagProposer of(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != VERSION) {
      throw new IllegalArgumentException("expected version " + VERSION + ", found "
          + (bytes.length == 0 ? "nothing" : Byte.toString(bytes[0])));
    }
    try (DataInputStream in = new DataInputStream(
        new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))))) {
      List<String> tags = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        tags.add(in.readUTF());
      }
      float least = in.readFloat();
      float unknown = in.readFloat();
      float[] bias = new float[tags.size()];
      for (int i = 0; i < bias.length; i++) {
        bias[i] = in.readFloat();
      }
      int[] words = new int[in.readInt()];
      float[] idf = new float[words.length];
      for (int i = 0; i < words.length; i++) {
        words[i] = in.readInt();
        idf[i] = in.readFloat();
      }
      float[] weights = new float[words.length * tags.size()];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = Float.float16ToFloat(in.readShort());
      }
      return of(tags, new TagModel(words, idf, tags.size(), unknown), weights, bias, least);
    } catch (IOException e) {
      throw new IllegalArgumentException("they end too early: " + e.getMessage(), e);
    }
  }

  /** Eight characters that name what was learnt: equal ones propose alike. */
  public String stamp() {
    CRC32 sum = new CRC32();
    sum.update(bytes());
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }
}
