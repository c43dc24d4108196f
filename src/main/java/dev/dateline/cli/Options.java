package dev.dateline.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options of one command: each is declared once, and answers with its value once the command line has been read.
 *
 * <p>Declared by calls and not by picocli's annotations, for reading those takes as long as the JVM takes to start.
 */
final class Options {
  private final CommandSpec spec = CommandSpec.create();
  private int positions;

  /** What help says of the command as a whole. */
  Options(String what) {
    spec.usageMessage().description(what).sortOptions(false).sortSynopsis(false);
    spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
  }

  /** What reads a command line. */
  CommandLine reader(String name) {
    CommandLine reader = new CommandLine(spec);
    reader.setCommandName(name);
    reader.setExpandAtFiles(false); // a query may begin with @
    reader.setPosixClusteredShortOptionsAllowed(false);
    return reader;
  }

  /** An option that is there or not. */
  Supplier<Boolean> flag(String name, String what) {
    return value(OptionSpec.builder(name).type(boolean.class).description(what).build(), false);
  }

  /** An option that takes a text. */
  Supplier<Optional<String>> text(String name, String label, String what) {
    OptionSpec option = spec(name, label, what).build();
    spec.addOption(option);
    return () -> Optional.ofNullable(option.getValue());
  }

  /** An option that must be there, and takes a text. */
  Supplier<String> needed(String name, String label, String what) {
    return value(spec(name, label, what).required(true).build(), "");
  }

  /** An option that takes a text, and may be there several times. */
  Supplier<List<String>> texts(String name, String label, String what) {
    return value(spec(name, label, what).type(List.class).auxiliaryTypes(String.class).build(), List.of());
  }

  /** An option that takes a whole number. */
  Supplier<Integer> number(String name, int usual, String what) {
    return value(spec(name, "N", what).type(int.class).build(), usual);
  }

  /** An option that takes one of a few words: those of an enum, in lower case. */
  <E extends Enum<E>> Supplier<E> choice(String name, String label, E usual, String what) {
    ITypeConverter<E> converter = new Choice<>(usual.getDeclaringClass());
    return value(spec(name, label, what).type(usual.getDeclaringClass()).converters(converter).build(), usual);
  }

  /** The next argument that is no option. */
  Supplier<String> argument(String label, String what) {
    PositionalParamSpec argument = PositionalParamSpec.builder().index(Integer.toString(positions++)).paramLabel(label)
        .type(String.class).required(true).description(what).build();
    spec.addPositional(argument);
    return argument::getValue;
  }

  /** All further arguments that are no options. */
  Supplier<List<String>> arguments(int atLeast, String label, String what) {
    PositionalParamSpec arguments = PositionalParamSpec.builder().index(positions + "..*").arity(atLeast + "..*")
        .required(atLeast > 0).paramLabel(label).type(List.class).auxiliaryTypes(String.class).description(what)
        .build();
    spec.addPositional(arguments);
    return () -> Optional.<List<String>>ofNullable(arguments.getValue()).orElse(List.of());
  }

  private static OptionSpec.Builder spec(String name, String label, String what) {
    return OptionSpec.builder(name).arity("1").paramLabel(label).type(String.class).description(what);
  }

  private <T> Supplier<T> value(OptionSpec option, T usual) {
    spec.addOption(option);
    return () -> Optional.<T>ofNullable(option.getValue()).orElse(usual);
  }
}
