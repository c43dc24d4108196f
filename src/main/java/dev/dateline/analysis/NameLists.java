package dev.dateline.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spellings of words of names, and of whole names, that are one by list and not by rule. Immutable. */
final class NameLists {
  static final NameLists PERSON;
  static final NameLists PLACE;
  static final NameLists ORGANIZATION;

  static {
    Map<String, NameLists> lists = read();
    PERSON = lists.get("[person]");
    PLACE = lists.get("[place]");
    ORGANIZATION = lists.get("[organization]");
  }

  /** A form of so many words, and the one that stands for it. */
  private record Form(List<String> words, List<String> instead) {}

  private static final Form NONE = new Form(List.of(), List.of());

  /** By their first words, the longest forms first. */
  private final Map<String, List<Form>> forms = new HashMap<>();

  private static Map<String, NameLists> read() {
    Map<String, NameLists> lists = new HashMap<>();
    try (InputStream in = NameLists.class.getResourceAsStream("names.txt");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      NameLists list = new NameLists();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int is = line.indexOf('=');
        if (line.startsWith("[")) {
          list = new NameLists();
          lists.put(line.strip(), list);
        } else if (is > 0 && !line.startsWith("#")) {
          List<String> form = words(line.substring(0, is));
          for (String other : line.substring(is + 1).split(",")) {
            List<String> words = words(other);
            List<Form> known = list.forms.computeIfAbsent(words.getFirst(), first -> new ArrayList<>(1));
            known.add(new Form(words, form));
            known.sort(Comparator.comparingInt(each -> -each.words.size()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the list of names cannot be read", e);
    }
    return lists;
  }

  private static List<String> words(String form) {
    return List.of(form.replace("'", "").strip().split(" +"));
  }

  /** The words, with the one spelling of the list in the place of the others; the longest form wins. */
  List<String> join(List<String> words) {
    List<String> joined = new ArrayList<>(words.size());
    int i = 0;
    while (i < words.size()) {
      Form form = at(words, i);
      if (form == NONE) {
        joined.add(words.get(i++));
      } else {
        joined.addAll(form.instead);
        i += form.words.size();
      }
    }
    return joined;
  }

  private Form at(List<String> words, int at) {
    for (Form form : forms.getOrDefault(words.get(at), List.of())) {
      int end = at + form.words.size();
      if (end <= words.size() && words.subList(at, end).equals(form.words)) {
        return form;
      }
    }
    return NONE;
  }
}
