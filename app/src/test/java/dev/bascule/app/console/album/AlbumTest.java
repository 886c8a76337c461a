// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console.album;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.app.assembly.LabEngine;
import dev.bascule.styles.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Lives through the primary outage once and takes a picture of every screen in both themes into the build
/// folder.
class AlbumTest {
    @Test
    void everyScreenIsTakenInBothThemesFromALivingLab() throws Exception {
        var clock = InstantSource.system();
        var scenario = Album.scenario();
        try (var lab = LabEngine.open(scenario, 7, "test", "noc-b2", clock)) {
            var album = new Album(Path.of("target", "screens"), Optional.empty(), List.of(Theme.values()), 1600, 1000);

            var taken = album.take(lab, clock);

            assertThat(taken).hasSize(Album.SCREENS.size() * Theme.values().length);
        }
    }
}
