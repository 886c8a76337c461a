// SPDX-License-Identifier: Apache-2.0
/// The past shown again: a film of the journal that can be stopped at any moment, and what held then in the
/// words of the console. Nothing of the present is mixed in. Start at `Film`, then `Then`.
@NullMarked
package dev.bascule.views.timeline.replay;

import org.jspecify.annotations.NullMarked;
