package dev.dateline.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  private final Map<List<String>, List<String>> forms = new HashMap<>();
  private int longest = 1;

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
            list.forms.put(words(other), form);
            list.longest = Math.max(list.longest, words(other).size());
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
      int n = Math.min(longest, words.size() - i);
      while (n > 0 && !forms.containsKey(words.subList(i, i + n))) {
        n--;
      }
      if (n == 0) {
        joined.add(words.get(i++));
      } else {
        joined.addAll(forms.get(words.subList(i, i + n)));
        i += n;
      }
    }
    return joined;
  }
}
