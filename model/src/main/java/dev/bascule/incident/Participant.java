// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import java.time.Instant;

/// A person in an incident and the part taken: one of the roles, operator, or a field such as database.
public record Participant(String name, String role, Instant since) {
    /// Somebody who acts and took no role.
    public static final String OPERATOR = "operator";
}
