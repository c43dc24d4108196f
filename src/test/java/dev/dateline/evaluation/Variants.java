package dev.dateline.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.SplittableRandom;

/**
 * Names of persons, made of given names and surnames that are common in several countries, and how else wires spell them. The same
 * for the same seed. The ways of spelling are written down here, by what wires do, and know nothing of the rules that they try.
 */
final class Variants {
  /** A country's names: given name first or surname first, hyphened or with an article. */
  private record Country(String name, boolean surnameFirst, List<String> given, List<String> surnames) {}

  /** A name: its parts, and where it comes from. */
  record Name(Country country, String given, String surname) {
    String full() {
      return country.surnameFirst ? surname + " " + given : given + " " + surname;
    }
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s*,\\s*"));
  }

  private static final List<Country> COUNTRIES = List.of(
      new Country("english", false,
          words("James, Robert, Margaret, Susan, Peter, Helen, Andrew, Richard, Patricia, Martin, Elizabeth, George"),
          words(
              "Baker, Thompson, O'Connor, Whitfield, Carter, Hughes, Fitzgerald, Marshall, Lambert, Simmons, Crawford")),
      new Country("german", false,
          words("Jürgen, Wolfgang, Heinrich, Ursula, Günter, Sabine, Matthias, Hans-Dietrich, Karl-Heinz, Annegret"),
          words("Schröder, Müller, Schäuble, Köhler, Weber, Krüger, Vogel, Lindner, Böhm, Jäger")),
      new Country("french", false,
          words("Jean-Claude, François, Élisabeth, Hélène, Jean-Pierre, Nicolas, Gérard, Ségolène, André, Marie-Laure"),
          words("Dupont, Lefèvre, Bérégovoy, Moreau, Girard, Renaud, Delors, Fabius, Mercier, Chevènement")),
      new Country("spanish", false,
          words("José, María, Andrés, Héctor, Ramón, Lucía, Joaquín, Raúl, Inés, Sebastián"),
          words("García, Rodríguez, Fernández, López, Núñez, Ibáñez, Domínguez, Vásquez, Cárdenas, Peña")),
      new Country("russian", false,
          words(
              "Sergei, Dmitry, Yevgeny, Alexander, Vitaly, Gennady, Anatoly, Yuri, Viktor, Vladimir, Nikolai, Aleksei"),
          words(
              "Kovalevsky, Gorbachev, Zavadsky, Lebedev, Yavlinsky, Chernov, Dobrynin, Malinovsky, Primakov, Bessonov")),
      new Country("ukrainian", false,
          words("Volodymyr, Yulia, Mykola, Oleksandr, Petro, Andriy, Viktor, Dmytro, Serhiy, Yuriy"),
          words(
              "Zelensky, Tymoshenko, Kravchenko, Yushchenko, Poroshenko, Lytvynenko, Hrytsenko, Shevchuk, Symonenko, Kostenko")),
      new Country("arabic", false,
          words("Mohammed, Ahmed, Hassan, Khaled, Mahmoud, Abdullah, Mustafa, Ibrahim, Rashid, Omar, Hussein, Youssef"),
          words("al-Masri, al-Hariri, Mansour, al-Khatib, Shaheen, al-Rashid, Barakat, al-Qasim, Haddad, al-Baghdadi")),
      new Country("korean", true,
          words("Jong-un, Soo-suk, Yong-ho, Myung-bak, Ki-moon, Geun-hye, Dae-jung, Jae-in, Young-sam, Hyun-kyung"),
          words("Kim, Lee, Park, Choi, Jung, Kang, Yoon, Han, Lim, Shin")),
      new Country("chinese", true,
          words("Xiaoping, Jintao, Jiabao, Keqiang, Qishan, Zhengsheng, Yuanchao, Guoqiang, Meiling, Wenbin"),
          words("Deng, Wang, Zhang, Chen, Liu, Huang, Zhao, Zhou, Xu, Sun")),
      new Country("turkish", false,
          words("Recep, Süleyman, Tansu, Bülent, Ahmet, Kemal, Yıldırım, Ayşe, Gökhan, Hülya"),
          words("Erdoğan, Demirel, Çiller, Ecevit, Yılmaz, Özal, Kılıç, Şahin, Gül, Öztürk")),
      new Country("indian", false,
          words("Rajiv, Indira, Sanjay, Priya, Manmohan, Arun, Sushma, Lalit, Deepak, Kavita"),
          words("Sharma, Mukherjee, Chaudhary, Banerjee, Patel, Reddy, Malhotra, Desai, Krishnan, Bhattacharya")));

  private static final List<String> TITLES = List.of("President", "Prime Minister", "Foreign Minister", "Dr.", "Mr.",
      "Mrs.", "Gen.", "Senator", "Professor", "Former President", "Justice", "Sir");

  private final SplittableRandom random;

  Variants(long seed) {
    random = new SplittableRandom(seed);
  }

