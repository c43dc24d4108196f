package dev.dateline.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The small words of English, and enough of other languages' to tell English text from theirs. */
final class FunctionWords {
  /**
   * The classic list: articles, pronouns, prepositions, conjunctions, auxiliaries, question words. Without <i>us</i>,
   * which in an archive of news nearly always means the country.
   */
  private static final Set<String> ENGLISH = words(
      """
          a about above after again against all also am an and any are as at be because been before being below between
          both but by can cannot could did do does doing down during each few for from further had has have having he her
          here hers herself him himself his how i if in into is it its itself just may me might more most must my myself
          no nor not of off on once only or other our ours ourselves out over own same shall she should so some such than
          that the their theirs them themselves then there these they this those through to too under until up upon very
          was we were what when where whether which while who whom whose why will with within without would yet you your
          yours yourself
          arent cant couldnt didnt doesnt dont hadnt hasnt havent id im isnt ive shouldnt thats theyre wasnt werent wont
          wouldnt youre
          """);

  /** Words of German, French, Spanish, Italian, Portuguese, Dutch and others that are seldom English ones, nor parts of names. */
  private static final Set<String> OTHERS = words(
      """
          der das und ist nicht mit fur auf dem den ein eine einen einer sich auch nach wird bei aus dass hat sind wurde
          noch werden haben uber zum zur
          le la les des du et est une dans pour que qui sur pas avec sont ont aux cette mais ses leur ete
          el los las del y en una por con para su sus como pero fue ha han esta entre desde segun muy
          il lo gli che non nel nella della dei degli delle sono alla anche piu dal
          o os uma na nas nos das ao aos pelo pela sao foi nao tambem seu sua ou
          het een niet te aan voor zijn naar ook werd hij ze dit bij uit nog heeft
          och att det som pa av till ar inte om ett har fran sig og ikke til af er jeg
          ja oli ovat joka mutta kun ettei
          w z na nie jest sie przez oraz jak ktery jsou byl podle
          ve bir bu icin ile olarak cok
          yang dari untuk dengan ini itu tidak
          si cu sunt din pentru es az egy hogy nem meg
          """);

  /** Spelt alike in English and elsewhere; they tell nothing. */
  private static final Set<String> AMBIGUOUS = words("a am an as at do he her his i in is it me no on so will was we");

  /** Small words that are also the names of bodies, laws and offices when printed in capitals: the WHO. */
  private static final Set<String> ACRONYMS = words(
      "all and are can has its may not now off one our out she was who why");

  private FunctionWords() {}

  /** Whether the word, folded and without apostrophe, is a function word of English. */
  static boolean contains(String folded) {
    return ENGLISH.contains(folded);
  }

  /**
   * Whether the word, of letters {@code a} to {@code z}, would be another one if its capitals were folded: <i>UN</i>,
   * <i>US</i> and any of two letters, <i>WHO</i> and a few longer ones.
   */
  static boolean needsCapitals(String folded) {
    return folded.length() == 2 || ACRONYMS.contains(folded);
  }

  /**
   * 1 for a word that speaks for English text, -1 for one that speaks against it, 0 for others. Names do not speak
   * against it, <i>São Paulo</i>, <i>Los Angeles</i>, <i>Kim Jong Un</i>: with a capital a word counts only where all
   * have them.
   */
  static int evidence(Reading word, boolean shouted) {
    String folded = word.plain();
    if (AMBIGUOUS.contains(folded) || word.isCapital() && !shouted) {
      return 0;
    }
    if (ENGLISH.contains(folded)) {
      return 1;
    }
    boolean name = word.letters() != Reading.Letters.SMALL && !shouted;
    return !name && (word.accented() || OTHERS.contains(folded)) ? -1 : 0;
  }

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.strip().split("\\s+")));
  }
}
