package dev.dateline.read;

import java.util.function.Consumer;

/** One file, packed by gzip (RFC 1952). */
final class GzipContainer implements Container {

  @Override
  public String name() {
    return "gzip";
  }

  @Override
  public boolean recognises(Head head) {
    return head.startsWith("\u001f\u008b\u0008");
  }

  @Override
  public void open(Source source, Consumer<Source> member, Consumer<? super Read> sink) {
    member.accept(source.member(new Gunzip(source.stream(), source::failure), ""));
  }
}
