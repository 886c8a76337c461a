// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.app.assembly.EngineAssembly;
import dev.bascule.views.lab.LabFaults;
import java.time.InstantSource;
import java.util.Optional;

/// The engine behind a window: the one of a configuration, or the lab of a first start, in which faults can be
/// begun by hand.
public record ConsoleEngine(EngineAssembly engine, InstantSource clock, Optional<LabFaults> faults, Runnable closing)
        implements AutoCloseable {
    boolean isLab() {
        return faults.isPresent();
    }

    @Override
    public void close() {
        closing.run();
    }
}
