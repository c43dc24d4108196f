package dev.dateline.clean;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Places that stand in datelines by themselves, and regions that stand behind a town.
 *
 * <p>The cities are those that wires print without a region, and capitals. It is no gazetteer: a town that is not here is
 * known by the date, the agency or the region printed with it.
 */
final class Places {
  private static final Set<String> CITIES = names(
      """
          ABUJA;ACCRA;ADDIS ABABA;ADELAIDE;ALGIERS;ALMATY;AMMAN;AMSTERDAM;ANKARA;ASTANA;ATHENS;ATLANTA;AUCKLAND;BAGHDAD;BAKU
          BALTIMORE;BANGALORE;BANGKOK;BARCELONA;BASEL;BEIJING;BEIRUT;BELFAST;BELGRADE;BERLIN;BERN;BOGOTA;BOGOTÁ;BOMBAY;BONN
          BOSTON;BRASILIA;BRASÍLIA;BRATISLAVA;BRISBANE;BRUSSELS;BUCHAREST;BUDAPEST;BUENOS AIRES;CAIRO;CALCUTTA;CALGARY
          CANBERRA;CAPE TOWN;CARACAS;CASABLANCA;CHICAGO;CINCINNATI;CLEVELAND;COLOMBO;COPENHAGEN;DAKAR;DALLAS;DAMASCUS
          DAR ES SALAAM;DAVOS;DELHI;DENVER;DETROIT;DHAKA;DOHA;DUBAI;DUBLIN;DUSHANBE;EDINBURGH;FRANKFURT;GAZA CITY;GENEVA;GAZA
          GIBRALTAR;GLASGOW;GUATEMALA CITY;HAMBURG;HANOI;HARARE;HAVANA;HELSINKI;HO CHI MINH CITY;HONG KONG;HONOLULU;HOUSTON
          INDIANAPOLIS;ISLAMABAD;ISTANBUL;JAKARTA;JERUSALEM;JOHANNESBURG;KABUL;KAMPALA;KARACHI;KATHMANDU;KHARTOUM;KIEV;KIGALI
          KINGSTON;KINSHASA;KUALA LUMPUR;KUWAIT CITY;KYIV;LA PAZ;LAGOS;LAS VEGAS;LIMA;LISBON;LJUBLJANA;LONDON;LOS ANGELES
          LUANDA;LUSAKA;LUXEMBOURG;MACAU;MADRID;MANAGUA;MANILA;MAPUTO;MELBOURNE;MEXICO CITY;MIAMI;MILAN;MILWAUKEE
          MINNEAPOLIS;MINSK;MOGADISHU;MONACO;MONTEVIDEO;MONTREAL;MOSCOW;MUMBAI;MUNICH;NAIROBI;NEW DELHI;NEW ORLEANS;NEW YORK
          NICOSIA;OKLAHOMA CITY;OSLO;OTTAWA;PANAMA CITY;PARIS;PERTH;PHILADELPHIA;PHNOM PENH;PHOENIX;PITTSBURGH;PRAGUE
          PRETORIA;PRISTINA;PYONGYANG;QUEBEC CITY;QUITO;RABAT;RAMALLAH;REYKJAVIK;RIGA;RIO DE JANEIRO;RIYADH;ROME;SALT LAKE CITY
          SAN ANTONIO;SAN DIEGO;SAN FRANCISCO;SAN JUAN;SAN SALVADOR;SANAA;SANTIAGO;SANTO DOMINGO;SAO PAULO;SÃO PAULO;SARAJEVO
          SEATTLE;SEOUL;SHANGHAI;SINGAPORE;SKOPJE;SOFIA;ST. LOUIS;ST. PETERSBURG;STOCKHOLM;STRASBOURG;SYDNEY;TAIPEI;TALLINN
          TASHKENT;TBILISI;TEGUCIGALPA;TEHRAN;TEL AVIV;THE HAGUE;TIRANA;TOKYO;TORONTO;TRIPOLI;TUNIS;ULAANBAATAR
          UNITED NATIONS;VALLETTA;VANCOUVER;VATICAN CITY;VIENNA;VIENTIANE;VILNIUS;WARSAW;WASHINGTON;WELLINGTON;WINDHOEK
          YANGON;YEREVAN;ZAGREB;ZURICH;ABU DHABI;ABIDJAN;PORT-AU-PRINCE;KHARKIV;ODESA;LVIV;ROTTERDAM;COLOGNE;TURIN;OSAKA""");

