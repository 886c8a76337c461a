// SPDX-License-Identifier: Apache-2.0
/// Lets people look at how an engine is set up, try it and change it: policies on the record and in the file,
/// tests of providers and resolvers, upkeep of the store. Start at
/// [dev.bascule.app.assembly.setting.EngineDesks].
@NullMarked
package dev.bascule.app.assembly.setting;

import org.jspecify.annotations.NullMarked;
