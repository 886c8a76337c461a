// SPDX-License-Identifier: Apache-2.0
/// Places of nodes: columns, frames, lanes, and the way of the arrow keys.
@NullMarked
package dev.bascule.views.topology.layout;

import org.jspecify.annotations.NullMarked;
