// SPDX-License-Identifier: Apache-2.0
/// The guarded path to a move: target, preconditions, dry run and confirmation, for failing over, switching
/// over and failing back alike. It starts nothing but what was shown. Start at `WizardScreen`.
@NullMarked
package dev.bascule.views.failover.wizard;

import org.jspecify.annotations.NullMarked;
