// SPDX-License-Identifier: Apache-2.0
/// What is checked, when it is due, what was observed, and which class an error belongs to. Pure; the ports
/// [dev.bascule.check.Probe] and [dev.bascule.check.Observations] are implemented elsewhere. Start at
/// [dev.bascule.check.Check].
@NullMarked
package dev.bascule.check;

import org.jspecify.annotations.NullMarked;
