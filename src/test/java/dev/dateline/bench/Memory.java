package dev.dateline.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.dateline.AddOptions;
import dev.dateline.Archive;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * How much heap adding takes, in a process of its own: the most that was in use after any collection while stories were
 * added, and what is still in use afterwards, the archive being open. In megabytes. Index files are not in the heap.
 *
 * <p>Arguments: who; the archive's folder; a file that names the files to add.
 */
final class Memory {
  private static final double MB = 1 << 20;

  private Memory() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    List<Path> files = Files.readAllLines(Path.of(arguments[2])).stream().map(Path::of).toList();
    AtomicLong most = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector).addNotificationListener((notification, handback) -> {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
          long used = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo()
              .getMemoryUsageAfterGc().entrySet().stream()
              .filter(pool -> isHeap(pool.getKey()))
              .mapToLong(pool -> pool.getValue().getUsed()).sum();
          most.accumulateAndGet(used, Math::max);
        }
      }, null, null);
    }
    if (arguments[0].equals("ours")) {
      try (Archive archive = Archive.create(folder)) {
        archive.add(files, AddOptions.DEFAULT.asPrinted());
        told(most);
      }
    } else {
      PlainLucene.index(files, folder, true);
      try (PlainLucene plain = new PlainLucene(folder)) {
        told(most);
        plain.count(PlainLucene.or("still open"));
      }
    }
  }

  private static boolean isHeap(String pool) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .anyMatch(each -> each.getName().equals(pool) && each.getType() == java.lang.management.MemoryType.HEAP);
  }

  private static void told(AtomicLong most) {
    long peak = most.get();
    System.gc();
    System.gc();
    MemoryUsage after = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    Jvm.tell("peak", Math.max(peak, after.getUsed()) / MB);
    Jvm.tell("after", after.getUsed() / MB);
  }
}
