// SPDX-License-Identifier: Apache-2.0
package dev.bascule.settings;

import dev.bascule.topology.DeploymentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A policy that somebody wants, held against the file as it is now: what is wrong with it, the lines that
/// would change, and both texts. It can be tried and applied only without problems.
public record PolicyDraft(
        DeploymentId deployment,
        Map<PolicyKey, String> wanted,
        List<Problem> problems,
        List<DiffLine> diff,
        String before,
        String after) {
    public PolicyDraft {
        wanted = Map.copyOf(wanted);
        problems = List.copyOf(problems);
        diff = List.copyOf(diff);
    }

    public boolean isRight() {
        return problems.isEmpty();
    }

    /// What is wrong, what that means and what to do; `key` is empty where it is not about one value.
    public record Problem(Optional<PolicyKey> key, String what, String meaning, String remedy) {
        public String words() {
            return what + ". " + meaning + " " + remedy;
        }
    }

    /// The lines that people can put into the file by hand.
    public String snippet() {
        var lines = new StringBuilder();
        diff.stream()
                .filter(DiffLine::isNew)
                .forEach(d -> lines.append(d.text()).append('\n'));
        return lines.toString();
    }
}
