// SPDX-License-Identifier: Apache-2.0
/// Who leads a store, how the lead passes on, what other processes hand to its holder, and the copies that it
/// keeps. Knows the store and nothing of deployments. Start at [dev.bascule.app.assembly.lead.Succession].
@NullMarked
package dev.bascule.app.assembly.lead;

import org.jspecify.annotations.NullMarked;
