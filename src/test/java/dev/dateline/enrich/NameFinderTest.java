package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.About;
import dev.dateline.story.Dateline;
import dev.dateline.story.Edit;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Helga Brandt opened the meeting, and Brandt closed it.        | Helga Brandt
      The talks were led by President Ilmari Koskela.               | Ilmari Koskela
      It was Mr. Okonjo who paid, his lawyer said.                  | Okonjo
      J.R. Whitcombe resigned.                                      | J.R. Whitcombe
      Former governor Ludwig van Steen died on Monday.              | Ludwig van Steen
      Han Jae-won, a spokesman for the mill, declined.              | Han Jae-won
      In Munsan the gardener Bae Min-tae found a bag.               | Bae Min-tae
      Nobody knew the son of Tamsin Orre by sight.                  | Tamsin Orre
      Oil Minister Rashid al-Tamimi left early.                     | Rashid al-Tamimi
      Undersecretary of Commerce Walter Pryce spoke.                | Walter Pryce
      Yesterday analyst Petra Lindqvist, 43, was named.             | Petra Lindqvist
      The goalkeeper, Jossamer, a man of few words, saved it.       | Jossamer
      Marten Quell, a former football club manager, left.           | Marten Quell
      Joss Amery, a former English goalkeeper, saved it.            | Joss Amery
      """)
  void aPersonIsKnownByGivenNameTitleOrApposition(String body, String name) {
    assertThat(Found.of(Field.PERSON, body)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Brightwater Milling Corp said it sold a barge.                | Brightwater Milling Corp
      The Norvik Savings and Loan Association failed.               | Norvik Savings and Loan Association
      The Ministry of Trade and Industry was silent.                | Ministry of Trade and Industry
      She taught at the University of Tartu for years.              | University of Tartu
      Denmark's Fisheries Ministry protested.                       | Denmark's Fisheries Ministry
      The IMF and nobody else pays.                                 | International Monetary Fund
      Nothing was seen, the Joint Chiefs of Staff said.             | Joint Chiefs of Staff
      The ferry is operated by Quarlo.                              | Quarlo
      He plays in a quartet called Lumbrena on Sundays.             | Lumbrena
      Shares in Sargent & Lundqvist Ltd fell.                       | Sargent & Lundqvist Ltd
      The 14th Infantry Division withdrew.                          | 14th Infantry Division
      Quarlo, a Danish ship company, was sold.                      | Quarlo
      Miners at Norilsk Nickel went home.                           | Norilsk Nickel
      Tickets for the game of Widzew Lodz were sold out.            | Widzew Lodz
      He went to Bishop Tarrigan High School for years.             | Bishop Tarrigan High School
      """)
  void anOrganizationIsKnownByItsLastWordOrByName(String body, String name) {
    assertThat(Found.of(Field.ORGANIZATION, body)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Rain fell in Lisbon.                                          | Lisbon
      They met in the town of Tarnwick.                             | Tarnwick
      A mill in Harlow Creek, Minnesota, burnt down.                | `Harlow Creek, Minnesota`
      Troops crossed the Ozurgi River.                              | Ozurgi River
      She was elected the mayor of Tolvanne.                        | Tolvanne
      A fence runs along Tolmar Brook.                              | Tolmar Brook
      He sailed for Peking.                                         | Beijing
      Farmers of northern England, Holland and Wales marched.       | `England, Netherlands, Wales`
      The Torshavn-based company closed.                            | Torshavn
      Velsund, a small harbour town, was flooded.                   | Velsund
      Ships passed the Bosphorus.                                   | Bosporus
      Snow fell on Khabarovsk and on Nanga Parbat.                  | `Khabarovsk, Nanga Parbat`
      The U.S. sold grain to the U.S.S.R.                           | `United States, Soviet Union`
      """)
  void aPlaceIsKnownByListsAndByWhereItStands(String body, String names) {
    assertThat(String.join(", ", Found.of(Field.PLACE, body))).isEqualTo(names);
  }

  @Test
  void spellingsOfOneAreOne() {
    Story story = Found.in("",
        """
            Yun Se-ho met reporters of the Northern Harbour Fishing Agency (NHFA) on Friday. Yun said he would resign. The NHFA,
            which Yun had led, and the United Nations declined to comment. "The U.N. knows," Mr. Yun said.""");
    assertThat(Found.names(story, Field.PERSON)).containsExactly("Yun Se-ho");
    assertThat(Found.printed(story, "Yun Se-ho")).containsExactly("Yun Se-ho", "Yun", "Yun", "Yun");
    assertThat(Found.names(story, Field.ORGANIZATION)).containsExactly("Northern Harbour Fishing Agency",
        "United Nations");
    assertThat(Found.printed(story, "Northern Harbour Fishing Agency")).containsExactly(
        "Northern Harbour Fishing Agency", "NHFA",
        "NHFA");
  }

  @Test
  void aMinistryIsOfTheOneCountryThatTheStoryNamesItWith() {
    Story one = Found.in("", "Denmark's Fisheries Ministry protested. Later the Fisheries Ministry was silent.");
    assertThat(Found.printed(one, "Denmark's Fisheries Ministry")).containsExactly("Denmark's Fisheries Ministry",
        "Fisheries Ministry");
    assertThat(Found.of(Field.ORGANIZATION,
        "Denmark's Fisheries Ministry wrote to Norway's Fisheries Ministry. The Fisheries Ministry was silent."))
        .containsExactly("Denmark's Fisheries Ministry", "Norway's Fisheries Ministry", "Fisheries Ministry");
  }

  @Test
  void aShorterFormIsNotWholeAndASpellingIs() {
    Story story = Found.in("", "Greta Holm of the United Nations spoke. Holm said the UN was poor.");
    assertThat(story.about().mentions()).extracting(mention -> Found.text(story, mention), Mention::whole)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Greta Holm", true),
            org.assertj.core.groups.Tuple.tuple("United Nations", true),
            org.assertj.core.groups.Tuple.tuple("Holm", false), org.assertj.core.groups.Tuple.tuple("UN", true));
  }

  @Test
  void aLastNameMeansTheOneNamedBefore() {
    Story story = Found.in("", "Anna Keller arrived. Keller smiled. Later Boris Maslov came, and Maslov did not.");
    assertThat(Found.printed(story, "Anna Keller")).containsExactly("Anna Keller", "Keller");
    assertThat(Found.printed(story, "Boris Maslov")).containsExactly("Boris Maslov", "Maslov");
  }

  @Test
  void aDamagedPrintJoinsTheNameThatIsWholeElsewhere() {
    Story story = Found.in("", "President Ilmari Koskela spoke. Ilmari Kosxela sat down. Mr. Kosbela was tired.");
    assertThat(Found.names(story, Field.PERSON)).containsExactly("Ilmari Koskela");
    assertThat(Found.printed(story, "Ilmari Koskela")).containsExactly("Ilmari Koskela", "Ilmari Kosxela", "Kosbela");
  }

  @Test
  void namesThatAreListedTogetherAreAlike() {
    assertThat(Found.of(Field.PLACE, "Rain fell on Lisbon, Xarvela and Porto.")).containsExactly("Lisbon", "Xarvela",
        "Porto");
  }

  @Test
  void aTagGivesTheFullName() {
    Story story = new NameFinder(Names.fresh())
        .enrich(Story.of("a", "", "Marchetti signed it in Rome.").with(Field.TAG, "Lucia Marchetti", "treaties"));
    assertThat(Found.names(story, Field.PERSON)).containsExactly("Lucia Marchetti");
  }

  @Test
  void mendedWordsAreReadAndPrintedOnesMarked() {
    String body = "The deal between RuCeia and Japan was read by Olga Perrin.";
    Story story = Story.of("a", "", body).withEdits(List.of(new Edit.Mend(Part.BODY, 17, 23, "Russia", 0.97, "ss→Ce")));
    Story found = new NameFinder(Names.fresh()).enrich(story);
    assertThat(Found.names(found, Field.PLACE)).containsExactly("Russia", "Japan");
    assertThat(Found.printed(found, "Russia")).containsExactly("RuCeia");
  }

  @Test
  void furnitureIsNotReadAndTheDatelineIs() {
    String body = "HARROW FALLS, Ohio (AP) — A mill burnt. Follow Jane Doyle on the site";
    Story story = Story.of("a", "", body)
        .withDateline(new Dateline("HARROW FALLS, Ohio (AP) —", "HARROW FALLS, Ohio", Optional.of("AP")))
        .withEdits(
            List.of(new Edit.Cut(Part.BODY, 0, 25, Edit.What.DATELINE), new Edit.Cut(Part.BODY, 39, body.length(),
                Edit.What.FURNITURE)));
    Story found = new NameFinder(Names.fresh()).enrich(story);
    assertThat(Found.names(found, Field.PLACE)).containsExactly("Harrow Falls", "Ohio");
    assertThat(Found.names(found, Field.PERSON)).isEmpty();
  }

  @Test
  void whatWasProposedStaysAndFoundNamesAreReplaced() {
    About before = new About(List.of(new Mention(new Entity(Field.PLACE, "Oslo"), Part.BODY, 0, 4, true)), List.of(),
        List.of("fish"));
    Story story = new NameFinder(Names.fresh()).enrich(Story.of("a", "", "Rome slept.").withAbout(before));
    assertThat(story.about().proposed()).containsExactly("fish");
    assertThat(Found.names(story, Field.PLACE)).containsExactly("Rome");
  }

  /** Whatever is thrown at it: no error, and mentions that lie in the text, the same each time. */
  @Test
  void anyTextIsRead() {
    String[] pieces = {"U.S.", "Kim", " ", "\n\n", "“", "\"", "said", "of", "and", "The", "Inc", ",", ".", "(", ")",
        "&", "-", "’s", "Dr.",
        "Article 5", "v.", "51", "É", "ß", "\uD83D\uDE00", "’", "x", "IV", "Bank", "Ltd", "—", "\t", "A", "'", "<", ">",
        "Treaty", "on"};
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder body = new StringBuilder("a");
      for (int n = random.nextInt(40); n > 0; n--) {
        body.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(3) > 0 ? " " : "");
      }
      Story story = Found.in(body.substring(0, random.nextInt(body.length())), body.toString());
      assertThat(Found.in(story.title(), story.body()).about()).as(body.toString()).isEqualTo(story.about());
    }
  }
}