  private static final Set<String> STATES = names(
      """
          Ala.;Ariz.;Ark.;Calif.;Colo.;Conn.;Del.;Fla.;Ga.;Ill.;Ind.;Kan.;Ky.;La.;Md.;Mass.;Mich.;Minn.;Miss.;Mo.;Mont.;Neb.
          Nev.;N.H.;N.J.;N.M.;N.Y.;N.C.;N.D.;Okla.;Ore.;Pa.;R.I.;S.C.;S.D.;Tenn.;Vt.;Va.;Wash.;W.Va.;Wis.;Wyo.;Alabama;Alaska
          Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Georgia;Hawaii;Idaho;Illinois;Indiana;Iowa;Kansas
          Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;Nevada
          New Hampshire;New Jersey;New Mexico;New York;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania
          Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;Washington;West Virginia;Wisconsin
          Wyoming;D.C.;Alberta;British Columbia;Manitoba;New Brunswick;Newfoundland;Nova Scotia;Ontario;Quebec;Saskatchewan
          England;Scotland;Wales;Northern Ireland;New South Wales;Queensland;Victoria;Tasmania;Russia;Turkey;Ivory Coast
          Czech Republic;Burma;Bosnia;Congo;Gaza Strip;West Bank;Crimea;Puerto Rico;N.S.;N.B.;N.L.;P.E.I.;Que.;Ont.;Man.;Sask.;Alta.;B.C.;Soviet Union;U.K.;U.A.E.""");

  private static final Set<String> COUNTRIES = Stream.of(Locale.getISOCountries())
      .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT))
      .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> NO_PLACES = names(
      """
          UPDATE;BREAKING;BREAKING NEWS;EXCLUSIVE;ANALYSIS;OPINION;CORRECTION;CORRECTED;NOTE;NEWS;FLASH;BULLETIN;URGENT;ALERT
          FACTBOX;TIMELINE;FEATURE;INTERVIEW;WRAPUP;ADVISORY;EDITORS;EDITOR'S NOTE;LIVE;WATCH;VIDEO;PHOTO;KILL;EMBARGO;LEAD
          EMBARGOED;REFILE;REPEAT;RECAP;PREVIEW;REVIEW;EXPLAINER;COLUMN;COMMENTARY;SUMMARY;HIGHLIGHTS;MORE;NEW""");

  /** What stands in brackets behind a word in capitals and is no agency: exchanges, states, notes of the desk. */
  private static final Set<String> NO_AGENCIES = names(
      """
          NYSE;LSE;OTC;TSX;ASX;AMEX;SIX;USA;US;UK;EU;UN;UAE;LEAD;NEWS;MORE;LIVE;NEW;TV;CEO;CFO;GDP;CPI;BST;GMT;UTC;EST;EDT""");

  private Places() {}

  static boolean isCity(String place) {
    return Stream.of(place.split("/|\\s+and\\s+|\\s+AND\\s+")).allMatch(CITIES::contains);
  }

  /** Whether {@code , Region} is a country, a state or a province. */
  static boolean isRegion(String printed) {
    String region = printed.replaceFirst("^,\\s*", "");
    return !region.isEmpty()
        && (STATES.contains(region) || COUNTRIES.contains(region.toLowerCase(Locale.ROOT)) && hasLower(region));
  }

  /** Whether this is a word of the desk that stands where a place may. */
  static boolean isNoPlace(String place) {
    return NO_PLACES.contains(place.toUpperCase(Locale.ROOT));
  }

  static boolean isNoAgency(String letters) {
    return NO_AGENCIES.contains(letters) || isNoPlace(letters);
  }

  private static boolean hasLower(String text) {
    return text.chars().anyMatch(Character::isLowerCase);
  }

  private static Set<String> names(String list) {
    return Stream.of(list.split("[;\n]")).map(String::strip).collect(Collectors.toUnmodifiableSet());
  }
}
