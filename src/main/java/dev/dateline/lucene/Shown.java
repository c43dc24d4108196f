package dev.dateline.lucene;

import dev.dateline.search.Facet;
import dev.dateline.story.Field;
import java.io.IOException;

/** What the labels of one field are shown as in one snapshot: of joined ones, the form that is met most often. Thread-safe. */
final class Shown {
  private static final int[] NOTHING = {};

  private final Field field;
  private final Register register;
  private final Snapshot snapshot;
  private volatile int[] usage = NOTHING;

  Shown(Field field, Register register, Snapshot snapshot) {
    this.field = field;
    this.register = register;
    this.snapshot = snapshot;
  }

  /** Whether it tells of that register. */
  boolean isOf(Register other) {
    return register == other;
  }

  /** The label that is counted under a number, with its count. */
  Facet.Count of(int number, long count) throws IOException {
    if (!register.isJoined()) {
      return new Facet.Count(register.label(number), count);
    }
    Forms forms = register.forms(number, usage());
    String label = register.ruled(Forms.Form.label(forms.each().getFirst().counted()))
        .orElse(forms.shown(field, this::isTag));
    return new Facet.Count(label, count, forms.origin());
  }

  private int[] usage() throws IOException {
    int[] known = usage;
    if (known == NOTHING) {
      known = register.usage(snapshot.reader());
      usage = known;
    }
    return known;
  }

  private boolean isTag(String label) {
    return !field.equals(Field.TAG) && snapshot.isTag(label);
  }
}
