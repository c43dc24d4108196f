package dev.dateline.evaluation;

import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the editors of Reuters-21578 stated of places, people and organizations, beside what is found in the text. They wrote codes; a
 * name is put into theirs by a small table, and a city or a state by its country.
 */
final class Editors {
  private static final Map<String, String> CODES = codes(
      """
          united states=usa;united kingdom=uk;england=uk;scotland=uk;soviet union=ussr;united arab emirates=uae;ivory coast=ivory-coast
          international monetary fund=imf;organization of the petroleum exporting countries=opec;world bank=worldbank
          general agreement on tariffs and trade=gatt;european community=ec;european economic community=ec;european commission=ec
          international coffee organization=ico-coffee;organization for economic cooperation and development=oecd
          international cocoa organization=icco;asian development bank=adb-asia;african development bank=adb-africa
          international tin council=itc;united nations=un;unctad=unctad;food and agriculture organization=fao
          international natural rubber organisation=inro;european investment bank=eib;international energy agency=iea
          international wheat council=iwc-wheat;international development association=ida;gulf cooperation council=gcc
          bank for international settlements=bis;association of south east asian nations=asean
          organization of arab petroleum exporting countries=oapec;international sugar organization=isa""");

  /** Cities and regions in 1987, by the code of their country; enough of them to be fair to datelines. */
  private static final Map<String, String> WITHIN = within(
      """
          usa=new york,washington,chicago,los angeles,houston,dallas,boston,san francisco,detroit,philadelphia,atlanta,miami,minneapolis
          usa=cleveland,pittsburgh,st. louis,denver,seattle,phoenix,baltimore,milwaukee,cincinnati,kansas city,san diego,new orleans
          usa=california,texas,florida,illinois,ohio,michigan,pennsylvania,new jersey,connecticut,massachusetts,minnesota,missouri,georgia
          usa=virginia,north carolina,south carolina,tennessee,wisconsin,indiana,colorado,arizona,washington,oregon,oklahoma,kansas,iowa
          usa=alabama,alaska,arkansas,delaware,hawaii,idaho,kentucky,louisiana,maine,maryland,mississippi,montana,nebraska,nevada
          usa=new hampshire,new mexico,north dakota,rhode island,south dakota,utah,vermont,west virginia,wyoming,wall street,oklahoma city
          usa=columbus,nashville,memphis,portland,tampa,sacramento,indianapolis,salt lake city,omaha,charlotte,richmond,stamford,hartford
          uk=london,edinburgh,glasgow,manchester,birmingham,liverpool;japan=tokyo,osaka;canada=toronto,montreal,ottawa,vancouver,calgary
          canada=ontario,quebec,alberta,british columbia,winnipeg,edmonton,saskatchewan,manitoba
          west-germany=bonn,frankfurt,hamburg,munich,duesseldorf,west berlin,berlin,hanover,stuttgart,cologne
          france=paris;brazil=brasilia,sao paulo,rio de janeiro;australia=sydney,melbourne,canberra,perth,brisbane;china=beijing,shanghai
          ussr=moscow,leningrad;switzerland=zurich,geneva,basel,bern,basle;belgium=brussels,antwerp;netherlands=amsterdam,the hague,rotterdam
          iran=tehran;italy=rome,milan,turin;philippines=manila;taiwan=taipei;spain=madrid,barcelona;south-africa=johannesburg,pretoria,cape town
          sweden=stockholm;new-zealand=wellington,auckland;south-korea=seoul;indonesia=jakarta;iraq=baghdad;argentina=buenos aires
          saudi-arabia=riyadh,jeddah,dhahran;india=new delhi,bombay,calcutta;thailand=bangkok;mexico=mexico city;malaysia=kuala lumpur
          venezuela=caracas;ecuador=quito;turkey=ankara,istanbul;denmark=copenhagen;colombia=bogota;egypt=cairo;yugoslavia=belgrade
          bahrain=manama;peru=lima;norway=oslo;uae=abu dhabi,dubai;finland=helsinki;pakistan=islamabad,karachi;portugal=lisbon
          nigeria=lagos;greece=athens;algeria=algiers;bangladesh=dhaka;sri-lanka=colombo;nicaragua=managua;israel=tel aviv,jerusalem
          austria=vienna;zambia=lusaka;bolivia=la paz;ivory-coast=abidjan;cyprus=nicosia;lebanon=beirut;kenya=nairobi;hungary=budapest
          costa-rica=san jose;poland=warsaw;morocco=rabat,casablanca;ireland=dublin;cuba=havana;uganda=kampala;qatar=doha;jordan=amman
          chile=santiago;zimbabwe=harare;tanzania=dar es salaam;libya=tripoli;ghana=accra;jamaica=kingston;panama=panama city
          honduras=tegucigalpa;el-salvador=san salvador;tunisia=tunis;syria=damascus;zaire=kinshasa;sudan=khartoum;kuwait=kuwait city
          vietnam=hanoi;haiti=port-au-prince;dominican-republic=santo domingo;north-korea=pyongyang;uruguay=montevideo;romania=bucharest
          czechoslovakia=prague;east-germany=east berlin;bulgaria=sofia;afghanistan=kabul;ethiopia=addis ababa;burma=rangoon""");

