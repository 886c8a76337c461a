// SPDX-License-Identifier: Apache-2.0
/// Tests of the advice on tiers.
@NullMarked
package dev.bascule.replica.tier;

import org.jspecify.annotations.NullMarked;
