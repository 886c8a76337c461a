// SPDX-License-Identifier: Apache-2.0
/// Preparing a move without a node in sight: choices, gates, dry run and costs as values, and the view model
/// that leads through them. Start at `WizardViewModel` and `WizardPage`.
@NullMarked
package dev.bascule.views.failover.prepare;

import org.jspecify.annotations.NullMarked;
