// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

/// What a person has written so far: the reason of the move, the reason of the break-glass, who takes part in a
/// drill and was told, and whether the phrase was typed.
record Written(String reason, String overrideReason, String note, boolean phrase) {}
