package dev.dateline.evaluation;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** How much memory the lists of names take: all that is reached from a finder that has learnt nothing. */
final class Gazetteers {
  private Gazetteers() {}

  static double megabytes() {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    open.add(new dev.dateline.enrich.NameFinder(dev.dateline.enrich.Names.fresh()));
    long bytes = 0;
    while (!open.isEmpty()) {
      Object next = open.pop();
      if (!seen.add(next)) {
        continue;
      }
      Class<?> type = next.getClass();
      if (type.isArray()) {
        int length = java.lang.reflect.Array.getLength(next);
        bytes += 16 + (long) length * width(type.getComponentType());
        if (!type.getComponentType().isPrimitive()) {
          for (int i = 0; i < length; i++) {
            Optional.ofNullable(java.lang.reflect.Array.get(next, i)).ifPresent(open::push);
          }
        }
        continue;
      }
      if (next instanceof String text) {
        bytes += 40 + text.length();
        continue;
      }
      bytes += 16;
      if (next instanceof java.util.Map<?, ?> map) {
        bytes += 48L * map.size();
        map.forEach((key, value) -> {
          open.push(key);
          open.push(value);
        });
      } else if (next instanceof Iterable<?> all) {
        all.forEach(each -> {
          open.push(each);
        });
      } else if (next instanceof Optional<?> optional) {
        optional.ifPresent(open::push);
      } else if (type.getName().startsWith("dev.dateline.")) {
        bytes += fields(next, type, open);
      }
    }
    return bytes / 1048576.0;
  }

  private static long fields(Object owner, Class<?> type, Deque<Object> open) {
    long bytes = 0;
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        continue;
      }
      bytes += width(field.getType());
      if (!field.getType().isPrimitive() && field.trySetAccessible()) {
        try {
          Optional.ofNullable(field.get(owner)).ifPresent(open::push);
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(field + " cannot be read", e);
        }
      }
    }
    return bytes;
  }

  private static int width(Class<?> type) {
    if (type == long.class || type == double.class) {
      return 8;
    }
    return type == byte.class || type == boolean.class ? 1 : type == char.class || type == short.class ? 2 : 4;
  }
}
