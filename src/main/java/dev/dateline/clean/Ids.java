package dev.dateline.clean;

import dev.dateline.story.Limit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A story's id: the sender's own as one word, or the hash of the text. */
final class Ids {
  /** The longest id, in bytes of UTF-8. */
  static final int MAX_BYTES = Limit.ID_BYTES.value();

  /** How many digits of the hash name a story: 80 bits, so that a billion stories share none. */
  private static final int DIGITS = 20;

  private Ids() {}

  static String of(Optional<String> stated, String title, String body) throws Unkeepable {
    Optional<String> own = stated.map(String::strip).filter(text -> !text.isEmpty());
    return own.isPresent() ? word(own.get()) : hash(title, body);
  }

  private static String word(String stated) throws Unkeepable {
    if (Strings.isBroken(stated)) {
      throw new Unkeepable("its id holds half a surrogate pair, which is no character: " + Strings.whole(stated));
    }
    StringBuilder word = new StringBuilder(stated.length());
    stated.codePoints().forEach(
        c -> word.appendCodePoint(
            Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) ? '_' : c));
    int bytes = word.toString().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      throw new Unkeepable("its id is " + bytes + " bytes long, and the longest that can be kept is " + MAX_BYTES + " "
          + Limit.ID_BYTES.named());
    }
    return word.toString();
  }

  private static String hash(String title, String body) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest((title + "\n" + body).getBytes(StandardCharsets.UTF_8));
      return "sha256-" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
