// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.app.assembly.EngineAssembly;
import java.time.InstantSource;

/// The engine behind a window: the one of a configuration, or the lab of a first start.
public record ConsoleEngine(EngineAssembly engine, InstantSource clock, boolean lab, Runnable closing)
        implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
