// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config.secret;

import dev.bascule.config.Configuration;
import dev.bascule.config.Configuration.ProviderSpec;
import dev.bascule.config.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Resolves references at the moment of use. This version reads the environment; the others say so.
public final class Secrets {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|vault|keychain):([A-Za-z0-9_.-]+)}");

    private final Map<String, String> environment;

    public Secrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// Every reference of a provider in use that cannot be resolved now, with its place and what cannot be done
    /// without it, so that a start can say all of them at once.
    public List<Problem> unreadable(Configuration configuration) {
        var problems = new ArrayList<Problem>();
        for (var provider : configuration.providers()) {
            provider.secrets().forEach((key, reference) -> {
                try {
                    reveal(reference);
                } catch (IllegalStateException missing) {
                    problems.add(problem(configuration, provider, key, String.valueOf(missing.getMessage())));
                }
            });
        }
        problems.sort(Comparator.comparingInt(Problem::line).thenComparing(Problem::message));
        return List.copyOf(problems);
    }

    private static Problem problem(Configuration configuration, ProviderSpec provider, String key, String why) {
        var place = configuration.lines().get("providers." + provider.id() + "." + key);
        var needing = configuration.deployments().stream()
                .map(d -> d.setup())
                .filter(s -> s.records().stream().anyMatch(r -> r.providers().contains(provider.id())))
                .map(s -> s.deployment().id().value())
                .toList();
        var meaning = needing.isEmpty()
                ? "provider " + provider.id() + " cannot act"
                : "provider " + provider.id() + " cannot act, and no failover of " + String.join(", ", needing)
                        + " can begin";
        return new Problem(
                configuration.file(),
                place == null ? 1 : place.line(),
                place == null ? 1 : place.column(),
                meaning + ": " + why);
    }

    /// The secret behind a reference; a text that is no reference stands for itself. The message of a failure
    /// names the reference.
    public String reveal(String reference) {
        var match = REFERENCE.matcher(reference);
        if (!match.matches()) {
            return reference;
        }
        if (!match.group(1).equals("env")) {
            throw new IllegalStateException("this version cannot read " + reference
                    + " yet. Put the secret into the environment and write ${env:NAME} instead.");
        }
        var value = environment.get(match.group(2));
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("the environment variable " + match.group(2) + " is not set, and "
                    + reference + " needs it. Set it and start again.");
        }
        return value;
    }
}
