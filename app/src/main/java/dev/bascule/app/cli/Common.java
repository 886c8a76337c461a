// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import picocli.CommandLine.Option;

/// The options that every command takes.
public class Common {
    @Option(names = "--json", description = "Answer with JSON on stdout and nothing beside it.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say how the command is used.")
    private boolean help;

    public boolean json() {
        return json;
    }
}
