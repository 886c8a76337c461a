// SPDX-License-Identifier: Apache-2.0
/// Checks how a lag is told.
@NullMarked
package dev.bascule.replica;

import org.jspecify.annotations.NullMarked;
