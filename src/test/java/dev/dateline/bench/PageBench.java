package dev.dateline.bench;

import dev.dateline.Archive;
import dev.dateline.bench.Questions.Question;
import dev.dateline.bench.Questions.Shape;
import dev.dateline.query.Query;
import dev.dateline.search.Search;
import dev.dateline.story.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The archive page: plain words, the top ten with snippets, and four facets over all matches; and the same narrowed to a tag.
 * Each measured call shows every page once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PageBench {
  private Archive archive;
  private PlainLucene plain;
  private List<Question> questions;

  @Setup
  public void open() throws IOException {
    Path folder = Path.of(System.getProperty(Setting.PROPERTY));
    archive = Archive.readOnly(Setting.ours(folder));
    plain = new PlainLucene(Setting.plain(folder));
    questions = Questions.read(Setting.questions(folder), Shape.PAGE);
  }

  @TearDown
  public void close() throws IOException {
    archive.close();
    plain.close();
  }

  private static Search page(Question question) {
    return Search.of(Query.words(question.words())).facet(Field.TAG).facet(Field.PLACE).facet(Field.PERSON)
        .facet(Field.YEAR);
  }

  @Benchmark
  @OperationsPerInvocation(Questions.COUNT)
  public void pageOurs(Blackhole seen) {
    for (Question question : questions) {
      seen.consume(archive.search(page(question)));
    }
  }

  @Benchmark
  @OperationsPerInvocation(Questions.COUNT)
  public void pagePlain(Blackhole seen) throws IOException {
    for (Question question : questions) {
      seen.consume(plain.page(question.words()));
    }
  }

  @Benchmark
  @OperationsPerInvocation(Questions.COUNT)
  public void drillDownOurs(Blackhole seen) {
    for (Question question : questions) {
      seen.consume(archive.search(page(question).where(Field.TAG, question.tag())));
    }
  }

  @Benchmark
  @OperationsPerInvocation(Questions.COUNT)
  public void drillDownPlain(Blackhole seen) throws IOException {
    for (Question question : questions) {
      seen.consume(plain.page(question.words(), question.tag()));
    }
  }
}
