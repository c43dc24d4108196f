package dev.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option that takes one of a few words: those of an enum, in lower case. */
record Choice<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {

  @Override
  public E convert(String typed) {
    List<String> names = new ArrayList<>();
    for (E each : type.getEnumConstants()) {
      String name = each.name().toLowerCase(Locale.ROOT);
      if (name.equals(typed.toLowerCase(Locale.ROOT))) {
        return each;
      }
      names.add(name);
    }
    throw new TypeConversionException(
        "'" + typed + "' is none of " + String.join(", ", names) + Near.hint(typed, names));
  }
}
