// SPDX-License-Identifier: Apache-2.0
/// What people see and change of how Bascule is set up: the values of a policy with their meaning, tests of
/// providers and resolvers, and the store. Pure; the ports are met where the engine is assembled. Start at
/// [dev.bascule.settings.PolicyDesk].
@NullMarked
package dev.bascule.settings;

import org.jspecify.annotations.NullMarked;
