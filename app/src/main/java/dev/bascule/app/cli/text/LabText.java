// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A lab that is kept running, for people: its addresses, and how another process connects.
public final class LabText {
    private LabText() {}

    public static List<String> of(Path configuration, String token, List<List<String>> addresses) {
        var lines = new ArrayList<>(Columns.of(addresses));
        lines.add("");
        lines.add("Connect another process:");
        lines.add("  export BASCULE_LAB_TOKEN=" + token);
        lines.add("  ./bascule status --config " + configuration);
        return lines;
    }
}
