// SPDX-License-Identifier: Apache-2.0
/// Checklists and gates: what people and measurements must confirm, and who ticked what. Pure. The four shipped
/// checklists are in [dev.bascule.runbook.Checklists].
@NullMarked
package dev.bascule.runbook;

import org.jspecify.annotations.NullMarked;
