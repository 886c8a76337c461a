// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.app.assembly.LabEngine;
import dev.bascule.drill.Fault;
import dev.bascule.views.lab.LabFaults;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Faults by hand in the lab that this window shows.
final class LabDesk implements LabFaults {
    private final LabEngine lab;
    private final Set<Fault> standing = ConcurrentHashMap.newKeySet();

    LabDesk(LabEngine lab) {
        this.lab = lab;
    }

    @Override
    public void begin(Fault fault) {
        if (standing.add(fault)) {
            lab.begin(fault);
        }
    }

    @Override
    public void heal(Fault fault) {
        if (standing.remove(fault)) {
            lab.heal(fault);
        }
    }

    @Override
    public Set<Fault> standing() {
        return Set.copyOf(standing);
    }
}
