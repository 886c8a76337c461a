// SPDX-License-Identifier: Apache-2.0
/// What a decision rests on: policy, gathered facts, safety rules with their evidence, and the ranking of
/// candidates. Pure; it knows the plan's values but not the machine that decides. Start at
/// [dev.bascule.failover.rule.SafetyRules].
@NullMarked
package dev.bascule.failover.rule;

import org.jspecify.annotations.NullMarked;
