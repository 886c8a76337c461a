// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.config.Configuration;
import dev.bascule.config.Problem;
import dev.bascule.config.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What people must know of a configuration in force although it is right in itself.
public final class Reminders {
    private Reminders() {}

    /// Secrets that cannot be read, each with the provider that cannot act without it and what that means.
    public static List<String> of(Configuration configuration, Map<String, String> environment) {
        return new Secrets(environment)
                .unreadable(configuration).stream().map(Problem::toString).toList();
    }

    /// The same for a configuration that took another's place in an engine whose store is open.
    static List<String> of(Configuration started, Configuration now, Map<String, String> environment) {
        var all = new ArrayList<String>();
        if (!started.store().equals(now.store())) {
            all.add("'store' in " + now.file() + " has changed. The store in use stays until the next start, with the "
                    + "retention it was opened with.");
        }
        all.addAll(of(now, environment));
        return List.copyOf(all);
    }
}
