package dev.dateline.lucene;

import dev.dateline.analysis.NameKey;
import dev.dateline.story.Edit;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What the stories' own mentions tell of names, as terms of the field of labels; their document frequencies are the evidence. So the
 * dictionary of spellings and of other names is the term dictionary: it costs no memory, is saved and deleted with the stories, and a
 * query that names nothing pays one look-up that fails for each kind of name.
 *
 * <ul>
 *   <li>{@code place 1 key 0 spelling}: the story names it whole in that spelling;
 *   <li>{@code place 2 key}: a name of that key stands whole in the story;
 *   <li>{@code place 2 key 0 other}: and it is the one of another key, <i>KCNA</i> the <i>Korean Central News Agency</i>.
 * </ul>
 */
final class NameTerms {
  private static final char SPELLING = '\1';
  private static final char NAME = '\2';
  private static final char AND = '\0';

  private NameTerms() {}

  /** Puts a story's whole mentions among its labels' terms, each once. */
  static void write(Story story, LabelStream labels) {
    Map<Entity, String> keys = new HashMap<>();
    Set<BytesRef> written = new HashSet<>();
    for (Mention mention : story.about().mentions()) {
      if (!mention.whole()) {
        continue;
      }
      Field type = mention.entity().type();
      String key = keys.computeIfAbsent(mention.entity(), entity -> NameKey.of(entity.type(), entity.name()));
      String read = read(story, mention);
      String spelling = NameKey.spelling(read);
      if (key.length() > Schema.MAX_LABEL || spelling.length() > Schema.MAX_LABEL || spelling.isEmpty()) {
        continue;
      }
      if (written.add(new BytesRef(type.name() + SPELLING + key + AND + spelling))) {
        written.add(name(type, key));
        String own = read.equals(mention.entity().name()) ? key : NameKey.of(type, read);
        if (!own.equals(key)) {
          written.add(name(type, own));
          written.add(new BytesRef(type.name() + NAME + own + AND + key));
        }
      }
    }
    written.forEach(labels::term);
  }

  /** What a mention reads as, its damaged words mended. */
  private static String read(Story story, Mention mention) {
    String printed = story.printed(mention.part());
    StringBuilder read = new StringBuilder();
    int from = mention.start();
    for (Edit edit : story.edits(mention.part(), mention.start(), mention.end())) {
      if (edit.start() >= from && edit.end() <= mention.end()) {
        String instead = switch (edit) {
          case Edit.Mend mend when mend.isLikely() -> mend.mended();
          case Edit.Repair repair -> repair.text();
          default -> printed.substring(edit.start(), edit.end());
        };
        read.append(printed, from, edit.start()).append(instead);
        from = edit.end();
      }
    }
    return read.append(printed, from, mention.end()).toString();
  }

  private static BytesRef name(Field type, String key) {
    return new BytesRef(type.name() + NAME + key);
  }

  /** Whether any story has a whole name of that key. */
  static boolean isNamed(IndexReader reader, NamedKeys named, Field type, String key) throws IOException {
    return named.has(reader, name(type, key));
  }

  /** The terms of a segment that say that a name of a key stands whole in a story. */
  static Stream<BytesRef> names(LeafReader leaf) throws IOException {
    Terms terms = leaf.terms(Schema.LABELS);
    List<BytesRef> names = new ArrayList<>();
    for (Field type : terms == null ? List.<Field>of() : Entity.TYPES) {
      BytesRef prefix = new BytesRef(type.name() + NAME);
      TermsEnum each = terms.iterator();
      for (boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END; more
          && StringHelper.startsWith(each.term(), prefix); more = each.next() != null) {
        if (!has(each.term(), AND)) {
          names.add(BytesRef.deepCopyOf(each.term()));
        }
      }
    }
    return names.stream();
  }

  private static boolean has(BytesRef term, char c) {
    for (int i = 0; i < term.length; i++) {
      if (term.bytes[term.offset + i] == c) {
        return true;
      }
    }
    return false;
  }

  /** The spellings in which stories name it whole, with the number of stories; so many at most. */
  static Map<String, Integer> spellings(IndexReader reader, Field type, String key, int most) throws IOException {
    return after(reader, new BytesRef(type.name() + SPELLING + key + AND), most);
  }

  /** The keys of those whom stories call by a name of that key, with the number of stories; so many at most. */
  static Map<String, Integer> others(IndexReader reader, Field type, String key, int most) throws IOException {
    return after(reader, new BytesRef(type.name() + NAME + key + AND), most);
  }

  private static Map<String, Integer> after(IndexReader reader, BytesRef prefix, int most) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Schema.LABELS);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      int here = 0;
      for (boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END; more
          && StringHelper.startsWith(each.term(), prefix) && here < most; more = each.next() != null) {
        BytesRef term = each.term();
        String rest = new BytesRef(term.bytes, term.offset + prefix.length, term.length - prefix.length).utf8ToString();
        found.merge(rest, each.docFreq(), Integer::sum);
        here++;
      }
    }
    return found;
  }
}
