// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a hook does: run a command (an argument list, never a shell line) or make an HTTP request and expect a
/// status.
/// `$site`, `$from`, `$to`, `$deployment`, `$reason` and `$attempt` are replaced in arguments and URLs.
public sealed interface HookCall {
    record Command(List<String> arguments) implements HookCall {
        public Command {
            arguments = List.copyOf(arguments);
            if (arguments.isEmpty()) {
                throw new IllegalArgumentException("A command hook needs at least the program to run.");
            }
        }
    }

    record Http(String method, String url, OptionalInt expectedStatus, Optional<String> bodyContains)
            implements HookCall {}
}
