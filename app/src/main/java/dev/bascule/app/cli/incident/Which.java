// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.incident;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which incident is meant, and when what is told happened.
final class Which {
    @Option(names = "--incident", paramLabel = "ID", description = "Such as INC-0042; otherwise the open one.")
    @Nullable
    String incident;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When it happened, if not now: 09:41 (UTC), 5m ago as 5m, or an instant.")
    @Nullable
    String at;
}
