package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({"nfs, true", "nfs4, true", "cifs, true", "smb3, true", "fuse.sshfs, true", "ext4, false", "xfs, false",
      "tmpfs, false", "overlay, false", "apfs, false", "NTFS, false", "zfs, false", "fuse.portal, false"})
  void networkFileSystemsAreTold(String type, boolean warned) {
    Path folder = Path.of("/data", type);
    assertThat(Network.warning(folder, path -> type).isPresent()).isEqualTo(warned);
    assertThat(Network.warning(folder, path -> type)).as("once").isEmpty();
  }

  @Test
  void itSaysWhatCannotBeReliedOn() {
    assertThat(Network.warning(Path.of("/mnt/share/archive"), path -> "nfs4").orElseThrow())
        .contains("/mnt/share/archive", "nfs4", "lock", "saved", "local disk").hasSizeLessThanOrEqualTo(300);
    assertThat(Network.warning(Path.of("/gone"), path -> {
      throw new IOException("gone");
    })).isEmpty();
  }
}
