// SPDX-License-Identifier: Apache-2.0
/// Builds and closes the object graphs by hand. The only place that knows all adapters. Start at
/// [dev.bascule.app.assembly.EngineAssembly].
@NullMarked
package dev.bascule.app.assembly;

import org.jspecify.annotations.NullMarked;
