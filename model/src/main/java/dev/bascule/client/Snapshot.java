// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One consistent picture of everything, immutable. `at` is when it was made by the engine's clock.
public record Snapshot(
        Instant at,
        Standing standing,
        List<DeploymentPicture> deployments,
        long journalEntries,
        String journalHead,
        List<String> notices) {
    public Snapshot {
        deployments = List.copyOf(deployments);
        notices = List.copyOf(notices);
    }

    public Optional<DeploymentPicture> deployment(String id) {
        return deployments.stream()
                .filter(d -> d.deployment().id().value().equals(id))
                .findFirst();
    }

    /// How this process itself stands: whether it leads (and who does if not), whether the store takes entries,
    /// whether it runs the lab, which configuration file is in force, and what is wrong with a newer one.
    public record Standing(
            boolean leads,
            String leader,
            String person,
            boolean lab,
            String configuration,
            List<String> configurationProblems,
            Optional<String> storeProblem) {
        /// The leader's name when nobody leads.
        public static final String NOBODY = "nobody";

        public Standing {
            configurationProblems = List.copyOf(configurationProblems);
        }

        /// The file in force without its folders, which may be many.
        public String configurationName() {
            return configuration.substring(
                    Math.max(configuration.lastIndexOf('/'), configuration.lastIndexOf('\\')) + 1);
        }
    }
}
