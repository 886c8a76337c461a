// SPDX-License-Identifier: Apache-2.0
/// Who must hear what, and when not: mutes of checks as a fold of the journal. Pure, and nothing that decides
/// may know it, so silence never changes a decision. Start at [dev.bascule.notify.Mutes].
@NullMarked
package dev.bascule.notify;

import org.jspecify.annotations.NullMarked;
