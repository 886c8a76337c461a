// SPDX-License-Identifier: Apache-2.0
/// Runs one kind of step each: hook, verify a service, switch DNS, verify name servers and resolvers. Each
/// runner is given its access to the world and knows no other. Start at [dev.bascule.supervisor.StepRunner].
@NullMarked
package dev.bascule.supervisor.step;

import org.jspecify.annotations.NullMarked;
