// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.Common;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.argument.PixelSize;
import dev.bascule.app.cli.argument.SizeArgument;
import dev.bascule.app.wire.Shape;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Renders screens from the lab without a display.
@Command(name = "snapshot", description = "Renders screens from the lab without a display.")
final class SnapshotCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    /// The themes by the words people use.
    enum Theme {
        night,
        day,
        high_contrast {
            @Override
            public String toString() {
                return "high-contrast";
            }
        }
    }

    @Mixin
    private Common common = new Common();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the pictures go.")
    private Path out = Path.of("");

    @Option(names = "--screen", paramLabel = "NAME", description = "One screen; otherwise all of them.")
    private @Nullable String screen;

    @Option(names = "--theme", description = "${COMPLETION-CANDIDATES}; otherwise all of them.")
    private @Nullable Theme theme;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = SizeArgument.class,
            defaultValue = "1600x1000",
            description = "In pixels.")
    private PixelSize size = new PixelSize(1600, 1000);

    SnapshotCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        var known = ports.snapshots().screens();
        if (screen != null && !known.contains(screen)) {
            throw new WrongUsage("There is no screen " + screen + "; there are " + String.join(", ", known) + ".");
        }
        var chosen = Optional.ofNullable(theme).map(Theme::toString);
        var files = ports.snapshots().render(out, Optional.ofNullable(screen), chosen, size.width(), size.height());
        output.answer(
                common.json(),
                Shape.document("pictures")
                        .with("files", files.stream().map(Path::toString).toList()),
                files.stream().map(Path::toString).toList());
        return 0;
    }
}
