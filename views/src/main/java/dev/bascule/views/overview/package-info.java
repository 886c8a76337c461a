// SPDX-License-Identifier: Apache-2.0
/// The first page: what is wrong, what happens next, how healthy every site is, who could take over, and what
/// happened last. Knows snapshots and values, never the engine. Start at `OverviewScreen`; each panel shows one
/// record.
@NullMarked
package dev.bascule.views.overview;

import org.jspecify.annotations.NullMarked;
