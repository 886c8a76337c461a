// SPDX-License-Identifier: Apache-2.0
/// Changes to records that are no move: shorter TTLs before a planned one and the way back to the usual ones,
/// and one provider's record set back to what is desired. Pure; start at
/// [dev.bascule.failover.amend.AmendmentPlanner], and see [dev.bascule.failover.amend.Lowered] for what stays
/// known until TTLs are restored.
@NullMarked
package dev.bascule.failover.amend;

import org.jspecify.annotations.NullMarked;
