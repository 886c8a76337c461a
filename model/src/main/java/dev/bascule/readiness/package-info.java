// SPDX-License-Identifier: Apache-2.0
/// How ready every site is to take over, proven by doing: the score and its parts, each proof with its
/// evidence, what stands in the way, and the calendar of drills. Pure: the proofs are taken elsewhere. Start at
/// [dev.bascule.readiness.Readiness].
@NullMarked
package dev.bascule.readiness;

import org.jspecify.annotations.NullMarked;
