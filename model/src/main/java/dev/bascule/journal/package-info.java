// SPDX-License-Identifier: Apache-2.0
/// Entries, their canonical form and hash chain, and a generic fold over them. Pure; the port
/// [dev.bascule.journal.Journal] is implemented by a store. Start at [dev.bascule.journal.Entry].
@NullMarked
package dev.bascule.journal;

import org.jspecify.annotations.NullMarked;
