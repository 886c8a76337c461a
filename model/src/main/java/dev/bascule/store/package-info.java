// SPDX-License-Identifier: Apache-2.0
/// Where the store lies, who leads it, how long it keeps things, and what can be wrong with it. Knows the
/// journal and the checks; the dialects are sub-packages. Start at [dev.bascule.store.StoreLock].
@NullMarked
package dev.bascule.store;

import org.jspecify.annotations.NullMarked;
