// SPDX-License-Identifier: Apache-2.0
/// The engine's deciding parts in a world of injected time and seeded faults: whole days of failovers in a
/// moment, in any interleaving that a seed chooses. Start at [dev.bascule.simulation.SimulatedRun].
@NullMarked
package dev.bascule.simulation;

import org.jspecify.annotations.NullMarked;
