// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// Where and for whom an engine runs: its store, the environment that secrets come from, the face (console, command
/// line), the
/// person, and how often DNS is looked at. With `leads` false it only looks, whoever leads.
public record EngineSite(
        Path store,
        Map<String, String> environment,
        String face,
        String person,
        String host,
        boolean lab,
        boolean leads,
        Duration dnsEvery,
        InstantSource clock) {
    public EngineSite {
        environment = Map.copyOf(environment);
    }
}
