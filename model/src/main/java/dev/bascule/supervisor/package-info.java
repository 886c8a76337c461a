// SPDX-License-Identifier: Apache-2.0
/// One thread of control per deployment: append to the journal, decide, hand effects to runners. Reaches the
/// world through ports only. Start at [dev.bascule.supervisor.Supervisor]; what it decides is in `failover`.
@NullMarked
package dev.bascule.supervisor;

import org.jspecify.annotations.NullMarked;
