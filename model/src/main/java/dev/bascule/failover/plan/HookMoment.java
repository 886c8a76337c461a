// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

/// Which moment of the plan a hook belongs to; a fence must prove that the old side stopped.
public enum HookMoment {
    PRE,
    FENCE,
    PROMOTE,
    POST,
    UNDO
}
