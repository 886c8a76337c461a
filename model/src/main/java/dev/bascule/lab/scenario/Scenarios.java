// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

import dev.bascule.drill.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The scenarios that come with the lab.
public final class Scenarios {
    private static final String FOLDER = "/dev/bascule/lab/scenarios/";

    /// Their names, in the order in which they are listed.
    public static final List<String> NAMES = List.of(
            "primary-outage",
            "connection-refused",
            "slow-primary",
            "flapping",
            "split-opinion",
            "provider-partial-failure",
            "slow-propagation",
            "planned-switchover",
            "lowered-ttl",
            "failback",
            "isolated-workstation");

    private Scenarios() {}

    /// One of them; an unknown name fails with those that are known and the nearest.
    public static Scenario load(String name) {
        if (!NAMES.contains(name)) {
            var nearest =
                    Nearest.to(name, NAMES).map(n -> " Did you mean " + n + "?").orElse("");
            throw new IllegalArgumentException("There is no scenario " + name + "." + nearest + " The lab has "
                    + String.join(", ", NAMES) + "; a file of your own is given by its path.");
        }
        var file = name + ".yaml";
        try (var in = Scenarios.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The lab was built without its scenario " + file + ".");
            }
            return ScenarioReader.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The scenario " + file + " could not be read.", e);
        } catch (ScenarioException e) {
            throw new IllegalStateException("The lab's own scenario " + file + " is wrong: " + e.getMessage(), e);
        }
    }

    /// All of them.
    public static List<Scenario> all() {
        return NAMES.stream().map(Scenarios::load).toList();
    }
}