  private final Field type;

  Editors(Field type) {
    this.type = type;
  }

  private static Map<String, String> codes(String table) {
    Map<String, String> codes = new HashMap<>();
    for (String each : table.split("[;\n]")) {
      codes.put(each.strip().split("=")[0], each.strip().split("=")[1]);
    }
    return codes;
  }

  private static Map<String, String> within(String table) {
    Map<String, String> codes = new HashMap<>();
    for (String each : table.split("[;\n]")) {
      for (String place : each.strip().split("=")[1].split(",")) {
        codes.put(place, each.strip().split("=")[0]);
      }
    }
    return codes;
  }

  private Set<String> stated(Story story) {
    Set<String> stated = new LinkedHashSet<>();
    story.labels(type).forEach(label -> stated.add(label.toLowerCase(Locale.ROOT).replace(' ', '-')));
    return stated;
  }

  private Set<String> found(Story story) {
    Set<String> found = new LinkedHashSet<>();
    for (String name : story.about().labels(type)) {
      String folded = name.toLowerCase(Locale.ROOT);
      String code = CODES.get(folded);
      if (code == null && type.equals(Field.PLACE)) {
        code = WITHIN.get(folded);
      }
      found.add(code == null ? folded.replace(' ', '-') : code);
    }
    return found;
  }

  /** Whether a found name is the one that editors wrote; of people they mostly wrote the last name alone. */
  private boolean is(String found, String stated) {
    return found.equals(stated) || type.equals(Field.PERSON)
        && (found.endsWith("-" + stated) || stated.endsWith("-" + found) && found.indexOf('-') < 0);
  }

  /** Tells precision among the names that editors use at all, recall, and how many they stated. */
  void row(Table table, String who, List<Story> stories, List<Story> enriched) {
    Set<String> used = new HashSet<>();
    stories.forEach(story -> used.addAll(stated(story)));
    Map<String, Boolean> known = new HashMap<>();
    int right = 0;
    int all = 0;
    int told = 0;
    int good = 0;
    for (int i = 0; i < stories.size(); i++) {
      Set<String> stated = stated(stories.get(i));
      Set<String> found = found(enriched.get(i));
      all += stated.size();
      right += (int) stated.stream().filter(code -> found.stream().anyMatch(name -> is(name, code))).count();
      if (stated.isEmpty()) {
        continue;
      }
      for (String name : found) {
        if (known.computeIfAbsent(name, each -> used.stream().anyMatch(code -> is(each, code)))) {
          told++;
          good += stated.stream().anyMatch(code -> is(name, code)) ? 1 : 0;
        }
      }
    }
    table.row(who, Table.number((double) good / told, 3), Table.number((double) right / all, 3), String.valueOf(all));
  }

  /** What was missed most. */
  List<String> missed(List<Story> stories, List<Story> enriched) {
    Map<String, List<String>> missed = new HashMap<>();
    for (int i = 0; i < stories.size(); i++) {
      Set<String> found = found(enriched.get(i));
      for (String code : stated(stories.get(i))) {
        if (found.stream().noneMatch(name -> is(name, code))) {
          missed.computeIfAbsent(code, none -> new ArrayList<>()).add(stories.get(i).id());
        }
      }
    }
    return missed.entrySet().stream().sorted((one, other) -> other.getValue().size() - one.getValue().size()).limit(25)
        .map(each -> type + " " + each.getKey() + " " + each.getValue().size() + ": "
            + String.join(" ", each.getValue().subList(0, Math.min(8, each.getValue().size()))))
        .toList();
  }
}
