// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.lead;

import java.util.Optional;
import java.util.stream.Stream;

/// The roles by which an incident is led; one person at a time has each. Whoever else takes part is a
/// participant.
public enum Role {
    COMMANDER("commander", "decides"),
    DEPUTY("deputy", "takes over at any moment"),
    SCRIBE("scribe", "writes the log"),
    LIAISON("liaison", "tells the outside");

    private final String code;
    private final String duty;

    Role(String code, String duty) {
        this.code = code;
        this.duty = duty;
    }

    /// As it is stored and written.
    public String code() {
        return code;
    }

    /// What whoever has it does, in two or three words.
    public String duty() {
        return duty;
    }

    /// The role of this code; empty for a participant's.
    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(r -> r.code.equals(code)).findFirst();
    }
}
