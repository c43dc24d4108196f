package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.lucene.LuceneEngine;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Engine;
import dev.dateline.search.Outcome;
import dev.dateline.story.Story;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What was refused lasts before what was read beside it is said to be saved. */
class RefusalsTest {
  /** The engine takes stories on threads of its own, so it may refuse one as late as in the save. */
  @Test
  void alsoWhatIsRefusedInTheSaveItselfIsMadeToLast() {
    List<String> order = new ArrayList<>();
    Adding.Refusals refusals = new Adding.Refusals() {
      @Override
      public void keep(String where, String id, String reason, byte[] bytes) {
        order.add("kept " + id);
      }

      @Override
      public void sync() {
        order.add("synced");
      }
    };
    try (Engine memory = LuceneEngine.inMemory()) {
      CompletableFuture<Outcome> late = new CompletableFuture<>();
      Engine engine = (Engine) Proxy.newProxyInstance(Engine.class.getClassLoader(), new Class<?>[]{Engine.class},
          (proxy, method, given) -> method.getName().equals("put") ? late : method.invoke(memory, given));
      Adding adding = new Adding(engine, new Reader(engine), new Naming(engine), new Stamps(engine), () -> {
        late.completeExceptionally(new ArchiveException(Kind.USAGE, "story n-1 cannot be taken"));
        order.add("committed");
        return engine.commit();
      }, refusals, AddOptions.DEFAULT.onSaved(stories -> order.add("saved")), 0);
      adding.take(Story.of("n-1", "Headline", ""));
      assertThat(adding.finish().quarantined()).hasSize(1);
    }
    assertThat(order).containsSubsequence("kept n-1", "committed", "synced", "saved");
  }
}
