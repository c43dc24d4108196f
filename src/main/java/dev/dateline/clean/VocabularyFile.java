package dev.dateline.clean;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files that vocabularies come in. */
final class VocabularyFile {
  /** A vocabulary is no archive; so many bytes hold all of IPTC's many times over. */
  private static final long LARGEST = 100L << 20;

  private static final JsonMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
  private static final String CODE = "NewsCode-QCode (flat)";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final Path file;

  private VocabularyFile(Path file) {
    this.file = file;
  }

  static List<Vocabulary.Stated> read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("the vocabulary " + file + " is larger than " + (LARGEST >> 20) + " MB");
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
    VocabularyFile reading = new VocabularyFile(file);
    String begin = text.stripLeading();
    List<Vocabulary.Stated> stated = begin.startsWith("{") || begin.startsWith("[")
        ? reading.json(text)
        : begin.startsWith("<")
            ? reading.skos(text)
            : text.lines().findFirst().orElse("").contains(CODE) ? reading.csv(text) : reading.list(text);
    if (stated.isEmpty()) {
      throw reading.wrong(1,
          "no subject is in it; expected Media Topics as JSON, CSV or SKOS, or lines label<TAB>alias");
    }
    return stated;
  }

  private IOException wrong(int line, String what) {
    return new IOException("the vocabulary " + file + ":" + line + ": " + what);
  }

  private List<Vocabulary.Stated> list(String text) throws IOException {
    List<Vocabulary.Stated> stated = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> names = Arrays.stream(line.split("\t")).map(String::strip).filter(name -> !name.isEmpty()).toList();
      if (line.startsWith("\t") || line.length() > 10_000) {
        throw wrong(i + 1, "expected label<TAB>alias…, found '" + line.substring(0, Math.min(60, line.length())) + "'");
      }
      stated.add(
          new Vocabulary.Stated(names.getFirst(), names.getFirst(), names.subList(1, names.size()), Optional.empty()));
    }
    return stated;
  }

  private List<Vocabulary.Stated> json(String text) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw wrong(line, "no JSON: " + e.getOriginalMessage());
    }
    List<Vocabulary.Stated> stated = new ArrayList<>();
    JsonNode concepts = root.get("conceptSet");
    if (concepts != null) {
      concepts.forEach(concept -> stated.add(concept(concept)));
    } else {
      for (JsonNode row : root) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.properties().forEach(cell -> {
          if (cell.getValue().isString()) {
            cells.put(cell.getKey(), cell.getValue().asString());
          }
        });
        row(cells).ifPresent(stated::add);
      }
    }
    return stated;
  }

  private static Vocabulary.Stated concept(JsonNode concept) {
    JsonNode names = concept.path("prefLabel");
    String code = concept.path("qcode").asString(concept.path("uri").asString(""));
    List<String> aliases = new ArrayList<>(List.of(concept.path("uri").asString(code)));
    String name = "";
    for (Map.Entry<String, JsonNode> each : names.properties()) {
      String value = each.getValue().asString("");
      aliases.add(value);
      name = name.isEmpty() || each.getKey().equals("en-GB") ? value : name;
    }
    JsonNode broader = concept.path("broader").path(0);
    String above = broader.isString() ? broader.asString() : broader.path("qcode").asString("");
    String last = above.substring(above.lastIndexOf('/') + 1);
    String scheme = code.substring(0, Math.max(0, code.indexOf(':') + 1));
    return new Vocabulary.Stated(code, name.isEmpty() ? code : name, aliases,
        above.isEmpty() ? Optional.empty() : Optional.of(above.contains("/") ? scheme + last : above));
  }

  /** A row of IPTC's flat table: the levels name the subjects above, and the last of them this one. */
  private static Optional<Vocabulary.Stated> row(Map<String, String> cells) {
    String code = cells.getOrDefault(CODE, "");
    String name = cells.entrySet().stream().filter(cell -> cell.getKey().startsWith("Name ")).map(Map.Entry::getValue)
        .findFirst().orElse("");
    if (code.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> above = Optional.empty();
    for (int level = 1; level <= 9; level++) {
      String at = cells.getOrDefault("Level" + level + "/NewsCode", "");
      if (!at.isEmpty() && !at.equals(code)) {
        above = Optional.of(at);
      }
    }
    List<String> aliases = new ArrayList<>(List.of(code.substring(code.indexOf(':') + 1)));
    Optional.ofNullable(cells.get("NewsCode-URI")).ifPresent(aliases::add);
    for (String subject : cells.getOrDefault("SubjectCode mapping", "").split("[\\s,;]+")) {
      if (subject.contains("/subjectcode/")) {
        aliases.add(subject);
        aliases.add("subj:" + subject.substring(subject.lastIndexOf('/') + 1));
      }
    }
    return Optional.of(new Vocabulary.Stated(code, name, aliases, above));
  }

  private List<Vocabulary.Stated> csv(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else {
        cell.append(c);
      }
    }
    row.add(cell.toString().strip());
    rows.add(row);
    if (quoted) {
      throw wrong(rows.size(), "a quotation mark is opened and not closed");
    }
    List<Vocabulary.Stated> stated = new ArrayList<>();
    for (List<String> each : rows.subList(1, rows.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(each.size(), rows.getFirst().size()); i++) {
        cells.put(rows.getFirst().get(i), each.get(i));
      }
      row(cells).ifPresent(stated::add);
    }
    return stated;
  }

  private List<Vocabulary.Stated> skos(String text) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
      List<Vocabulary.Stated> stated = new ArrayList<>();
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getAttributeValue(RDF, "about") != null
            && (xml.getLocalName().equals("Concept") || xml.getLocalName().equals("Description"))) {
          concept(xml).ifPresent(stated::add);
        }
      }
      return stated;
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw wrong(line, "no SKOS in RDF/XML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static Optional<Vocabulary.Stated> concept(XMLStreamReader xml) throws XMLStreamException {
    String about = xml.getAttributeValue(RDF, "about");
    String name = "";
    List<String> aliases = new ArrayList<>();
    Optional<String> broader = Optional.empty();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String local = SKOS.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "";
        String language = Optional.ofNullable(xml.getAttributeValue(XML, "lang")).orElse("");
        switch (local) {
          case "prefLabel", "altLabel", "notation" -> {
            String value = xml.getElementText();
            aliases.add(value);
            boolean better = local.equals("prefLabel") && (name.isEmpty() || language.startsWith("en"));
            name = better ? value : name;
          }
          case "broader" -> {
            broader = broader.or(() -> Optional.ofNullable(xml.getAttributeValue(RDF, "resource")));
            depth++;
          }
          default -> depth++;
        }
      }
    }
    if (about.contains("/mediatopic/")) {
      aliases.add("medtop:" + about.substring(about.lastIndexOf('/') + 1));
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(new Vocabulary.Stated(about, name, aliases, broader));
  }
}
