// SPDX-License-Identifier: Apache-2.0
/// The front door's values: the journal as it can be shown again.
@NullMarked
package dev.bascule.client;

import org.jspecify.annotations.NullMarked;
