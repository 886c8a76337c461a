// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console.album;

import dev.bascule.app.assembly.LabEngine;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.FileTrouble;
import dev.bascule.app.cli.Ports;
import dev.bascule.config.ConfigurationException;
import dev.bascule.styles.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;

/// Pictures of the screens from a lab of their own, without a display.
public final class LabPictures implements Ports.Snapshots {
    private static final long SEED = 7;

    private final String person;
    private final InstantSource clock;

    public LabPictures(String person, InstantSource clock) {
        this.person = person;
        this.clock = clock;
    }

    /// Before a lab is built for nothing.
    private static void mustHold(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException denied) {
            throw new Failure(
                    "The pictures cannot be put into " + folder + ", because " + FileTrouble.words(denied)
                            + ". Nothing was done. Choose another folder with --out.",
                    denied);
        }
    }

    @Override
    public List<String> screens() {
        return Album.SCREENS;
    }

    @Override
    public List<Path> render(Path folder, Optional<String> screen, Optional<String> theme, int width, int height) {
        var themes = Arrays.stream(Theme.values())
                .filter(t -> theme.isEmpty() || t.code().equalsIgnoreCase(theme.get()))
                .toList();
        mustHold(folder);
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try (var lab = LabEngine.open(Album.scenario(), SEED, "snapshot", person, clock)) {
            return new Album(folder, screen, themes, width, height).take(lab, clock);
        } catch (IOException | ConfigurationException | IllegalStateException failed) {
            throw new Failure("The pictures could not be taken: " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("Taking pictures was stopped.");
        } finally {
            Platform.exit();
        }
    }
}
