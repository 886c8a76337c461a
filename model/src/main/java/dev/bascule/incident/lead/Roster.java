// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Who held which role in an incident, oldest first; each role has one holder at most.
public record Roster(List<Tenure> tenures) {
    public static final Roster EMPTY = new Roster(List.of());

    public Roster {
        tenures = List.copyOf(tenures);
    }

    /// Who has the role now.
    public Optional<Tenure> holder(Role role) {
        return tenures.stream().filter(t -> t.role() == role && t.isHeld()).findFirst();
    }

    /// Who has a role now, in the order of the roles.
    public List<Tenure> current() {
        return Arrays.stream(Role.values()).flatMap(r -> holder(r).stream()).toList();
    }

    /// Who had a role before, newest first.
    public List<Tenure> past() {
        return tenures.stream().filter(t -> !t.isHeld()).toList().reversed();
    }

    /// With the role in new hands; whoever had it has it no more.
    public Roster taken(Role role, String name, String note, Instant at, Instant recordedAt) {
        var all = new ArrayList<>(ended(role, at, "to " + name).tenures);
        all.add(new Tenure(role, name, at, recordedAt, note, Optional.empty(), ""));
        return new Roster(all);
    }

    /// With the role in nobody's hands.
    public Roster released(Role role, String note, Instant at) {
        return ended(role, at, note.isBlank() ? "released" : "released: " + note);
    }

    private Roster ended(Role role, Instant at, String how) {
        return new Roster(tenures.stream()
                .map(t -> t.role() == role && t.isHeld() ? t.ended(at, how) : t)
                .toList());
    }
}
