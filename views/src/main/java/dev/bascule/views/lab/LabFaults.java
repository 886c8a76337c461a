// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.lab;

import dev.bascule.drill.Fault;
import java.util.Set;

/// Lets things go wrong in the lab and puts them right again, by hand. Called on the FX thread, returns at
/// once; what comes of it is seen by the checks, like any other failure.
public interface LabFaults {
    void begin(Fault fault);

    void heal(Fault fault);

    /// What was begun here and not healed since.
    Set<Fault> standing();
}
