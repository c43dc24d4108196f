package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.Archive;
import dev.dateline.lucene.OnDisk;
import dev.dateline.search.Engine;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the faults of this package do where nothing protects from them. The controls of single harnesses stand beside their tests. */
class ControlsTest {
  @TempDir
  Path temp;

  /** A caller who fails half way, inside the block that closes. */
  private static Contents afterAFailure(PowerLossDisk disk, Archive archive) {
    assertThatThrownBy(() -> {
      try (archive) {
        archive.put(Scenario.stories("half", 1, 1).getFirst());
        throw new IllegalStateException("the caller fails");
      }
    }).isInstanceOf(IllegalStateException.class);
    try (Archive again = Archive.over(OnDisk.open(PowerLossDisk.holding(
        Survivors.after(disk.events(), Survivors.Model.KILLED, 0))))) {
      return Contents.of(again);
    }
  }

  /** An engine that saves before it closes, as Lucene's writer does unless told otherwise. */
  private static Engine committingOnClose(Engine engine) {
    return (Engine) Proxy.newProxyInstance(Engine.class.getClassLoader(), new Class<?>[]{Engine.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("close")) {
            engine.commit();
          }
          return method.invoke(engine, arguments);
        });
  }

  @Test
  void closingSavesNothingUnlessItIsMadeTo() {
    PowerLossDisk disk = new PowerLossDisk();
    assertThat(afterAFailure(disk, Archive.over(OnDisk.create(disk)))).isEqualTo(Contents.NONE);

    PowerLossDisk other = new PowerLossDisk();
    Engine engine = OnDisk.create(other);
    Contents saved = afterAFailure(other, Archive.over(committingOnClose(engine)));
    assertThat(saved.stories()).as("the control saves half a batch").isNotEmpty();
  }

  @Test
  void anInterruptOnTheCallersOwnThreadClosesAnIndexWriterForGood() throws IOException {
    try (FSDirectory directory = FSDirectory.open(temp)) {
      IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig());
      writer.addDocument(new Document());
      Thread.currentThread().interrupt();
      assertThatThrownBy(writer::commit).isInstanceOf(ClosedChannelException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(writer.isOpen()).isFalse();
    }
  }

  /** Lucene opens an index in which a byte has changed, and tells what it finds. */
  @Test
  void aChangedByteWithoutAChecksumBehindItIsTold() throws IOException {
    String body = "the ferry was late";
    try (FSDirectory directory = FSDirectory.open(temp);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setUseCompoundFile(false))) {
      Document document = new Document();
      document.add(new StoredField("body", body));
      writer.addDocument(document);
    }
    boolean told = false;
    for (var file : Trees.files(temp).entrySet()) {
      for (int at = 0; file.getKey().endsWith(".fdt") && at < file.getValue().length; at++) {
        byte[] bent = file.getValue().clone();
        bent[at] ^= 1;
        Files.write(temp.resolve(file.getKey()), bent);
        told |= tellsAnother(body);
      }
      Files.write(temp.resolve(file.getKey()), file.getValue());
    }
    assertThat(told).isTrue();
  }

  private boolean tellsAnother(String body) {
    try (FSDirectory directory = FSDirectory.open(temp); DirectoryReader reader = DirectoryReader.open(directory)) {
      return !List.of(body).equals(List.of(reader.storedFields().document(0).get("body")));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
