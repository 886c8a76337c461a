// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorePlaceTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxFollowsTheDesktopsRules() {
        assertThat(StorePlace.of("Linux", Map.of(), HOME).file())
                .isEqualTo(HOME.resolve(".local/share/bascule/bascule.db"));
        assertThat(StorePlace.of("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME)
                        .directory())
                .isEqualTo(Path.of("/data/bascule"));
        assertThat(StorePlace.of("Linux", Map.of("XDG_DATA_HOME", "relative"), HOME)
                        .directory())
                .isEqualTo(HOME.resolve(".local/share/bascule"));
    }

    @Test
    void macAndWindowsHaveTheirOwn() {
        assertThat(StorePlace.of("Mac OS X", Map.of(), HOME).directory())
                .isEqualTo(HOME.resolve("Library/Application Support/Bascule"));
        assertThat(StorePlace.of("Windows 11", Map.of("APPDATA", "/roaming"), HOME)
                        .directory())
                .isEqualTo(Path.of("/roaming/Bascule"));
        assertThat(StorePlace.of("Windows 11", Map.of(), HOME).directory())
                .isEqualTo(HOME.resolve("AppData/Roaming/Bascule"));
    }

    @Test
    void theLabNeverMixesWithARealStore() {
        var place = StorePlace.of("Linux", Map.of(), HOME);
        assertThat(place.lab().file())
                .isNotEqualTo(place.file())
                .startsWithRaw(place.directory().resolve("lab"));
    }

    @Test
    void theUrlOfTheConfigurationNamesTheFile() {
        var place = StorePlace.of("Linux", Map.of(), HOME);
        assertThat(place.file("sqlite:")).isEqualTo(place.file());
        assertThat(place.file("sqlite:/srv/bascule.db")).isEqualTo(Path.of("/srv/bascule.db"));
        assertThatThrownBy(() -> place.file("jdbc:postgresql://ada:hunter2@db/bascule?password=hunter2"))
                .hasMessageContaining("SQLite alone")
                .hasMessageNotContaining("hunter2");
    }
}
