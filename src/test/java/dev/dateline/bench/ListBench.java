package dev.dateline.bench;

import dev.dateline.Archive;
import dev.dateline.bench.Questions.Question;
import dev.dateline.bench.Questions.Shape;
import dev.dateline.query.Query;
import dev.dateline.search.Search;
import dev.dateline.story.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** A list of hits: the top ten with title and date. Each measured call asks every question of a shape once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ListBench {
  @Param({"WORD", "AND", "OR", "PHRASE"})
  public String shape = "";

  private Archive archive;
  private PlainLucene plain;
  private List<Question> questions;

  @Setup
  public void open() throws IOException {
    Path folder = Path.of(System.getProperty(Setting.PROPERTY));
    archive = Archive.readOnly(Setting.ours(folder));
    plain = new PlainLucene(Setting.plain(folder));
    questions = Questions.read(Setting.questions(folder), Shape.valueOf(shape));
  }

  @TearDown
  public void close() throws IOException {
    archive.close();
    plain.close();
  }

  static Query ours(Question question) {
    List<Query> words = Arrays.stream(question.words().split(" ")).<Query>map(word -> new Query.Word(Field.TEXT, word))
        .toList();
    return switch (question.shape()) {
      case WORD -> words.getFirst();
      case AND -> new Query.Bool(words, List.of(), List.of());
      case OR, PAGE -> Query.words(question.words());
      case PHRASE -> new Query.Phrase(Field.TEXT, question.words(), 0);
    };
  }

  static org.apache.lucene.search.Query plain(Question question) {
    return switch (question.shape()) {
      case WORD, OR, PAGE -> PlainLucene.or(question.words());
      case AND -> PlainLucene.and(question.words());
      case PHRASE -> PlainLucene.phrase(question.words());
    };
  }

  @Benchmark
  @OperationsPerInvocation(Questions.COUNT)
  public void ours(Blackhole seen) {
    for (Question question : questions) {
      seen.consume(archive.search(Search.of(ours(question)).headlinesOnly()));
    }
  }

  @Benchmark
  @OperationsPerInvocation(Questions.COUNT)
  public void plain(Blackhole seen) throws IOException {
    for (Question question : questions) {
      seen.consume(plain.list(plain(question)));
    }
  }
}
