package dev.dateline.evaluation;

import java.util.random.RandomGenerator;

/** What machines that read print are known to confuse, with words split and joined. */
final class Ocr implements Channel {
  private static final Confusions KNOWN = Confusions.of("""
      e c=6 o=2; c e=3 o=1; o c=2 0=2 a=1; a s=2 o=2; l 1=4 i=3 I=2; i l=3 1=2 j=1; h b=4 n=1; b h=3 6=1;
      n u=3 ii=1 r=1; u n=3 ii=1; m rn=4 in=2 nn=1; w vv=2 iv=1; t f=2 l=2 r=1; f t=3 r=1; s 5=2 a=2 8=1; g 9=1 q=2 y=1;
      d cl=3 a=1; v y=2 r=1; y v=2 g=1; r n=1 t=1; p n=1 o=1; k lc=1 h=1; S 5=2 8=1; B 8=2 R=1; O 0=2 Q=1; I l=2 1=2;
      0 O=2; 1 l=2 I=2; 5 S=2; 8 B=1; , .=1; . ,=1""");

  /** Not every character can be confused. */
  private static final double HITTABLE = 1 / 1.25;

  private static final double SPLIT = 0.04;

  @Override
  public void damage(String text, double rate, RandomGenerator random, Twin.Maker out) {
    while (!out.done()) {
      if (random.nextDouble() < rate / HITTABLE) {
        hit(text.charAt(out.at()), random, out);
      } else {
        out.keep(1);
      }
    }
  }

  private static void hit(char c, RandomGenerator random, Twin.Maker out) {
    String clean = String.valueOf(c);
    if (c == ' ') {
      if (random.nextBoolean()) {
        out.put("", 1);
      } else {
        out.keep(1);
        out.put(" ", 0);
      }
    } else if (Character.isLetter(c) && random.nextDouble() < SPLIT) {
      out.keep(1);
      out.put(" ", 0);
    } else if (KNOWN.has(clean)) {
      out.put(KNOWN.draw(clean, random), 1);
    } else if (Character.isLetter(c)) {
      double kind = random.nextDouble() * 1.8;
      if (kind < 1) {
        out.keep(1);
      } else {
        out.put(kind < 1.3 ? "" : Confusions.letter(random), 1);
      }
    } else {
      out.keep(1);
    }
  }
}