  /** So many different names, no two of them of equal letters. */
  List<Name> names(int count) {
    SequencedSet<Name> names = new LinkedHashSet<>();
    while (names.size() < count) {
      Country country = one(COUNTRIES);
      names.add(new Name(country, one(country.given), one(country.surnames)));
    }
    return List.copyOf(names);
  }

  /** So many pairs of different persons who share a surname. */
  List<List<Name>> namesakes(int count) {
    List<List<Name>> pairs = new ArrayList<>();
    while (pairs.size() < count) {
      Country country = one(COUNTRIES);
      String surname = one(country.surnames);
      Name first = new Name(country, one(country.given), surname);
      Name second = new Name(country, one(country.given), surname);
      if (!first.equals(second)) {
        pairs.add(List.of(first, second));
      }
    }
    return pairs;
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** The surname first, with a comma; and for names that begin with the surname, the other way about. */
  List<String> order(Name name) {
    String comma = name.surname + ", " + name.given;
    return name.country.surnameFirst ? List.of(comma, name.given + " " + name.surname) : List.of(comma);
  }

  /** Hyphens as blanks, as nothing, and with a capital behind them. */
  List<String> hyphens(Name name) {
    String full = name.full();
    int hyphen = name.given.indexOf('-');
    if (hyphen < 0) {
      return List.of();
    }
    String capital = name.given.substring(0, hyphen + 1)
        + name.given.substring(hyphen + 1, hyphen + 2).toUpperCase(Locale.ROOT)
        + name.given.substring(hyphen + 2);
    return List.of(full.replace(name.given, name.given.replace('-', ' ')),
        full.replace(name.given, name.given.replace("-", "")), full.replace(name.given, capital));
  }

  List<String> titles(Name name) {
    return List.of(one(TITLES) + " " + name.full());
  }

  List<String> capitals(Name name) {
    return List.of(name.full().toUpperCase(Locale.ROOT), name.given + " " + name.surname.toUpperCase(Locale.ROOT));
  }

  /** Without accents, and umlauts as two letters. */
  List<String> accents(Name name) {
    String plain = Normalizer.normalize(name.full(), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('ı', 'i');
    String umlauts = name.full().replace("ü", "ue").replace("ö", "oe").replace("ä", "ae");
    SequencedSet<String> all = new LinkedHashSet<>(List.of(plain));
    if (name.country.name.equals("german")) {
      all.add(umlauts);
    }
    all.remove(name.full());
    return List.copyOf(all);
  }

  /** As other wires write the letters of another script. */
  List<String> transliterations(Name name) {
    String full = name.full();
    SequencedSet<String> all = new LinkedHashSet<>();
    switch (name.country.name) {
      case "russian", "ukrainian" -> {
        all.add(full.replaceAll("sky\\b", "skiy"));
        all.add(full.replaceAll("sky\\b", "skyy"));
        all.add(full.replaceAll("sky\\b", "ski"));
        all.add(full.replaceAll("(ei|ai)\\b", "ey").equals(full) ? full : full.replaceAll("ei\\b", "ey"));
        all.add(full.replaceAll("(ry|ly|dy|ny|ri)\\b", "$1").replaceAll("([rldn])y\\b", "$1iy"));
        all.add(full.replaceAll("\\bYe", "E"));
        all.add(full.replace("Alexander", "Aleksandr").replace("Aleksei", "Alexei"));
        all.add(full.replace("Viktor", "Victor").replace("Vladimir", "Wladimir"));
        all.add(full.replaceAll("(?<=[a-z])y(?=[a-z]{3})", "i"));
      }
      case "arabic" -> {
        all.add(full.replace("Mohammed", "Muhammad").replace("Ahmed", "Ahmad").replace("Hussein", "Husayn"));
        all.add(full.replace("Mohammed", "Mohamed").replace("Khaled", "Khalid").replace("Hussein", "Hussain"));
        all.add(full.replace("ou", "u").replace("Mustafa", "Mostafa").replace("Omar", "Umar"));
        all.add(full.replace("Hassan", "Hasan").replace("Abdullah", "Abdallah").replace("Youssef", "Yusuf"));
        all.add(full.replace("al-", "Al "));
        all.add(full.replace("al-", "el-"));
        all.add(full.replace("al-", ""));
        all.add(full.replace("Rashid", "Rasheed").replace("Qasim", "Kasim").replace("Baghdadi", "Bagdadi"));
      }
      case "korean" -> all.add(full.replaceAll("\\bun\\b", "eun"));
      default -> {
      }
    }
    all.remove(full);
    return List.copyOf(all);
  }

  List<String> possessives(Name name) {
    return List.of(name.full() + "'s", name.full() + "’s");
  }

  /** An initial for the given name, as a story writes it once it has told the whole. */
  static String initial(Name name) {
    return name.given.charAt(0) + ". " + name.surname;
  }
}
