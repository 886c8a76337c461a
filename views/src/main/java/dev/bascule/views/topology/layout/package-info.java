// SPDX-License-Identifier: Apache-2.0
/// Places for the nodes and lines of a topology: computed by ELK's layered algorithm off the screen's thread,
/// cached by the shape of the graph, and walked by keys. It knows graphs and no canvas; only `ElkLayout` knows
/// ELK. Start at
/// `Layouts`.
@NullMarked
package dev.bascule.views.topology.layout;

import org.jspecify.annotations.NullMarked;
