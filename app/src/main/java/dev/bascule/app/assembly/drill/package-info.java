// SPDX-License-Identifier: Apache-2.0
/// Plays a scenario in a lab with an ordinary engine beside it, and measures what came of it. It knows the lab,
/// the engine's front door and its journal. Start at [dev.bascule.app.assembly.drill.LabDrill].
@NullMarked
package dev.bascule.app.assembly.drill;

import org.jspecify.annotations.NullMarked;
