// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import java.util.Map;
import java.util.regex.Pattern;

/// Resolves references at the moment of use. This version reads the environment; the others say so.
public final class Secrets {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|vault|keychain):([A-Za-z0-9_.-]+)}");

    private final Map<String, String> environment;

    public Secrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// The secret behind a reference; a text that is no reference stands for itself. The message of a failure
    /// names the reference.
    public String reveal(String reference) {
        var match = REFERENCE.matcher(reference);
        if (!match.matches()) {
            return reference;
        }
        if (!match.group(1).equals("env")) {
            throw new IllegalStateException("This version cannot read " + reference
                    + " yet. Put the secret into the environment and write ${env:NAME} instead.");
        }
        var value = environment.get(match.group(2));
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("The environment variable " + match.group(2) + " is not set, and "
                    + reference + " needs it. Set it and start again.");
        }
        return value;
    }
}
