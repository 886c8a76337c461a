// SPDX-License-Identifier: Apache-2.0
/// The incident in a form for leading: what holds now, what is open, who has which role, what was promised and
/// decided. Start at `CommandPage`; what is written goes through `CommandDesk`.
@NullMarked
package dev.bascule.views.incident.command;

import org.jspecify.annotations.NullMarked;
