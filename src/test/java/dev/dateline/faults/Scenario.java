package dev.dateline.faults;

import dev.dateline.Archive;
import dev.dateline.query.Query;
import dev.dateline.search.Wire;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Something that is done to an archive just created, each save of it told to the diary. */
enum Scenario {
  ADD {
    @Override
    void run(Archive archive, Diary diary) {
      for (int batch = 0; batch < 3; batch++) {
        add(archive, diary, stories("a" + batch + "-", 12, 1));
      }
    }
  },
  REPLACE {
    @Override
    void run(Archive archive, Diary diary) {
      add(archive, diary, stories("r", 20, 1));
      for (int version = 2; version < 4; version++) {
        List<Story> later = stories("r", 8, version);
        put(archive, diary, later);
      }
    }
  },
  DELETE {
    @Override
    void run(Archive archive, Diary diary) {
      add(archive, diary, stories("d", 24, 1));
      List<String> some = List.of("d3", "d5", "d7", "d23");
      diary.saving(diary.contents().without(some), () -> archive.delete(some.toArray(String[]::new)));
      List<String> oslo = diary.contents().current().stream()
          .filter(story -> story.labels(Field.PLACE).contains("Oslo"))
          .map(Story::id).toList();
      diary.saving(diary.contents().without(oslo), () -> archive.delete(new Query.Word(Field.PLACE, "Oslo")));
      add(archive, diary, stories("d", 6, 1));
    }
  },
  MERGE {
    @Override
    void run(Archive archive, Diary diary) {
      for (int batch = 0; batch < 14; batch++) {
        put(archive, diary, stories("m" + batch % 5 + "-", 3, 1 + batch));
      }
      // Ends by merging what was written.
      add(archive, diary, stories("last", 2, 1));
    }
  },
  LEARN {
    @Override
    void run(Archive archive, Diary diary) {
      add(archive, diary, stories("l", 15, 1));
      diary.saving(diary.contents(), archive::mend);
      diary.saving(diary.contents(), () -> archive.never("ferry", "fern"));
      add(archive, diary, stories("k", 30, 1));
    }
  },
  /** Copies of saved states are taken, which holds their files while the archive goes on; each must be the state. */
  BACKUP {
    @Override
    void run(Archive archive, Diary diary) {
      for (int version = 1; version < 4; version++) {
        add(archive, diary, stories("c", 12, version));
        backUp(archive, diary.contents());
      }
      diary.saving(diary.contents().without(List.of("c3", "c5")), () -> archive.delete("c3", "c5"));
      backUp(archive, diary.contents());
      add(archive, diary, stories("e", 6, 1));
    }
  };

  abstract void run(Archive archive, Diary diary);

  /** Stories of one version, the same for the same ids and version. */
  static List<Story> stories(String prefix, int count, int version) {
    Wire wire = new Wire(prefix.hashCode() * 31L + version);
    List<Story> stories = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      stories.add(wire.story(prefix + i).withVersion(version));
    }
    return stories;
  }

  private static void backUp(Archive archive, Contents saved) {
    Path folder = Trees.quick("backed-up");
    try {
      archive.backup(folder.resolve("copy"));
      try (Archive copy = Archive.readOnly(folder.resolve("copy"))) {
        if (!Contents.of(copy).equals(saved)) {
          throw new AssertionError("the backup is not what was saved: " + Contents.of(copy).unlike(saved));
        }
      }
    } finally {
      Trees.delete(folder);
    }
  }

  private static void add(Archive archive, Diary diary, List<Story> stories) {
    diary.saving(diary.contents().with(stories), () -> archive.add(stories));
  }

  private static void put(Archive archive, Diary diary, List<Story> stories) {
    diary.saving(diary.contents().with(stories), () -> {
      stories.forEach(archive::put);
      archive.commit();
    });
  }
}
