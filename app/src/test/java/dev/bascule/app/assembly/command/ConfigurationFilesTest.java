// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationFilesTest {
    private static final String WRONG = "version: 1\ndeploymets: {}\nprovidrs: {}\n";

    @TempDir
    Path folder = Path.of("");

    private ConfigurationFiles files() {
        return new ConfigurationFiles(Map.of(), folder, "Linux");
    }

    @Test
    void tellsEveryMistakeWithItsPlaceAndTheNearestKey() throws IOException {
        var file = Files.writeString(folder.resolve("bascule.yaml"), WRONG);
        var problems = files().validate(file).problems();
        assertThat(problems)
                .anyMatch(p -> p.text().contains(":2:1:") && p.text().contains("'deployments'"));
        assertThat(problems)
                .anyMatch(p -> p.text().contains(":3:1:") && p.text().contains("'providers'"));
    }

    @Test
    void startsNothingWithAWrongFile() throws IOException {
        var file = Files.writeString(folder.resolve("bascule.yaml"), WRONG);
        var place = new Ports.Place(Optional.of(file), Optional.empty());
        assertThatThrownBy(() -> files().read(place))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("nothing was started");
    }

    @Test
    void saysWhichFileIsMissing() {
        var place = new Ports.Place(Optional.of(folder.resolve("gone.yaml")), Optional.empty());
        assertThatThrownBy(() -> files().read(place))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("gone.yaml");
    }

    @Test
    void aFolderHoldsTheStoreUnderItsUsualName() {
        var place = new Ports.Place(Optional.empty(), Optional.of(folder));
        assertThat(files().store(place, Optional.empty()))
                .isEqualTo(folder.resolve("bascule.db").toAbsolutePath());
    }

    @Test
    void withoutAnyWordTheStoreIsAtThePlatformsPlace() {
        assertThat(files().store(Ports.Place.USUAL, Optional.empty()))
                .isEqualTo(folder.resolve(".local/share/bascule/bascule.db").toAbsolutePath());
    }

    @Test
    void anUnknownStoreHasNoJournal() {
        var place = new Ports.Place(Optional.empty(), Optional.of(folder.resolve("none.db")));
        var journals = new StoreHistories(files(), InstantSource.system());
        assertThatThrownBy(() -> journals.open(place))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("none.db");
    }

    @Test
    void theSchemaIsOneOfObjects() {
        assertThat(files().schema()).contains("\"deployments\"");
    }
}
